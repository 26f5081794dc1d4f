"""Deadlines of handing a suspected crime to the police.

The regulation says 日 without more, and art. 85 of the penalty law speaks of that law's own days: natural days,
the stricter reading, until the county confirms.
"""

from .deadline import HOURS, Deadline, Unit
from .judging import TRANSFER_RULE, apl
from .legal_types import LegalBasis
from .states import Role

ROWS = (
    Deadline("crime_decision", "移送涉嫌犯罪案件审批期限", "正职负责人或者主持工作的负责人接到移送报告之日", 3,
        Unit.DAYS, LegalBasis(TRANSFER_RULE, 5, 2), "逾期未决定的，责令限期移送并追究负责人责任", also=(apl(27),),
        duty=Role.HEAD, unit_to_confirm=True),
    Deadline("crime_handover", "向公安机关移送期限", "批准移送的时刻", 24, HOURS, LegalBasis(TRANSFER_RULE, 5, 2),
        "逾期未移送的，责令限期移送并追究负责人责任", also=(apl(27),)),
    Deadline("police_decision", "公安机关立案审查期限", "公安机关接受移送之日", 3, Unit.DAYS,
        LegalBasis(TRANSFER_RULE, 8), "逾期未答复的，应当询问并记录，可以建议人民检察院立案监督", of_other=True,
        unit_to_confirm=True),
    Deadline("crime_reconsideration", "对不予立案提请复议期限", "接到公安机关不予立案通知书之日", 3, Unit.DAYS,
        LegalBasis(TRANSFER_RULE, 9, 1), "逾期的，仍可以建议人民检察院依法进行立案监督", unit_to_confirm=True),
    Deadline("police_reconsideration", "公安机关复议决定期限", "公安机关收到提请复议文件之日", 3, Unit.DAYS,
        LegalBasis(TRANSFER_RULE, 9, 2), "逾期未答复的，应当询问并记录", of_other=True, unit_to_confirm=True),
    Deadline("crime_supervision", "建议立案监督期限", "收到公安机关复议决定通知书之日", 3, Unit.DAYS,
        LegalBasis(TRANSFER_RULE, 9, 2), "仍有异议而逾期未建议的，应当说明理由", unit_to_confirm=True),
    Deadline("crime_items", "移交涉案物品和材料期限", "接到公安机关立案通知书之日", 3, Unit.DAYS,
        LegalBasis(TRANSFER_RULE, 12), "逾期未移交的，责令移交并依法追究责任", unit_to_confirm=True),
)  # fmt: skip
