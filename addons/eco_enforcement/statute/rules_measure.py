"""How heavy the penalty may be: other fines on the same act, the party's age, leniency, the benchmark."""

from .facts import CaseFacts
from .ground_articles import LENIENCY_BASIS
from .judging import apl, judge, not_applicable
from .legal_types import Finding, Verdict
from .persons import age_on
from .states import PartyKind

_RESPONSIBLE, _FULL_AGE = 14, 18


def no_double_fine(facts: CaseFacts) -> Finding:
    """One act is fined once, whoever fines it (art. 29): other decisions of the county on the party are searched.

    Same party, same day of the act and same place or same power: the same act. Same day alone: a person judges.
    """
    rule, title = "no_double_fine", "同一违法行为不得重复罚款"
    day = [p for p in facts.priors if p.amount > 0 and p.act_day and p.act_day == facts.act_ended_on]
    same = [p for p in day if p.same_power or p.place == facts.place]
    told = "、".join(f"{p.agency}{p.number}（罚款{p.amount:f}元）" for p in same or day)
    return judge(
        rule,
        title,
        apl(29),
        not day,
        f"当事人同日的违法行为已被罚款：{told}，" + ("不得再次罚款" if same else "应当核实是否为同一违法行为"),
        passed="本县范围内没有查到对同一违法行为的罚款",
        otherwise=Verdict.FAIL if same else Verdict.JUDGE,
    )


def minor_gets_leniency(facts: CaseFacts) -> Finding:
    """A party of 14 to 17 years is punished more lightly (art. 30): the report says how."""
    rule, title = "minor_gets_leniency", "未成年人从轻减轻"
    born, day = facts.party.birth, facts.act_ended_on
    if facts.party.kind is PartyKind.ORGANIZATION or not (born and day):
        return not_applicable(rule, title, apl(30), "当事人不是公民，或者出生日期没有填写")
    age = age_on(born, day)
    if not _RESPONSIBLE <= age < _FULL_AGE:
        return not_applicable(rule, title, apl(30), f"当事人行为时{age}周岁")
    failed = f"当事人行为时{age}周岁，应当从轻或者减轻处罚，调查报告没有选定从轻、减轻"
    return judge(rule, title, apl(30), facts.leniency is not None, failed)


def leniency_grounded(facts: CaseFacts) -> Finding:
    """Leniency has one of the grounds the law names (arts. 30-32); none is without reason."""
    rule, title = "leniency_grounded", "从轻减轻有法定理由"
    if facts.leniency is None:
        return not_applicable(rule, title, apl(32), "没有从轻、减轻处罚")
    ground = facts.leniency_ground
    basis = LENIENCY_BASIS[ground] if ground else apl(32)
    return judge(rule, title, basis, ground is not None, f"{facts.leniency.label}没有选定法定理由")


def amount_fits_benchmark(facts: CaseFacts) -> Finding:
    """The amount keeps to the published benchmark for the circumstances found (art. 34); a departure has its reasons.

    The amount judged is the one entered for the act, else the one the report proposes (yuan).
    """
    rule, title, mark = "amount_fits_benchmark", "裁量基准", facts.benchmark
    amount = facts.inputs.get("amount", facts.proposed_amount)
    if mark is None or amount is None:
        return not_applicable(rule, title, apl(34), "没有已公布并经确认的裁量基准，或者没有拟罚款数额")
    if mark.low is None or mark.high is None:
        return judge(rule, title, apl(34), False, mark.words, otherwise=Verdict.JUDGE)
    fits = mark.low <= amount <= mark.high
    failed = f"罚款{amount:f}元不在裁量基准的幅度内（{mark.low:f}元至{mark.high:f}元），应当说明理由。{mark.words}"
    return judge(rule, title, apl(34), fits, failed, passed=mark.words, otherwise=Verdict.JUDGE)
