"""Ending a case without a penalty: on which ground, and that the ground holds."""

from .facts import CaseFacts
from .ground_articles import EDUCATED, NO_PENALTY_BASIS
from .grounds import NoPenaltyGround
from .judging import apl, judge, not_applicable
from .legal_types import Finding
from .limitation import expires
from .persons import age_on
from .states import PartyKind

_G = NoPenaltyGround
AGE_OF_RESPONSIBILITY = 14


def penalty_intended(facts: CaseFacts) -> Finding:
    """A case reported as one without a penalty is not punished: it goes back to be reported anew (art. 57)."""
    proposal = facts.proposal
    failed = f"调查报告拟不予行政处罚（{proposal.label}），拟处罚的应当退回调查后重新报告" if proposal else ""
    return judge("penalty_intended", "拟作出行政处罚", apl(57), proposal is None, failed)


def no_penalty_ground_holds(facts: CaseFacts) -> Finding:
    """Each ground for not punishing has its own conditions (arts. 30, 31, 33, 36, 57)."""
    rule, title, ground = "no_penalty_ground_holds", "不予处罚的理由成立", facts.inputs.get("ground")
    if ground is None:
        return judge(rule, title, apl(57), False, "没有选定不予处罚的理由")
    problems = _CONDITIONS.get(ground, lambda _facts: [])(facts)
    failed = f"不能以“{ground.label}”为由不予处罚：{'；'.join(problems)}"
    return judge(rule, title, NO_PENALTY_BASIS[ground], not problems, failed, passed=ground.label)


def education_given(facts: CaseFacts) -> Finding:
    """Who is not punished is educated, and it is recorded (art. 33(3))."""
    rule, title = "education_given", "教育当事人"
    if facts.inputs.get("ground") not in EDUCATED:
        return not_applicable(rule, title, apl(33, 3), "违法事实不能成立，不适用教育")
    given = bool(facts.inputs.get("education"))
    return judge(rule, title, apl(33, 3), given, "不予处罚的，应当对当事人进行教育，“教育内容”没有填写")


def _corrected(facts: CaseFacts) -> list[str]:
    return [] if facts.corrected_on else ["没有复查确认已经改正"]


def _minor(facts: CaseFacts) -> list[str]:
    return _corrected(facts) + (["已经造成危害后果"] if facts.harmful else [])


def _first(facts: CaseFacts) -> list[str]:
    """First offence is asked of the whole county: another town may have met the party before."""
    again = [p for p in facts.priors if p.same_power]
    told = "、".join(f"{p.agency}{p.number}" for p in again)
    return _minor(facts) + ([f"同类违法行为已有决定：{told}"] if again else [])


def _child(facts: CaseFacts) -> list[str]:
    born, day = facts.party.birth, facts.act_ended_on
    if facts.party.kind is PartyKind.ORGANIZATION or not (born and day):
        return ["当事人不是公民，或者出生日期、违法行为发生日没有填写"]
    age = age_on(born, day)
    return [] if age < AGE_OF_RESPONSIBILITY else [f"当事人行为时{age}周岁"]


def _expired(facts: CaseFacts) -> list[str]:
    if facts.act_ended_on is None:
        return ["违法行为发生日没有填写"]
    last = expires(facts.act_ended_on, facts.harmful)
    found = facts.found_on or facts.filed_on or facts.today
    return [] if found > last else [f"违法行为于{found}被发现，追责时效至{last}尚未届满"]


_CONDITIONS = {_G.MINOR: _minor, _G.FIRST: _first, _G.CHILD: _child, _G.EXPIRED: _expired}
