"""What a lead is, and the rules on merging, refusing, transferring it and on answering whoever reported it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .judging import apl, judge, shown
from .labelled import Labelled
from .legal_types import Finding, LegalBasis
from .persons import Actor

CODE = "生态环境法典"
# The four conditions are those of the ministry's rule; its article is to be confirmed before it is cited.
FILING_CONDITIONS = apl(54, 2)
TRANSFER = LegalBasis(CODE, 1083, 1)


class LeadState(Labelled):
    """Where a lead stands."""

    OPEN = "open", "待核查"
    INSPECTING = "inspecting", "先行检查"
    REFUSING = "refusing", "不予立案待审批"
    REFUSED = "refused", "不予立案"
    TRANSFERRED = "transferred", "已移送"
    MERGED = "merged", "已并入"
    FILED = "filed", "已转为案件"


class Unmet(Labelled):
    """Which of the four conditions of filing is not met (生态环境行政处罚办法)."""

    EVIDENCE = "evidence", "没有初步证据证明存在违法行为"
    PENALTY = "penalty", "依法不应当给予行政处罚"
    JURISDICTION = "jurisdiction", "不属于本机关管辖"
    LIMITATION = "limitation", "已超过法定追责期限"


class ReplyWay(Labelled):
    """How whoever reported is answered."""

    PHONE = "phone", "电话答复"
    WRITTEN = "written", "书面答复"
    MEETING = "meeting", "当面答复"
    PLATFORM = "platform", "通过受理平台答复"


@dataclass(frozen=True, slots=True)
class OtherLead:
    """The lead into which this one is to be merged; ``same_agency``: both lie with one body."""

    key: int
    state: LeadState
    same_agency: bool


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """One lead as the rules see it. ``proposer`` asked for the refusal; ``absorbed`` counts leads merged into it.

    ``direct``: reported straight to the city. ``returned``: the referral has come back to the own body.
    ``other`` is the lead that was named for a merger. ``keeper_left``: whoever knows who reported has left the organ;
    ``heir_fit``: the officer named to know it instead may.
    """

    key: int
    state: LeadState
    today: date
    actor: Actor
    found_on: date
    matter_named: bool = False
    reporter_known: bool = False
    direct: bool = False
    proposer: int | None = None
    absorbed: int = 0
    returned: bool = False
    keeper_left: bool = False
    heir_fit: bool = False
    other: OtherLead | None = None
    inputs: Mapping[str, object] = field(default_factory=dict)


_JOINABLE = frozenset({LeadState.OPEN, LeadState.INSPECTING, LeadState.FILED})


def not_direct(facts: LeadFacts) -> Finding:
    """A report that went straight to the city keeps its own answer: the town does not merge it away."""
    failed = "直报市级的线索镇办不得修改、并入其他线索，只能办理和答复；可以将其他线索并入本线索"
    return judge("not_direct", "直报线索单独办理", apl(54), not facts.direct, failed)


def holds_no_others(facts: LeadFacts) -> Finding:
    """A lead that others were merged into stays: those would hang in the air."""
    failed = f"已有{facts.absorbed}条线索并入本线索，应当先撤销并入，或者将另一线索并入本线索"
    return judge("holds_no_others", "本线索未并有其他线索", apl(54), facts.absorbed == 0, failed)


def other_takes_it(facts: LeadFacts) -> Finding:
    """The lead named for a merger is another one of the same body, and is itself being dealt with."""
    other = facts.other
    good = other is not None and other.key != facts.key and other.same_agency and other.state in _JOINABLE
    failed = "并入的线索应当是本机关另一条待核查、先行检查或者已转为案件的线索"
    return judge("other_takes_it", "并入的线索", apl(54), good, failed)


def not_a_matter_of_others(facts: LeadFacts) -> Finding:
    """What belongs to another body is transferred, not refused (Code art. 1083)."""
    good = facts.inputs["condition"] != Unmet.JURISDICTION
    failed = "不属于本机关管辖的线索应当及时移送有管辖权的机关，不得以不予立案了结"
    return judge("not_a_matter_of_others", "不属本机关管辖的应当移送", TRANSFER, good, failed)


def approver_not_proposer(facts: LeadFacts) -> Finding:
    """Whoever asked for the refusal does not approve it."""
    good = facts.actor.person != facts.proposer
    return judge("approver_not_proposer", "提请与审批分离", apl(54), good, "提请不予立案的人员不得自行审批")


def matter_named(facts: LeadFacts) -> Finding:
    """A transfer goes where the router sends the matter, which therefore must be known."""
    failed = "未选定事项类别，无法确定有管辖权的机关"
    return judge("matter_named", "事项类别", TRANSFER, facts.matter_named, failed)


def referral_returned(facts: LeadFacts) -> Finding:
    """A transferred lead comes back only when the referral ended at the own body."""
    failed = "移送尚未退回或者指定由本机关办理"
    return judge("referral_returned", "移送已退回", TRANSFER, facts.returned, failed)


def reporter_known(facts: LeadFacts) -> Finding:
    """Only a reporter one knows can be answered."""
    failed = "匿名线索或者没有报告人的线索，无须也无法答复"
    return judge("reporter_known", "有明确的报告人", apl(54), facts.reporter_known, failed)


def reply_possible(facts: LeadFacts) -> Finding:
    """A reply is given no earlier than the report and no later than today."""
    good = facts.found_on <= facts.inputs["on"] <= facts.today
    failed = f"答复日期应当在{shown(facts.found_on)}至{shown(facts.today)}之间"
    return judge("reply_possible", "答复日期", apl(54), good, failed)
