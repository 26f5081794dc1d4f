"""Evidence is checked before it is used, and no fact stands without evidence (行政处罚法 arts. 40, 42, 46)."""

from dataclasses import replace

from . import rules_subject as subject
from .facts import CaseFacts
from .judging import apl, judge, not_applicable, of_penalty
from .legal_types import Finding
from .words_proof import ItemState


@of_penalty
def facts_proven(facts: CaseFacts) -> Finding:
    """Each fact to prove has evidence that was checked and not excluded, or there is no penalty (arts. 40, 46)."""
    rule, title, held = "facts_proven", "待证事实均有证据", facts.proof
    if not held.facts:
        failed = "没有列出待证事实，应当在案件“证据”页列明并说明由哪些证据证明"
        return judge(rule, title, apl(46, 2), False, failed)
    good = {item.key for item in held.items if item.state is ItemState.ADMITTED}
    bare = "、".join(fact.name for fact in held.facts if not fact.by & good)
    failed = f"没有经核实的证据证明：{bare}；请在案件“证据”页补充、核实证据或者调整证明关系"
    return judge(rule, title, apl(46, 2), not bare, failed)


def evidence_awaits_check(facts: CaseFacts) -> Finding:
    """Evidence is admitted once; what was excluded stays excluded (art. 46, para. 2)."""
    item = facts.inputs.get("evidence")
    holds = item is not None and item.state is ItemState.COLLECTED
    return judge("evidence_awaits_check", "证据待核实", apl(46, 2), holds, "没有选定尚未核实、未排除的证据")


def evidence_complete(facts: CaseFacts) -> Finding:
    """Evidence is told apart: what it is, what it proves, whence, when, where, and whether it is the original."""
    item, problem = facts.inputs.get("evidence"), ""
    if item is None:
        problem = "没有选定证据"
    elif item.missing:
        problem = f"证据{item.number}（{item.name}）的{'、'.join(item.missing)}没有填写"
    elif item.collected_on is None or item.collected_on > facts.today:
        problem = f"证据{item.number}的收集日期没有填写或者晚于今天"
    return judge("evidence_complete", "证据要素完整", apl(46, 2), not problem, problem)


def evidence_by_certified_officers(facts: CaseFacts) -> Finding:
    """What is collected on the spot is collected by two officers certified on that day (art. 42)."""
    rule, item = "evidence_by_certified_officers", facts.inputs.get("evidence")
    if item is not None and not item.on_site:
        return not_applicable(rule, "执法人员", apl(42), "不是执法人员现场收集的证据")
    officers, day = (item.officers, item.collected_on) if item else ((), None)
    found = subject.two_certified_officers(replace(facts, officers=officers, inputs={"on": day}))
    return replace(found, rule=rule)


def monitoring_admissible(facts: CaseFacts) -> Finding:
    """A recording is evidence only by art. 41: device reviewed, placed by the standard, published; party told."""
    rule, title, item = "monitoring_admissible", "电子监控证据的条件", facts.inputs.get("evidence")
    if item is None or not item.lacking:
        return not_applicable(rule, title, apl(41), "不是电子监控证据，或者条件已经具备")
    return judge(rule, title, apl(41), False, f"{'、'.join(item.lacking)}，不得作为证据")


def evidence_not_excluded(facts: CaseFacts) -> Finding:
    """Evidence is excluded once, and stays in the file (art. 46, para. 3)."""
    item = facts.inputs.get("evidence")
    holds = item is not None and item.state is not ItemState.EXCLUDED
    return judge("evidence_not_excluded", "证据未排除", apl(46, 3), holds, "没有选定在卷、未排除的证据")


def photo_sheet_possible(facts: CaseFacts) -> Finding:
    """A photo sheet is made once, of pictures that were admitted and can be printed (art. 46)."""
    item, problem = facts.inputs.get("evidence"), ""
    if item is None or item.state is not ItemState.ADMITTED:
        problem = "没有选定经核实采纳的证据"
    elif not item.pictures:
        problem = "该证据没有可以打印的照片"
    elif item.sheet:
        problem = "该证据已经制作照片证据单"
    return judge("photo_sheet_possible", "可以制作照片证据单", apl(46), not problem, problem)
