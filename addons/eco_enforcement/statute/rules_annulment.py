"""Undoing or changing one's own decision, publishing it, taking it back, and the file (arts. 47, 48)."""

import re
from datetime import date

from .calendar import add_months
from .court_window import remedy_period
from .deadlines import due
from .facts import CaseFacts
from .judging import apl, judge, not_applicable, shown
from .legal_types import Finding, Verdict
from .states import PartyKind

_ADULT_MONTHS = 18 * 12
_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_PHONE = re.compile(r"(?<!\d)(?:1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)")


def change_not_heavier(facts: CaseFacts) -> Finding:
    """A decision once made is changed in favour of the party only: more would need a new notice (arts. 44, 45)."""
    amount, decision = facts.inputs.get("new_amount"), facts.decision
    holds = amount is not None and decision is not None and 0 <= amount < decision.amount
    failed = "变更后的罚款应当低于原处罚；加重处罚须重新告知、重新作出决定"
    return judge("change_not_heavier", "不得加重", apl(45), holds, failed)


def not_yet_published(facts: CaseFacts) -> Finding:
    """The decision stands published no more than once (art. 48)."""
    done = facts.after.publication
    published = bool(done and done.published and not done.withdrawn_on)
    failed = f"处罚决定已于{shown(done and done.on)}公开"
    return judge("not_yet_published", "尚未公开", apl(48), not published, failed)


def publication_standing(facts: CaseFacts) -> Finding:
    """The decision is published and has not been taken back (art. 48)."""
    done = facts.after.publication
    holds = bool(done and done.published and not done.withdrawn_on)
    return judge("publication_standing", "已经公开", apl(48), holds, "处罚决定没有公开，或者已经撤回")


def decision_not_retracted(facts: CaseFacts) -> Finding:
    """A decision that was changed, undone or declared unlawful is not published (art. 48)."""
    day = facts.after.retracted_on
    failed = f"处罚决定已于{day}被变更、撤销、确认违法或者无效，不得公开"
    return judge("decision_not_retracted", "决定未被变更、撤销", apl(48), day is None, failed)


def publication_dated(facts: CaseFacts) -> Finding:
    """The decision is published after its service, not in the future; late is past seven working days (art. 48)."""
    day, made = facts.inputs.get("on"), facts.decision
    served = made.served_on if made else None
    if not (day and served and served <= day <= facts.today):
        failed = f"公开日期{shown(day)}应当在送达日{shown(served)}与今天{facts.today}之间"
        return judge("publication_dated", "公开日期", apl(48), False, failed)
    last = due("publication", made.made_on, facts.calendar).end
    failed = f"应当在{last}前公开，实际{day}，须说明原因"
    return judge("publication_dated", "公开日期", apl(48), day <= last, failed, otherwise=Verdict.JUDGE)


def party_may_be_published(facts: CaseFacts) -> Finding:
    """A minor is never published: under 18 on the day of the act (art. 50)."""
    title, birth = "未成年人不公开", facts.party.birth
    if facts.party.kind is PartyKind.ORGANIZATION or not (birth and facts.act_ended_on):
        return not_applicable("party_may_be_published", title, apl(50), "不是自然人，或者没有登记出生日期")
    adult = _grown(birth) <= facts.act_ended_on
    return judge("party_may_be_published", title, apl(50), adult, "违法行为时未满十八周岁的，其处罚决定不得公开")


def text_redacted(facts: CaseFacts) -> Finding:
    """The published words hold no identity number, phone or address of a natural person (art. 50)."""
    text, party = facts.inputs.get("public_text") or "", facts.party
    found = []
    if _ID_NUMBER.search(text) or (
        party.kind is not PartyKind.ORGANIZATION and party.id_number and party.id_number in text
    ):
        found.append("身份证件号码")
    if _PHONE.search(text):
        found.append("电话号码")
    if party.kind is not PartyKind.ORGANIZATION and party.address and party.address in text:
        found.append("住址")
    failed = f"公开文本应当隐去自然人的{'、'.join(found)}"
    return judge(
        "text_redacted", "隐去个人信息", apl(50), bool(text) and not found, failed if found else "没有填写公开文本"
    )


def withdrawn_in_time(facts: CaseFacts) -> Finding:
    """What was published is taken back, with reasons, within three working days (art. 48)."""
    day, since = facts.inputs.get("on"), facts.after.retracted_on
    title = "撤回公开期限"
    if since is None or day is None:
        return not_applicable("withdrawn_in_time", title, apl(48), "决定没有被变更、撤销或者确认违法、无效")
    last = due("publication_withdrawal", since, facts.calendar).end
    failed = f"应当在{last}前撤回并公开说明理由，实际{day}"
    return judge("withdrawn_in_time", title, apl(48), day <= last, failed, otherwise=Verdict.JUDGE)


def withdrawal_dated(facts: CaseFacts) -> Finding:
    """The withdrawal follows the publication and is not in the future (art. 48)."""
    day, done = facts.inputs.get("on"), facts.after.publication
    holds = bool(day and done and done.on <= day <= facts.today)
    failed = f"撤回日期{shown(day)}应当在公开日{shown(done and done.on)}与今天{facts.today}之间"
    return judge("withdrawal_dated", "撤回日期", apl(48), holds, failed)


def retraction_published(facts: CaseFacts) -> Finding:
    """A decision that no longer stands as published is taken back before the file is put away (art. 48)."""
    done = facts.after.publication
    standing = bool(facts.after.retracted_on and done and done.published and not done.withdrawn_on)
    failed = f"处罚决定已于{facts.after.retracted_on}被变更、撤销，公开的信息尚未撤回"
    return judge("retraction_published", "已撤回公开", apl(48), not standing, failed)


def nothing_pending(facts: CaseFacts) -> Finding:
    """No remedy goes on, and the party can sue no longer; before that a person judges, for nothing is added to the
    file of an archived case (art. 47).
    """
    title, pending, period = "救济期限届满", facts.after.pending_remedy, remedy_period(facts)
    if pending:
        return judge("nothing_pending", title, apl(47), False, f"{pending.kind.label}尚未审结，案卷不能归档")
    if period is None or facts.after.undone_on:
        return not_applicable("nothing_pending", title, apl(47), "没有可以申请救济的处罚决定")
    failed = f"当事人的救济期限至{period.end}，归档后不能再登记复议、诉讼，须自行判断"
    holds = period.end < facts.today
    return judge("nothing_pending", title, apl(47), holds, failed, otherwise=Verdict.JUDGE)


def _grown(birth: date) -> date:
    """Give the day a person turns eighteen."""
    return add_months(birth, _ADULT_MONTHS)


def decision_undone(facts: CaseFacts) -> Finding:
    """The decision was undone or declared invalid (art. 48)."""
    holds = facts.after.undone_on is not None
    return judge("decision_undone", "处罚决定已被撤销", apl(48), holds, "处罚决定没有被撤销或者确认无效")
