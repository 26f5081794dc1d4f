"""Acts done at the desk outside a case: the grammar of the table of acts, for leads and inspections."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from .inputs import Input
from .judging import apl, judge
from .legal_types import Finding, LegalBasis, Verdict
from .reading import read
from .states import Role

Guard = Callable[[Any], Finding]


@dataclass(frozen=True, slots=True)
class DeskAct:
    """A row: in one of ``sources`` ``role`` may do the act, which leads to ``target`` (``None``: stays where it is).

    ``guards`` look at the facts alone, ``input_guards`` at what is entered. ``by_hand`` is false for what another
    act brings about: it has no button.
    """

    code: str
    title: str
    role: Role
    sources: tuple[StrEnum, ...]
    target: StrEnum | None
    basis: LegalBasis
    guards: tuple[Guard, ...] = ()
    inputs: tuple[Input, ...] = ()
    input_guards: tuple[Guard, ...] = ()
    by_hand: bool = True


def offered(acts: Iterable[DeskAct], state: StrEnum) -> tuple[DeskAct, ...]:
    """List what a person may do in ``state``, in the order of the table."""
    return tuple(act for act in acts if act.by_hand and state in act.sources)


def preview(act: DeskAct, facts: Any) -> tuple[Finding, ...]:
    """Judge the act before anything is entered: stage, role and body, then its own rules."""
    places = "”“".join(source.label for source in act.sources)
    state = judge(
        "state",
        "办理阶段",
        act.basis,
        facts.state in act.sources,
        f"现处于“{facts.state.label}”，只有在“{places}”时才能{act.title}",
    )
    role = judge(
        "role",
        "办理职责",
        apl(17),
        act.role in facts.actor.roles,
        f"{act.title}应当由{act.role.label}办理，{facts.actor.name}没有此项职责",
    )
    own = judge(
        "own_agency",
        "本机关事项",
        apl(17),
        facts.actor.of_agency,
        f"{act.title}应当由承办机关的人员办理，{facts.actor.name}不在该机关任职",
    )
    return (state, role, own, *(guard(facts) for guard in act.guards))


def check(act: DeskAct, facts: Any, raw: Mapping[str, object]) -> tuple[Any, tuple[Finding, ...]]:
    """Judge the act with what was entered; give the facts with their inputs, and all findings.

    An input that is missing, unknown or malformed is a failed finding; ``input_guards`` run only on readable inputs.
    """
    values, problems = read(act.inputs, raw)
    facts = replace(facts, inputs=values)
    findings = preview(act, facts)
    if problems:
        return facts, (*findings, Finding("inputs", "填写项", act.basis, Verdict.FAIL, "；".join(problems)))
    return facts, (*findings, *(guard(facts) for guard in act.input_guards))
