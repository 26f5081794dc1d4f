"""The things a list names that are known beforehand: powers, towns, departments and laws."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Power:
    """A power with its code, wording and short name."""

    code: str
    wording: str
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its code and official name; ``areas`` are the codes of its county and city, nearest first."""

    code: str
    name: str
    county_name: str = ""
    areas: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Department:
    """A department; ``area`` is the code of the government it serves, ``words`` name its sectors (住建, 城管)."""

    code: str
    name: str
    area: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Law:
    """A law with the numbers of its articles that are in the library."""

    title: str
    short_title: str = ""
    articles: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """All of them; ``settled`` maps (kind, bare words, area), as a ``Problem`` has them, to the code a person chose."""

    powers: tuple[Power, ...] = ()
    towns: tuple[Town, ...] = ()
    departments: tuple[Department, ...] = ()
    laws: tuple[Law, ...] = ()
    settled: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
