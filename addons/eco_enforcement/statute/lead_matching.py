"""Which leads may be about the same thing: compared by place, day, plate and words; a person decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .plates import plain_plate

# Choices of the product, not of any law: they order what a person is shown and decide nothing.
SUGGESTED_FROM = 50
NEAR_DAYS = 3
_PLATE, _PLACE, _DAY, _WORDS = 60, 35, 20, 45
_SIMILAR_PLACE = 0.5
_IGNORED = frozenset(" \t\r\n　，。、；：！？（）()“”\"'《》,.;:!?-—·")


@dataclass(frozen=True, slots=True)
class Report:
    """What is compared of a lead; ``key`` is the caller's number for it."""

    key: int
    day: date
    place: str = ""
    plate: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a report is (0 to 160 points), and in which respects, in Chinese."""

    key: int
    points: int
    reasons: tuple[str, ...]


def bigrams(text: str) -> frozenset[str]:
    """Give the pairs of neighbouring characters of ``text``, punctuation left out."""
    plain = "".join(char for char in text.casefold() if char not in _IGNORED)
    return frozenset(plain[n : n + 2] for n in range(len(plain) - 1))


def similarity(one: str, other: str) -> float:
    """Give how much two texts share, from 0 (nothing) to 1 (the same words): Dice's measure on bigrams."""
    a, b = bigrams(one), bigrams(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def likeness(one: Report, other: Report) -> Likeness:
    """Weigh what two reports have in common."""
    points, reasons = 0, []
    if plain_plate(one.plate) and plain_plate(one.plate) == plain_plate(other.plate):
        points += _PLATE
        reasons.append("车牌相同")
    place = similarity(one.place, other.place)
    if place >= _SIMILAR_PLACE:
        points += round(_PLACE * place)
        reasons.append("地点相近")
    apart = abs((one.day - other.day).days)
    if apart <= NEAR_DAYS:
        points += round(_DAY * (1 - apart / (NEAR_DAYS + 1)))
        reasons.append("同日" if apart == 0 else f"相隔{apart}日")
    words = similarity(one.words, other.words)
    points += round(_WORDS * words)
    if words >= _SIMILAR_PLACE:
        reasons.append("内容相近")
    return Likeness(other.key, points, tuple(reasons))


def suggestions(one: Report, others: Iterable[Report]) -> tuple[Likeness, ...]:
    """Give the reports that may be about the same thing as ``one``, the likeliest first."""
    found = (likeness(one, other) for other in others if other.key != one.key)
    return tuple(sorted((f for f in found if f.points >= SUGGESTED_FROM), key=lambda f: (-f.points, f.key)))
