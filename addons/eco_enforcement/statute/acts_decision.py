"""Acts of decision (处罚决定)."""

from . import rules_clerical as clerical
from . import rules_course as course
from . import rules_discussion as discussion
from . import rules_evidence as evidence
from . import rules_execution as execution
from . import rules_facts as proof
from . import rules_filing as filing
from . import rules_guidance as guidance
from . import rules_hearing_held as held
from . import rules_hold as hold
from . import rules_measure as measure
from . import rules_no_penalty as no_penalty
from . import rules_procedure as procedure
from . import rules_seizure as seizure
from . import rules_service as service
from . import rules_subject as subject
from . import rules_told as told
from .act import Act, at
from .conditions import APPROVER, CLEARED, COMPETENCE, HANDLER, LAW_CHOSEN, PROVEN, STANDING
from .doc_kinds import DocKind
from .inputs import AMOUNT, DOCUMENT, EDUCATION, GROUND, OPINION, RIGHT, SERVICE, WRONG
from .judging import apl
from .states import Ending, Role, State

S, R, D = State, Role, DocKind

DECISION = (
    *APPROVER,
    subject.decider_not_reviewer,
    *STANDING,
    *PROVEN,
    *LAW_CHOSEN,
    procedure.review_passed,
    procedure.review_current,
    procedure.notice_served,
    procedure.defence_window_passed,
    procedure.defences_answered,
    held.hearing_finished,
    held.decision_after_hearing_report,
    discussion.discussion_held,
    discussion.discussion_current,
    procedure.hearing_offered,
    procedure.same_basis_as_announced,
    proof.decision_particulars_complete,
    course.decided_in_time,
    evidence.camera_evidence_usable,
    hold.holds_in_order,
    seizure.seizures_in_order,
    *CLEARED,
    no_penalty.penalty_intended,
    guidance.county_review_before_decision,
)
# A case may end without a penalty before the party was told of one, and after it defended itself.
NO_PENALTY = (
    *APPROVER,
    subject.decider_not_reviewer,
    *COMPETENCE,
    filing.within_territory,
    filing.party_complete,
    guidance.not_taken_over,
    procedure.review_passed,
    proof.decision_particulars_complete,
    course.decided_in_time,
    *CLEARED,
)

ACTS = (
    Act("decide", "作出处罚决定", R.HEAD, at(S.DEFENCE), S.DECIDED, apl(57), DECISION, (AMOUNT, OPINION),
        (proof.amount_in_range, procedure.not_heavier_than_noticed, measure.amount_fits_benchmark,
         discussion.decision_as_discussed),
        (D.APPROVAL_FORM, D.DECISION), ("service",), ("decision", "defence", "hearing_request")),
    Act("serve_decision", "送达处罚决定书", R.OFFICER, at(S.DECIDED), S.EXECUTION, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.decision_service_day_possible, execution.service_proven,
         service.signatory_entitled, execution.decision_served_in_time),
        (D.SERVICE_RECEIPT,), ("payment", "reconsideration", "litigation"), ("service", "public_notice")),
    Act("decide_no_penalty", "决定不予处罚", R.HEAD, at(S.REVIEWED, S.DEFENCE), S.NO_PENALTY, apl(57), NO_PENALTY,
        (GROUND, EDUCATION, OPINION), (no_penalty.no_penalty_ground_holds, no_penalty.education_given),
        (D.APPROVAL_FORM, D.NO_PENALTY_DECISION), ("service",), ("decision", "defence", "hearing_request", "hearing_notice")),
    Act("serve_no_penalty", "送达不予处罚决定书", R.OFFICER, at(S.NO_PENALTY), S.CONCLUDED, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.decision_service_day_possible, execution.service_proven,
         service.signatory_entitled, execution.decision_served_in_time),
        (D.SERVICE_RECEIPT,), ("reconsideration", "litigation"), ("service", "public_notice"), ending=Ending.NO_PENALTY),
    Act("correct_clerical_error", "补正文书", R.HEAD,
        at(S.DEFENCE, S.DECIDED, S.NO_PENALTY, S.EXECUTION, S.CONCLUDED, S.CLOSING), None, apl(59), APPROVER,
        (DOCUMENT, WRONG, RIGHT, OPINION), (clerical.clerical_only,), (D.CLERICAL_CORRECTION,), side="更正"),
    Act("serve_correction", "送达补正通知书", R.OFFICER,
        at(S.DEFENCE, S.DECIDED, S.NO_PENALTY, S.EXECUTION, S.CONCLUDED, S.CLOSING), None, apl(61),
        (*HANDLER, told.correction_to_serve), SERVICE,
        (subject.two_certified_officers, told.correction_service_possible, execution.service_proven,
         service.signatory_entitled),
        (D.SERVICE_RECEIPT,), side="更正"),
)  # fmt: skip
