"""The words of a part of a Word document, as a reader sees them on paper."""

# Ticks that are put in from a font of symbols instead of being written.
SYMBOLS = {"F0FC": "✓", "F0FE": "✓", "F052": "✓", "F050": "✓", "F0D6": "✓", "F0FB": "✗", "F0FD": "✗"}
GAPS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def local(element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words(element) -> str:
    """Return the text of a paragraph, cell or note: without deleted words, paragraphs on lines of their own."""
    parts: list[str] = []

    def walk(node) -> None:
        name = local(node)
        if name == "t":
            parts.append(node.text or "")
        elif name in GAPS:
            parts.append(GAPS[name])
        elif name == "sym":
            code = next((value for key, value in node.attrib.items() if key.endswith("}char")), "")
            parts.append(SYMBOLS.get(code.upper(), "□"))
        elif name not in ("del", "moveFrom", "Fallback", "instrText", "pPr", "rPr"):
            for child in node:
                walk(child)
            if name == "p":
                parts.append("\n")

    walk(element)
    return "".join(parts).strip()
