"""The daily roots: seals over the journals of all cases, by which a journal written anew is found."""

from __future__ import annotations

from datetime import datetime, timedelta

from .faults import JOURNAL, ROOTS, Fault
from .journal import link, named
from .strict_json import read_object


def check_roots(raw: bytes, events: list, uid: str) -> int:
    """Compare the events with the roots of their days; return how many events a root covers.

    ``Fault`` names the first event that no longer is what a root sealed, or that claims a day already sealed.
    """
    lines = raw.split(b"\n")
    if lines.pop() != b"":
        raise Fault(ROOTS, "最后一行不完整")
    covered, previous, last = 0, None, ""
    places = {event.digest: event.seq for event in events}
    for number, line in enumerate(lines, 1):
        said, previous, day = _root(line, number, previous, last)
        last = day
        if uid in said:
            covered = _advance(places, events, covered, said[uid], day)
    for event in events[covered:]:
        if day_of(event) <= last:
            raise Fault(JOURNAL, f"{named(event)}的时间早于已经封存的{last}，该日的日根没有此事件", event.seq)
    return covered


def day_of(event) -> str:
    """Return the day in Beijing of an event, as an ISO date; its moment is written in universal time."""
    try:
        return (datetime.fromisoformat(event.said["at"]) + timedelta(hours=8)).date().isoformat()
    except (KeyError, TypeError, ValueError, OverflowError):
        raise Fault(JOURNAL, f"{named(event)}没有合法的时间", event.seq) from None


def _root(line: bytes, number: int, previous: str | None, last: str) -> tuple:
    row = read_object(line, ROOTS)
    if set(row) != {"body", "digest", "previous"} or not all(isinstance(text, str) for text in row.values()):
        raise Fault(ROOTS, f"第{number}行写法不对")
    said = read_object(row["body"].encode(), ROOTS)
    day, cases = said.get("day"), said.get("cases")
    if not isinstance(day, str) or not isinstance(cases, dict):
        raise Fault(ROOTS, f"第{number}行没有日期或者案件")
    if (previous is not None and row["previous"] != previous) or day <= last:
        raise Fault(ROOTS, f"{day}的日根与前一日根不相衔接")
    if row["digest"] != link(row["previous"], row["body"]):
        raise Fault(ROOTS, f"{day}的日根与其内容不符")
    return cases, row["digest"], day


def _advance(places: dict, events: list, covered: int, digest: object, day: str) -> int:
    """Return up to which event the root of ``day`` reaches."""
    seq = places.get(digest, 0) if isinstance(digest, str) else 0
    if seq > covered:
        return seq
    # Written anew from some event on: the first one not yet covered is as far back as the root can tell.
    event = events[min(covered, len(events) - 1)]
    raise Fault(JOURNAL, f"{named(event)}起，日志与{day}封存的日根不符（事件被倒签、改写、增删或者调换）", event.seq)
