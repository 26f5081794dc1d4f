"""A row of the table of documents, and the words it is written with."""

from collections.abc import Mapping
from dataclasses import dataclass

from .doc_kinds import DocKind
from .labelled import Labelled
from .legal_types import LegalBasis


class Signer(Labelled):
    """Who signs a document, or seals it."""

    SEAL = "seal", "行政机关印章"
    HEAD = "head", "行政机关负责人"
    UNIT_HEAD = "unit_head", "承办机构负责人"
    HANDLERS = "handlers", "承办人"
    OFFICERS = "officers", "两名以上执法人员"
    RECORDER = "recorder", "记录人"
    PARTY = "party", "当事人（被检查人、被询问人）"
    PARTY_EACH_PAGE = "party_each_page", "当事人（逐页）"
    WITNESS = "witness", "见证人"
    REVIEWER = "reviewer", "审查人"
    LEGAL_REVIEWER = "legal_reviewer", "法制审核人员"
    CHAIR = "chair", "主持人"
    MEMBERS = "members", "参加人员"
    APPLICANT = "applicant", "申请人"
    RECIPIENT = "recipient", "受送达人"
    SERVER = "server", "送达人"
    KEEPER = "keeper", "保管人"
    SUPERVISOR = "supervisor", "监督人"
    RECEIVER = "receiver", "接收人"
    FILE_MAKER = "file_maker", "立卷人"
    FILE_CHECKER = "file_checker", "检查人"


class Service(Labelled):
    """How a document reaches the party."""

    NONE = "none", "内部文书，不送达"
    SIGNED = "signed", "当场交阅、签名"
    HANDED = "handed", "当场交付"
    SERVED = "served", "送达并制作送达回证"
    SENT = "sent", "送交受文单位并取得回执"
    PUBLISHED = "published", "公告"


class Volume(Labelled):
    """The two volumes of a file."""

    MAIN = "main", "正卷"
    SIDE = "side", "副卷"


@dataclass(frozen=True, slots=True)
class Needed:
    """A mandatory field: what it is called, where its value stands in the values given to the template, where it
    is entered. With ``when``, it is mandatory only where the value at that path is not empty."""

    label: str
    path: str
    where: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A row of the table: ``no`` is the document's number in the list of documents, ``word`` its 文种字 (empty: the
    document takes no number), ``section`` where it stands in its volume (``case_file.SECTIONS``)."""

    kind: DocKind
    no: str
    word: str
    signers: tuple[Signer, ...]
    service: Service
    basis: LegalBasis
    volume: Volume
    section: str
    needs: tuple[Needed, ...] = ()


def value_at(values: Mapping, path: str) -> object:
    """Return what stands at the dotted ``path`` of nested mappings; nothing there is ``None``."""
    value: object = values
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def missing(row: DocumentRow, values: Mapping) -> tuple[Needed, ...]:
    """Return the mandatory fields of ``row`` that are empty in ``values``, the values given to its template."""

    def is_empty(path: str) -> bool:
        value = value_at(values, path)
        return value is None or value is False or (hasattr(value, "__len__") and len(value) == 0)

    return tuple(n for n in row.needs if (not n.when or not is_empty(n.when)) and is_empty(n.path))
