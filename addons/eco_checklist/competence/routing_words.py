"""How the router says its answer: the bases, the reasons against others, and the next step, in Chinese."""

from dataclasses import dataclass
from datetime import date

from .gate import BASIS as DELEGATION
from .gate import Answer
from .legal import LegalBasis
from .matters import DUTY_NAMES, Area, Citation, Duty, Matter
from .routes import DESIGNATED, Bodies, Body, Place, Precedent, Route, StepKind

TERRITORY = LegalBasis("行政处罚法", 22)
DISPUTE = LegalBasis("行政处罚法", 25, paragraph=2)
INVALIDITY = LegalBasis("行政处罚法", 38, paragraph=1)
# From the first day of the Code on, leads that are another body's are transferred promptly.
TRANSFER = Citation(LegalBasis("生态环境法典", 1083, paragraph=1), start=date(2026, 8, 15))
EXCLUSIVE = "陕政发〔2023〕9号"


@dataclass(frozen=True, slots=True)
class Case:
    """What the router has found so far; ``answer`` is the gate's on punishing (``None``: the row has no power)."""

    row: Matter
    place: Place
    day: date
    bodies: Bodies
    chosen: tuple[Body, ...]
    duty: Duty
    precedent: Precedent | None
    answer: Answer | None


def basis(case: Case) -> tuple[str, ...]:
    """Cite everything the answer rests on, the nearest first."""
    found = []
    if case.precedent:
        found += [f"{case.precedent.day:%Y-%m-%d}县级裁定：{case.precedent.basis}", str(DISPUTE)]
    found += case.row.bases_on(case.day)
    if case.answer:
        if case.duty is Duty.HOLDS_POWER:
            found.append(case.answer.reason)
        found += [str(DELEGATION), str(TERRITORY)]
    elif case.row.line is None:
        found += [str(DELEGATION), str(TERRITORY)]
    if case.duty in (Duty.ASSISTS_REPORTS, Duty.NONE) and TRANSFER.covers(case.day):
        found.append(str(TRANSFER.basis))
    return tuple(dict.fromkeys(found))


def notes(asked: Matter, row: Matter, place: Place) -> tuple[str, ...]:
    """Say what a person should know of ``row``, which applied where ``asked`` was asked about."""
    found = []
    if row is not asked:
        found.append(f"事发地在主城区{'内' if place.core else '外'}，适用“{row.name}”")
    if not row.confirmed:
        found.append("本事项的职责分工或者依据待确认，请以本县正式文件为准")
    return tuple(found)


def names(bodies: tuple[Body, ...]) -> str:
    """Name several bodies in one phrase."""
    return "、".join(body.name for body in bodies)


def why_not_town(case: Case) -> str:
    """Say why the town itself is not competent."""
    if case.precedent:
        return _ruled(case)
    if case.answer and not case.answer.allowed:
        return f"{case.answer.reason}（{DELEGATION}）；无权实施的行政处罚无效（{INVALIDITY}）"
    if case.row.area is Area.CORE:
        return "市、县主城区的该事项由主管部门组织实施，不由镇办承担"
    if case.row.line is not None and case.row.bases_on(case.day):
        return f"该事项没有下放镇办（{case.row.bases_on(case.day)[0]}），镇办{DUTY_NAMES[case.duty]}"
    return f"该事项不在镇办承接的行政执法事项之内（{DELEGATION}），镇办{DUTY_NAMES[case.duty]}"


def why_not_lead(case: Case) -> str:
    """Say why the department that otherwise leads is not competent."""
    if case.precedent:
        return _ruled(case)
    if case.duty is Duty.HOLDS_POWER:
        return (
            f"该项处罚权已交由{case.place.body.name}行使，承接期内县级部门不再行使（{EXCLUSIVE}），只作业务指导和监督"
        )
    return f"牵头负责，具体实施由镇办承担（{'、'.join(case.row.bases_on(case.day)[:1])}）"


def _ruled(case: Case) -> str:
    return f"{case.precedent.day:%Y-%m-%d}已由县级裁定由{case.precedent.body.name}负责（{DISPUTE}）"


def step(case: Case, kind: StepKind, named: tuple[Body, ...]) -> str:
    """Say what the town does next; ``named`` are the bodies a report or a transfer is for."""
    own = case.row.next_step if case.duty is case.row.duty else ""
    if kind is StepKind.ACT:
        return own or "由两名以上持证执法人员调查取证，符合立案标准的及时立案，依法作出处理决定"
    if kind is StepKind.IMPLEMENT:
        return own or "由镇办组织实施，做好工作记录"
    return "；".join(part for part in (own, _handing(case, kind, named)) if part)


def _handing(case: Case, kind: StepKind, named: tuple[Body, ...]) -> str:
    governing = case.bodies.governing.name
    if named == (Body(DESIGNATED, "department"),):
        return f"法律规定由县级人民政府确定监督管理部门：先行制止、固定线索，报请{governing}明确承办部门后移交"
    verb = "及时上报" if kind is StepKind.REPORT else "及时移送"
    if case.row.duty is Duty.HOLDS_POWER:
        verb = "先行制止、固定线索，不得自行立案处罚，及时移送"
    text = f"{verb}{names(named)}处理"
    if len(named) > 1:
        text += f"；各部门按职责分工处理，分工不明的报请{governing}确定"
    if not any(body.record for body in named):
        text += f"；系统中没有登记该部门，经{governing}转交"
    return text


def reasons(route: Route) -> str:
    """Say why each other body is not the one, one a line."""
    return "\n".join(f"{other.body.name}：{other.reason}" for other in route.others)


def differences(route: Route) -> str:
    """Say what the matter is easily taken for and why it is not that, one a line."""
    return "\n".join(f"不是“{other.name}”：{other.reason}" for other in route.matter.differences)
