"""What a town holds on a day, what it has lately lost, and what it will gain: the answers of the gate, put together.

Lists follow each other without a gap, so that a power may run on through several of them: what counts for
the town is the whole run.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from .gate import Grant, may

RECENT = 365  # days: how long what was lost is still told, a convention of this product
TEN_THOUSAND = 10_000  # yuan: from here on the statutes write 万元
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holding:
    """A function of a power held without a break from ``since`` to ``until`` (last day; ``None``: until changed).

    ``grant`` is the one in force on the day asked about, else the one nearest to it.
    """

    grant: Grant
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What is held on the day, what ended within ``RECENT`` days before it, what begins after it."""

    now: tuple[Holding, ...]
    lost: tuple[Holding, ...]
    coming: tuple[Holding, ...]

    @property
    def ending(self) -> tuple[Holding, ...]:
        """Return what is held on the day and has a last day."""
        return tuple(holding for holding in self.now if holding.until)


def standing(grants: Iterable[Grant], day: date) -> Standing:
    """Sort the ``grants`` of one town by what they mean on ``day``; a grant for each version of the list may be there."""
    now, lost, coming = [], [], []
    for (agency, power, function), group in groupby(sorted(grants, key=_key), key=lambda grant: _key(grant)[:3]):
        mine = tuple(group)
        runs = list(_runs(mine))
        answer = may(mine, agency, power, function, day)
        if answer.allowed:
            (run,) = (run for run in runs if answer.grant in run)
            now.append(_holding(run, answer.grant))
        else:
            lost += [_holding(run, run[-1]) for run in runs if _ended_lately(run[-1].end, day)][-1:]
        coming += [_holding(run, run[0]) for run in runs if run[0].start > day]
    return Standing(tuple(now), tuple(lost), tuple(coming))


def fine_range(least: float, most: float) -> str:
    """Write a range of fine in yuan as the statutes do: 500元以上2000元以下, 10万元以下."""
    if least == most:
        return _yuan(most)
    return f"{_yuan(least)}以上{_yuan(most)}以下" if least else f"{_yuan(most)}以下"


def _yuan(amount: float) -> str:
    if amount >= TEN_THOUSAND and amount % 1000 == 0:
        return f"{amount / TEN_THOUSAND:g}万元"
    return f"{amount:.2f}".rstrip("0").rstrip(".") + "元"


def _key(grant: Grant) -> tuple[str, str, str, date]:
    return grant.agency, grant.power, grant.function, grant.start


def _runs(grants: tuple[Grant, ...]) -> Iterable[list[Grant]]:
    """Yield the grants of one function in order, those together that follow each other from day to day."""
    run: list[Grant] = []
    for grant in grants:
        if run and run[-1].end and grant.start - _DAY > run[-1].end:
            yield run
            run = []
        run.append(grant)
    yield run


def _holding(run: list[Grant], grant: Grant) -> Holding:
    return Holding(grant, run[0].start, run[-1].end)


def _ended_lately(end: date | None, day: date) -> bool:
    return end is not None and 0 < (day - end).days <= RECENT
