"""The table of all statutory documents: fields, signers, number series, way of service, article, place in the file."""

from types import MappingProxyType

from . import (
    documents_approval,
    documents_decision,
    documents_evidence,
    documents_execution,
    documents_file,
    documents_filing,
    documents_hearing,
    documents_investigation,
    documents_notice,
    documents_seizure,
    documents_transfer,
)

PARTS = (
    documents_filing,
    documents_investigation,
    documents_approval,
    documents_evidence,
    documents_seizure,
    documents_notice,
    documents_hearing,
    documents_decision,
    documents_execution,
    documents_transfer,
    documents_file,
)

# Kind -> its row.
DOCUMENTS = MappingProxyType({row.kind: row for part in PARTS for row in part.ROWS})
