"""Acts on spoiled papers (作废文号)."""

from . import rules_void as void
from .act import Act, at
from .conditions import APPROVER
from .inputs import Input, Kind
from .inputs_course import REASON
from .judging import apl
from .states import Role, State

S, R = State, Role

SPOILED = Input("spoiled", "作废的文书", Kind.ROW, of="documents", model="eco.document")

ACTS = (
    Act("void_document", "作废文书、换号重制", R.HEAD,
        at(S.INVESTIGATION, S.CASE_REVIEW, S.LEGAL_REVIEW, S.REVIEWED, S.NOTICE, S.DEFENCE, S.DECIDED, S.NO_PENALTY,
           S.EXECUTION, S.CONCLUDED, S.CLOSING),
        None, apl(47), APPROVER, (SPOILED, REASON), (void.spoiled_before_service,), side="更正"),
)  # fmt: skip
