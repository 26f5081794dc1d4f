"""The XML rendering: the content itself as a file, for other systems to read."""

from lxml import etree


def render_xml(root: etree._Element) -> bytes:
    """Return ``root`` (let through by ``markup.parse``) as an XML file with its declaration; same content, same bytes."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
