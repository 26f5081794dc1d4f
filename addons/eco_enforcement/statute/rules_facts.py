"""What must be proven: the basis, its elements, the records, the report and the amount."""

from dataclasses import replace
from decimal import Decimal

from .doc_kinds import DocKind
from .facts import Basis, CaseFacts
from .ground_articles import EDUCATED, LENIENCY_BASIS
from .grounds import Leniency
from .judging import Guard, apl, judge, not_applicable, of_penalty
from .legal_types import Finding


@of_penalty
def basis_confirmed(facts: CaseFacts) -> Finding:
    """No penalty without a published legal basis in force on the day of the act (arts. 37, 38)."""
    basis = facts.basis
    failed = (
        "违法行为发生日没有可适用的处罚依据"
        if basis is None
        else "该事项的处罚依据尚待核实，经核实并注明来源后方可处罚"
    )
    return judge(
        "basis_confirmed",
        "处罚依据明确",
        apl(38),
        basis is not None and basis.confirmed,
        failed,
        passed=f"适用{basis.penalty}" if basis else "",
    )


@of_penalty
def elements_proven(facts: CaseFacts) -> Finding:
    """Each element the basis asks for is proven, or there is no penalty (art. 40)."""
    if facts.basis is None or not facts.basis.elements:
        return not_applicable("elements_proven", "构成要件", apl(40), "所依据的条款没有另行规定的要件")
    return judge(
        "elements_proven",
        "构成要件",
        apl(40),
        bool(facts.elements_proof.strip()),
        f"没有写明构成要件如何得到证明：{facts.basis.elements}",
    )


def record_complete(facts: CaseFacts) -> Finding:
    """A record is finished with nothing left empty, and never before its own day or the act (art. 55)."""
    record = facts.inputs.get("record")
    if record is None:
        return judge("record_complete", "笔录完整", apl(55), False, "没有选定笔录")
    problems = [f"{'、'.join(record.missing)}没有填写"] if record.missing else []
    if record.day and record.day > facts.today:
        problems.append(f"制作日期{record.day}晚于今天")
    if not record.after_act:
        problems.append("制作时间早于违法行为发生日，或者结束时间早于开始时间")
    return judge("record_complete", "笔录完整", apl(55), not problems, f"{record.kind.label}：{'；'.join(problems)}")


def has_record(kind: DocKind, article: int) -> Guard:
    """Make the rule that the case holds a finished record of ``kind`` (art. ``article``)."""

    def rule(facts: CaseFacts) -> Finding:
        held = any(r.kind is kind for r in facts.records)
        return judge(f"has_{kind}", f"已制作{kind.label}", apl(article), held, f"尚未制作{kind.label}，不能终结调查")

    rule.__name__ = f"has_{kind}"
    return rule


def report_complete(facts: CaseFacts) -> Finding:
    """The report states facts, the order to correct and the reasons for the amount (arts. 28, 34, 57)."""
    pairs = [("查明的事实", facts.findings_of_fact), ("裁量理由", facts.discretion_reason)]
    if facts.proposal is None or facts.proposal in EDUCATED:
        pairs.insert(1, ("责令改正内容", facts.correction_order))
    missing = "、".join(label for label, value in pairs if not value.strip())
    return judge("report_complete", "调查报告完整", apl(57), not missing, f"{missing}没有填写")


def order_to_correct(facts: CaseFacts) -> Finding:
    """Whoever punishes orders the act to be corrected (art. 28)."""
    held = bool(facts.correction_order.strip())
    return judge("order_to_correct", "责令改正", apl(28), held, "责令改正内容没有填写")


def _range(basis: Basis) -> str:
    return f"{basis.fine_min:f}元以上{basis.fine_max:f}元以下" if basis.fine_min else f"{basis.fine_max:f}元以下"


def amount_in_range(facts: CaseFacts) -> Finding:
    """The fine lies within the range of the provision applied, both ends included.

    The amount judged is the one entered for the act, else the one the report proposes (yuan).
    """
    rule, title, basis = "amount_in_range", "罚款幅度", facts.basis
    amount = facts.inputs.get("amount", facts.proposed_amount)
    if basis is None or basis.fine_max is None:
        return judge(rule, title, apl(38), False, "所适用的依据没有规定罚款幅度，不能罚款")
    if amount is None:
        return judge(rule, title, basis.penalty, False, "罚款金额没有填写")
    low, high = basis.fine_min or Decimal(0), basis.fine_max
    if facts.leniency is Leniency.MITIGATED and facts.leniency_ground and 0 < amount < low:
        why = f"{amount:f}元低于法定幅度（{_range(basis)}），系依法减轻处罚：{facts.leniency_ground.label}"
        return judge(rule, title, LENIENCY_BASIS[facts.leniency_ground], True, "", passed=why)
    return judge(
        rule,
        title,
        basis.penalty,
        low <= amount <= high and amount > 0,
        f"罚款金额{amount:f}元不在法定幅度内（{_range(basis)}）",
        passed=f"{amount:f}元在法定幅度内（{_range(basis)}）",
        facts=(("金额", f"{amount:f}"), ("幅度", _range(basis))),
    )


@of_penalty
def announced_amount_in_range(facts: CaseFacts) -> Finding:
    """The amount the notice will announce lies within the range."""
    return amount_in_range(replace(facts, inputs={}))


def decision_particulars_complete(facts: CaseFacts) -> Finding:
    """The decision says where to pay and whom to turn to, so the agency's data must hold it (art. 59)."""
    missing = "、".join(facts.particulars_missing)
    failed = f"办案机关的{missing}没有填写，处罚决定书不完整，请在机构资料中补充"
    return judge("decision_particulars_complete", "决定书事项完整", apl(59), not missing, failed)
