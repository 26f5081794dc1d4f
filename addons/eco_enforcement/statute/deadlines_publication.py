"""Deadlines of publishing what was decided, of taking it back, and of the file.

Apart from the withdrawal the lengths are those of papers without articles: shown as 待确认.
"""

from .deadline import Deadline, Unit
from .deadlines_procedure import WORKDAY_RULE
from .judging import apl

_THREE_SYSTEMS = "国办发〔2018〕118号"

ROWS = (
    Deadline("publication", "行政处罚决定公开期限", "行政处罚决定作出之日", 7, Unit.WORKDAYS, apl(48),
        "依法应当公开而逾期的，应当补充公开并说明原因", practice=_THREE_SYSTEMS),
    Deadline("result_publication", "其他执法结果公开期限", "执法决定作出之日", 20, Unit.WORKDAYS, apl(39),
        "依法应当公开而逾期的，应当补充公开并说明原因", practice=_THREE_SYSTEMS),
    Deadline("publication_withdrawal", "撤回公开的处罚决定期限", "决定被变更、撤销、确认违法或者无效之日", 3,
        Unit.WORKDAYS, apl(48), "逾期未撤回信息并公开说明理由的，构成违法", also=(WORKDAY_RULE,)),
    Deadline("annual_figures", "上年度执法总体情况公开期限", "年度终了", 0, Unit.DAYS, apl(39),
        "逾期未公开的，应当补充公开并说明原因", practice=_THREE_SYSTEMS, yearly=(1, 31)),
)  # fmt: skip
