"""Which band of a discretion benchmark (裁量基准) fits a case; an unpublished one fits none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .discretion import DEGREE_NAMES, PUBLISHED, Band, Benchmark
from .legal import Finding, Verdict
from .penalties import fine_range


@dataclass(frozen=True, slots=True)
class Choice:
    """The bands that fit, the fine from ``low`` to ``high`` they allow together, and what is to be said of it."""

    finding: Finding
    bands: tuple[Band, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None


def usable(benchmark: Benchmark, day: date) -> Finding:
    """Judge whether a decision of ``day`` may rest on the benchmark: published, confirmed, in force."""
    if not (benchmark.published_on and benchmark.link.strip()) or benchmark.published_on > day:
        return _found(Verdict.FAIL, f"《{benchmark.title}》在{day:%Y-%m-%d}尚未向社会公布，不得适用")
    if not benchmark.confirmed:
        return _found(Verdict.FAIL, f"《{benchmark.title}》的内容待确认，确认前不得适用")
    if day < benchmark.start or (benchmark.end and day > benchmark.end):
        return _found(Verdict.FAIL, f"《{benchmark.title}》在{day:%Y-%m-%d}不施行")
    return _found(Verdict.PASS, f"《{benchmark.title}》已公布并施行")


def band_for(benchmark: Benchmark, party_kind: str, chosen: Iterable[tuple[str, str]], day: date) -> Choice:
    """Pick the band for the ``chosen`` circumstances, pairs of factor and circumstance, and explain.

    One band, or several of the same degree that share a range, settle the fine. Circumstances that point to
    different bands are for a person to weigh: the whole span is given. An unknown circumstance fails.
    """
    if (finding := usable(benchmark, day)).blocks:
        return Choice(finding)
    bands = {(band.factor, band.circumstance): band for band in benchmark.of(party_kind)}
    chosen = tuple(dict.fromkeys(chosen))
    if unknown := [
        f"{factor}：{circumstance}" for factor, circumstance in chosen if (factor, circumstance) not in bands
    ]:
        return Choice(_found(Verdict.FAIL, f"裁量基准中没有该情形：{'；'.join(unknown)}"))
    if not chosen:
        return Choice(_found(Verdict.JUDGE, "没有选择任何情形，由办案人员在法定幅度内裁量并说明理由"))
    return _weigh(benchmark, tuple(bands[pair] for pair in chosen))


def _weigh(benchmark: Benchmark, picked: tuple[Band, ...]) -> Choice:
    low, high = max(band.low for band in picked), min(band.high for band in picked)
    told = "；".join(
        f"{b.factor}（{b.circumstance}）{DEGREE_NAMES[b.degree]}，{fine_range(b.low, b.high)}" for b in picked
    )
    if len({band.degree for band in picked}) == 1 and low <= high:
        return Choice(_found(Verdict.PASS, f"依《{benchmark.title}》：{told}"), picked, low, high)
    low, high = min(band.low for band in picked), max(band.high for band in picked)
    message = f"依《{benchmark.title}》，各情形指向不同的档次，由办案人员综合裁量并说明理由：{told}"
    return Choice(_found(Verdict.JUDGE, message), picked, low, high)


def _found(verdict: Verdict, message: str) -> Finding:
    return Finding("discretion.band", "裁量基准", PUBLISHED, verdict, message)


def one_changed(
    benchmark: Benchmark, party_kind: str, chosen: Iterable[tuple[str, str]], day: date
) -> tuple[tuple[str, str, Choice], ...]:
    """Tell for each factor chosen what every other circumstance of it would make of the fine, the rest unchanged.

    Gives rows of factor, other circumstance and its ``Choice``; nothing where no circumstance is chosen.
    """
    chosen = tuple(dict.fromkeys(chosen))
    rows = []
    for factor, circumstance in chosen:
        for band in benchmark.of(party_kind):
            if band.factor == factor and band.circumstance != circumstance:
                other = [(f, band.circumstance if f == factor else c) for f, c in chosen]
                rows.append((factor, band.circumstance, band_for(benchmark, party_kind, other, day)))
    return tuple(rows)
