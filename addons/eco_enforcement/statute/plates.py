"""Number plates as they are compared and kept: one way of writing for one plate."""

from unicodedata import normalize


def plain_plate(text: str) -> str:
    """Give a plate in upper case, in half-width characters, without blanks, dots and dashes: 陕Ａ·1234x is 陕A1234X."""
    return "".join(char for char in normalize("NFKC", text).upper() if char.isalnum())
