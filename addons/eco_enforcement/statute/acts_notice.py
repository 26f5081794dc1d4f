"""Acts of prior notice (事先告知) and of the party's statement and defence (陈述申辩)."""

from . import rules_evidence as evidence
from . import rules_execution as execution
from . import rules_facts as proof
from . import rules_guidance as guidance
from . import rules_no_penalty as no_penalty
from . import rules_notice as notice
from . import rules_procedure as procedure
from . import rules_service as service
from . import rules_subject as subject
from .act import Act, at
from .conditions import APPROVER, HANDLER, PROVEN, STANDING
from .doc_kinds import DocKind
from .inputs import ANSWER, HEARING, HEARING_WAIVED, ON, OPINION, SERVICE, TEXT
from .inputs_hearing import RENOTICE, REPLY, SAID
from .judging import apl
from .states import Role, State

S, R, D = State, Role, DocKind
SIDE = "重新告知"
# A notice found wrong before its service is made anew as one that was served.
UNSETTLED = at(S.NOTICE, S.DEFENCE)
# What runs because of a notice, and stops with it.
TOLD = ("public_notice", "defence", "hearing_request", "hearing_notice")

ACTS = (
    Act("issue_notice", "制发事先告知书", R.HEAD, at(S.REVIEWED), S.NOTICE, apl(44),
        (*APPROVER, subject.decider_not_reviewer, *STANDING, *PROVEN, procedure.review_passed,
         procedure.review_current, notice.increase_from_new_facts, proof.decision_particulars_complete,
         no_penalty.penalty_intended, evidence.results_told, guidance.county_review_before_notice),
        (OPINION,), issues=(D.APPROVAL_FORM, D.PRIOR_NOTICE)),
    Act("serve_notice", "送达事先告知书", R.OFFICER, at(S.NOTICE), S.DEFENCE, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.notice_service_day_possible, execution.service_proven,
         service.signatory_entitled),
        (D.SERVICE_RECEIPT,), ("defence",), ("public_notice",)),
    Act("record_waiver", "记录放弃陈述申辩", R.OFFICER, at(S.DEFENCE), None, apl(45),
        (*HANDLER, procedure.notice_served), (ON, TEXT, HEARING_WAIVED), (procedure.waiver_explicit,),
        (D.WAIVER_STATEMENT,), stops=("defence",)),
    Act("record_defence", "记录陈述申辩", R.OFFICER, at(S.DEFENCE), None, apl(45), (*HANDLER, procedure.notice_served),
        (ON, TEXT, *SAID, ANSWER, HEARING), (procedure.defence_dated,), (D.DEFENCE_RECORD, D.DEFENCE_REVIEW)),
    Act("answer_defence", "复核陈述申辩", R.OFFICER, at(S.DEFENCE), None, apl(45), (*HANDLER, notice.defence_unanswered),
        (REPLY,), (notice.points_answered,), (D.DEFENCE_REVIEW,)),
    Act("renotify", "重新告知", R.HEAD, UNSETTLED, S.REVIEWED, apl(44), APPROVER, (RENOTICE, TEXT),
        (notice.facts_go_back_to_inquiry,), stops=TOLD, side=SIDE),
    Act("reopen_investigation", "查明新事实，退回调查", R.HEAD, UNSETTLED, S.INVESTIGATION, apl(54), APPROVER, (TEXT,),
        stops=TOLD, side=SIDE),
)  # fmt: skip
