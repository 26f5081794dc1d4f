"""Requests and rulings, refusal and cancellation of filing, the time limit, suspension and termination."""

from .course import PENDING, Matter
from .facts import CaseFacts
from .facts_discussion import DiscussionSubject
from .interruptions import extension_of, may_extend
from .judging import MINISTRY_RULE, Guard, apl, judge, not_applicable
from .legal_types import Finding, LegalBasis
from .time_limit import ROW, STEPS, given_steps, limit, pending, suspended_since
from .together import settled_together

BASES = {
    Matter.CANCELLATION: LegalBasis(MINISTRY_RULE, 20),
    Matter.EXTENSION: apl(60),
    Matter.SUSPENSION: LegalBasis(MINISTRY_RULE, 35),
    Matter.TERMINATION: LegalBasis(MINISTRY_RULE, 36),
    Matter.RECUSAL: apl(43),
    Matter.REFERRAL: apl(25),
}


def not_asked_twice(matter: Matter) -> Guard:
    """Make the rule that nothing of ``matter`` waits for a ruling already."""
    basis = BASES.get(matter, apl(54))

    def rule(facts: CaseFacts) -> Finding:
        waiting = pending(facts, matter)
        failed = f"已有一项{matter.label}的申请等待审批"
        return judge(f"no_{matter}_waits", "没有重复申请", basis, not waiting, failed)

    rule.__name__ = f"no_{matter}_waits"
    return rule


def something_asked(matter: Matter) -> Guard:
    """Make the rule that something of ``matter`` waits for a ruling."""
    basis = BASES.get(matter, apl(54))

    def rule(facts: CaseFacts) -> Finding:
        failed = f"没有等待审批的{matter.label}申请"
        return judge(f"{matter}_asked", "已提出申请", basis, bool(pending(facts, matter)), failed)

    rule.__name__ = f"{matter}_asked"
    return rule


def request_of(matter: Matter) -> Guard:
    """Make the rule that the request being ruled on is of ``matter`` and still without a ruling."""
    basis = BASES.get(matter, apl(54))

    def rule(facts: CaseFacts) -> Finding:
        request = facts.inputs.get("request")
        holds = request is not None and request.matter is matter and request.granted is None
        failed = f"选定的审批事项应当是一项尚未审批的{matter.label}申请"
        return judge(f"request_of_{matter}", "审批事项", basis, holds, failed)

    rule.__name__ = f"request_of_{matter}"
    return rule


def request_open(facts: CaseFacts) -> Finding:
    """A refusal answers a request that waits for one; a recusal is ruled on by its own acts (art. 43)."""
    request = facts.inputs.get("request")
    holds = (
        request is not None and request.granted is None and request.matter not in (Matter.RECUSAL, Matter.RESUMPTION)
    )
    return judge("request_open", "审批事项", apl(57), holds, "选定的审批事项已经审批，或者应当以回避决定处理")


def not_suspended(facts: CaseFacts) -> Finding:
    """While the investigation is suspended only acts meant for that time are done (办法 art. 35).

    A case that ended meanwhile stands still no longer: it has to be closed.
    """
    basis, since = BASES[Matter.SUSPENSION], suspended_since(facts) if facts.state in PENDING else None
    failed = f"案件已于{since.ruled_on}中止调查，恢复调查之后方可办理" if since else ""
    return judge("not_suspended", "没有中止调查", basis, since is None, failed, passed="案件没有中止调查")


def is_suspended(facts: CaseFacts) -> Finding:
    """Only a suspended investigation is resumed (办法 art. 35)."""
    held = suspended_since(facts) is not None
    return judge("is_suspended", "已中止调查", BASES[Matter.SUSPENSION], held, "案件没有中止调查，不需要恢复")


def extension_rule_holds(facts: CaseFacts) -> Finding:
    """The ninety days are lengthened only under a named rule, confirmed, in force, for this power (art. 60)."""
    rule = facts.inputs.get("rule")
    holds = rule is not None and rule.extends and rule.holds_on(facts.today)
    failed = "办案期限应当有法律、法规、规章的规定才能延长：选定的依据不允许延长、尚未核实、不在施行期间或者不适用于本案的执法事项"
    return judge(
        "extension_rule_holds", "延长依据", apl(60), holds, failed, passed=f"依据{rule.citation}" if rule else ""
    )


def _extension(rule: str, code: str, facts: CaseFacts) -> Finding:
    """Judge the extension ``code`` by the rule its request names, as it stands on the day of the ruling."""
    title, request = "延长办案期限", facts.inputs.get("request")
    named = next((r for r in facts.extension_rules if request and r.key == request.target), None)
    if named is None or facts.filed_on is None:
        return judge(rule, title, apl(60), False, "没有写明延长依据，或者案件尚未立案")
    binds, days = named.extends and named.holds_on(facts.today), extension_of(ROW, code).length
    found = may_extend(ROW, code, days, given_steps(facts), binds, facts.today, limit(facts).due)
    return judge(rule, title, apl(60), not found.blocks, found.message, passed=f"依据{named.citation}延长{days}日")


def extended_by_head(facts: CaseFacts) -> Finding:
    """The head lengthens the time limit once, before it ends, by no more than the rule and its cap allow (art. 60)."""
    return _extension("extended_by_head", STEPS[0], facts)


def extended_collectively(facts: CaseFacts) -> Finding:
    """After the head's extension a collective discussion lengthens the time limit once more (art. 60)."""
    return _extension("extended_collectively", STEPS[1], facts)


def discussed(facts: CaseFacts) -> Finding:
    """What the heads decide together leaves minutes, and the ruling names them (art. 57)."""
    held = settled_together(facts, DiscussionSubject.EXTENSION)
    failed = "应当选定同意延长的集体讨论笔录；本案没有该项笔录的，写明集体讨论记录号"
    return judge("discussed", "负责人集体讨论", apl(57, 2), held, failed)


def decided_in_time(facts: CaseFacts) -> Finding:
    """The decision follows the filing within 90 days unless a rule provides otherwise (art. 60).

    Extensions granted under such a rule count, and days it leaves out; after the last lawful day nothing is decided.
    """
    rule, title = "decided_in_time", "办案期限"
    if facts.filed_on is None:
        return not_applicable(rule, title, apl(60), "尚未立案")
    clock = limit(facts)
    return judge(
        rule,
        title,
        apl(60),
        not clock.lapsed,
        f"自立案之日起九十日内应当作出决定，期限至{clock.due}届满；逾期须有法律、法规、规章规定的延长依据",
        passed=f"办案期限至{clock.due}",
        facts=(("立案日", str(facts.filed_on)), ("期限计算", clock.arithmetic)),
    )
