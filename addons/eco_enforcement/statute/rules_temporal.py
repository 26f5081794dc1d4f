"""Which law governs an act done before the law changed (从旧兼从轻)."""

from .facts import CaseFacts
from .judging import apl, judge, not_applicable
from .legal_types import Finding


def temporal_choice_recorded(facts: CaseFacts) -> Finding:
    """Where the law changed between act and decision, a person has compared both and said which applies (art. 37)."""
    rule, title = "temporal_choice_recorded", "从旧兼从轻"
    change = facts.temporal
    if change is None:
        return not_applicable(rule, title, apl(37), "违法行为发生时与现在适用同一规定")
    now = change.at_decision
    if now is None:
        failed = (
            f"违法行为发生时适用{change.at_act.penalty}，现在该事项没有可适用的处罚依据：新的规定不认为是违法的不得处罚；"
            "法律库缺少新的依据的，先由清单编制人员补录"
        )
        return judge(rule, title, apl(37), False, failed)
    versions = f"违法行为发生时适用{change.at_act.penalty}，现在的规定为{now.penalty}"
    if not now.confirmed:
        return judge(rule, title, apl(37), False, f"{versions}，后者尚待核实，无从比较轻重")
    if not (change.chosen and change.reason.strip()):
        return judge(rule, title, apl(37), False, f"{versions}：应当比较轻重，选定适用哪一个规定并写明理由")
    return judge(
        rule,
        title,
        apl(37),
        change.compared,
        f"{versions}：选定适用的规定之后，所比较的规定又有变化，应当重新比较并写明理由",
        passed=f"{versions}；经比较适用{facts.basis.penalty if facts.basis else now.penalty}，理由：{change.reason}",
    )
