"""The points of a legal review (法制审核) and of a case review (案件审查), each with the rules that speak to it."""

from . import rules_evidence as evidence
from . import rules_facts as proof
from . import rules_filing as filing
from . import rules_hold as hold
from . import rules_seizure as seizure
from . import rules_subject as subject
from .doc_kinds import DocKind
from .facts import CaseFacts
from .judging import Guard
from .legal_types import Finding, Verdict
from .rules_procedure import no_crime_suspected
from .rules_recusal import recusals_decided
from .rules_temporal import temporal_choice_recorded
from .rules_transfer import crime_cleared

POINTS: tuple[tuple[str, tuple[Guard, ...]], ...] = (
    ("执法主体与权限", (subject.power_granted_at_act, subject.power_granted_today, filing.within_territory)),
    ("执法人员资格", (subject.records_by_certified_officers,)),
    (
        "执法程序",
        (
            filing.within_limitation,
            filing.filed_in_time,
            hold.holds_in_order,
            seizure.seizures_in_order,
            evidence.results_told,
            recusals_decided,
        ),
    ),
    ("事实与证据", (proof.elements_proven, proof.report_complete, evidence.camera_evidence_usable)),
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

# The six points of a case review by their codes (生态环境行政处罚办法 arts. 39-40, taken as the stricter default).
CASE_POINTS: tuple[tuple[str, str, tuple[Guard, ...]], ...] = (
    ("jurisdiction", "管辖", (subject.power_granted_at_act, subject.power_granted_today, filing.within_territory)),
    ("facts", "违法事实", (filing.filing_facts_complete, proof.elements_proven, proof.report_complete)),
    (
        "evidence",
        "证据",
        (proof.has_record(DocKind.INSPECTION_RECORD, 54), proof.has_record(DocKind.INTERVIEW_RECORD, 55)),
    ),
    ("procedure", "程序", (subject.records_by_certified_officers, filing.filed_in_time, filing.party_complete)),
    ("limitation", "追责期限", (filing.within_limitation,)),
    ("law", "法律适用与裁量", (proof.basis_confirmed, proof.announced_amount_in_range, temporal_choice_recorded)),
)

_ORDER = (Verdict.FAIL, Verdict.JUDGE, Verdict.PASS, Verdict.NOT_APPLICABLE)


def _weightiest(guards: tuple[Guard, ...], facts: CaseFacts) -> Finding:
    """Give the finding that weighs most: a failure before a doubt before a pass."""
    return min((guard(facts) for guard in guards), key=lambda f: _ORDER.index(f.verdict))


def points(facts: CaseFacts) -> tuple[tuple[str, Finding], ...]:
    """Give each point of a legal review with the finding that weighs most."""
    return tuple((name, _weightiest(guards, facts)) for name, guards in POINTS)


def case_points(facts: CaseFacts) -> tuple[tuple[str, str, Finding], ...]:
    """Give code, name and weightiest finding of each point of a case review."""
    return tuple((code, name, _weightiest(guards, facts)) for code, name, guards in CASE_POINTS)
