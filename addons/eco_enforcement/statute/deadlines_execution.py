"""Deadlines after the decision: paying, the court, money taken on the spot, substitute performance."""

from .deadline import Deadline, Unit
from .deadlines_procedure import WORKDAY_RULE
from .judging import COERCION_LAW, apl
from .legal_types import LegalBasis
from .states import Role

# "Periods within ten days" of the coercion law are working days.
_TEN_DAY_RULE = LegalBasis(COERCION_LAW, 69)

ROWS = (
    Deadline("payment", "缴纳罚款期限", "收到行政处罚决定书之日", 15, Unit.DAYS, apl(67, 3),
        "逾期不缴纳的，自次日起每日按罚款数额的百分之三加处罚款，加处数额不超过罚款数额",
        also=(apl(72, 1, 1),)),
    Deadline("deferral", "暂缓、分期缴纳期限", "批准暂缓或者分期缴纳之日", 0, Unit.DAYS, apl(66),
        "期满未缴纳的，恢复加处罚款；申请人民法院强制执行的期限自此期限届满之日起计算", also=(apl(72),),
        of_party=True, set_by="准予暂缓或者分期缴纳的文书"),
    Deadline("cash_handover", "当场收缴罚款交至行政机关期限", "执法人员收缴罚款之日", 2, Unit.WORKDAYS, apl(71),
        "逾期未交的，依法追究执法人员责任", also=(WORKDAY_RULE,)),
    Deadline("cash_deposit", "当场收缴罚款缴付银行期限", "行政机关收到执法人员交来罚款之日", 2, Unit.WORKDAYS, apl(71),
        "逾期未缴付的，依法追究责任", also=(WORKDAY_RULE,), duty=Role.FINANCE),
    Deadline("demand", "催告履行期限", "催告书送达之日", 10, Unit.WORKDAYS, LegalBasis(COERCION_LAW, 54),
        "期满仍未履行的，可以申请人民法院强制执行；期满前不得申请", also=(_TEN_DAY_RULE,), of_party=True),
    Deadline("demand_service", "催告书最迟送达日", "申请强制执行期限届满之日", 10, Unit.WORKDAYS,
        LegalBasis(COERCION_LAW, 54), "催告书晚于此日送达的，来不及在法定期限内申请强制执行",
        also=(LegalBasis(COERCION_LAW, 53), _TEN_DAY_RULE), before=True),
    Deadline("court_window", "申请人民法院强制执行期限",
        "法定起诉期限届满之日；批准暂缓、分期缴纳的，为该期限届满之日", 3, Unit.MONTHS, LegalBasis(COERCION_LAW, 53),
        "逾期申请的，人民法院不予受理", also=(apl(72),)),
    Deadline("court_acceptance", "人民法院受理期限", "人民法院接到强制执行申请之日", 5, Unit.WORKDAYS,
        LegalBasis(COERCION_LAW, 56), "逾期未受理的，应当询问并记录", also=(_TEN_DAY_RULE,), of_other=True),
    Deadline("court_review", "对不予受理裁定申请复议期限", "收到不予受理裁定之日", 15, Unit.DAYS,
        LegalBasis(COERCION_LAW, 56, 2), "逾期的，丧失向上一级人民法院申请复议的机会"),
    Deadline("court_ruling", "人民法院执行裁定期限", "人民法院受理之日", 7, Unit.WORKDAYS,
        LegalBasis(COERCION_LAW, 57), "逾期未裁定的，应当询问并记录", also=(_TEN_DAY_RULE,), of_other=True),
    Deadline("court_ruling_doubtful", "人民法院执行裁定期限（须听取意见的）", "人民法院受理之日", 30, Unit.DAYS,
        LegalBasis(COERCION_LAW, 58), "逾期未裁定的，应当询问并记录", of_other=True),
    Deadline("court_refusal_review", "对不予执行裁定申请复议期限", "收到不予执行裁定之日", 15, Unit.DAYS,
        LegalBasis(COERCION_LAW, 58), "逾期的，丧失向上一级人民法院申请复议的机会"),
    Deadline("execution_suspended", "中止执行最长期间", "中止执行之日", 36, Unit.MONTHS, LegalBasis(COERCION_LAW, 39),
        "没有明显社会危害、当事人确无能力履行，满三年未恢复执行的，不再执行", of_party=True),
    Deadline("substitute_demand", "代履行最迟催告日", "实施代履行之日", 3, Unit.WORKDAYS, LegalBasis(COERCION_LAW, 51),
        "催告晚于此日的，代履行应当改期", also=(LegalBasis(COERCION_LAW, 50), _TEN_DAY_RULE), before=True),
)  # fmt: skip
