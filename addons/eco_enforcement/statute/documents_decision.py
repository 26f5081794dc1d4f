"""Documents of the decision and its service (决定、送达)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import CIVIL_PROCEDURE_LAW, apl
from .legal_types import LegalBasis

# fmt: off
ROWS = (
    DocumentRow(
        D.DECISION, "19", "罚", (S.SEAL, S.HEAD), Service.SERVED,
        apl(59), Volume.MAIN, "decision",
    ),
    DocumentRow(
        D.NO_PENALTY_DECISION, "19b", "不罚", (S.SEAL, S.HEAD), Service.SERVED,
        apl(57), Volume.MAIN, "decision",
    ),
    DocumentRow(
        D.ON_THE_SPOT_DECISION, "20", "当罚", (S.SEAL, S.OFFICERS, S.PARTY), Service.HANDED,
        apl(52), Volume.MAIN, "decision",
    ),
    DocumentRow(
        D.CLERICAL_CORRECTION, "19", "补正", (S.SEAL, S.HEAD), Service.SERVED,
        apl(59), Volume.MAIN, "decision",
    ),
    DocumentRow(
        D.DECISION_CHANGE, "19", "变", (S.SEAL, S.HEAD), Service.SERVED,
        apl(48), Volume.MAIN, "decision",
    ),
    DocumentRow(
        D.SERVICE_RECEIPT, "21", "送", (S.SERVER, S.RECIPIENT, S.WITNESS), Service.SIGNED,
        apl(61), Volume.MAIN, "with_served",
    ),
    DocumentRow(
        D.PUBLIC_NOTICE, "21", "公送", (S.SEAL,), Service.PUBLISHED,
        LegalBasis(CIVIL_PROCEDURE_LAW, 95), Volume.MAIN, "with_served",
    ),
    DocumentRow(
        D.ADDRESS_CONFIRMATION, "22", "址", (S.PARTY,), Service.SIGNED,
        apl(61, 2), Volume.MAIN, "notice", (
            Needed("案由", "case.cause", "案件“立案”页"),
            Needed("当事人姓名或者名称", "party.name", "案件“立案”页的当事人栏"),
            Needed("送达地址", "confirmed.address", "办理“登记送达地址确认书”时填写"),
            Needed("确认日期", "confirmed.date", "办理“登记送达地址确认书”时填写"),
            Needed("电子送达地址", "confirmed.email", "办理“登记送达地址确认书”时填写", "confirmed.consents"),
        ),
    ),
)
# fmt: on
