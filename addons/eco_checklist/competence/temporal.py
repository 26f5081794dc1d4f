"""The law of the day of the act beside the law of the day of the decision (从旧兼从轻).

Which of the two is lighter is for a person to say: here they are only laid side by side, line by line.
"""

from dataclasses import dataclass
from decimal import Decimal

from .imposition import not_delegated
from .legal import LegalBasis
from .penalties import NAMES, Item, Penalty

PRINCIPLE = (LegalBasis("行政处罚法", 37), LegalBasis("生态环境法典", 1057))
NOTE = (
    "违法行为发生后规定已经修改的，适用违法行为发生时的规定；作出决定时的规定处罚较轻或者不认为是违法的，适用新的规定。"
    "孰轻由办案人员比较判断，并写明理由。"
)
OLD, NEW = "old", "new"
# What a choice is called in a document.
APPLIED = {OLD: "违法行为发生时的规定", NEW: "作出决定时的规定"}
_NONE, _NO_LAW = "无", "没有可适用的规定"


@dataclass(frozen=True, slots=True)
class Version:
    """What one version of the law says of the act and a kind of party; amounts in yuan, texts in Chinese."""

    duty: str
    penalty: str
    elements: str
    fine_min: Decimal | None
    fine_max: Decimal | None
    discretionary: bool  # may (可以) be fined, not shall
    kinds: tuple[str, ...] = ()  # what goes with the fine
    excluded: str = ""  # measures of the same article that are not delegated


@dataclass(frozen=True, slots=True)
class Row:
    """One point of the comparison, with what each version says of it."""

    label: str
    old: str
    new: str

    @property
    def differs(self) -> bool:
        """Whether the two versions do not say the same."""
        return self.old != self.new


def version(duty: str, cited: str, elements: str, penalty: Penalty | None, excluded: str) -> Version:
    """Put into words what a basis says; ``penalty`` is ``None`` where it names none for the kind of party.

    ``duty`` and ``cited`` are the citations of what is broken and of the penalty, ``excluded`` further measures that
    are not delegated.
    """
    items = penalty.of_the_act() if penalty else ()
    kinds = [_kind(item) for item in items if item.delegated]
    if penalty and penalty.confiscation and not kinds:
        kinds = ["没收"]
    kept = [*filter(None, [excluded]), *(not_delegated(item) for item in items if not item.delegated)]
    return Version(
        duty=duty,
        penalty=cited,
        elements=elements,
        fine_min=penalty.fine_min if penalty else None,
        fine_max=penalty.fine_max if penalty else None,
        discretionary=bool(penalty and penalty.discretionary),
        kinds=tuple(kinds),
        excluded="；".join(kept),
    )


def _kind(item: Item) -> str:
    condition = f"{item.condition}，" if item.condition else ""
    words = f"（{item.words}）" if item.words else ""
    return f"{condition}{'应当' if item.mandatory else '可以'}处以{NAMES.get(item.kind, '管理措施')}{words}"


def compare(at_act: Version, at_decision: Version | None) -> tuple[Row, ...]:
    """Lay the version of the act beside that of the decision; ``None``: the law no longer has a provision."""
    new = _lines(at_decision) if at_decision else {}
    return tuple(Row(label, text, new.get(label, _NO_LAW)) for label, text in _lines(at_act).items())


def _lines(version: Version) -> dict[str, str]:
    fined = version.fine_max is not None
    return {
        "违反的规定": version.duty or _NONE,
        "处罚依据": version.penalty or _NONE,
        "构成要件": version.elements or _NONE,
        "罚款下限": f"{version.fine_min or 0:,.2f}元" if fined else _NONE,
        "罚款上限": f"{version.fine_max:,.2f}元" if fined else _NONE,
        "是否应当罚款": ("可以罚款" if version.discretionary else "应当罚款") if fined else _NONE,
        "并处的处罚": "、".join(version.kinds) or _NONE,
        "未下放的措施": version.excluded or _NONE,
    }
