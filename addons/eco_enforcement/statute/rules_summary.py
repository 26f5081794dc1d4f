"""The procedure on the spot (简易程序): when it is open, what must be done there, and the record afterwards."""

from .deadlines import due
from .facts import CaseFacts
from .judging import apl, judge, not_applicable
from .legal_types import Finding, Verdict
from .procedure import summary_allowed as allowed


def summary_chosen(facts: CaseFacts) -> Finding:
    """The decision on the spot is for a case opened for it (art. 51)."""
    failed = "本案适用普通程序；当场处罚的，应当选定简易程序"
    return judge("summary_chosen", "适用简易程序", apl(51), facts.on_the_spot is not None, failed)


def ordinary_chosen(facts: CaseFacts) -> Finding:
    """A case on the spot is decided there or turned into an ordinary one before it is filed (arts. 51, 54)."""
    failed = "本案选定了简易程序；需要立案调查的，应当改为普通程序"
    return judge("ordinary_chosen", "适用普通程序", apl(54), facts.on_the_spot is None, failed)


def summary_allowed(facts: CaseFacts) -> Finding:
    """The fine keeps within the ceiling of the party's kind, and nothing is to be confiscated (art. 51)."""
    if facts.proposed_amount is None:
        return judge("summary_allowed", "可以当场处罚", apl(51), False, "罚款金额没有填写")
    confiscation = facts.basis is not None and facts.basis.confiscation
    return allowed(facts.party.kind, facts.proposed_amount, confiscation)


def told_on_the_spot(facts: CaseFacts) -> Finding:
    """Officers show their certificates, tell facts, reasons, basis and rights, and hear the party (arts. 44, 45, 52)."""
    spot = facts.on_the_spot
    if spot is None:
        return not_applicable("told_on_the_spot", "当场告知和听取意见", apl(52), "本案不适用简易程序")
    said = (
        ("出示执法证件", spot.identity_shown),
        ("告知事实、理由、依据和权利并听取陈述申辩", spot.told),
        ("对陈述申辩的复核意见", spot.defence_answer.strip() or not spot.defence.strip()),
    )
    missing = "、".join(label for label, done in said if not done)
    return judge("told_on_the_spot", "当场告知和听取意见", apl(52), not missing, f"没有记明：{missing}")


def form_in_hand(facts: CaseFacts) -> Finding:
    """The decision stands on a pre-numbered form from the block issued to the officer (art. 52)."""
    held = facts.on_the_spot is not None and facts.on_the_spot.form > 0
    failed = f"{facts.actor.name}没有可用的预定格式、编有号码的当场处罚决定书，应当先领用"
    passed = f"使用第{facts.on_the_spot.form}号决定书" if held else ""
    return judge("form_in_hand", "使用编号决定书", apl(52), held, failed, passed=passed)


def recorded_in_time(facts: CaseFacts) -> Finding:
    """A decision on the spot is filed with the agency within the days set for it (art. 52)."""
    rule, title, day = "recorded_in_time", "当场处罚备案", facts.inputs.get("on")
    if facts.decision is None or day is None:
        return not_applicable(rule, title, apl(52), "没有备案日期")
    if not facts.decision.made_on <= day <= facts.today:
        failed = f"备案日期{day}应当在决定日{facts.decision.made_on}与今天{facts.today}之间"
        return judge(rule, title, apl(52), False, failed)
    last = due("summary_record", facts.decision.made_on, facts.calendar).end
    failed = f"当场处罚决定应当在{last}前报所属行政机关备案，实际{day}，须说明原因"
    return judge(rule, title, apl(52), day <= last, failed, passed=f"备案期限至{last}", otherwise=Verdict.JUDGE)


def summary_recorded(facts: CaseFacts) -> Finding:
    """A case on the spot is closed only after its decision was filed with the agency (art. 52)."""
    if facts.on_the_spot is None:
        return not_applicable("summary_recorded", "当场处罚已备案", apl(52), "本案不适用简易程序")
    held = facts.on_the_spot.recorded_on is not None
    return judge("summary_recorded", "当场处罚已备案", apl(52), held, "当场处罚决定尚未报所属行政机关备案")
