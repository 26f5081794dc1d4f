"""The fonts of the printed documents: found, loaded once a process, chosen character by character.

A font that lacks a character prints a blank without a word of complaint, which in a name on a penalty
decision is a defect of the decision. So every character is looked up in the fonts' own tables: the
look's own font first, then the fonts with wider coverage, and if none has it the document is refused.
"""

import os
import re
import unicodedata
import zlib
from functools import cache
from pathlib import Path
from threading import RLock

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from .errors import RenderingError

DEFAULT_DIR = "/usr/local/share/fonts/eco-enforcement"
DIR_VARIABLE = "ECO_FONT_DIR"

_FANG, _HEI, _SONG = "FandolFang-Regular", "FandolHei-Regular", "FandolSong-Bold"
_LIGHT, _BOLD, _RARE = "LXGWWenKai-Light", "LXGWWenKai-Bold", ("HanaMinA", "HanaMinB")
# Look -> fonts in the order they are asked for a character; every look reaches the same characters.
CHAINS = {
    "fang": (_FANG, _LIGHT, *_RARE),
    "hei": (_HEI, _BOLD, _FANG, *_RARE),
    "song": (_SONG, _BOLD, _FANG, *_RARE),
    "kai": (_LIGHT, _FANG, *_RARE),
}
# FandolHei draws Latin letters and digits thin: an amount in bold would be the faintest thing on the line.
LATIN = {"hei": _SONG}
# Fandol draws a dollar sign for the full-width yuan sign.
MISDRAWN = {(name, "￥") for name in (_FANG, _HEI, _SONG)}
# What joins with, selects the form of or reorders its neighbours, or has no agreed form: no glyph of its own says
# it, whatever a font holds. A name with such a character would print as another name.
_WITHOUT_FORM = frozenset({"Mn", "Mc", "Me", "Cf", "Cc", "Cs", "Co", "Cn"})
_EMOJI = range(0x1F000, 0x1FB00)  # pictures, drawn as chance has it: no part of a statutory text
_BEYOND_BMP = re.compile(r"(<[0-9A-F]{2}>) <([0-9A-F]{5,6})>")


class FontError(RenderingError):
    """The fonts are not laid where they are looked for."""


class MissingGlyphError(RenderingError):
    """No font has a glyph for ``characters`` (a string, each character once)."""

    def __init__(self, characters: str):
        self.characters = characters
        named = "、".join(f"“{char}”（U+{ord(char):04X}）" for char in characters)
        super().__init__(f"没有字体能够印出下列文字：{named}。请核对录入的文字，改用规范汉字后再制作文书。")


class _Quickly(pdfdoc.PDFStreamFilterZCompress):
    """Packs outlines without looking for repetitions, of which they have few: a twentieth larger, in a fifth of the
    time that was most of what a document cost."""

    def encode(self, text):
        """Return the bytes ``text`` packed."""
        packer = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_HUFFMAN_ONLY)
        return packer.compress(text) + packer.flush()


_QUICKLY = _Quickly()


class _Font(TTFont):
    """A TrueType font whose text can be copied and searched also beyond U+FFFF.

    reportlab writes such characters into the table that maps glyphs back to text as five hexadecimal
    digits, where PDF wants UTF-16: readers then lose the character and the one after it.
    """

    def addObjects(self, doc):
        """Add the subsets of this font to ``doc``, then mend their tables of characters."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for key in doc.idToObject.keys() - before:
            stream = doc.idToObject[key]
            if key.startswith("toUnicodeCMap:"):
                stream.content = "\n".join(map(_utf16_line, stream.content.split("\n")))
            elif key.startswith("fontFile:"):
                stream.filters = [_QUICKLY]


def _utf16_line(line: str) -> str:
    """Rewrite a line "<1F> <2CB4E>" of a ToUnicode table so that its character stands in UTF-16."""
    found = _BEYOND_BMP.fullmatch(line)
    if not found:
        return line
    return f"{found[1]} <{chr(int(found[2], 16)).encode('utf-16-be').hex().upper()}>"


class FontSet:
    """The fonts of one folder. Use ``font_set()`` to get the one in force."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._lock = RLock()
        self._fonts: dict[str, _Font] = {}
        self._chosen: dict[tuple[str, str], tuple[str, float] | None] = {}

    def glyph(self, look: str, char: str) -> tuple[str, float]:
        """Return the font name that prints ``char`` in ``look`` and its width in ems.

        Raises ``MissingGlyphError`` when no font has it, ``FontError`` when a font file is missing.
        """
        found = self._chosen.get((look, char), ())
        if found == ():
            found = self._chosen[look, char] = self._choose(look, char)
        if found is None:
            raise MissingGlyphError(char)
        return found

    def require(self, text: str) -> None:
        """Raise ``MissingGlyphError`` naming every character of ``text`` that no font has."""
        missing = [char for char in dict.fromkeys(text) if not self._has(char)]
        if missing:
            raise MissingGlyphError("".join(missing))

    def _has(self, char: str) -> bool:
        try:
            self.glyph("fang", char)
        except MissingGlyphError:
            return False
        return True

    def _choose(self, look: str, char: str) -> tuple[str, float] | None:
        code = ord(char)
        if unicodedata.category(char) in _WITHOUT_FORM or code in _EMOJI:
            return None
        first = (LATIN[look],) if look in LATIN and char.isascii() else ()
        for name in first + CHAINS[look]:
            face = self._load(name).face
            if code in face.charToGlyph and (name, char) not in MISDRAWN:
                return name, face.getCharWidth(code) / 1000
        return None

    def _load(self, name: str) -> _Font:
        with self._lock:
            if name not in self._fonts:
                path = self._folder / f"{name}.ttf"
                if not path.is_file():
                    raise FontError(
                        f"缺少文书字体“{path}”。字体目录由环境变量{DIR_VARIABLE}指定（未指定时为{DEFAULT_DIR}），"
                        "运行“make setup”即可备齐字体。"
                    )
                # Without ASCII made readable a subset holds only the characters that are used.
                font = self._fonts[name] = _Font(name, str(path), asciiReadable=False, shapable=False)
                # reportlab cuts the tables out of the file anew for each document: megabytes of outlines.
                font.face.get_table = cache(font.face.get_table)
                pdfmetrics.registerFont(font)
            return self._fonts[name]


@cache
def _set_of(folder: str) -> FontSet:
    return FontSet(Path(folder))


def font_set(folder: str | None = None) -> FontSet:
    """Return the fonts of ``folder``, by default of the one the environment names."""
    return _set_of(folder or os.environ.get(DIR_VARIABLE) or DEFAULT_DIR)
