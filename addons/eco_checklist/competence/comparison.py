"""Two versions of a town's list side by side: what the town gains, what it loses, what else changes.

A version counts from its first day on, so periods are compared from the first day of the new version. What is in
force is reckoned day by day for each function: a power may keep its line and lose 行政强制 only, or for some months.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from .listing_lines import pending_rule
from .periods import Spans, merged, without
from .versions import FIELDS, Change, Comparison, Difference, Entry, Line, Span, Version

FUNCTIONS = ("inspect", "punish", "coerce")


def compare(old: Version | None, new: Version) -> Comparison:
    """Compare the version in force (``None``: there is none) with the one that takes its place."""
    before, after = _by_power(old.lines if old else ()), _by_power(new.lines)
    powers = dict.fromkeys((*before, *after))
    return Comparison(
        new.start, tuple(_entry(power, before.get(power, ()), after.get(power, ()), new) for power in powers)
    )


def _by_power(lines: Iterable[Line]) -> dict[str, tuple[Line, ...]]:
    found: dict[str, tuple[Line, ...]] = {}
    for line in lines:
        found[line.power] = (*found.get(line.power, ()), line)
    return found


def _entry(power: str, old: tuple[Line, ...], new: tuple[Line, ...], version: Version) -> Entry:
    day = version.start
    had = {function: _spans(old, function, day) for function in FUNCTIONS}
    has = {function: _spans(new, function, day) for function in FUNCTIONS}
    lost, gained = _lacking(had, has), _lacking(has, had)
    differences = tuple(_differences(_standing(old, day), _standing(new, day), day))
    otherwise = bool(lost or gained or differences) or bool(old) != bool(new)
    change = _change(any(had.values()), any(has.values()), otherwise)
    if change is Change.CHANGED and not new and any(line.grants for line in old):
        change = Change.LAPSED
    return Entry(
        power, change, old, new, lost, gained, differences, pending_rule(new, version.transition, power, "punish")
    )


def _change(had: bool, has: bool, otherwise: bool) -> Change:
    """Say what happens to a power held before or after the change, or both; ``otherwise``: something reads otherwise."""
    if had != has:
        return Change.ADDED if has else Change.DROPPED
    return Change.CHANGED if otherwise else Change.KEPT


def _spans(lines: Iterable[Line], function: str, day: date) -> Spans:
    """Return the days from ``day`` on for which ``function`` is granted."""
    granting = (line for line in lines if line.grants and function in line.functions)
    return merged((max(line.start or day, day), line.end or date.max) for line in granting)


def _lacking(has: dict[str, Spans], others: dict[str, Spans]) -> tuple[Span, ...]:
    """Return the days of each function in ``has`` that ``others`` lacks."""
    return tuple(
        Span(function, first, None if last == date.max else last)
        for function in FUNCTIONS
        for first, last in without(has[function], others[function])
    )


def _standing(lines: tuple[Line, ...], day: date) -> tuple[Line, ...]:
    """Return the lines whose last day had not passed before ``day``; if there are none, all."""
    return tuple(line for line in lines if line.end is None or line.end >= day) or lines


def _differences(old: tuple[Line, ...], new: tuple[Line, ...], day: date) -> Iterator[Difference]:
    if not (old and new):
        return
    for field in FIELDS:
        was, now = _values(field, old, day), _values(field, new, day)
        if was != now:
            yield Difference(field, was, now)


def _values(field: str, lines: tuple[Line, ...], day: date) -> tuple:
    if field == "functions":
        return tuple(function for function in FUNCTIONS if any(function in line.functions for line in lines))
    if field == "start":
        return tuple(sorted({max(line.start or day, day) for line in lines}))
    return tuple(dict.fromkeys(getattr(line, field) for line in lines))
