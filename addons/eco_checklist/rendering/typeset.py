"""Breaking Chinese text into lines, and a reportlab flowable that draws them.

reportlab's own CJK paragraph follows Japanese rules, lets closing marks begin a line and opening marks end one, cuts
numbers in two and cannot fill the line evenly. Here: no line begins with a closing mark or ends with an opening one
(避头尾), a number or a Latin word stays whole, a closing mark may hang beyond the edge, and lines are spread evenly.
"""

from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from .blocks import Para, Run
from .drawn import sign_line
from .fonts import FontSet
from .style import Style

CLOSING = frozenset("，。、；：？！）〕】》〉」』”’…—～·％%℃,.;:?!)]}")
OPENING = frozenset("（〔【《〈「『“‘￥¥(［[{")
HANGING = frozenset("，。、；：？！）〕】》〉」』")
SHRINK = 0.014  # of the line: how much a line may be squeezed to take one more character
STRETCH_EMS = 1.5  # a line that is emptier than this is left ragged


@dataclass(slots=True)
class Glyph:
    """A character as it will be drawn, shared by all that look alike; ``width`` in points.

    An empty ``char`` is a blank to write on. ``opens``, ``closes``, ``in_word``: how it keeps to its neighbours.
    """

    char: str
    font: str
    width: float
    underline: bool
    opens: bool = False
    closes: bool = False
    in_word: bool = False
    hang: float = 0.0  # by how much it may stand beyond the end of a line

    def __post_init__(self) -> None:
        if self.char:
            self.opens, self.closes = self.char in OPENING, self.char in CLOSING
            self.in_word = self.char.isascii() and not self.char.isspace()
            self.hang = self.width / 2 if self.char in HANGING else 0.0


@lru_cache(maxsize=1 << 15)
def _glyph(fonts: FontSet, look: str, size: float, underline: bool, char: str) -> Glyph:
    font, ems = fonts.glyph(look, char)
    return Glyph(char, font, ems * size, underline)


@dataclass(slots=True)
class Line:
    """A line of glyphs, its natural width, and whether it ends its paragraph."""

    glyphs: list[Glyph]
    width: float
    last: bool


_NOTHING = Glyph("", "", 0.0, False)


def glyphs_of(runs: tuple[Run, ...], style: Style, fonts: FontSet) -> list[list[Glyph]]:
    """Return the glyphs of ``runs``, one list for each piece between forced line breaks."""
    pieces: list[list[Glyph]] = [[]]
    for run in runs:
        if run.new_line:
            pieces.append([])
        elif run.blank:
            # One unit a character, so that a long blank can continue on the next line.
            pieces[-1] += [Glyph("", "", style.size, True)] * run.blank
        else:
            look = style.bold_look if run.bold else style.look
            pieces[-1] += [_glyph(fonts, look, style.size, run.underline, char) for char in run.text]
    return pieces


def _atoms(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Return ``glyphs`` in pieces that no line may cut; a blank sticks to nothing."""
    atoms: list[list[Glyph]] = []
    left = _NOTHING
    for glyph in glyphs:
        together = glyph.closes or left.opens or (glyph.in_word and left.in_word)
        if together and glyph.char and left.char:
            atoms[-1].append(glyph)
        else:
            atoms.append([glyph])
        left = glyph
    return atoms


def _room(glyphs: list[Glyph], width: float) -> float:
    """Return how wide ``glyphs`` may be on a line of ``width``: a last closing mark may hang by half."""
    return width * (1 + SHRINK) + glyphs[-1].hang


def break_lines(glyphs: list[Glyph], width: float, first_width: float) -> list[Line]:
    """Fill lines of ``width`` (the first of ``first_width``) with ``glyphs``; at least one line comes back."""
    lines: list[Line] = []
    line: list[Glyph] = []
    used, room = 0.0, first_width
    for atom in _atoms(glyphs):
        size = sum(glyph.width for glyph in atom)
        if line and used + size > _room(atom, room):
            lines.append(Line(line, used, last=False))
            line, used, room = [], 0.0, width
            if atom[0].char == " ":
                continue
        if size > _room(atom, room):  # a word longer than a line has to be cut
            for glyph in atom:
                if line and used + glyph.width > room:
                    lines.append(Line(line, used, last=False))
                    line, used, room = [], 0.0, width
                line.append(glyph)
                used += glyph.width
            continue
        line += atom
        used += size
    lines.append(Line(line, used, last=True))
    return lines


class TextBlock(Flowable):
    """A paragraph ``para`` set in ``style``: wraps, splits over pages and draws itself."""

    def __init__(self, para: Para, style: Style, fonts: FontSet):
        super().__init__()
        self.style, self.align, self.place = style, para.align or style.align, para.place
        indented = para.indent if para.indent is not None else style.indent > 0
        # What is centred or set right has no first line of its own.
        self.indent = 2 * style.size if indented and self.align == "left" else 0
        self.lines: list[Line] = []
        self._pieces = glyphs_of(para.runs, style, fonts)
        self._goes_on = False  # on the next page: then the last line here is a full one
        self._set_width: float | None = None
        if style.keep_with_next:
            self.keepWithNext = 1

    def getSpaceBefore(self):
        """Return the space above, in points."""
        return self.style.before

    def getSpaceAfter(self):
        """Return the space below, in points."""
        return self.style.after

    def wrap(self, availWidth, availHeight):
        """Break the text for ``availWidth``; return the size taken."""
        if self._set_width != availWidth:
            self.lines, indent = [], self.indent
            for piece in self._pieces:
                self.lines += break_lines(piece, availWidth, availWidth - indent)
                indent = 0
            if self._goes_on:
                self.lines[-1].last = False
            self._set_width = availWidth
        self.width, self.height = availWidth, len(self.lines) * self.style.pitch
        return self.width, self.height

    def split(self, availWidth, availHeight):
        """Return this block in two when part of it fits; never a single line alone on either page."""
        self.wrap(availWidth, availHeight)
        fit = int((availHeight + 0.01) / self.style.pitch)
        if fit >= len(self.lines):
            return [self]
        if len(self.lines) - fit == 1:
            fit -= 1
        if fit < 2:
            return []
        return [self._part(self.lines[:fit]), self._part(self.lines[fit:])]

    def _part(self, lines: list[Line]) -> "TextBlock":
        part = copy(self)
        part.lines, part._set_width = lines, None
        # reportlab marks what it put off to a next page; a part that inherits that could not go to a third one.
        part.__dict__.pop("_postponed", None)
        part.indent = self.indent if lines[0] is self.lines[0] else 0
        part._goes_on = not lines[-1].last
        part._pieces = [[]]
        for line in lines:
            part._pieces[-1] += line.glyphs
            if line.last and line is not lines[-1]:
                part._pieces.append([])
        return part

    def draw(self):
        """Draw the lines, from the top of the block down."""
        size, pitch = self.style.size, self.style.pitch
        # The characters' square stands in the middle of the pitch; 0.12 em of it is below the base line.
        baseline = self.height - (pitch + size) / 2 + 0.12 * size
        for number, line in enumerate(self.lines):
            indent = self.indent if number == 0 else 0
            self._draw_line(line, indent, baseline - number * pitch)

    def _draw_line(self, line: Line, indent: float, y: float) -> None:
        gap = self.width - indent - line.width
        x, spacing = indent, 0.0
        if self.align == "center":
            x += gap / 2
        elif self.align == "right":
            x += gap
        elif gap < 0 or not line.last:
            spacing = _spacing(line, gap, self.style.size)
        draw_glyphs(self.canv, line.glyphs, x, y, self.style.size, spacing)
        if self.place is not None and line is self.lines[0]:
            sign_line(self.canv, self.canv.marks, self.place, line.glyphs, x, y, self.style, spacing)


def _spacing(line: Line, gap: float, size: float) -> float:
    """Return what to add to each character so that ``line`` just fills its width."""
    if line.glyphs and line.glyphs[-1].hang and gap < 0:
        gap += line.glyphs[-1].hang
        if gap > 0:
            return 0.0
    if len(line.glyphs) < 2 or gap > STRETCH_EMS * size:
        return 0.0
    return gap / (len(line.glyphs) - 1)


def draw_glyphs(canvas, glyphs: list[Glyph], x: float, y: float, size: float, spacing: float = 0.0) -> None:
    """Draw ``glyphs`` from ``x`` on the base line ``y``, each followed by ``spacing`` points."""
    start = 0
    while start < len(glyphs):
        first = glyphs[start]
        stop = start
        while stop < len(glyphs) and (glyphs[stop].font, glyphs[stop].underline) == (first.font, first.underline):
            stop += 1
        part = glyphs[start:stop]
        width = sum(glyph.width for glyph in part) + spacing * len(part)
        if first.font:
            _show(canvas, first.font, "".join(glyph.char for glyph in part), (x, y), size, spacing)
        if first.underline:
            canvas.setLineWidth(0.6)
            canvas.line(x, y - 0.16 * size, x + width - spacing, y - 0.16 * size)
        x, start = x + width, stop


def _show(canvas, name: str, words: str, place: tuple[float, float], size: float, spacing: float) -> None:
    """Write the operators that draw ``words`` at ``place``: reportlab's own text object takes three times as long."""
    font, document = pdfmetrics.getFont(name), canvas._doc
    code = [f"BT 1 0 0 1 {place[0]:.3f} {place[1]:.3f} Tm {spacing:.4f} Tc"]
    for subset, chunk in font.splitString(words, document):
        code.append(f"{font.getSubsetInternalName(subset, document)} {size:g} Tf ({canvas._escape(chunk)}) Tj")
    code.append("ET")
    canvas._code.append(" ".join(code))
