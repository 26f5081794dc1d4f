"""The life of a town's list, step by step: who takes it from where to where.

drafted (by the town or the county) → opinions of the guiding departments → legal review by the county → approval by the
county government's executive meeting → publication. The decree has lists made "town by town" by the county
(咸政办发〔2024〕5号, 四(一)); the order of the steps follows the county practice recorded for 陕政发〔2023〕9号.
"""

from dataclasses import dataclass

from .legal import LegalBasis

STATES = (
    ("draft", "起草"),
    ("opinions", "征求意见"),
    ("legal_review", "合法性审核"),
    ("approval", "待批准"),
    ("approved", "待公布"),
    ("published", "已公布"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: from which states to which, by people of which role, resting on which article.

    ``role`` is "editor" (of the town or the county), "guide" (of a guiding department), "reviewer" (county legal review) or
    "approver" (acts for the county government). ``rules`` are those of ``listing.check`` that must hold for it.
    """

    code: str
    title: str
    sources: frozenset[str]
    target: str
    role: str
    basis: LegalBasis
    rules: frozenset[str] = frozenset()


_DELEGATION = LegalBasis("行政处罚法", 24, paragraph=1)
_GUIDANCE = LegalBasis("行政处罚法", 24, paragraph=3)
CONTENT = frozenset({"list.holder", "list.lines", "list.dropped", "list.consent"})
OPINIONS = CONTENT | {"list.opinions"}
REVIEW = OPINIONS | {"list.review"}
APPROVAL = REVIEW | {"list.approval"}
ALL = APPROVAL | {"list.publication", "list.start", "list.on_record"}

STEPS = (
    Step("request_opinions", "征求意见", frozenset({"draft"}), "opinions", "editor", _GUIDANCE, CONTENT),
    Step("give_opinion", "提出意见", frozenset({"opinions"}), "opinions", "guide", _GUIDANCE),
    Step("answer_opinion", "答复意见", frozenset({"opinions"}), "opinions", "editor", _GUIDANCE),
    Step("submit_review", "送合法性审核", frozenset({"opinions"}), "legal_review", "editor", _GUIDANCE, OPINIONS),
    Step("pass_review", "审核通过", frozenset({"legal_review"}), "approval", "reviewer", _GUIDANCE, OPINIONS),
    Step("fail_review", "审核不通过，退回", frozenset({"legal_review"}), "draft", "reviewer", _GUIDANCE),
    Step("approve", "记录批准", frozenset({"approval"}), "approved", "approver", _DELEGATION, APPROVAL),
    Step("publish", "公布", frozenset({"approved"}), "published", "approver", _DELEGATION, ALL),
    Step("withdraw_draft", "撤回修改", frozenset({"opinions", "legal_review"}), "draft", "editor", _GUIDANCE),
    Step("return_draft", "退回修改", frozenset({"approval", "approved"}), "draft", "approver", _DELEGATION),
    Step("register_published", "登记已公布的清单", frozenset({"draft"}), "published", "approver", _DELEGATION, ALL),
)
BY_CODE = {step.code: step for step in STEPS}

# Which fields may still be corrected in which state; what is not named is fixed once the list leaves the draft.
OPEN_FIELDS = {
    "approval_document": frozenset({"draft", "approval"}),
    "approval_date": frozenset({"draft", "approval"}),
    "approval_meeting": frozenset({"draft", "approval"}),
    "published_on": frozenset({"draft", "approved"}),
    "publication_link": frozenset({"draft", "approved"}),
    # The first day is often settled only when the county approves or publishes.
    "date_start": frozenset({"draft", "approval", "approved"}),
}


def is_open(field: str, state: str) -> bool:
    """Tell whether ``field`` of a list may be corrected while it is in ``state``."""
    return state in OPEN_FIELDS.get(field, {"draft"})
