"""Samples, tests by others, and what cameras recorded (行政处罚法 arts. 41, 46, 56)."""

from dataclasses import replace
from datetime import date

from . import rules_subject as subject
from .facts import CaseFacts
from .facts_evidence import CameraEvidence
from .judging import MINISTRY_RULE, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis, Verdict

TOLD_RULE = LegalBasis(MINISTRY_RULE, 29)


def sample_complete(facts: CaseFacts) -> Finding:
    """A sample is entered once, with number, thing, place, way and time, and not from the future (art. 56)."""
    sample, problem = facts.inputs.get("sample"), ""
    if sample is None or sample.finished:
        problem = "没有选定正在填写的抽样取证单"
    elif sample.missing:
        problem = f"抽样取证单的{'、'.join(sample.missing)}没有填写"
    elif sample.day and sample.day > facts.today:
        problem = f"抽样日期{sample.day}晚于今天"
    return judge("sample_complete", "抽样取证单完整", apl(56), not problem, problem)


def sample_by_certified_officers(facts: CaseFacts) -> Finding:
    """Two officers certified on its day take the sample (art. 42)."""
    sample = facts.inputs.get("sample")
    officers, day = (sample.officers, sample.day) if sample else ((), None)
    found = subject.two_certified_officers(replace(facts, officers=officers, inputs={"on": day}))
    return replace(found, rule="sample_by_certified_officers")


def _dated(rule: str, title: str, basis: LegalBasis, first: date | None, facts: CaseFacts) -> Finding:
    day = facts.inputs.get("on")
    holds = bool(day and first and first <= day <= facts.today)
    return judge(rule, title, basis, holds, f"日期{shown(day)}应当在{shown(first)}与今天{facts.today}之间")


def entrusting_dated(facts: CaseFacts) -> Finding:
    """Things are sent to be tested after the act, and not in the future (art. 46)."""
    return _dated("entrusting_dated", "委托日期", apl(46), facts.act_ended_on, facts)


def result_dated(facts: CaseFacts) -> Finding:
    """A result comes once, after the question was sent (art. 46)."""
    asked = facts.inputs.get("appraisal")
    first = asked.sent_on if asked and not asked.result_on else None
    return _dated("result_dated", "结果日期", apl(46), first, facts)


def telling_dated(facts: CaseFacts) -> Finding:
    """The party is told of a result once it is there (部令第30号 art. 29)."""
    asked = facts.inputs.get("appraisal")
    first = asked.result_on if asked and not asked.told_on else None
    return _dated("telling_dated", "告知日期", TOLD_RULE, first, facts)


def results_told(facts: CaseFacts) -> Finding:
    """The party knows every test result before it is told of the penalty; one still awaited is a person's to judge."""
    rule, title, asked = "results_told", "检测、鉴定结果已告知", facts.evidence.appraisals
    if not asked:
        return not_applicable(rule, title, TOLD_RULE, "没有委托检测、鉴定")
    untold = [a.what for a in asked if a.result_on and not a.told_on]
    if untold:
        return judge(rule, title, TOLD_RULE, False, f"{'、'.join(untold)}的结果没有告知当事人，不得据以告知处罚")
    awaited = [a.what for a in asked if not a.result_on]
    failed = f"{'、'.join(awaited)}尚无结果，须说明不等待结果也足以认定事实"
    return judge(rule, title, TOLD_RULE, not awaited, failed, otherwise=Verdict.JUDGE)


def camera_evidence_complete(facts: CaseFacts) -> Finding:
    """What a camera recorded is entered once, with device, time and what it shows (art. 41)."""
    record, problem = facts.inputs.get("camera"), ""
    if record is None or record.finished:
        problem = "没有选定正在填写的电子监控记录"
    elif record.missing:
        problem = f"电子监控记录的{'、'.join(record.missing)}没有填写"
    elif record.taken_on and record.taken_on > facts.today:
        problem = f"记录时间{record.taken_on}晚于今天"
    return judge("camera_evidence_complete", "电子监控记录完整", apl(41), not problem, problem)


def camera_evidence_in_file(facts: CaseFacts) -> Finding:
    """Only what is in the file and still relied on is told to the party, or left out (arts. 41, 46)."""
    record = facts.inputs.get("camera")
    holds = bool(record and record.finished and not record.excluded)
    return judge("camera_evidence_in_file", "电子监控记录在卷", apl(41), holds, "没有选定在卷、未排除的电子监控记录")


def camera_telling_dated(facts: CaseFacts) -> Finding:
    """The party is told once, after the recording (art. 41)."""
    record = facts.inputs.get("camera")
    first = record.taken_on if record and not record.told_on else None
    return _dated("camera_telling_dated", "告知日期", apl(41, 3), first, facts)


def camera_evidence_usable(facts: CaseFacts) -> Finding:
    """Unreviewed, unpublished, unchecked or untold, a recording is no evidence: mend it or leave it out (art. 41)."""
    rule, title = "camera_evidence_usable", "电子监控证据可用"
    relied_on = [record for record in facts.evidence.cameras if record.finished and not record.excluded]
    if not relied_on:
        return not_applicable(rule, title, apl(41), "没有电子监控证据")
    wrong = "；".join(f"{record.name}：{'、'.join(lacking(record))}" for record in relied_on if lacking(record))
    return judge(rule, title, apl(41), not wrong, f"{wrong}。不得作为证据，应当排除")


def lacking(record: CameraEvidence) -> list[str]:
    """Name what a recording lacks; reviews and publication count only from before the recording."""
    day = record.taken_on
    wanted = (
        ("未经法制审核", _by(record.legal_on, day)),
        ("未经技术审核", _by(record.technical_on, day)),
        ("设置地点未向社会公布", _by(record.published_on, day)),
        ("标准不合格或者标志不明显", record.marked),
        ("记录内容未经审核", record.checked),
        ("未及时告知当事人", bool(record.told_on)),
    )
    return [problem for problem, holds in wanted if not holds]


def _by(done: date | None, day: date | None) -> bool:
    return bool(done and day and done <= day)
