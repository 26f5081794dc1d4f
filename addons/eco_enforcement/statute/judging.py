"""How a rule phrases what it found; every rule of the package ends in one of these."""

from collections.abc import Callable
from datetime import date
from functools import wraps

from .facts import CaseFacts
from .legal_types import Finding, LegalBasis, Verdict

Guard = Callable[[CaseFacts], Finding]

PENALTY_LAW = "行政处罚法"
CIVIL_PROCEDURE_LAW = "民事诉讼法"
COERCION_LAW = "行政强制法"
RECONSIDERATION_LAW = "行政复议法"
LITIGATION_LAW = "行政诉讼法"
TRANSFER_RULE = "行政执法机关移送涉嫌犯罪案件的规定"
MINISTRY_RULE = "生态环境行政处罚办法"


def apl(article: int, paragraph: int | None = None, item: int | None = None) -> LegalBasis:
    """Point into the Administrative Penalty Law (2021)."""
    return LegalBasis(PENALTY_LAW, article, paragraph, item)


def shown(day: date | None) -> str:
    """Write a day as a message does, or say that there is none."""
    return str(day) if day else "（未填写）"


def judge(
    rule: str,
    title: str,
    basis: LegalBasis,
    holds: bool,
    failed: str,
    *,
    passed: str = "符合要求",
    facts: tuple[tuple[str, str], ...] = (),
    otherwise: Verdict = Verdict.FAIL,
) -> Finding:
    """Make the finding of a rule that ``holds`` or not; ``otherwise`` is its verdict when it does not."""
    if holds:
        return Finding(rule, title, basis, Verdict.PASS, passed, facts)
    return Finding(rule, title, basis, otherwise, failed, facts)


def of_penalty(rule: Guard) -> Guard:
    """Ask ``rule`` of a case in which a penalty is intended; a case reported without one has its own rules (art. 57)."""

    @wraps(rule)
    def asked(facts: CaseFacts) -> Finding:
        finding = rule(facts)
        if facts.proposal is None:
            return finding
        return not_applicable(finding.rule, finding.title, finding.basis, f"拟不予行政处罚（{facts.proposal.label}）")

    return asked


def not_applicable(rule: str, title: str, basis: LegalBasis, why: str) -> Finding:
    """Make the finding of a rule that has nothing to judge here."""
    return Finding(rule, title, basis, Verdict.NOT_APPLICABLE, why)
