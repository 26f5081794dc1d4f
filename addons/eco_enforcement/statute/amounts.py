"""Amounts of money as documents write them: in capitals and in figures."""

from decimal import Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("仟", "佰", "拾", "")
_SECTIONS = ("亿", "万", "")
_FEN = Decimal("0.01")
_LIMIT = Decimal(10**12)  # the capitals end with four digits of 亿


def checked(amount: Decimal) -> Decimal:
    """Return ``amount`` (yuan) with exactly two decimals, or refuse it."""
    if not isinstance(amount, Decimal):
        raise TypeError(f"an amount is a Decimal, not {type(amount).__name__}")
    if not amount.is_finite():
        raise ValueError("金额不是有效的数")
    if amount < 0:
        raise ValueError(f"金额不能为负数：{amount:f}元")
    if amount >= _LIMIT:
        raise ValueError(f"金额应当小于一万亿元：{amount:f}元")
    fen_exact = amount.quantize(_FEN)
    if fen_exact != amount:
        raise ValueError(f"金额应当精确到分：{amount:f}元")
    return fen_exact.copy_abs()


def in_capitals(amount: Decimal) -> str:
    """Write ``amount`` (yuan) in capitals: 2000 -> 人民币贰仟元整, 10050.50 -> 人民币壹万零伍拾元伍角.

    整 closes whole yuan only; inner zeros are one 零; where usage leaves a 零 free, none is written.
    Raises ``ValueError`` for a negative, non-finite, finer-than-fen or too large (10**12) amount,
    ``TypeError`` for anything but a ``Decimal``.
    """
    yuan, fraction = f"{checked(amount):f}".split(".")
    whole = _whole(int(yuan))
    jiao, fen = int(fraction[0]), int(fraction[1])
    if not jiao and not fen:
        return f"人民币{whole or _DIGITS[0]}元整"
    text = f"人民币{whole}元" if whole else "人民币"
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    elif whole:
        text += _DIGITS[0]
    return text + (f"{_DIGITS[fen]}分" if fen else "")


def _whole(yuan: int) -> str:
    """Write whole yuan by sections of four digits; nothing for 0."""
    text, gap = "", False
    digits = f"{yuan:012d}"
    for index, section in enumerate(_SECTIONS):
        group = digits[4 * index : 4 * index + 4]
        if group == "0000":
            gap = True
            continue
        for digit, place in zip(group, _PLACES, strict=True):
            if digit == "0":
                gap = True
                continue
            text += (_DIGITS[0] if gap and text else "") + _DIGITS[int(digit)] + place
            gap = False
        text += section
        gap = False
    return text


def figures(amount: Decimal) -> str:
    """Write ``amount`` (yuan) in figures, without separators: 2000元, 10050.50元. Errors as ``in_capitals``."""
    exact = f"{checked(amount):f}"
    return f"{exact.removesuffix('.00')}元"
