"""Deadlines from the lead to the decision: filing, evidence, notice, hearing, the ninety days."""

from .deadline import HOURS, Deadline, Extension, Ground, Unit
from .judging import CIVIL_PROCEDURE_LAW, MINISTRY_RULE, apl
from .legal_types import LegalBasis

# "Two, three, five, seven days" of the law are working days.
WORKDAY_RULE = apl(85)
_RULE_57 = LegalBasis(MINISTRY_RULE, 57)

# What the ministry's rule leaves out of the ninety days; a town needs a rule of its own to do so.
EXCLUDED_FROM_DECISION = (
    Ground("suspension", "中止调查", _RULE_57, by_rule=True),
    Ground("hearing", "听证", _RULE_57, by_rule=True),
    Ground("public_notice", "公告", _RULE_57, by_rule=True),
    Ground("testing", "监测（检测）", _RULE_57, by_rule=True),
    Ground("assessment", "评估", _RULE_57, by_rule=True),
    Ground("appraisal", "鉴定", _RULE_57, by_rule=True),
    Ground("finding", "认定", _RULE_57, by_rule=True),
    Ground("service", "送达", _RULE_57, by_rule=True),
)

ROWS = (
    Deadline("filing", "立案审查期限", "发现涉嫌违法行为之日", 15, Unit.DAYS, LegalBasis(MINISTRY_RULE, 18),
        "逾期立案的，须由负责人审查是否准予延长并说明理由", also=(apl(54, 2),), by_reference=True,
        extensions=(Extension("head", "行政机关负责人", 15, "案情复杂等情形", LegalBasis(MINISTRY_RULE, 18)),)),
    Deadline("decision", "办案期限", "立案之日", 90, Unit.DAYS, apl(60),
        "逾期未作出决定，又没有法律、法规、规章规定的延长依据的，构成程序违法",
        suspended_by=EXCLUDED_FROM_DECISION,
        extensions=(
            Extension("head", "行政机关负责人", 30, "案情复杂等不能按期作出决定的", _RULE_57, by_rule=True),
            Extension("collective", "行政机关负责人集体讨论", 30, "案情特别复杂，经延期仍不能作出决定的", _RULE_57,
                after="head", by_rule=True),
        )),
    Deadline("evidence_approval", "紧急先行登记保存补办批准期限", "采取先行登记保存的时刻", 24, HOURS,
        LegalBasis(MINISTRY_RULE, 32), "逾期未补办批准手续的，应当立即解除，所取得的证据存在程序瑕疵",
        also=(apl(56),), by_reference=True),
    Deadline("evidence_registration", "先行登记保存证据处理期限", "采取先行登记保存之日", 7, Unit.WORKDAYS, apl(56),
        "逾期未作出处理决定的，先行登记保存措施自动解除（参照部门规章）", also=(WORKDAY_RULE,), lapses=True),
    Deadline("correction", "改正期限", "责令改正的文书送达之日", 0, Unit.DAYS, apl(28),
        "期满应当复查；拒不改正的，依照有关规定处理", of_party=True, set_by="责令改正的文书"),
    Deadline("defence", "陈述申辩期限", "行政处罚事先告知书送达之日", 5, Unit.WORKDAYS, apl(45, 1),
        "期满未陈述、申辩的，可以作出决定；期满前除当事人明确放弃外不得作出决定",
        also=(apl(62), WORKDAY_RULE, LegalBasis(MINISTRY_RULE, 44)), by_reference=True, of_party=True),
    Deadline("hearing_request", "申请听证期限", "告知听证权利的文书送达之日", 5, Unit.WORKDAYS, apl(64, 1, 1),
        "期满未申请的，不再组织听证；期满前除当事人明确放弃外不得作出决定", also=(WORKDAY_RULE,), of_party=True),
    Deadline("hearing_notice", "听证通知最迟送达日", "举行听证之日", 7, Unit.WORKDAYS, apl(64, 1, 2),
        "通知晚于此日的，听证应当改期，否则构成程序违法", also=(WORKDAY_RULE,), before=True),
    Deadline("summary_record", "当场处罚决定备案期限", "当场作出行政处罚决定之日", 3, Unit.WORKDAYS, apl(52),
        "逾期未报所属行政机关备案的，构成程序瑕疵", unit_to_confirm=True,
        practice="生态环境行政处罚办法（条文序号待核）"),
    Deadline("service", "决定书送达期限", "行政处罚决定作出之日", 7, Unit.WORKDAYS, apl(61, 1),
        "逾期送达的，构成程序违法；决定自送达之日起对当事人发生效力", also=(WORKDAY_RULE,)),
    Deadline("public_notice", "公告送达期间", "发出公告之日", 30, Unit.DAYS, LegalBasis(CIVIL_PROCEDURE_LAW, 95),
        "期满视为送达；应当在案卷中记明原因和经过", also=(apl(61, 1),), of_party=True),
)  # fmt: skip
