"""A row of the tables of what town and county do towards each other, and the asking of its rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from .county import Side
from .county_facts import CountyFacts, Seat
from .inputs import Input, Kind
from .judging import judge
from .labelled import Labelled
from .legal_types import Finding, LegalBasis, Verdict
from .reading import read
from .states import Role

Rule = Callable[[CountyFacts], Finding]
By = tuple[tuple[Side, tuple[Role, ...]], ...]


@dataclass(frozen=True, slots=True)
class CountyAct:
    """``by`` may do it in each state of ``source``; it brings the matter to ``target`` (``None``: where it is).

    ``guards`` look at the matter, ``input_guards`` at what is entered. ``starts`` names the period of the county that
    begins with the act ("reply", "adoption"); leaving a state ends the one that ran.
    """

    code: str
    title: str
    by: By
    source: frozenset[Labelled]
    target: Labelled | None
    basis: LegalBasis
    inputs: tuple[Input, ...] = ()
    guards: tuple[Rule, ...] = ()
    input_guards: tuple[Rule, ...] = ()
    starts: str = ""

    @property
    def role(self) -> Role:
        """Name the role that does it first of all."""
        return self.by[0][1][0]

    def leads_to(self, state: Labelled) -> Labelled:
        """Tell where the act brings a matter that is in ``state``."""
        return self.target or state

    def seat_of(self, seat: Seat) -> tuple[Side, Role] | None:
        """Give the side and the role in which ``seat`` may do the act, or ``None``."""
        held = ((side, role) for side, roles in self.by for role in roles)
        return next((s for s in held if s[0] in seat.sides and s[1] in seat.roles), None)


def _allowed(act: CountyAct, seat: Seat) -> Finding:
    who = "或者".join(f"{side.label}的{'、'.join(role.label for role in roles)}" for side, roles in act.by)
    failed = f"{act.title}应当由{who}办理，{seat.name}没有此项职责"
    return judge("role", "办理职责", act.basis, act.seat_of(seat) is not None, failed)


def preview(act: CountyAct, facts: CountyFacts) -> tuple[Finding, ...]:
    """Judge the act before anything is entered."""
    stages = "、".join(f"“{state.label}”" for state in type(facts.state) if state in act.source)
    failed = f"目前为“{facts.state.label}”，只有在{stages}时才能{act.title}"
    state = judge("state", "办理阶段", act.basis, facts.state in act.source, failed)
    return (state, _allowed(act, facts.seat), *(guard(facts) for guard in act.guards))


def _numbers(value: object) -> tuple[int, ...]:
    """Read a list of numbers; anything else gives none."""
    given = value if isinstance(value, list | tuple) else ()
    return tuple(given) if all(type(number) is int for number in given) else ()


def check(act: CountyAct, facts: CountyFacts, raw: Mapping[str, object]) -> tuple[CountyFacts, tuple[Finding, ...]]:
    """Judge the act with what was entered; give the facts with their inputs, and all findings."""
    lists = tuple(field for field in act.inputs if field.kind is Kind.ROWS)
    plain = tuple(field for field in act.inputs if field not in lists)
    values, problems = read(plain, {name: raw[name] for name in raw if name not in {field.name for field in lists}})
    for field in lists:
        values[field.name] = _numbers(raw.get(field.name))
        problems += [] if values[field.name] else [f"“{field.label}”应当至少有一项"]
    for field in act.inputs:
        if field.kind is Kind.ROW and field.name in values:
            key = values[field.name]
            values[field.name] = next((row for row in getattr(facts, field.of) if row.key == key), None)
            problems += [] if values[field.name] else [f"“{field.label}”不在可以指明的范围内"]
    facts = replace(facts, inputs=values)
    findings = preview(act, facts)
    if problems:
        return facts, (*findings, Finding("inputs", "填写项", act.basis, Verdict.FAIL, "；".join(problems)))
    return facts, (*findings, *(guard(facts) for guard in act.input_guards))
