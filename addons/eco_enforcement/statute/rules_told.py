"""Telling the party of a change, an annulment, a correction notice, the answer to a deferral (art. 61)."""

from .facts import CaseFacts
from .facts_serving import Told
from .judging import apl, judge, shown
from .legal_types import Finding

_CHANGE, _CORRECTION, _DEFERRAL = "变更、撤销决定", "补正通知书", "延期、分期缴纳罚款通知书"


def _waits(rule: str, paper: Told | None, what: str) -> Finding:
    holds = paper is not None and paper.served_on is None
    return judge(rule, "待送达文书", apl(61), holds, f"没有待送达的{what}")


def _possible(rule: str, paper: Told | None, facts: CaseFacts, what: str) -> Finding:
    day, made = facts.inputs.get("on"), paper.made_on if paper else None
    failed = f"{what}的送达日期{shown(day)}应当不早于制作日期{shown(made)}，不晚于今天{facts.today}"
    return judge(rule, "送达日期", apl(61), bool(made and day and made <= day <= facts.today), failed)


def change_to_serve(facts: CaseFacts) -> Finding:
    """A change or annulment by the town itself waits for its service (art. 61)."""
    return _waits("change_to_serve", facts.serving.change, _CHANGE)


def change_service_possible(facts: CaseFacts) -> Finding:
    """A change is served on or after the day it was made, and not in the future (art. 61)."""
    return _possible("change_service_possible", facts.serving.change, facts, _CHANGE)


def change_told(facts: CaseFacts) -> Finding:
    """No case is closed or put away while the party does not know what became of its decision (art. 61)."""
    paper = facts.serving.change
    told = paper is None or paper.served_on is not None
    failed = f"{shown(paper and paper.made_on)}的{_CHANGE}尚未送达当事人"
    return judge("change_told", "变更、撤销已送达", apl(61), told, failed, passed="没有待送达的变更、撤销决定")


def correction_to_serve(facts: CaseFacts) -> Finding:
    """A correction notice waits for its service (art. 61)."""
    return _waits("correction_to_serve", facts.serving.correction, _CORRECTION)


def correction_service_possible(facts: CaseFacts) -> Finding:
    """A correction notice is served on or after the day it was made, and not in the future (art. 61)."""
    return _possible("correction_service_possible", facts.serving.correction, facts, _CORRECTION)


def deferral_to_serve(facts: CaseFacts) -> Finding:
    """The answer to an application to pay later waits for its service (art. 61)."""
    return _waits("deferral_to_serve", facts.serving.deferral, _DEFERRAL)


def deferral_service_possible(facts: CaseFacts) -> Finding:
    """The answer is served on or after the day it was made, and not in the future (art. 61)."""
    return _possible("deferral_service_possible", facts.serving.deferral, facts, _DEFERRAL)
