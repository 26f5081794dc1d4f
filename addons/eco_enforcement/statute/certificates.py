"""The enforcement certificate (行政执法证) with its dated history: good or not on any day, past or to come."""

from dataclasses import dataclass
from datetime import date

VALID, NOT_YET, EXPIRED, NO_ENFORCEMENT = "有效", "尚未生效", "已过有效期", "不是行政执法证"
SUSPENDED, LOST, WITHDRAWN = "suspended", "lost", "withdrawn"
HANDED_BACK, RESTORED, RENEWED = "handed_back", "restored", "renewed"


@dataclass(frozen=True, slots=True)
class Change:
    """What an entry of the history does to the certificate from its day on."""

    label: str
    bars: bool = False  # the certificate is not good while it lasts
    final: bool = False  # nothing is entered after it
    may_end: bool = False  # may name its own last day


CHANGES = {
    SUSPENDED: Change("暂扣", bars=True, may_end=True),
    LOST: Change("遗失", bars=True),
    WITHDRAWN: Change("吊销、收回", bars=True),
    HANDED_BACK: Change("交回注销", bars=True, final=True),
    RESTORED: Change("恢复使用（解除暂扣、找回、补发、撤销吊销）"),
    RENEWED: Change("换证延续", may_end=True),
}


@dataclass(frozen=True, slots=True)
class StatusEvent:
    """An entry of the history: its kind, its first day, and the last day of a suspension or of the renewed term."""

    kind: str
    day: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate: first and last valid day, its history in the order of entry, and what it extends to.

    ``areas`` are the agencies it covers with all below them, ``sectors`` the lines of departments; empty means all.
    """

    number: str
    start: date
    end: date
    events: tuple[StatusEvent, ...] = ()
    enforces: bool = True  # a supervision certificate (行政执法监督证) entitles nobody to enforce
    areas: frozenset[int] = frozenset()
    sectors: frozenset[str] = frozenset()

    def end_on(self, day: date) -> date:
        """Give the last valid day as it stood on ``day``: a renewal counts from its own day."""
        renewed = [e.until for e in self.events if e.kind == RENEWED and e.until and e.day <= day]
        return max([self.end, *renewed])

    def bar_on(self, day: date) -> StatusEvent | None:
        """Give the entry that keeps the certificate from being good on ``day``; of one day the later entry holds."""
        bars: list[StatusEvent] = []
        for event in sorted((e for e in self.events if e.day <= day), key=lambda e: e.day):
            if event.kind == RESTORED:
                bars = []
            elif CHANGES[event.kind].bars:
                bars.append(event)
        return next((bar for bar in reversed(bars) if bar.until is None or day <= bar.until), None)

    def standing_on(self, day: date) -> str:
        """Say in one Chinese word how the certificate stood on ``day``."""
        if not self.enforces:
            return NO_ENFORCEMENT
        if bar := self.bar_on(day):
            return CHANGES[bar.kind].label
        if day < self.start:
            return NOT_YET
        return VALID if day <= self.end_on(day) else EXPIRED

    def valid_on(self, day: date) -> bool:
        """Tell whether the certificate was good on ``day``."""
        return self.standing_on(day) == VALID

    def covers(self, lineage: frozenset[int], sectors: frozenset[str]) -> bool:
        """Tell whether it extends to an agency (given with all bodies above it) and to one of the power's sectors."""
        in_area = not self.areas or not self.areas.isdisjoint(lineage)
        return in_area and (not self.sectors or not sectors or not self.sectors.isdisjoint(sectors))


def fault(certificate: Certificate, new: StatusEvent) -> str:
    """Say in Chinese why ``new`` does not fit the history of ``certificate``; empty: it may be entered."""
    label = CHANGES[new.kind].label
    latest = max((e.day for e in certificate.events), default=certificate.start)
    if any(CHANGES[e.kind].final for e in certificate.events):
        return "证件已经交回注销，不再登记变更；重新取得资格的，另行登记新证"
    if new.day < latest:
        return f"{label}的日期{new.day}早于证件起始日或者上一次变更的日期{latest}，变更应当按先后顺序登记"
    if new.until and not CHANGES[new.kind].may_end:
        return f"{label}不填写截止日"
    if new.kind == RENEWED:
        end = certificate.end_on(new.day)
        return "" if new.until and new.until > end else f"换证延续应当填写新的有效期截止日，且晚于原截止日{end}"
    if new.until and new.until < new.day:
        return f"{label}的截止日{new.until}早于起始日{new.day}"
    if new.kind == RESTORED and certificate.bar_on(new.day) is None:
        return f"证件在{new.day}没有被暂扣、遗失或者吊销，无需恢复"
    return ""
