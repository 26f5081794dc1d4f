"""Deadlines of the remedies: the party's periods, and what the agency owes the reconsideration body and the court."""

from .deadline import Deadline, Unit
from .judging import COERCION_LAW, LITIGATION_LAW, RECONSIDERATION_LAW
from .legal_types import LegalBasis

# "Three, five, seven, ten days" of the reconsideration law are working days.
_WORKDAY_RULE = LegalBasis(RECONSIDERATION_LAW, 88, 2)

ROWS = (
    Deadline("reconsideration", "申请行政复议期限", "收到行政处罚决定书之日", 60, Unit.DAYS,
        LegalBasis(RECONSIDERATION_LAW, 20, 1), "逾期申请的，行政复议机关不予受理", of_party=True),
    Deadline("reconsideration_untold", "申请行政复议最长期限（未告知权利和期限的）", "知道行政处罚决定内容之日", 12,
        Unit.MONTHS, LegalBasis(RECONSIDERATION_LAW, 20), "逾期申请的，行政复议机关不予受理", of_party=True),
    Deadline("reconsideration_forward", "转送行政复议申请期限", "收到当事人提交的行政复议申请之日", 5, Unit.WORKDAYS,
        LegalBasis(RECONSIDERATION_LAW, 32), "认为需要维持决定而逾期转送的，构成程序违法", also=(_WORKDAY_RULE,)),
    Deadline("reconsideration_answer", "行政复议答复期限", "收到行政复议申请书副本之日", 10, Unit.WORKDAYS,
        LegalBasis(RECONSIDERATION_LAW, 48), "逾期不答复、不提交证据的，视为该行政行为没有证据、依据",
        also=(_WORKDAY_RULE, LegalBasis(RECONSIDERATION_LAW, 70))),
    Deadline("reconsideration_answer_simple", "行政复议答复期限（简易程序）", "收到行政复议申请书副本之日", 5,
        Unit.WORKDAYS, LegalBasis(RECONSIDERATION_LAW, 54), "逾期不答复、不提交证据的，视为该行政行为没有证据、依据",
        also=(_WORKDAY_RULE, LegalBasis(RECONSIDERATION_LAW, 70))),
    Deadline("reconsideration_opinion", "行政复议意见书整改报送期限", "收到行政复议意见书之日", 60, Unit.DAYS,
        LegalBasis(RECONSIDERATION_LAW, 76), "逾期未报送的，依法追究责任"),
    Deadline("litigation", "提起行政诉讼期限", "收到行政处罚决定书之日", 6, Unit.MONTHS,
        LegalBasis(LITIGATION_LAW, 46, 1),
        "逾期起诉的，人民法院不予立案；当事人不复议、不起诉又不履行的，可以自期限届满之日起三个月内申请人民法院强制执行",
        also=(LegalBasis(COERCION_LAW, 53),), of_party=True),
    Deadline("litigation_after_reconsideration", "对复议决定提起行政诉讼期限", "收到行政复议决定书之日", 15, Unit.DAYS,
        LegalBasis(LITIGATION_LAW, 45),
        "逾期起诉的，人民法院不予立案；当事人不履行的，可以自期限届满之日起三个月内申请人民法院强制执行",
        also=(LegalBasis(COERCION_LAW, 53),), of_party=True),
    Deadline("litigation_longest", "提起行政诉讼最长期限", "行政处罚决定作出之日", 60, Unit.MONTHS,
        LegalBasis(LITIGATION_LAW, 46), "自决定作出之日起超过五年起诉的，人民法院不予受理", of_party=True),
    Deadline("court_answer", "行政诉讼答辩举证期限", "收到起诉状副本之日", 15, Unit.DAYS, LegalBasis(LITIGATION_LAW, 67),
        "逾期不提供证据的，视为没有相应证据"),
)  # fmt: skip
