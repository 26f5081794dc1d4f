"""What a row of the table of deadlines says: its length, its article, what stops it running, who may lengthen it."""

from dataclasses import dataclass

from .calendar import HOURS, UNIT_WORDS, Unit
from .legal_types import LegalBasis
from .states import Role


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground on which days do not count (``title`` in Chinese).

    ``by_rule``: only where a law, regulation or rule that binds the agency has been named for the case; the
    statute itself knows no such exclusion (行政处罚法 art. 60).
    """

    code: str
    title: str
    basis: LegalBasis
    by_rule: bool = False


@dataclass(frozen=True, slots=True)
class Extension:
    """A lengthening by at most ``length`` units of its deadline, once, by ``by`` (Chinese), on ``ground`` (Chinese).

    ``after`` names the extension that must have been used up before; ``by_rule`` as in ``Ground``.
    """

    code: str
    by: str
    length: int
    ground: str
    basis: LegalBasis
    after: str = ""
    by_rule: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline. ``length`` counts ``unit``; ``title``, ``starts`` and ``lapse`` are Chinese.

    ``basis`` is the provision the deadline follows from and ``also`` further ones that govern it.
    ``by_reference`` marks a length taken from the ministry's rule, which binds environmental departments
    but not towns: applied as the stricter default where the statute gives no length of its own.
    ``practice`` names the paper a length is taken from where no article gives it, and ``unit_to_confirm`` a unit the
    article leaves open: both are shown as 待确认.
    ``of_party`` marks a period that is the party's own, ``of_other`` one of a court or the police: when it ends the
    agency has missed nothing. ``duty`` is the role that has to act in time.
    ``before`` counts back: the period lies whole before the starting day, and its last day is the latest day to act.
    ``lapses`` marks a measure that ends by itself with the period. Without ``moves`` an end on a rest day stays where
    it is: a measure against the party may not last longer because of a holiday. ``yearly`` is a month and day instead of a length.
    ``set_by`` names the paper in which a person sets the last day; such a row has no length.
    """

    code: str
    title: str
    starts: str
    length: int
    unit: Unit | str
    basis: LegalBasis
    lapse: str
    also: tuple[LegalBasis, ...] = ()
    by_reference: bool = False
    of_party: bool = False
    of_other: bool = False
    duty: Role = Role.OFFICER
    before: bool = False
    lapses: bool = False
    moves: bool = True
    unit_to_confirm: bool = False
    practice: str = ""
    set_by: str = ""
    yearly: tuple[int, int] | None = None
    suspended_by: tuple[Ground, ...] = ()
    extensions: tuple[Extension, ...] = ()

    @property
    def cap(self) -> int:
        """Return the most units the deadline may ever have: its length with every extension."""
        return self.length + sum(extension.length for extension in self.extensions)

    @property
    def ours(self) -> bool:
        """Tell whether it is the agency that misses the deadline when it ends."""
        return not (self.of_party or self.of_other)

    @property
    def length_in_words(self) -> str:
        """Write the length: 15日, 5个工作日, 提前7个工作日, 24小时, 每年1月31日, or the paper that sets the day."""
        if self.set_by:
            return f"以{self.set_by}载明的日期为准"
        if self.yearly:
            return "每年{}月{}日".format(*self.yearly)
        return ("提前" if self.before else "") + f"{self.length}{UNIT_WORDS[self.unit]}"

    @property
    def to_confirm(self) -> str:
        """Say in Chinese what of the row is to be confirmed before relying on it; empty for a settled row."""
        parts = []
        if self.unit_to_confirm:
            kind = "自然日" if self.unit is Unit.DAYS else "工作日"
            parts.append(f"条文未写明是自然日还是工作日，暂按{kind}计算")
        if self.practice:
            parts.append(f"期限长度取自{self.practice}")
        if self.by_reference:
            parts.append("参照部门规章，镇街是否适用以县级确认为准")
        return "待确认：" + "；".join(parts) if parts else ""


__all__ = ["HOURS", "Deadline", "Extension", "Ground", "Unit"]
