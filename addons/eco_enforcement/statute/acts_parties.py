"""Acts on several parties: cases joined for the investigation (并案), merged, and split (分案)."""

from . import rules_parties as parties
from . import rules_transfer as transfer
from .act import Act, at
from .acts_course import RULED, asking, ruling
from .course import PENDING, Matter
from .doc_kinds import DocKind
from .inputs_course import FURTHER, REASON
from .judging import apl
from .rules_course import request_of
from .states import Ending, Role, State

S, R, M, SIDE = State, Role, Matter, "并案、分案"
FORM = (DocKind.APPROVAL_FORM,)
JOIN = (parties.main_case_fit, parties.not_joined_yet)

ACTS = (
    Act("propose_joining", "提请并案调查", R.OFFICER, at(S.INVESTIGATION), None, apl(54), (*asking(M.JOINING), *JOIN),
        (REASON,), side=SIDE),
    Act("approve_joining", "批准并案调查", R.HEAD, at(S.INVESTIGATION), None, apl(54), (*ruling(M.JOINING), *JOIN),
        RULED, (request_of(M.JOINING), parties.same_main_case), FORM, side=SIDE),
    Act("propose_merger", "提请并入主案", R.OFFICER, at(S.INVESTIGATION), None, apl(54),
        (*asking(M.MERGER), *JOIN, parties.same_party_as_main), (REASON,), side=SIDE),
    Act("approve_merger", "批准并入主案", R.HEAD, at(S.INVESTIGATION), S.CONCLUDED, apl(54),
        (*ruling(M.MERGER), *JOIN, parties.same_party_as_main, transfer.crime_cleared), RULED,
        (request_of(M.MERGER), parties.same_main_case), FORM,
        stops=("decision",), side=SIDE, ending=Ending.MERGED),
    Act("propose_split", "提请分案", R.OFFICER, PENDING, None, apl(54), asking(M.SPLIT), (FURTHER, REASON),
        (parties.further_party_fit,), side=SIDE),
    Act("approve_split", "批准分案", R.HEAD, PENDING, None, apl(54), ruling(M.SPLIT), RULED,
        (request_of(M.SPLIT), parties.split_party_named), FORM, side=SIDE),
)  # fmt: skip
