"""What the finished records and samples of a case hold (行政处罚法 arts. 42, 46, 55, 56)."""

from . import rules_subject as subject
from .facts import CaseFacts
from .judging import MINISTRY_RULE, apl, judge, not_applicable
from .legal_types import Finding, LegalBasis, Verdict
from .states import PartyKind

_RECORD_RULE = LegalBasis(MINISTRY_RULE, 28)


def _of_records(rule: str, title: str, basis: LegalBasis, facts: CaseFacts, wrong, what: str, **judged) -> Finding:
    if not facts.records:
        return not_applicable(rule, title, basis, "本案尚无笔录")
    named = "、".join(f"{r.day}{r.kind.label}" for r in facts.records if wrong(r))
    return judge(rule, title, basis, not named, f"{named}{what}", **judged)


def records_complete(facts: CaseFacts) -> Finding:
    """Nothing a record needs is empty (art. 55)."""
    return _of_records(
        "records_complete", "笔录完整", apl(55), facts, lambda r: r.missing, "有应当填写而没有填写的内容"
    )


def records_show_certificates(facts: CaseFacts) -> Finding:
    """Each record says that the officers showed their certificates (art. 55)."""
    rule, title = "records_show_certificates", "出示执法证件"
    return _of_records(rule, title, apl(55), facts, lambda r: not r.shown, "没有记载出示执法证件")


def records_tell_rights(facts: CaseFacts) -> Finding:
    """Each record says that rights and duties were told (部令第30号 art. 28)."""
    rule, title = "records_tell_rights", "告知权利义务"
    return _of_records(rule, title, _RECORD_RULE, facts, lambda r: not r.told, "没有记载告知当事人权利义务")


def records_dated(facts: CaseFacts) -> Finding:
    """A record is made after the act it is about, and not in the future (art. 46)."""
    rule, title = "records_dated", "笔录时间"
    return _of_records(
        rule,
        title,
        apl(46),
        facts,
        lambda r: r.day is None or r.day > facts.today or not r.after_act,
        "的制作时间没有填写、早于违法行为或者晚于今天",
    )


def refusals_witnessed(facts: CaseFacts) -> Finding:
    """A refusal to sign is noted with a witness, or a person says why there is none (部令第30号 art. 28)."""
    rule, title = "refusals_witnessed", "拒签有见证"
    return _of_records(
        rule,
        title,
        _RECORD_RULE,
        facts,
        lambda r: r.refusal.strip() and not r.witness.strip(),
        "记载当事人拒绝签名，没有写明见证人",
        otherwise=Verdict.JUDGE,
    )


def samples_recorded(facts: CaseFacts) -> Finding:
    """Each sample has its whole record, and nothing is tested that was never recorded as taken (arts. 46, 56)."""
    rule, title, held = "samples_recorded", "抽样有记录", facts.evidence
    done = [sample for sample in held.samples if sample.finished]
    if not done and not held.appraisals:
        return not_applicable(rule, title, apl(56), "没有抽样取证，也没有委托检测、鉴定")
    if not done:
        failed = "委托了检测、鉴定，没有抽样取证记录，须说明检材的来源"
        return judge(rule, title, apl(56), False, failed, otherwise=Verdict.JUDGE)
    empty = "、".join(label for sample in done for label in sample.missing)
    return judge(rule, title, apl(56), not empty, f"抽样取证单的{empty}没有填写")


def samples_by_certified_officers(facts: CaseFacts) -> Finding:
    """Every sample was taken by two officers certified on its own day (art. 42)."""
    rule, title = "samples_by_certified_officers", "抽样由两名持证人员进行"
    done = [sample for sample in facts.evidence.samples if sample.finished]
    if not done:
        return not_applicable(rule, title, apl(42), "没有抽样取证")
    wrong = [
        str(sample.day or "（没有日期）")
        for sample in done
        if sample.day is None
        or len([o for o in sample.officers if o.certified_on(sample.day)]) < subject.OFFICERS_NEEDED
        or not all(o.certified_on(sample.day) for o in sample.officers)
    ]
    return judge(rule, title, apl(42), not wrong, f"{'、'.join(wrong)}的抽样没有两名持有效执法证的人员")


def party_identified(facts: CaseFacts) -> Finding:
    """The party is the one of the identity card or licence, not of a signboard (art. 59, para. 1, item 1)."""
    rule, title, party = "party_identified", "当事人身份核实", facts.party
    paper = "身份证件" if party.kind is PartyKind.CITIZEN else "营业执照（统一社会信用代码）"
    failed = f"没有登记当事人的{paper}号码，应当核实其身份，不得以招牌名称、俗称代替"
    known = bool(party.id_number.strip())
    return judge(rule, title, apl(59, 1, 1), known, failed, otherwise=Verdict.JUDGE)
