"""What several acts ask alike: named bundles of rules, so that the rows of the table stay readable."""

from . import rules_facts as proof
from . import rules_filing as filing
from . import rules_guidance as guidance
from . import rules_measure as measure
from . import rules_parties as parties
from . import rules_proof as proving
from . import rules_recusal as recusal
from . import rules_subject as subject
from . import rules_temporal as temporal
from . import rules_transfer as transfer
from .doc_kinds import DocKind

COMPETENCE = (subject.power_granted_at_act, subject.power_granted_today)
# What must still hold at every step that carries the case on, not at its filing alone.
STANDING = (
    *COMPETENCE,
    filing.party_complete,
    filing.party_of_age,
    filing.filing_facts_complete,
    filing.within_territory,
    filing.within_limitation,
    guidance.not_taken_over,
)
FILING = (
    *STANDING,
    filing.filed_in_time,
    subject.two_certified_officers,
)
PROVEN = (
    proof.basis_confirmed,
    proof.has_record(DocKind.INSPECTION_RECORD, 54),
    proof.has_record(DocKind.INTERVIEW_RECORD, 55),
    subject.records_by_certified_officers,
    proof.elements_proven,
    proving.facts_proven,
    proof.report_complete,
    proof.announced_amount_in_range,
    measure.minor_gets_leniency,
    measure.leniency_grounded,
    measure.no_double_fine,
)
# Not asked of the notice: a case whose law changes after the review could then neither go on nor back.
LAW_CHOSEN = (temporal.temporal_choice_recorded,)
HANDLER = (subject.actor_handles_case,)
APPROVER = (subject.decider_not_investigator,)
REVIEWER = (subject.reviewer_not_investigator,)
# What must be out of the way before any decision, whatever it decides.
CLEARED = (recusal.recusals_decided, transfer.crime_cleared, parties.further_parties_settled)
