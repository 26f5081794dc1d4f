"""A QR code as an SVG picture, to stand in a page."""

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

MARGIN = 4  # modules left white around the code, as ISO/IEC 18004 asks


def svg(text: str) -> str:
    """Return the SVG element of the code for ``text`` (ASCII); it takes the size its page gives it."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    size = code.getModuleCount()
    dark = "".join(
        f"M{column + MARGIN} {row + MARGIN}h1v1h-1z"
        for row in range(size)
        for column in range(size)
        if code.isDark(row, column)
    )
    whole = size + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" role="img" shape-rendering="crispEdges">'
        f'<rect width="{whole}" height="{whole}" fill="#fff"/><path d="{dark}" fill="#000"/></svg>'
    )
