"""The seven points of a legal review (法制审核), each with the rules that speak to it."""

from . import rules_facts as proof
from . import rules_filing as filing
from . import rules_subject as subject
from .facts import CaseFacts
from .judging import Guard
from .legal_types import Finding, Verdict
from .rules_procedure import no_crime_suspected
from .rules_recusal import recusals_decided
from .rules_temporal import temporal_choice_recorded
from .rules_transfer import crime_cleared
from .states import DocKind

POINTS: tuple[tuple[str, tuple[Guard, ...]], ...] = (
    ("执法主体与权限", (subject.power_granted_at_act, subject.power_granted_today, filing.within_territory)),
    ("执法人员资格", (subject.records_by_certified_officers,)),
    ("执法程序", (filing.within_limitation, filing.filed_in_time, recusals_decided)),
    ("事实与证据", (proof.elements_proven, proof.report_complete)),
    ("法律适用与裁量", (proof.basis_confirmed, proof.announced_amount_in_range, temporal_choice_recorded)),
    (
        "执法文书",
        (
            proof.has_record(DocKind.INSPECTION_RECORD, 54),
            proof.has_record(DocKind.INTERVIEW_RECORD, 55),
            filing.party_complete,
        ),
    ),
    ("是否涉嫌犯罪", (no_crime_suspected, crime_cleared)),
)

_ORDER = (Verdict.FAIL, Verdict.JUDGE, Verdict.PASS, Verdict.NOT_APPLICABLE)


def points(facts: CaseFacts) -> tuple[tuple[str, Finding], ...]:
    """Give each point with the finding that weighs most: a failure before a doubt before a pass."""
    return tuple(
        (name, min((guard(facts) for guard in guards), key=lambda f: _ORDER.index(f.verdict)))
        for name, guards in POINTS
    )
