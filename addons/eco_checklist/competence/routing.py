"""The router: whose is a matter in a place on a day, why, why nobody else's, and what the town does next.

Whether the town holds a power on the day is asked of the gate and of nothing else.
"""

from collections.abc import Iterable
from datetime import date

from . import gate
from . import routing_words as words
from .gate import Grant
from .matters import Duty, Matter
from .routes import DESIGNATED, Bodies, Body, Exclusion, Place, Precedent, Route, Step, StepKind

FUNCTIONS = ("inspect", "punish", "coerce")
_STEPS = {
    Duty.HOLDS_POWER: StepKind.ACT,
    Duty.IMPLEMENTS: StepKind.IMPLEMENT,
    Duty.ASSISTS_REPORTS: StepKind.REPORT,
    Duty.NONE: StepKind.TRANSFER,
}


def route(
    matter: Matter,
    place: Place,
    day: date,
    holdings: Iterable[Grant],
    precedents: Iterable[Precedent],
    bodies: Bodies,
) -> Route:
    """Answer who is competent for ``matter`` at ``place`` on ``day``.

    ``holdings`` may hold grants of any town, ``precedents`` rulings on any matter. A ruling goes before the table;
    it never gives a town a power its published list does not grant (行政处罚法 art. 38).
    """
    row, holdings = matter.at(place.core), tuple(holdings)
    answers = {name: gate.may(holdings, place.code, row.power, name, day) for name in FUNCTIONS if row.power}
    precedent, doubts = _precedent(row, place, day, holdings, precedents)
    duty = _duty(row, day, bool(answers) and answers["punish"].allowed, precedent)
    lead = bodies.of_all(row.lead) or (Body(DESIGNATED, "department"),)
    chosen = (precedent.body,) if precedent else (place.body,) if _town_does(duty) else lead
    case = words.Case(row, place, day, bodies, chosen, duty, precedent, answers.get("punish"))
    return Route(
        row, place, day, chosen, duty, words.basis(case), _others(case, lead), _step(case), bodies.governing,
        functions=tuple(name for name, answer in answers.items() if answer.allowed),
        precedent=precedent,
        notes=(*words.notes(matter, row, place), *doubts),
    )  # fmt: skip


def _town_does(duty: Duty) -> bool:
    return duty in (Duty.HOLDS_POWER, Duty.IMPLEMENTS)


def _duty(row: Matter, day: date, held: bool, precedent: Precedent | None) -> Duty:
    """Return the town's duty: a power only while the gate says so, and what a ruling leaves of it."""
    if held and (precedent is None or precedent.body.is_town):
        return Duty.HOLDS_POWER
    if precedent and precedent.body.is_town:
        return Duty.IMPLEMENTS
    duty = row.duty_on(day)
    if duty is Duty.HOLDS_POWER or (precedent and _town_does(duty)):
        return Duty.ASSISTS_REPORTS
    return duty


def _precedent(
    row: Matter, place: Place, day: date, holdings: tuple[Grant, ...], precedents: Iterable[Precedent]
) -> tuple[Precedent | None, tuple[str, ...]]:
    """Return the latest ruling that binds here on ``day``, and a note on one that no longer does.

    It ceases when the list has changed since, for what the county knew when it ruled is then no longer so.
    """
    fitting = [
        ruling
        for ruling in precedents
        if ruling.matter == row.code
        and ruling.area in place.areas
        and ruling.day <= day
        and (not ruling.body.is_town or ruling.body == place.body)
    ]
    latest = max(fitting, key=lambda ruling: ruling.day, default=None)
    if latest is None or not row.power:
        return latest, ()
    then, now = (gate.may(holdings, place.code, row.power, "punish", at) for at in (latest.day, day))
    if (then.grant if then.allowed else None) != (now.grant if now.allowed else None):
        return None, (f"{latest.day:%Y-%m-%d}的县级裁定作出后清单已有变更，不再作为先例",)
    if latest.body.is_town and not now.allowed:
        return None, (f"{latest.day:%Y-%m-%d}的县级裁定与镇办当日的承接清单不符，不作为先例",)
    return latest, ()


def _others(case: words.Case, lead: tuple[Body, ...]) -> tuple[Exclusion, ...]:
    """Give one reason for each other body that one might think of."""
    row, bodies = case.row, case.bodies
    found: dict[Body, str] = {}
    if case.place.body not in case.chosen:
        found[case.place.body] = words.why_not_town(case)
    for body in lead:
        found.setdefault(body, words.why_not_lead(case))
    for body in bodies.of_all(row.reports):
        found.setdefault(body, "只接收镇办上报的线索")
    for body in bodies.of_all(row.guides):
        found.setdefault(body, "只对镇办进行业务指导，不直接处理该事项")
    for body in bodies.of_all(row.line_lead):
        found.setdefault(body, f"负责责任分工第{row.line}项中的其他事项，不负责本事项")
    if any(body.of_city for body in case.chosen):
        found[Body("本县同类部门", "department")] = "本县没有设置该部门，由服务本地的市级部门负责"
    return tuple(Exclusion(body, reason) for body, reason in found.items() if body not in case.chosen)


def _step(case: words.Case) -> Step:
    kind = _STEPS[case.duty]
    if kind in (StepKind.ACT, StepKind.IMPLEMENT):
        return Step(kind, words.step(case, kind, ()))
    named = case.chosen
    if kind is StepKind.REPORT and case.row.reports and not case.precedent:
        named = case.bodies.of_all(case.row.reports)
    registered = tuple(body for body in named if body.record)
    receivers = registered or (case.bodies.governing,)
    return Step(kind, words.step(case, kind, named), receivers)
