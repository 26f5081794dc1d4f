"""The result of one benchmark, and how a warm call is timed."""

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Row:
    """One measured value (lower is better) beside the bar set for it and a peer's value in the same unit."""

    name: str
    value: float
    unit: str
    bar: float
    peer: str
    peer_value: float

    def as_dict(self) -> dict:
        """Give the row as it stands in ``out/bench.json``; ``ratio`` is the value over the peer's (``None`` over 0)."""
        ratio = round(self.value / self.peer_value, 3) if self.peer_value else None
        row = asdict(self) | {"ok": self.value <= self.bar, "ratio": ratio}
        return {key: row[key] for key in ("name", "value", "unit", "bar", "ok", "peer", "peer_value", "ratio")}


def warm_milliseconds(call: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Return the median time of ``call`` in milliseconds over 20 calls, after 3 that do not count."""
    for _ in range(3):
        call()
    spent = []
    for _ in range(20):
        started = clock()
        call()
        spent.append(clock() - started)
    return round(statistics.median(spent) * 1000, 1)
