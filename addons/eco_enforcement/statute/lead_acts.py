"""The table of what may be done with a lead. Read aloud: an OFFICER may merge an OPEN lead into another, if …"""

from types import MappingProxyType

from . import lead_reporter_rules as secret
from . import lead_rules as rules
from .desk import DeskAct
from .inputs import ON, OPINION, TEXT, Input, Kind
from .judging import MINISTRY_RULE, apl
from .lead_rules import FILING_CONDITIONS, TRANSFER, LeadState
from .legal_types import LegalBasis
from .states import Role

O, H, L = Role.OFFICER, Role.HEAD, LeadState  # noqa: E741 -- the table is read aloud, a letter for a word
FILING = LegalBasis(MINISTRY_RULE, 18)
_ANY = tuple(LeadState)
_LIVE = (L.OPEN, L.INSPECTING)

REASON = Input("opinion", "理由", Kind.TEXT)
CONDITION = Input("condition", "不符合的立案条件", Kind.CHOICE, choices=rules.Unmet)
INTO = Input("into", "并入的线索", Kind.ROW)
RECEIVER = Input("receiver", "接收机关", Kind.ROW, required=False)
HEIR = Input("heir", "接手人员", Kind.ROW)
REPLY_WAY = Input("way", "答复方式", Kind.CHOICE, choices=rules.ReplyWay)

LEAD_ACTS = (
    DeskAct("file", "转为案件", O, (*_LIVE, L.FILED), L.FILED, FILING, by_hand=False),
    DeskAct("inspect", "先行检查", O, (L.OPEN,), L.INSPECTING, apl(54), (), (REASON,)),
    DeskAct("inspected", "检查终了", O, (L.INSPECTING,), L.OPEN, apl(54), by_hand=False),
    DeskAct("transfer", "移送有管辖权的机关", O, _LIVE, L.TRANSFERRED, TRANSFER, (rules.matter_named,), (REASON, RECEIVER)),
    DeskAct("take_back", "接回办理", O, (L.TRANSFERRED,), L.OPEN, TRANSFER, (rules.referral_returned,), (REASON,)),
    DeskAct("propose_refusal", "提请不予立案", O, _LIVE, L.REFUSING, FILING_CONDITIONS, (), (CONDITION, OPINION),
            (rules.not_a_matter_of_others,)),
    DeskAct("approve_refusal", "批准不予立案", H, (L.REFUSING,), L.REFUSED, FILING_CONDITIONS,
            (rules.approver_not_proposer,), (OPINION,)),
    DeskAct("return_refusal", "退回核查", H, (L.REFUSING,), L.OPEN, FILING_CONDITIONS, (), (OPINION,)),
    DeskAct("reopen", "重新核查", O, (L.REFUSED,), L.OPEN, apl(54), (), (REASON,)),
    DeskAct("merge", "并入其他线索", O, (L.OPEN,), L.MERGED, apl(54), (rules.not_direct, rules.holds_no_others),
            (INTO, REASON), (rules.other_takes_it,)),
    DeskAct("unmerge", "撤销并入", O, (L.MERGED,), L.OPEN, apl(54), (), (REASON,)),
    DeskAct("absorbed", "并入一条线索", O, _ANY, None, apl(54), by_hand=False),
    DeskAct("released", "撤出一条线索", O, _ANY, None, apl(54), by_hand=False),
    DeskAct("report", "登记补充报告", O, _ANY, None, apl(54), by_hand=False),
    DeskAct("reply", "答复报告人", O, _ANY, None, apl(54), (rules.reporter_known,), (ON, REPLY_WAY, TEXT),
            (rules.reply_possible,)),
    DeskAct("hand_over_reporter", "移交举报人身份信息", H, _ANY, None, apl(50), (secret.keeper_left,), (HEIR, REASON),
            (secret.heir_fit,)),
)  # fmt: skip

BY_CODE = MappingProxyType({act.code: act for act in LEAD_ACTS})
EDITABLE = frozenset({"place", "plate", "occurred_on", "core", "matter_id", "power_id"})
# Of a report that went straight to the city the town sorts the matter, and touches nothing that was said.
EDITABLE_DIRECT = frozenset({"core", "matter_id", "power_id"})


def editable(name: str, state: LeadState, direct: bool) -> bool:
    """Tell whether a person may still correct the field ``name``: working data, while the lead is being examined."""
    return state in _LIVE and name in (EDITABLE_DIRECT if direct else EDITABLE)
