"""Deadlines of coercive measures: seizure, and the approval that is made up for afterwards."""

from .deadline import HOURS, Deadline, Extension, Ground, Unit
from .judging import COERCION_LAW
from .legal_types import LegalBasis

# The law itself leaves these days out of the thirty; the party is told how long they take.
EXCLUDED_FROM_SEIZURE = (
    Ground("testing", "检测、检验、检疫", LegalBasis(COERCION_LAW, 25, 3)),
    Ground("appraisal", "技术鉴定", LegalBasis(COERCION_LAW, 25, 3)),
)

ROWS = (
    Deadline("coercion_approval", "紧急强制措施报告、补办批准期限", "当场实施行政强制措施的时刻", 24, HOURS,
        LegalBasis(COERCION_LAW, 19), "逾期未报告、未补办批准手续的，构成程序违法"),
    Deadline("seizure", "查封、扣押期限", "实施查封、扣押之日", 30, Unit.DAYS, LegalBasis(COERCION_LAW, 25, 1),
        "期限届满应当及时作出解除查封、扣押的决定，退还财物", also=(LegalBasis(COERCION_LAW, 28),), moves=False,
        suspended_by=EXCLUDED_FROM_SEIZURE,
        extensions=(
            Extension("head", "行政机关负责人", 30, "情况复杂", LegalBasis(COERCION_LAW, 25, 1)),
        )),
)  # fmt: skip
