"""Discretion benchmarks (裁量基准): whether their bands fit the range the law sets, without gap and overlap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from .legal import LegalBasis
from .penalties import fine_range, yuan

PUBLISHED = LegalBasis("行政处罚法", 34)
PARTY_NAMES = {"citizen": "公民", "organization": "法人或者其他组织"}
DEGREES = ("lighter", "normal", "heavier")
DEGREE_NAMES = {"lighter": "从轻", "normal": "一般", "heavier": "从重"}


@dataclass(frozen=True, slots=True)
class Band:
    """A range of fine in yuan, both ends included, for one circumstance of one ``factor``.

    ``party_kind`` is citizen, organization or any; a band of the party's own goes before one for any party.
    """

    party_kind: str
    factor: str
    circumstance: str
    degree: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Range:
    """The fine a basis sets for one kind of party, for acts from ``start`` to ``end`` (``None``: open)."""

    party_kind: str
    start: date | None
    end: date | None
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A benchmark for one power, in force from ``start`` to ``end`` (last day; ``None``: until changed)."""

    title: str
    start: date
    end: date | None
    published_on: date | None
    link: str
    bands: tuple[Band, ...]
    confirmed: bool = False

    def of(self, party_kind: str) -> tuple[Band, ...]:
        """Return the bands for a party of ``party_kind``."""
        own = tuple(band for band in self.bands if band.party_kind == party_kind)
        return own or tuple(band for band in self.bands if band.party_kind == "any")


def missing(benchmark: Benchmark) -> tuple[str, ...]:
    """Return in Chinese what a benchmark lacks before it can be used at all (行政处罚法 art. 34)."""
    said = (
        ("公布日期", benchmark.published_on is not None),
        ("公布网址", bool(benchmark.link.strip())),
        ("档次", bool(benchmark.bands)),
    )
    return tuple(f"裁量基准未填写{label}（依据：{PUBLISHED}）" for label, there in said if not there)


def faults(benchmark: Benchmark, ranges: Iterable[Range]) -> tuple[str, ...]:
    """Return in Chinese what is wrong with the bands; ``ranges`` are those of all bases of the power.

    Each band must lie within the range of every basis that meets the benchmark's days, and the bands of one factor
    must fill that range without a gap and without an overlap: ends may touch, or lie one yuan apart.
    """
    ranges = tuple(ranges)
    return tuple(
        f"{PARTY_NAMES[kind]}：{fault}"
        for kind in PARTY_NAMES
        for fault in _party_faults(benchmark, kind, [r for r in ranges if r.party_kind == kind and _meet(benchmark, r)])
    )


def _party_faults(benchmark: Benchmark, kind: str, ranges: list[Range]) -> Iterator[str]:
    bands = benchmark.of(kind)
    if bands and (day := _first_bare_day(benchmark, ranges)):
        yield f"裁量基准施行期间，该事项自{day:%Y-%m-%d}起没有载明罚款幅度的处罚依据"
    for limit in sorted({(r.low, r.high) for r in ranges}):
        for factor, group in groupby(sorted(bands, key=_place), key=lambda band: band.factor):
            yield from _factor_faults(factor, list(group), *limit)


def _factor_faults(factor: str, bands: list[Band], low: Decimal, high: Decimal) -> Iterator[str]:
    for band in bands:
        if band.low < low or band.high > high:
            yield f"{factor}（{band.circumstance}）{_words(band)}超出法定幅度{fine_range(low, high)}"
    if bands[0].low - low > 1:
        yield f"{factor}：{yuan(low)}元至{yuan(bands[0].low)}元之间没有档次"
    top = bands[0]  # the band that reaches highest so far
    for band in bands[1:]:
        yield from _step_faults(factor, top, band)
        top = max(top, band, key=lambda one: one.high)
    if high - top.high > 1:
        yield f"{factor}：{yuan(top.high)}元至{yuan(high)}元之间没有档次"


def _step_faults(factor: str, one: Band, other: Band) -> Iterator[str]:
    if other.low < one.high:
        yield f"{factor}：{_words(one)}与{_words(other)}重叠"
    elif other.low - one.high > 1:
        yield f"{factor}：{yuan(one.high)}元至{yuan(other.low)}元之间没有档次"
    if DEGREES.index(other.degree) < DEGREES.index(one.degree):
        yield f"{factor}：{DEGREE_NAMES[other.degree]}档次{_words(other)}高于{DEGREE_NAMES[one.degree]}档次{_words(one)}"


def _first_bare_day(benchmark: Benchmark, ranges: list[Range]) -> date | None:
    """Return the first day of the benchmark for which no basis sets a range, or ``None``."""
    day = benchmark.start
    for limit in sorted(ranges, key=lambda r: r.start or date.min):
        if limit.start and limit.start > day:
            return day
        if limit.end is None or (benchmark.end and limit.end >= benchmark.end):
            return None
        day = max(day, limit.end + timedelta(days=1))
    return day


def _meet(benchmark: Benchmark, limit: Range) -> bool:
    """Tell whether a day of the benchmark is one of the range."""
    begins = limit.start is None or benchmark.end is None or limit.start <= benchmark.end
    return begins and (limit.end is None or benchmark.start <= limit.end)


def _place(band: Band) -> tuple:
    return band.factor, band.low, band.high


def _words(band: Band) -> str:
    return fine_range(band.low, band.high)
