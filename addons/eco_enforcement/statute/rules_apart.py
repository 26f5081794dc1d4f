"""The persons the law keeps apart, looked for in what was done (not in who is about to act)."""

from .facts import CaseFacts
from .facts_discussion import DiscussionSubject
from .facts_hearing import HearingStage
from .judging import apl, judge, not_applicable
from .legal_types import Finding
from .rules_hearing import latest_service

_CHAIR = apl(64, 1, 4)


def officers_certified_on_each_act(facts: CaseFacts) -> Finding:
    """Whoever did an act as an officer was formal staff with a valid certificate on that very day (art. 42)."""
    rule, title = "officers_certified_on_each_act", "每一步骤由持证人员办理"
    done = [deed for deed in facts.file.deeds if deed.officer]
    if not done:
        return not_applicable(rule, title, apl(42), "执法人员尚未办理任何步骤")
    wrong = [
        f"{deed.on}{deed.title}：{deed.officer.name}{deed.officer.want(deed.on)}"
        for deed in done
        if not deed.officer.certified_on(deed.on)
    ]
    return judge(rule, title, apl(42), not wrong, "；".join(wrong), passed=f"{len(done)}个步骤当日均持有效执法证")


def case_review_apart(facts: CaseFacts) -> Finding:
    """The case was reviewed by somebody who did not investigate it (art. 57)."""
    rule, title, made = "case_review_apart", "案件审查与调查分离", facts.case_review
    if made is None:
        return not_applicable(rule, title, apl(57), "尚未进行案件审查")
    failed = "案件审查人员是本案调查人员"
    return judge(rule, title, apl(57), made.person not in facts.investigators, failed)


def review_apart(facts: CaseFacts) -> Finding:
    """No legal review of the case was made by an investigator (art. 58)."""
    rule, title = "review_apart", "法制审核与调查分离"
    made = facts.reviewers | ({facts.review.person} if facts.review else frozenset())
    if not made:
        return not_applicable(rule, title, apl(58), "尚未进行法制审核")
    return judge(rule, title, apl(58), not made & facts.investigators, "法制审核人员是本案调查人员")


def decision_apart(facts: CaseFacts) -> Finding:
    """Who decided did not investigate; on the spot the officers decide themselves (arts. 51, 57)."""
    rule, title, made = "decision_apart", "决定与调查分离", facts.decision
    if made is None or facts.on_the_spot:
        return not_applicable(rule, title, apl(57), "尚未作出决定，或者依法当场决定")
    return judge(rule, title, apl(57), made.person not in facts.investigators, "作出决定的人员是本案调查人员")


def decision_not_by_reviewer(facts: CaseFacts) -> Finding:
    """Who decided did not review (art. 58)."""
    rule, title, made = "decision_not_by_reviewer", "决定与审核分离", facts.decision
    if made is None or facts.on_the_spot:
        return not_applicable(rule, title, apl(58), "尚未作出决定，或者依法当场决定")
    reviewers = facts.reviewers | ({facts.review.person} if facts.review else frozenset())
    return judge(rule, title, apl(58), made.person not in reviewers, "作出决定的人员是本案法制审核人员")


def hearing_apart(facts: CaseFacts) -> Finding:
    """No hearing of the case was chaired by an investigator (art. 64, item 4)."""
    rule, title = "hearing_apart", "听证主持与调查分离"
    chairs = {hearing.chair for hearing in facts.hearings} - {None}
    if not chairs:
        return not_applicable(rule, title, _CHAIR, "没有确定听证主持人")
    return judge(rule, title, _CHAIR, not chairs & facts.investigators, "听证主持人是本案调查人员")


def votes_apart(facts: CaseFacts) -> Finding:
    """No investigator or reviewer voted when the heads discussed the penalty (arts. 57, 58)."""
    rule, title = "votes_apart", "调查、审核人员没有表决"
    held = [d for d in facts.discussions if d.subject is DiscussionSubject.PENALTY]
    if not held:
        return not_applicable(rule, title, apl(57, 2), "没有进行集体讨论")
    apart = facts.investigators | facts.reviewers
    wrong = "、".join(m.name for d in held for m in d.members if m.person in apart and m.vote)
    return judge(rule, title, apl(57, 2), not wrong, f"{wrong}是本案调查人员或者审核人员，参加了表决")


def collection_apart(facts: CaseFacts) -> Finding:
    """No payment was recorded by whoever investigated or decided (art. 67)."""
    rule, title = "collection_apart", "罚缴分离"
    paid = {deed.person for deed in facts.file.deeds if deed.act == "record_payment"}
    if not paid:
        return not_applicable(rule, title, apl(67), "尚未登记缴款")
    apart = facts.investigators | ({facts.decision.person} if facts.decision else frozenset())
    return judge(rule, title, apl(67), not paid & apart, "登记缴款的人员是本案的调查人员或者决定人员")


def hearing_told_in_time(facts: CaseFacts) -> Finding:
    """The party was told of each hearing that took place, seven working days before (art. 64, item 2)."""
    rule, title, basis = "hearing_told_in_time", "提前七个工作日通知听证", apl(64, 1, 2)
    held = [h for h in facts.hearings if h.stage in (HearingStage.HELD, HearingStage.REPORTED) and h.at]
    if not held:
        return not_applicable(rule, title, basis, "没有举行听证")
    late = [h for h in held if h.notified_on is None or h.notified_on > latest_service(h.at.date(), facts)]
    days = "、".join(str(h.at.date()) for h in late)
    return judge(rule, title, basis, not late, f"{days}举行的听证，没有提前七个工作日通知当事人")


def recused_apart(facts: CaseFacts) -> Finding:
    """Whoever was recused is no handler of the case, and did not decide it (art. 43)."""
    rule, title = "recused_apart", "回避人员退出办理"
    if not facts.recused:
        return not_applicable(rule, title, apl(43), "没有决定回避的人员")
    names = "、".join(officer.name for officer in facts.officers if officer.person in facts.recused)
    decided = facts.decision is not None and facts.decision.person in facts.recused
    failed = f"已经决定回避的人员仍在办理本案：{names or '作出决定的负责人'}"
    return judge(rule, title, apl(43), not names and not decided, failed)
