"""Who runs a town where it is not its county: 代管 by the committee of a zone (开发区、新区管理委员会)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .validity import Period


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the administration: ``key`` tells it apart, ``name`` is its official name."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class Trusteeship:
    """A town run by ``trustee`` for ``period`` by ``document``.

    ``holds_county_powers``: the trustee also decides what the law leaves to the county government;
    ``confirmed``: somebody has confirmed the statement with its source.
    """

    trustee: Body
    period: Period
    document: str
    holds_county_powers: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose a town is on one day. ``trust`` is empty where its own county runs it; ``reason`` is Chinese."""

    runs: Body
    county_powers: Body
    reason: str
    trust: Trusteeship | None = None


def standing_on(home: Body, trusts: Iterable[Trusteeship], day: date) -> Standing:
    """Return who runs a town on ``day`` and who holds the powers of a county government over it.

    ``home`` is the government above it in the tree of divisions. A trusteeship that covers the day changes
    one thing: ``runs``, the body that leads the town, guides it and receives its reports. Everything else stays:

    * the place in the tree, the division code and the area people look after: a trusteeship is no change
      of divisions;
    * reconsideration and the court: they follow the tree (行政复议法 art. 24), not the trustee;
    * the powers the town holds: they rest on its published list alone (行政处罚法 art. 24), and a list begun
      under one leadership goes on under the next;
    * ``county_powers``, who approves the town's list and designates where bodies disagree: the home government.
      That a committee holds them too is a statement of its own founding law, which differs from zone to
      zone: it counts only once it is confirmed with its source.
    """
    trust = next((trust for trust in trusts if trust.period.covers(day)), None)
    if trust is None:
        return Standing(home, home, f"由{home.name}管理")
    holds = trust.holds_county_powers and trust.confirmed
    powers = trust.trustee if holds else home
    status = "" if trust.confirmed else "，待确认"
    reason = (
        f"自{trust.period.start:%Y-%m-%d}起由{trust.trustee.name}代管（{trust.document}{status}），"
        f"县级人民政府的职权由{powers.name}行使"
    )
    return Standing(trust.trustee, powers, reason, trust)
