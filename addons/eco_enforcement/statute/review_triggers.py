"""When legal review (art. 58) and collective discussion (art. 57) are mandatory: a row each, with its article."""

from collections.abc import Callable
from dataclasses import dataclass

from .facts import CaseFacts
from .facts_hearing import HearingStage
from .facts_review import Weight
from .judging import apl
from .legal_types import LegalBasis


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row: what makes the step mandatory; ``why`` gives the reason in Chinese, or "" where it does not apply."""

    code: str
    title: str
    basis: LegalBasis
    why: Callable[[CaseFacts], str]


def _flagged(weight: Weight) -> Callable[[CaseFacts], str]:
    """Look for a weight that somebody stated, or states with this very act."""

    def why(facts: CaseFacts) -> str:
        if facts.inputs.get(weight.value):
            return str(facts.inputs.get("weight_reason") or weight.label)
        return next((flag.reason for flag in facts.flags if flag.weight is weight), "")

    return why


def _hearing(facts: CaseFacts) -> str:
    used = any(hearing.stage is not HearingStage.REFUSED for hearing in facts.hearings)
    return "当事人要求听证" if used else ""


def _amount(facts: CaseFacts):
    return facts.inputs.get("amount", facts.proposed_amount)


def _listed(facts: CaseFacts) -> str:
    kind, amount = facts.party.kind.threshold_kind, _amount(facts)
    found = [
        row
        for row in facts.review_listed
        if row.party_kind in ("any", kind) and (not row.amount or (amount is not None and amount >= row.amount))
    ]
    return "、".join(row.document + ("" if row.confirmed else "（待确认，从严适用）") for row in found)


def _large(facts: CaseFacts) -> str:
    amount, threshold = _amount(facts), facts.collective_threshold
    if threshold is None or amount is None or amount < threshold:
        return ""
    return f"罚款{amount:f}元达到集体讨论的数额标准{threshold:f}元"


LEGAL_REVIEW = (
    Trigger("public_interest", Weight.PUBLIC_INTEREST.label, apl(58, 1, 1), _flagged(Weight.PUBLIC_INTEREST)),
    Trigger("hearing", "直接关系重大权益，经过听证程序", apl(58, 1, 2), _hearing),
    Trigger("difficult", Weight.DIFFICULT.label, apl(58, 1, 3), _flagged(Weight.DIFFICULT)),
    Trigger("listed", "规定应当法制审核的其他情形", apl(58, 1, 4), _listed),
)
DISCUSSION = (
    Trigger("amount", "数额达到标准", apl(57, 2), _large),
    Trigger("major", Weight.MAJOR.label, apl(57, 2), _flagged(Weight.MAJOR)),
    Trigger("difficult", Weight.DIFFICULT.label, apl(57, 2), _flagged(Weight.DIFFICULT)),
)


# Acts by which evidence other than a record comes into the file or is taken out of it.
EVIDENCE_ACTS = frozenset(
    {"record_camera", "exclude_camera", "record_sample", "record_result", "admit_evidence", "exclude_evidence"}
)


def reasons(table: tuple[Trigger, ...], facts: CaseFacts) -> tuple[str, ...]:
    """List, in Chinese, what of ``table`` makes the step mandatory for this case."""
    found = ((row.title, row.why(facts)) for row in table)
    return tuple(title if why == title else f"{title}：{why}" for title, why in found if why)


def review_reasons(facts: CaseFacts) -> tuple[str, ...]:
    """List why this case needs a legal review: the law's cases, or the agency's rule to review every one."""
    by_law = reasons(LEGAL_REVIEW, facts)
    return (*by_law, "本机关或者本县规定所有案件均应当法制审核") if facts.review_all else by_law


def last_word(facts: CaseFacts) -> int:
    """Give the number of the last event that brought evidence, a defence, its answer, or what a hearing heard."""
    return max(
        (
            facts.evidence_seq,
            *(record.seq for record in facts.records),
            *(max(defence.seq, defence.answered_seq) for defence in facts.defences),
            *(hearing.seq for hearing in facts.hearings),
        )
    )
