"""Who may sign, which ways come first, and when a public notice counts as service (民事诉讼法 arts. 88-95)."""

from datetime import date

from .doc_kinds import DocKind
from .facts import CaseFacts
from .judging import CIVIL_PROCEDURE_LAW, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis
from .serving import deemed_served
from .states import PartyKind, ServiceWay
from .states_after import PublicGround, Signatory

_DIRECT = LegalBasis(CIVIL_PROCEDURE_LAW, 88)
_PUBLIC = LegalBasis(CIVIL_PROCEDURE_LAW, 95)
_ENTITLED = {
    PartyKind.CITIZEN: {Signatory.SELF, Signatory.FAMILY, Signatory.AGENT},
    PartyKind.SOLE_TRADER: {Signatory.SELF, Signatory.FAMILY, Signatory.RECEPTION, Signatory.AGENT},
    PartyKind.ORGANIZATION: {Signatory.LEGAL_REP, Signatory.RECEPTION, Signatory.AGENT},
}


def signatory_entitled(facts: CaseFacts) -> Finding:
    """Whoever signs may sign for this party; one who is not the party says in what relation (民诉法 art. 88).

    Nothing chosen means the party itself, or its legal representative.
    """
    title, kind = "签收人资格", facts.party.kind
    if facts.inputs.get("way") is ServiceWay.LEFT:
        return not_applicable("signatory_entitled", title, _DIRECT, "拒收而留置送达，没有人签收")
    usual = Signatory.LEGAL_REP if kind is PartyKind.ORGANIZATION else Signatory.SELF
    signer = facts.inputs.get("signed_by", usual)
    if signer not in _ENTITLED[kind]:
        return judge("signatory_entitled", title, _DIRECT, False, f"{kind.label}的文书不能由{signer.label}签收")
    told = bool(facts.inputs.get("relation")) or signer in (Signatory.SELF, Signatory.LEGAL_REP)
    failed = f"由{signer.label}签收的，应当写明其与受送达人的关系、身份或者授权"
    return judge("signatory_entitled", title, _DIRECT, told, failed)


def attempt_possible(facts: CaseFacts) -> Finding:
    """A failed attempt was made between the day of the paper and today, by a way that can fail (art. 61)."""
    day, made = facts.inputs.get("on"), facts.serving.made_on
    problems = []
    if not (day and made and made <= day <= facts.today):
        problems.append(f"送达日期{shown(day)}应当不早于文书制作日期{shown(made)}，不晚于今天{facts.today}")
    if facts.inputs.get("way") is ServiceWay.PUBLIC:
        problems.append("公告送达不是可以失败的送达，应当登记发布公告")
    return judge("attempt_possible", "送达未成", apl(61), not problems, "；".join(problems))


def paper_to_serve(facts: CaseFacts) -> Finding:
    """There is a paper that waits for service (art. 61)."""
    holds = facts.serving.made_on is not None
    return judge("paper_to_serve", "待送达文书", apl(61), holds, "没有等待送达的文书")


def other_ways_failed(facts: CaseFacts) -> Finding:
    """Public notice comes last: the other ways were tried and are on file (民诉法 art. 95).

    Of a party whose whereabouts are unknown: a visit. Otherwise a visit and a letter.
    """
    tried = {attempt.way for attempt in facts.serving.attempts}
    wanted = [ServiceWay.DIRECT]
    if facts.inputs.get("public_ground") is not PublicGround.UNKNOWN:
        wanted.append(ServiceWay.POST)
    missing = "、".join(way.label for way in wanted if way not in tried)
    failed = f"公告送达以其他方式无法送达为前提，尚未登记{missing}未成的经过"
    return judge("other_ways_failed", "其他送达方式已经穷尽", _PUBLIC, not missing, failed)


def public_notice_dated(facts: CaseFacts) -> Finding:
    """The public notice follows the paper and the last attempt and is not in the future (民诉法 art. 95)."""
    day = facts.inputs.get("on")
    after = [d for d in (facts.serving.made_on, *(a.on for a in facts.serving.attempts)) if d]
    earliest = max(after, default=None)
    holds = bool(day and earliest and earliest <= day <= facts.today)
    failed = f"公告日期{shown(day)}应当不早于最后一次送达未成之日{shown(earliest)}，不晚于今天{facts.today}"
    return judge("public_notice_dated", "公告日期", _PUBLIC, holds, failed)


def no_public_notice(facts: CaseFacts) -> Finding:
    """A paper is put up once (民诉法 art. 95)."""
    notice = facts.serving.notice
    failed = f"本文书已于{shown(notice and notice.on)}公告"
    return judge("no_public_notice", "没有在先的公告", _PUBLIC, notice is None, failed)


def public_notice_expired(facts: CaseFacts) -> Finding:
    """Thirty days have passed since the public notice; the paper counts as served the day after (民诉法 art. 95)."""
    notice = facts.serving.notice
    if notice is None:
        return judge("public_notice_expired", "公告期间届满", _PUBLIC, False, "没有登记发布公告")
    day = deemed_served(notice.on, facts.calendar)
    failed = f"{notice.on}发布的公告须经过三十日，自{day}起视为送达"
    return judge(
        "public_notice_expired", "公告期间届满", _PUBLIC, day <= facts.today, failed, facts=(("视为送达日", str(day)),)
    )


def _posted(rule: str, kind: DocKind, facts: CaseFacts) -> Finding:
    found = facts.serving.paper
    failed = f"公告送达的文书是{found.label if found else '（没有）'}，不是{kind.label}"
    return judge(rule, "公告的文书", _PUBLIC, found is kind, failed)


def demand_posted(facts: CaseFacts) -> Finding:
    """What was put up in public is the demand, not another paper that waits beside it (民诉法 art. 95)."""
    return _posted("demand_posted", DocKind.DEMAND, facts)


def change_posted(facts: CaseFacts) -> Finding:
    """What was put up in public is the change of the decision (民诉法 art. 95)."""
    return _posted("change_posted", DocKind.DECISION_CHANGE, facts)


def address_confirmation_complete(facts: CaseFacts) -> Finding:
    """The confirmation is of today or earlier; electronic service needs consent to an address (art. 61(2))."""
    day, problems = facts.inputs.get("on"), []
    if not day or day > facts.today:
        problems.append(f"签署日期{shown(day)}不能晚于今天{facts.today}")
    if facts.inputs.get("electronic_consent") and not facts.inputs.get("confirmed_email"):
        problems.append("同意电子送达的，应当写明接收文书的电子邮箱等电子地址")
    return judge("address_confirmation_complete", "送达地址确认书", apl(61, 2), not problems, "；".join(problems))


def deemed_day(facts: CaseFacts) -> date | None:
    """Return the day the paper that was put up counts as served: reckoned, never typed (民诉法 art. 95)."""
    notice = facts.serving.notice
    return deemed_served(notice.on, facts.calendar) if notice else None
