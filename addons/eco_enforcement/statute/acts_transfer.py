"""Acts that hand a case on: to the police, to the organ that is competent, to the department designated."""

from . import rules_transfer as transfer
from .act import Act, at
from .acts_course import RULED, UNDECIDED, asking, ruling
from .conditions import APPROVER, HANDLER
from .course import OPEN, PENDING, CrimeMove, Matter
from .doc_kinds import DocKind
from .inputs import ON, OPINION
from .inputs_course import AT, MEMBER, MEMBER_2, REASON, RECEIPT, RECEIVER
from .judging import apl
from .rules_course import request_of
from .states import Ending, Role, State

S, R, M, E = State, Role, CrimeMove, Ending
CRIME, ELSEWHERE, DESIGNATED = "涉嫌犯罪移送", "移送其他机关", "指定管辖"
REFERRAL = Matter.REFERRAL
DECIDED = OPEN - PENDING
APPROVED = (DocKind.TRANSFER_APPROVAL, DocKind.TRANSFER_LETTER)
b = transfer.basis_of


def handling(move: CrimeMove) -> tuple:
    """Give the guards of a step that a handler takes."""
    return (*HANDLER, transfer.in_order(move))


def chief(move: CrimeMove) -> tuple:
    """Give the guards of a step that only the chief takes."""
    return (*APPROVER, transfer.actor_is_chief, transfer.in_order(move), transfer.ruled_on_crime_in_time)


POLICE = (transfer.police_day_possible,)

ACTS = (
    Act("name_crime_team", "指定专案组", R.HEAD, OPEN, None, b(M.TEAM), (*APPROVER, transfer.in_order(M.TEAM)),
        (MEMBER, MEMBER_2, OPINION), (transfer.team_fit,), side=CRIME, while_suspended=True),
    Act("report_crime", "提出移送报告", R.OFFICER, OPEN, None, b(M.REPORT), handling(M.REPORT), (REASON,),
        starts=("crime_decision",), side=CRIME, while_suspended=True),
    Act("approve_crime_transfer", "批准移送公安机关", R.HEAD, OPEN, None, b(M.APPROVED), chief(M.APPROVED),
        (RECEIVER, OPINION), issues=APPROVED, starts=("crime_handover",), stops=("crime_decision",), side=CRIME, while_suspended=True),
    Act("refuse_crime_transfer", "不批准移送", R.HEAD, OPEN, None, b(M.REFUSED), chief(M.REFUSED), (OPINION,),
        issues=(DocKind.TRANSFER_APPROVAL,), stops=("crime_decision",), side=CRIME, while_suspended=True),
    Act("hand_over_crime", "向公安机关移送", R.OFFICER, OPEN, None, b(M.HANDED_OVER), handling(M.HANDED_OVER),
        (AT, RECEIVER, RECEIPT), (transfer.handed_over_in_time,), starts=("police_decision",),
        stops=("crime_handover",), side=CRIME, while_suspended=True),
    Act("record_police_filing", "登记公安机关立案", R.OFFICER, PENDING, S.CONCLUDED, b(M.POLICE_FILED),
        handling(M.POLICE_FILED), (ON, RECEIPT), POLICE, starts=("crime_items",),
        stops=("police_decision", "police_reconsideration", *UNDECIDED), side=CRIME, ending=E.CRIME,
        while_suspended=True),
    # The decision stands; a fine already made is set off by whoever punishes (移送规定 art. 11).
    Act("record_police_filing_late", "登记处罚决定之后公安机关立案", R.OFFICER, DECIDED, None, b(M.POLICE_FILED),
        handling(M.POLICE_FILED), (ON, RECEIPT), POLICE, starts=("crime_items",),
        stops=("police_decision", "police_reconsideration"), side=CRIME),
    Act("record_police_refusal", "登记公安机关不予立案", R.OFFICER, OPEN, None, b(M.POLICE_REFUSED),
        handling(M.POLICE_REFUSED), (ON, RECEIPT, REASON), POLICE, starts=("crime_reconsideration",),
        stops=("police_decision", "police_reconsideration"), side=CRIME, while_suspended=True),
    Act("record_police_refusal_upheld", "登记公安机关复议维持不予立案", R.OFFICER, OPEN, None, b(M.UPHELD),
        handling(M.UPHELD), (ON, RECEIPT, REASON), POLICE, starts=("crime_supervision",),
        stops=("police_reconsideration",), side=CRIME, while_suspended=True),
    Act("ask_police_again", "提请公安机关复议", R.OFFICER, OPEN, None, b(M.RECONSIDERATION),
        handling(M.RECONSIDERATION), (ON, REASON), POLICE, starts=("police_reconsideration",),
        stops=("crime_reconsideration",), side=CRIME, while_suspended=True),
    Act("ask_procuratorate", "建议人民检察院立案监督", R.OFFICER, OPEN, None, b(M.SUPERVISION),
        handling(M.SUPERVISION), (ON, RECEIVER, REASON), POLICE, stops=("crime_reconsideration", "crime_supervision"),
        side=CRIME, while_suspended=True),
    Act("hand_over_items", "移交涉案物品和材料", R.OFFICER, DECIDED, None, b(M.ITEMS), handling(M.ITEMS),
        (ON, RECEIPT), POLICE, stops=("crime_items",), side=CRIME),
    Act("propose_referral", "提请移送其他机关", R.OFFICER, PENDING, None, apl(25), asking(REFERRAL), (RECEIVER, REASON),
        side=ELSEWHERE, while_suspended=True),
    Act("approve_referral", "批准移送其他机关", R.HEAD, PENDING, None, apl(25), ruling(REFERRAL), RULED,
        (request_of(REFERRAL),), APPROVED, side=ELSEWHERE, while_suspended=True),
    Act("record_referral", "登记移送回执", R.OFFICER, PENDING, S.CONCLUDED, apl(25),
        (*HANDLER, transfer.referral_approved), (ON, RECEIPT), (transfer.handed_on_dated,),
        stops=UNDECIDED, side=ELSEWHERE, ending=E.REFERRED, while_suspended=True),
    Act("hand_over_designated", "移交指定的部门", R.OFFICER, PENDING, S.CONCLUDED, apl(25),
        (*HANDLER, transfer.is_designated), (ON, RECEIPT), (transfer.handed_on_dated,), (DocKind.TRANSFER_LETTER,),
        stops=UNDECIDED, side=DESIGNATED, ending=E.DESIGNATED, while_suspended=True),
    Act("take_back_designated", "指定返回后继续办理", R.HEAD, at(S.CONCLUDED), S.INVESTIGATION, apl(25),
        (*APPROVER, transfer.designation_returned), (OPINION,), starts=("decision",), side=DESIGNATED),
)  # fmt: skip
