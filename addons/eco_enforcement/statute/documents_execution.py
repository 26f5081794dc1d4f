"""Documents of payment, execution, goods and closing (缴款、执行、物品、结案)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import COERCION_LAW, apl
from .legal_types import LegalBasis

# fmt: off
ROWS = (
    DocumentRow(
        D.DEFERRAL_APPLICATION, "23", "缓申", (S.PARTY,), Service.SIGNED,
        apl(66), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.DEFERRAL_APPROVAL, "23", "缓批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(66), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.DEFERRAL_NOTICE, "23", "缓", (S.SEAL,), Service.SERVED,
        apl(66), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.DEMAND, "24", "催", (S.SEAL,), Service.SERVED,
        LegalBasis(COERCION_LAW, 54), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.COURT_APPLICATION, "25", "强申", (S.SEAL, S.HEAD), Service.SENT,
        LegalBasis(COERCION_LAW, 55), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.GOODS_LIST, "27", "没清", (S.HANDLERS, S.KEEPER), Service.NONE,
        apl(74), Volume.MAIN, "goods",
    ),
    DocumentRow(
        D.GOODS_DISPOSAL, "27", "没处", (S.HANDLERS, S.KEEPER, S.HEAD), Service.NONE,
        apl(74), Volume.MAIN, "goods",
    ),
    DocumentRow(
        D.GOODS_DESTRUCTION, "27", "没销", (S.KEEPER, S.SUPERVISOR, S.WITNESS, S.HEAD), Service.NONE,
        apl(74), Volume.MAIN, "goods",
    ),
    DocumentRow(
        D.CLOSING_APPROVAL, "30", "结", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(47), Volume.MAIN, "closing",
    ),
)
# fmt: on
