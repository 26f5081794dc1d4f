"""Asks the rules: may this act be done to this case by this person, with what they entered?"""

from collections.abc import Mapping
from dataclasses import replace

from .facts import CaseFacts, Record
from .inputs import read
from .judging import apl, judge
from .legal_types import Finding, Verdict
from .rules_subject import actor_within_reach
from .states import State
from .transitions import ACTS, BY_CODE, Act

# Rules about who acts: to somebody who merely looks at the case they say nothing.
PERSONAL = frozenset(
    {
        "role",
        "actor_within_reach",
        "actor_handles_case",
        "decider_not_investigator",
        "decider_not_reviewer",
        "reviewer_not_investigator",
        "collector_not_decider",
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
    """Judge what every act asks: the right state, the right role, and a body of one's own."""
    return (
        judge(
            "state",
            "案件阶段",
            act.basis,
            facts.state is act.source,
            f"案件处于“{facts.state.label}”阶段，只有在“{act.source.label}”阶段才能{act.title}",
        ),
        judge(
            "role",
            "办理职责",
            apl(17),
            act.role in facts.actor.roles,
            f"{act.title}应当由{act.role.label}办理，{facts.actor.name}没有此项职责",
        ),
        actor_within_reach(facts, act.role),
    )


def preview(act: Act, facts: CaseFacts) -> tuple[Finding, ...]:
    """Judge the act before anything is entered: greys the button and fills the legality check."""
    return (*_standing(act, facts), *(guard(facts) for guard in act.guards))


def _draft(act: Act, facts: CaseFacts, key: object) -> Record | None:
    """Find the unfinished record that ``key`` names, of the kind the act issues."""
    return next((r for r in facts.drafts if r.key == key and r.kind in act.issues), None)


def outlook(act: Act, facts: CaseFacts) -> tuple[Finding, ...]:
    """Judge the act as a reader sees it: all rules for who may do it, those about the case alone for others."""
    findings = preview(act, facts)
    if act.role in facts.actor.roles:
        return findings
    return tuple(finding for finding in findings if finding.rule not in PERSONAL)


def check(act: Act, facts: CaseFacts, raw: Mapping[str, object]) -> tuple[CaseFacts, tuple[Finding, ...]]:
    """Judge the act with what was entered; give the facts with their inputs, and all findings.

    ``raw`` holds inputs as they came in; one that is missing, unknown or malformed is a failed finding.
    Input guards run only on inputs that could be read.
    """
    values, problems = read(act.inputs, raw)
    if "record" in values:
        values["record"] = _draft(act, facts, values["record"])
    facts = replace(facts, inputs=values)
    findings = preview(act, facts)
    if problems:
        wrong = Finding("inputs", "填写项", act.basis, Verdict.FAIL, "；".join(problems))
        return facts, (*findings, wrong)
    return facts, (*findings, *(guard(facts) for guard in act.input_guards))


def acts_from(state: State) -> tuple[Act, ...]:
    """List the acts that the table offers in ``state``, in its order."""
    return tuple(act for act in ACTS if act.source is state)
