"""Legal bases as papers print them: several in a cell taken apart, and the articles each of them cites."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .words import half_width, number

_NUMBER = r"(?:[①-⑳]|[(（]?\d{1,2}[)）.．、]|[(（]?[一二三四五六七八九十]{1,2}[)）、])"
_NUMBERING = re.compile(rf"^\s*{_NUMBER}\s*")
# What stands before a book mark that begins a basis of its own: the end of another, and perhaps a number.
_BREAK = re.compile(rf"(?:[;；。、，,》）)条款项]|第?\d+[条款项])\s*[和及与、，,]?\s*(?P<number>{_NUMBER})?\s*$")
# A line that goes on where the one before it was cut.
_CUT = re.compile(r"^\s*(?:第\S{1,8}[条款项]|[、，,；;。）)》])")
_JOINT = re.compile(r"(?<=[》条款项)）])[和及与]$")
_ENDS = " \t\u3000;；。、，,"
_LAW = re.compile(r"《([^《》]+(?:〈[^〉]*〉[^《》]*)?)》")
_NUMERAL = r"[\d零〇一二两三四五六七八九十百千]+"
_PLACE = re.compile(
    rf"第({_NUMERAL})条(?:之[一二三四五六七八九十])?(?:第({_NUMERAL})款)?(?:第[(（]?({_NUMERAL})[)）]?项)?"
    rf"|第({_NUMERAL})款(?:第[(（]?({_NUMERAL})[)）]?项)?|第[(（]?({_NUMERAL})[)）]?项"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited place: the law as printed (no book marks), article, paragraph, item; zero where not named."""

    law: str
    article: int = 0
    paragraph: int = 0
    item: int = 0


@lru_cache(maxsize=20_000)
def split_bases(text: str) -> tuple[str, ...]:
    """Take the bases in a cell apart; each keeps its words, without its number and the mark that ended it."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if lines and (_CUT.match(line) or lines[-1].count("《") > lines[-1].count("》")):
            lines[-1] += line.strip()
        else:
            lines.append(line)
    parts = (_JOINT.sub("", _NUMBERING.sub("", part).strip(_ENDS)) for line in lines for part in _laws_apart(line))
    return tuple(part for part in parts if part)


def _laws_apart(line: str) -> list[str]:
    cuts, end = [0], None
    for law in _LAW.finditer(line):
        found = _BREAK.search(line[end - 1 : law.start()]) if end else None
        if found:
            cuts.append(end - 1 + (found.start("number") if found["number"] else found.end()))
        end = law.end()
    return [line[start:stop] for start, stop in zip(cuts, [*cuts[1:], len(line)], strict=True)]


@lru_cache(maxsize=20_000)
def citations(basis: str) -> tuple[Citation, ...]:
    """Return the places a basis cites: 《A》第一条第二款、第三条 → two; a law without an article → one with zeros.

    A basis cites the law it begins with; other laws in it are words of that law.
    """
    law = _LAW.search(basis)
    if not law:
        return ()
    title = half_width(law[1]).replace(" ", "")
    return tuple(_places(title, basis[law.end() :]) or [Citation(title)])


def _places(title: str, text: str) -> list[Citation]:
    """Return the places named after the title; what follows a colon is the words of the law."""
    places: list[Citation] = []
    for match in _PLACE.finditer(re.split(r"[:：]", text, maxsplit=1)[0]):
        numbers = [number(part) or 0 if part else 0 for part in match.groups()]
        article, paragraph, item, paragraph_only, item_of_it, item_only = numbers
        last = places[-1] if places else Citation(title)
        if article:
            places.append(Citation(title, article, paragraph, item))
        elif last.article and paragraph_only:
            places.append(Citation(title, last.article, paragraph_only, item_of_it))
        elif last.article and item_only:
            places.append(Citation(title, last.article, last.paragraph, item_only))
    return places
