"""Documents of seals and seizures (查封、扣押)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import COERCION_LAW
from .legal_types import LegalBasis

# fmt: off
ROWS = (
    DocumentRow(
        D.SEIZURE_APPROVAL, "26", "封批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(COERCION_LAW, 18), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.SEIZURE_DECISION, "26", "封", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED,
        LegalBasis(COERCION_LAW, 24), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.SEIZURE_RECORD, "26", "封录", (S.OFFICERS, S.PARTY, S.WITNESS), Service.SIGNED,
        LegalBasis(COERCION_LAW, 18), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.SEIZURE_EXTENSION, "26", "封延", (S.SEAL, S.HEAD), Service.SERVED,
        LegalBasis(COERCION_LAW, 25), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.SEIZURE_RELEASE, "26", "封解", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED,
        LegalBasis(COERCION_LAW, 28), Volume.MAIN, "evidence",
    ),
)
# fmt: on
