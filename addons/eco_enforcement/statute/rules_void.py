"""Making the number of a spoiled paper void (作废文号), so that the next number carries the same words."""

from .doc_kinds import DocKind
from .document_row import Service
from .document_table import DOCUMENTS
from .facts import CaseFacts
from .judging import apl, judge
from .legal_types import Finding

# The case bears the number of its filing; forms filled in on the spot are numbered and made void in their blocks.
KEPT_NUMBERS = frozenset({DocKind.FILING_APPROVAL, DocKind.ON_THE_SPOT_DECISION})
# The party has read and signed such a paper, or holds it.
_WITH_PARTY = frozenset({Service.SIGNED, Service.HANDED})


def spoiled_before_service(facts: CaseFacts) -> Finding:
    """A number becomes void only while its paper has reached nobody, and only once (art. 47)."""
    rule, title, document = "spoiled_before_service", "作废的文书尚未送达", facts.inputs.get("spoiled")
    if document is None:
        return judge(rule, title, apl(47), False, "没有选定需要作废的文书")
    problems = []
    if document.void:
        problems.append("已经作废")
    if document.served:
        problems.append("已经送达，有差错的应当补正，或者依法变更、撤销")
    if DOCUMENTS[document.kind].service in _WITH_PARTY:
        problems.append("当场交当事人阅签或者交付的文书不得作废换号")
    if document.kind in KEPT_NUMBERS:
        problems.append("该种文书的文号不得更换")
    return judge(rule, title, apl(47), not problems, f"{document.number}：{'；'.join(problems)}")
