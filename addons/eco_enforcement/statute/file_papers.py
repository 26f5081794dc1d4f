"""Which papers a case of its course must have in its file (卷内必备文书), and which of them are missing.

The least that an ordinary and a summary case must hold, after the guide to forms (环办执法〔2024〕9号) and the rules for
reviewing files (环执法发〔2024〕4号), and what each side procedure adds. The papers of the file itself (cover, catalogue,
remarks) are made with it and cannot be missing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .checklist_words import PAGES
from .doc_kinds import DocKind
from .document_table import DOCUMENTS
from .facts import CaseFacts
from .judging import apl
from .legal_types import LegalBasis
from .states import Ending, State

D = DocKind
Asked = Callable[[CaseFacts], bool]
# Endings after which no payment can be shown.
_UNPAID = frozenset({Ending.COURT, Ending.UNENFORCEABLE, Ending.ANNULLED})


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the list: wanted when ``wanted`` says so, in the file when ``there`` does.

    ``acts`` make it: where one was done, the journal holds the step; ``page`` of the case form is where it is made.
    """

    title: str
    basis: LegalBasis
    page: str
    wanted: Asked
    there: Asked
    acts: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """Say in Chinese where it is made."""
        return f"“{PAGES[self.page]}”页"

    def step_taken(self, facts: CaseFacts) -> bool:
        """Tell whether the journal holds the act that makes the paper."""
        return done(*self.acts)(facts)


def done(*acts: str) -> Asked:
    """Ask whether one of ``acts`` was done."""
    return lambda facts: any(deed.act in acts for deed in facts.file.deeds)


def holds(*kinds: DocKind) -> Asked:
    """Ask whether a document of one of ``kinds`` was issued."""
    return lambda facts: any(paper.kind in kinds for paper in facts.documents)


def receipt_of(*kinds: DocKind) -> Asked:
    """Ask whether a receipt of service, or a public notice, names the last document of ``kinds``."""
    proofs = (D.SERVICE_RECEIPT, D.PUBLIC_NOTICE)

    def proven(facts: CaseFacts) -> bool:
        number = next((paper.number for paper in reversed(facts.documents) if paper.kind in kinds), "")
        return bool(number) and any(p.kind in proofs and number in p.words for p in facts.documents)

    return proven


def is_filed(facts: CaseFacts) -> bool:
    """The case was filed by the ordinary procedure."""
    return facts.filed_on is not None and facts.on_the_spot is None


def is_decided(facts: CaseFacts) -> bool:
    """The case was decided, with or without a penalty, by the ordinary procedure."""
    return facts.decision is not None and facts.on_the_spot is None


def is_served(facts: CaseFacts) -> bool:
    """The decision has gone out, so that its receipt must be there."""
    return is_decided(facts) and facts.state not in (State.DECIDED, State.NO_PENALTY)


def is_punished(facts: CaseFacts) -> bool:
    """The case ended in a penalty by the ordinary procedure."""
    return is_decided(facts) and facts.decision.ground is None


def is_spot(facts: CaseFacts) -> bool:
    """The penalty was imposed on the spot."""
    return facts.decision is not None and facts.on_the_spot is not None


def is_closed(facts: CaseFacts) -> bool:
    """The case was filed or decided, and is closed."""
    return facts.state in (State.CLOSED, State.ARCHIVED) and facts.ending is not Ending.NOT_FILED


def is_to_be_paid(facts: CaseFacts) -> bool:
    """A fine was to be paid and the case is closed with it."""
    made = facts.decision
    return is_closed(facts) and made is not None and made.amount > 0 and facts.ending not in _UNPAID


def no_penalty(facts: CaseFacts) -> bool:
    """The decision imposes no penalty."""
    return is_decided(facts) and not is_punished(facts)


def correction_ordered(facts: CaseFacts) -> bool:
    """The order to correct stands alone or in the decision."""
    return bool(facts.correction_order.strip()) or holds(D.CORRECTION_ORDER)(facts)


def must(kind: DocKind, page: str, wanted: Asked, *acts: str) -> Paper:
    """A paper of the minimum."""
    return Paper(kind.label, DOCUMENTS[kind].basis, page, wanted, holds(kind), acts)


def after(kind: DocKind, page: str, *acts: str) -> Paper:
    """A paper that one of ``acts`` makes: wanted where it was done."""
    return Paper(kind.label, DOCUMENTS[kind].basis, page, done(*acts), holds(kind), acts)


def missing_papers(papers: tuple[Paper, ...], facts: CaseFacts) -> tuple[Paper, ...]:
    """Return those of ``papers`` that the case must have and has not."""
    return tuple(paper for paper in papers if paper.wanted(facts) and not paper.there(facts))


MINIMUM = (
    must(D.FILING_REFUSAL, "filing", lambda f: f.ending is Ending.NOT_FILED, "refuse_filing"),
    must(D.FILING_APPROVAL, "filing", is_filed, "approve_filing"),
    must(D.INSPECTION_RECORD, "investigation", is_decided, "record_inspection"),
    must(D.INTERVIEW_RECORD, "investigation", is_decided, "record_interview"),
    must(D.INVESTIGATION_REPORT, "investigation", is_decided, "submit_report"),
    must(D.CASE_REVIEW, "hearing", is_decided, "pass_case_review", "pass_to_notice"),
    Paper("责令改正（单独制作或者载入决定书）", apl(28), "evidence", is_punished, correction_ordered),
    must(D.PRIOR_NOTICE, "decision", is_punished, "issue_notice"),
    Paper("事先告知书的送达回证", apl(61), "decision", is_punished, receipt_of(D.PRIOR_NOTICE),
          ("serve_notice", "notice_deemed_served")),
    must(D.DECISION, "decision", is_punished, "decide"),
    must(D.NO_PENALTY_DECISION, "decision", no_penalty, "decide_no_penalty"),
    must(D.ON_THE_SPOT_DECISION, "decision", is_spot, "decide_on_the_spot"),
    Paper("决定书的送达回证", apl(61), "decision", is_served, receipt_of(D.DECISION, D.NO_PENALTY_DECISION),
          ("serve_decision", "decision_deemed_served", "serve_no_penalty", "no_penalty_deemed_served")),
    Paper("当场处罚备案", apl(52), "after", is_spot, lambda f: f.on_the_spot.recorded_on is not None),
    Paper("缴款凭证", apl(67), "after", is_to_be_paid, lambda f: bool(f.after.payments), ("record_payment",)),
    must(D.CLOSING_APPROVAL, "after", is_closed, "approve_closing"),
)  # fmt: skip
