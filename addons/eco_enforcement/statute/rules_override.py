"""Letting pass, by the county's bureau of justice, a failure for which the law leaves room (art. 24, para. 3)."""

from .checklist import ask
from .checklist_rows import BY_CODE
from .facts import CaseFacts
from .judging import apl, judge
from .legal_types import Finding, Verdict
from .overridable import ROOM, Overridable

_SUPERVISION = apl(24, 3)


def actor_of_county_justice(facts: CaseFacts) -> Finding:
    """Only a reviewer of the county's bureau of justice lets something pass, never somebody of the town (art. 24)."""
    actor = facts.actor
    holds = actor.of_justice and actor.of_county and not actor.of_agency
    failed = f"{actor.name}不是县级司法行政部门的审核人员，不能放行"
    return judge("actor_of_county_justice", "县级司法行政部门办理", _SUPERVISION, holds, failed)


def something_to_let_pass(facts: CaseFacts) -> Finding:
    """One of the findings that leave room stands against the case (art. 24)."""
    found = [code for code in ROOM if ask(BY_CODE[code], facts).verdict in (Verdict.FAIL, Verdict.JUDGE)]
    failed = "合法性检查中没有可以放行的不符合项：法律没有留有余地的事项不得放行"
    return judge("something_to_let_pass", "有可以放行的事项", _SUPERVISION, bool(found), failed)


def finding_leaves_room(facts: CaseFacts) -> Finding:
    """What is let pass is a finding against the case now, and a named rule where the article asks for one."""
    rule, title, chosen = "finding_leaves_room", "放行事项", facts.inputs.get("let_pass")
    if chosen is None:
        return judge(rule, title, _SUPERVISION, False, "没有选定放行的事项")
    finding = ask(BY_CODE[chosen], facts)
    if finding.verdict not in (Verdict.FAIL, Verdict.JUDGE):
        return judge(rule, title, ROOM[chosen], False, f"“{chosen.label}”现在没有不符合，不需要放行")
    named = chosen is not Overridable.DECIDED_LATE or bool(facts.inputs.get("named_rule"))
    failed = "逾期作出决定的，应当写明法律、法规、规章的具体规定"
    return judge(rule, title, ROOM[chosen], named, failed, passed=finding.message)
