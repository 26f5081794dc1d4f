"""Asks the rules: may this act be done to this case by this person, with what they entered?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from .facts import CaseFacts, Record
from .inputs import Input, Kind
from .judging import apl, judge
from .legal_types import Finding, Verdict
from .reading import read
from .rules_course import not_suspended
from .rules_recusal import actor_not_recused
from .rules_subject import actor_within_reach
from .states import State
from .transitions import BY_CODE, Act, acts_from

__all__ = [
    "PERSONAL",
    "UnknownActError",
    "act_named",
    "acts_from",
    "check",
    "of_other_procedure",
    "outlook",
    "preview",
    "rows_of",
]

# Rules about who acts: to somebody who merely looks at the case they say nothing.
PERSONAL = frozenset(
    {
        "role",
        "actor_within_reach",
        "actor_not_recused",
        "actor_is_chief",
        "actor_handles_case",
        "decider_not_investigator",
        "decider_not_reviewer",
        "reviewer_not_investigator",
        "collector_not_decider",
        "reviewer_qualified",
        "actor_chairs_hearing",
        "chair_not_investigator",
        "chair_recusal_decided",
    }
)


class UnknownActError(KeyError):
    """An act that the table does not have."""


def act_named(code: str) -> Act:
    """Give the row of ``code``; raises ``UnknownActError``."""
    try:
        return BY_CODE[code]
    except KeyError:
        raise UnknownActError(code) from None


def _standing(act: Act, facts: CaseFacts) -> tuple[Finding, ...]:
    """Judge what every act asks: the right state and role, a body of one's own, nobody recused, nothing suspended."""
    return (
        judge(
            "state",
            "案件阶段",
            act.basis,
            facts.state in act.source,
            f"案件处于“{facts.state.label}”阶段，只有在{_stages(act)}阶段才能{act.title}",
        ),
        judge(
            "role",
            "办理职责",
            apl(17),
            act.role in facts.actor.roles,
            f"{act.title}应当由{act.role.label}办理，{facts.actor.name}没有此项职责",
        ),
        actor_within_reach(facts, act.role),
        actor_not_recused(facts),
        *(() if act.while_suspended else (not_suspended(facts),)),
    )


def _stages(act: Act) -> str:
    return "、".join(f"“{state.label}”" for state in State if state in act.source)


def preview(act: Act, facts: CaseFacts) -> tuple[Finding, ...]:
    """Judge the act before anything is entered: greys the button and fills the legality check."""
    return (*_standing(act, facts), *(guard(facts) for guard in act.guards))


def _draft(act: Act, facts: CaseFacts, key: object) -> Record | None:
    """Find the unfinished record that ``key`` names, of the kind the act issues."""
    return next((r for r in facts.drafts if r.key == key and r.kind in act.issues), None)


def rows_of(field: Input, facts: CaseFacts) -> tuple:
    """Give the members of the facts among which ``field`` chooses."""
    return attrgetter(field.of)(facts)


def _row(field: Input, facts: CaseFacts, key: object) -> object | None:
    """Find the member of the facts that ``key`` names."""
    return next((row for row in rows_of(field, facts) if row.key == key), None)


def _resolve(act: Act, facts: CaseFacts, values: dict[str, object]) -> list[str]:
    """Put the rows that numbers name in their place; give a complaint for each that the case does not have."""
    problems = []
    for field in act.inputs:
        if field.name not in values:
            continue
        if field.kind is Kind.RECORD:
            values[field.name] = _draft(act, facts, values[field.name])
        elif field.kind is Kind.ROW:
            values[field.name] = _row(field, facts, values[field.name])
            if values[field.name] is None:
                problems.append(f"“{field.label}”应当是本案的一项记录")
    return problems


def outlook(act: Act, facts: CaseFacts) -> tuple[Finding, ...]:
    """Judge the act as a reader sees it: all rules for who may do it, those about the case alone for others."""
    findings = preview(act, facts)
    if act.role in facts.actor.roles:
        return findings
    return tuple(finding for finding in findings if finding.rule not in PERSONAL)


def of_other_procedure(findings: Iterable[Finding]) -> bool:
    """Tell from the findings of an act whether it belongs to the procedure the case does not follow."""
    return any(finding.blocks and finding.rule in {"summary_chosen", "ordinary_chosen"} for finding in findings)


def check(act: Act, facts: CaseFacts, raw: Mapping[str, object]) -> tuple[CaseFacts, tuple[Finding, ...]]:
    """Judge the act with what was entered; give the facts with their inputs, and all findings.

    ``raw`` holds inputs as they came in; one that is missing, unknown or malformed is a failed finding.
    Input guards run only on inputs that could be read.
    """
    values, problems = read(act.inputs, raw)
    problems += _resolve(act, facts, values)
    facts = replace(facts, inputs=values)
    findings = preview(act, facts)
    if problems:
        wrong = Finding("inputs", "填写项", act.basis, Verdict.FAIL, "；".join(problems))
        return facts, (*findings, wrong)
    return facts, (*findings, *(guard(facts) for guard in act.input_guards))
