"""Acts of filing (立案)."""

from . import rules_summary as summary
from .act import Act, at
from .conditions import APPROVER, FILING, HANDLER
from .doc_kinds import DocKind
from .inputs import OPINION
from .judging import apl
from .states import Role, State

S, R = State, Role

ACTS = (
    Act("submit_filing", "提请立案", R.OFFICER, at(S.DRAFT), S.FILING, apl(54), (*HANDLER, summary.ordinary_chosen, *FILING),
        (OPINION,)),
    Act("return_filing", "退回补充", R.HEAD, at(S.FILING), S.DRAFT, apl(54), APPROVER, (OPINION,)),
    Act("approve_filing", "批准立案", R.HEAD, at(S.FILING), S.INVESTIGATION, apl(54), (*APPROVER, *FILING), (OPINION,),
        issues=(DocKind.FILING_APPROVAL, DocKind.LEAD_REGISTER), starts=("decision",), stops=("filing",)),
)  # fmt: skip
