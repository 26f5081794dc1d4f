"""The deadlines of a case: a row each, with its start, its length and unit, its article and its lapse."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from .calendar import PeriodEnd, Unit, WorkCalendar
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis

# "Two, three, five, seven days" of the law are working days.
_WORKDAY_RULE = apl(85)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline. ``length`` counts ``unit``; ``title``, ``starts`` and ``lapse`` are Chinese.

    ``basis`` is the provision the deadline follows from and ``also`` further ones that govern it.
    ``of_party`` marks a period that is the party's own: when it ends nobody has missed anything.
    ``by_reference`` marks a length taken from the ministry's rule, which binds environmental departments
    but not towns: applied as the stricter default where the statute gives no length of its own.
    """

    code: str
    title: str
    starts: str
    length: int
    unit: Unit
    basis: LegalBasis
    lapse: str
    also: tuple[LegalBasis, ...] = ()
    by_reference: bool = False
    of_party: bool = False


_ROWS = (
    Deadline(
        "filing",
        "立案审查期限",
        "发现涉嫌违法行为之日",
        15,
        Unit.DAYS,
        LegalBasis(MINISTRY_RULE, 18),
        "逾期立案的，须由负责人审查是否准予延长并说明理由",
        also=(apl(54, 2),),
        by_reference=True,
    ),
    Deadline(
        "defence",
        "陈述申辩期限",
        "行政处罚事先告知书送达之日",
        5,
        Unit.WORKDAYS,
        apl(45, 1),
        "期满未陈述、申辩的，可以作出决定；期满前除当事人明确放弃外不得作出决定",
        also=(apl(62), _WORKDAY_RULE, LegalBasis(MINISTRY_RULE, 44)),
        by_reference=True,
        of_party=True,
    ),
    Deadline(
        "hearing_request",
        "申请听证期限",
        "告知听证权利的文书送达之日",
        5,
        Unit.WORKDAYS,
        apl(64, 1, 1),
        "期满未申请的，不再组织听证；期满前除当事人明确放弃外不得作出决定",
        also=(_WORKDAY_RULE,),
        of_party=True,
    ),
    Deadline(
        "decision",
        "办案期限",
        "立案之日",
        90,
        Unit.DAYS,
        apl(60),
        "逾期未作出决定，又没有法律、法规、规章规定的延长依据的，构成程序违法",
    ),
    Deadline(
        "service",
        "决定书送达期限",
        "行政处罚决定作出之日",
        7,
        Unit.WORKDAYS,
        apl(61, 1),
        "逾期送达的，构成程序违法；决定自送达之日起对当事人发生效力",
        also=(_WORKDAY_RULE,),
    ),
    Deadline(
        "payment",
        "缴纳罚款期限",
        "收到行政处罚决定书之日",
        15,
        Unit.DAYS,
        apl(67, 3),
        "逾期不缴纳的，自次日起每日按罚款数额的百分之三加处罚款，加处数额不超过罚款数额",
        also=(apl(72, 1, 1),),
    ),
    Deadline(
        "reconsideration",
        "申请行政复议期限",
        "收到行政处罚决定书之日",
        60,
        Unit.DAYS,
        LegalBasis("行政复议法", 20, 1),
        "逾期申请的，行政复议机关不予受理",
        of_party=True,
    ),
    Deadline(
        "litigation",
        "提起行政诉讼期限",
        "收到行政处罚决定书之日",
        6,
        Unit.MONTHS,
        LegalBasis("行政诉讼法", 46, 1),
        "逾期起诉的，人民法院不予立案；当事人不复议、不起诉又不履行的，可以自期限届满之日起三个月内申请人民法院强制执行",
        also=(LegalBasis("行政强制法", 53),),
        of_party=True,
    ),
)

DEADLINES = MappingProxyType({row.code: row for row in _ROWS})


def due(code: str, start: date, calendar: WorkCalendar) -> PeriodEnd:
    """Find the last day of the deadline ``code`` whose starting fact fell on ``start``.

    Raises ``KeyError`` for a code that is not in ``DEADLINES``.
    """
    row = DEADLINES[code]
    return calendar.period_end(start, row.length, row.unit)
