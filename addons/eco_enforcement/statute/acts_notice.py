"""Acts of prior notice (事先告知) and of the party's statement and defence (陈述申辩)."""

from . import rules_execution as execution
from . import rules_facts as proof
from . import rules_guidance as guidance
from . import rules_no_penalty as no_penalty
from . import rules_procedure as procedure
from . import rules_subject as subject
from .act import Act, at
from .conditions import APPROVER, HANDLER, PROVEN, STANDING
from .inputs import ANSWER, HEARING, HEARING_WAIVED, ON, OPINION, SERVICE, TEXT
from .judging import apl
from .states import DocKind, Role, State

S, R, D = State, Role, DocKind

ACTS = (
    Act("issue_notice", "制发事先告知书", R.HEAD, at(S.REVIEWED), S.NOTICE, apl(44),
        (*APPROVER, subject.decider_not_reviewer, *STANDING, *PROVEN, procedure.review_passed,
         proof.decision_particulars_complete, no_penalty.penalty_intended, guidance.county_review_before_notice),
        (OPINION,), issues=(D.PRIOR_NOTICE,)),
    Act("serve_notice", "送达事先告知书", R.OFFICER, at(S.NOTICE), S.DEFENCE, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.notice_service_day_possible, execution.service_proven),
        (D.SERVICE_RECEIPT,), ("defence",)),
    Act("record_waiver", "记录放弃陈述申辩", R.OFFICER, at(S.DEFENCE), None, apl(45),
        (*HANDLER, procedure.notice_served), (ON, TEXT, HEARING_WAIVED), (procedure.waiver_explicit,), stops=("defence",)),
    Act("record_defence", "记录陈述申辩", R.OFFICER, at(S.DEFENCE), None, apl(45), (*HANDLER, procedure.notice_served),
        (ON, TEXT, ANSWER, HEARING), (procedure.defence_dated,)),
)  # fmt: skip
