"""Lawful facts of one case at every stage, to be spoilt in one place each; and what a refusal must look like.

The case: straw burnt in the open on 2026-10-12, a fine of 500 yuan within 500 to 2,000.
"""

import csv
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import lawful
from lawful.proof import PROVEN
from statute import engine
from statute.calendar import WorkCalendar
from statute.doc_kinds import DocKind
from statute.facts import (
    Actor,
    Basis,
    CaseFacts,
    Certificate,
    Decision,
    Defence,
    Notice,
    Officer,
    Party,
    Record,
    Review,
)
from statute.facts_after import After, Payment
from statute.facts_review import Qualification
from statute.legal_types import Answer, LegalBasis, Verdict
from statute.states import PartyKind, Role, State

DATA = Path(__file__).parents[2] / "addons" / "eco_enforcement" / "data"

ACT_DAY, FILED, SERVED_NOTICE = date(2026, 10, 12), date(2026, 10, 13), date(2026, 10, 19)
DECIDED, SERVED_DECISION = date(2026, 10, 27), date(2026, 10, 28)  # the defence window ends on 10-26
TODAY = {
    State.DRAFT: FILED,
    State.FILING: FILED,
    State.INVESTIGATION: date(2026, 10, 14),
    State.CASE_REVIEW: date(2026, 10, 15),
    State.LEGAL_REVIEW: date(2026, 10, 15),
    State.REVIEWED: date(2026, 10, 16),
    State.NOTICE: SERVED_NOTICE,
    State.DEFENCE: DECIDED,
    State.DECIDED: SERVED_DECISION,
    State.NO_PENALTY: SERVED_DECISION,
    State.EXECUTION: date(2026, 11, 3),
    State.CONCLUDED: date(2026, 11, 3),
    State.CLOSING: date(2026, 11, 5),
    State.CLOSED: date(2026, 11, 6),
    State.ARCHIVED: date(2026, 11, 6),
}
FINE = Decimal(500)


def paid(*amounts, on=date(2026, 11, 3)):
    """Give a case in which ``amounts`` (yuan) were paid on one day."""
    return After(payments=tuple(Payment(on, Decimal(amount)) for amount in amounts))


def calendar_rows(kind):
    """Read the shipped rows of ``kind``: day or edition."""
    with (DATA / f"eco.calendar.{kind}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _calendar():
    rows = calendar_rows("day")
    holidays, workdays = (
        [date.fromisoformat(row["day"]) for row in rows if row["kind"] == kind] for kind in ("holiday", "workday")
    )
    last = max(int(row["year"]) for row in calendar_rows("edition") if row["state"] == "announced")
    return WorkCalendar(holidays, workdays, date(last, 12, 31))


CALENDAR = _calendar()
CERTIFICATE = Certificate("测试001", date(2024, 1, 1), date(2028, 12, 31))
WANG, ZHAO = (Officer(n, name, True, (CERTIFICATE,)) for n, name in ((1, "王玥"), (2, "赵𬭎")))
OFFICERS = (WANG, ZHAO)
ACTORS = {
    Role.OFFICER: Actor(1, "王玥", frozenset({Role.OFFICER}), True, True),
    Role.TEAM_LEADER: Actor(5, "高远", frozenset({Role.TEAM_LEADER}), True, True),
    Role.GUIDE: Actor(25, "田悦", frozenset({Role.GUIDE}), False, True),
    Role.HEAD: Actor(10, "周正", frozenset({Role.HEAD}), True, True, chief=True),
    Role.LEGAL_REVIEWER: Actor(20, "李㛃", frozenset({Role.LEGAL_REVIEWER}), False, True),
    Role.FINANCE: Actor(30, "陈静", frozenset({Role.FINANCE}), True, True),
    Role.HEARING_CHAIR: Actor(40, "钱宁", frozenset({Role.HEARING_CHAIR}), True, True),
}
INSPECTION = Record(7, DocKind.INSPECTION_RECORD, ACT_DAY, OFFICERS, (), True)
INTERVIEW = Record(8, DocKind.INTERVIEW_RECORD, FILED, OFFICERS, (), True)
CODE_1131 = LegalBasis("生态环境法典", 1131, 1)
BASIS = Basis(CODE_1131, True, "在当地人民政府划定的禁烧区域内", Decimal(500), Decimal(2000))
REVIEW = Review(True, 20, date(2026, 10, 16), 6)
NOTICE = Notice(FINE, SERVED_NOTICE, None, False, 7)
DEFENCE = Defence(date(2026, 10, 20), True, 9)
DECISION = Decision(FINE, DECIDED, 10, None)
PARTY = Party(PartyKind.CITIZEN, "张堃", "西吴街道示范村三组12号", "", date(1968, 5, 12))

REPORT = {
    "records": (INSPECTION, INTERVIEW),
    "findings_of_fact": "查明的事实",
    "elements_proof": "划定公告及现场照片",
    "correction_order": "立即改正",
    "discretion_reason": "初次违法",
    "proposed_amount": FINE,
    "proof": PROVEN,
}
PERFORMED = {
    "corrected_on": date(2026, 11, 2),
    "after": paid(FINE),
}
# What each stage adds to those before it.
STAGES = {
    State.DRAFT: {},
    State.FILING: {},
    State.INVESTIGATION: {"filed_on": FILED, "drafts": (INSPECTION, INTERVIEW)},
    State.CASE_REVIEW: {"drafts": (), **REPORT},
    State.LEGAL_REVIEW: {},
    State.REVIEWED: {"review": REVIEW},
    State.NOTICE: {"notice": NOTICE},
    State.DEFENCE: {"notice": replace(NOTICE, served_on=SERVED_NOTICE)},
    State.DECIDED: {"decision": DECISION},
    State.EXECUTION: {"decision": replace(DECISION, served_on=SERVED_DECISION)},
    State.CLOSING: PERFORMED,
    State.CLOSED: {},
    # Off the main line.
    State.NO_PENALTY: {},
    State.CONCLUDED: {},
    State.ARCHIVED: {},
}
# What the handlers add at a stage before the act that leaves it.
PREPARED = {**lawful.PREPARED, "submit_report": REPORT, "submit_closing": PERFORMED}
INPUTS = lawful.INPUTS


def case(state=State.DRAFT, role=Role.OFFICER, **changes) -> CaseFacts:
    """Give a lawful case in ``state`` before the person of ``role``, with ``changes``."""
    granted = Answer(True, "《示范文件》（第一版）已赋权")
    stages = list(STAGES)[: list(STAGES).index(state) + 1]
    grown = {name: value for stage in stages for name, value in STAGES[stage].items()}
    facts = CaseFacts(
        state=state,
        today=TODAY[state],
        calendar=CALENDAR,
        actor=ACTORS[role],
        act_ended_on=ACT_DAY,
        harmful=False,
        place="示范村东侧耕地",
        in_territory=True,
        summary="露天焚烧玉米秸秆约2亩",
        party=PARTY,
        officers=OFFICERS,
        gate_at_act=granted,
        gate_today=granted,
        basis=BASIS,
        hearing_threshold=Decimal(5000),
        found_on=ACT_DAY,
        qualification=Qualification(date(2020, 3, 1)),
        **grown,
    )
    return replace(facts, **changes)


def stage_of(act) -> State:
    """Give the first stage, in the order of the main line, at which ``act`` is done."""
    return next(state for state in STAGES if state in act.source)


def ready(code, **changes) -> CaseFacts:
    """Give a lawful case for which the act ``code`` is open to the person of its role."""
    act = engine.act_named(code)
    return case(stage_of(act), act.role, **{**PREPARED.get(code, {}), **changes})


def check(code, facts=None, **inputs):
    """Judge the act ``code`` with its lawful inputs, changed by ``inputs``; give the findings by rule.

    Of two findings of one rule the one that blocks is given.
    """
    _, findings = engine.check(
        engine.act_named(code), facts or ready(code), {**INPUTS[code], "judgement": "经核实，理由成立", **inputs}
    )
    return {finding.rule: finding for finding in sorted(findings, key=lambda finding: finding.blocks)}


def failed(findings):
    """Name the rules among ``findings`` that block."""
    return {rule for rule, finding in findings.items() if finding.blocks}


def says(finding, verdict, *words):
    """Assert that ``finding`` has ``verdict`` and reads in whole Chinese, with each of ``words`` in it."""
    text = str(finding)
    assert finding.verdict is verdict, text
    assert re.match(r"[^a-zA-Z]*（依据：《.+》第.+条.*）$", text), text
    assert re.search("[\u4e00-\u9fff]", finding.title)
    for word in words:
        assert word in text


def refuses(finding, *words):
    """Assert that ``finding`` blocks, in Chinese, with each of ``words``: the article among them."""
    says(finding, Verdict.FAIL, *words)


def passes(finding, *words):
    """Assert that the rule holds and says so."""
    says(finding, Verdict.PASS, *words)


def doubts(finding, *words):
    """Assert that the rule leaves it to a person."""
    says(finding, Verdict.JUDGE, *words)


def silent(finding, *words):
    """Assert that the rule has nothing to judge here."""
    says(finding, Verdict.NOT_APPLICABLE, *words)
