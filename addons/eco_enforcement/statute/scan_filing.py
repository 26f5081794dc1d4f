"""To which document a scanned page belongs: what its codes say decides it, or a person; nothing is guessed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .paper_code import PaperCode, paper_code


@dataclass(frozen=True, slots=True)
class Known:
    """A document as the files hold it: its row, the key and version its paper bears, the hash of its content, its
    name, and how many pages it has (0: not known)."""

    document: int
    key: str
    version: str
    sha256: str
    name: str
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Filing:
    """``document`` and ``page`` (0: the code does not say) where a page belongs, or ``reason``, why a person is asked."""

    document: int = 0
    page: int = 0
    reason: str = ""


NO_CODE = "没有读到二维码：可能没有印上、被遮盖、污损或者拍摄不清"


def judge(texts: Iterable[str], known: Mapping[str, Known]) -> Filing:
    """File a page by the ``texts`` of all its codes; ``known`` are the documents in sight of who files, by their key."""
    texts = frozenset(texts)
    codes = {code for text in texts if (code := paper_code(text))}
    if not codes:
        return Filing(reason="二维码不是本系统文书的二维码" if texts else NO_CODE)
    if len(codes) > 1:
        return Filing(reason="同一页上有不同文书或者不同页的二维码")
    (code,) = codes
    document = known.get(code.key)
    if document is None:
        return Filing(reason="二维码所指的文书不存在，或者不在上传人可以查看的范围以内")
    return Filing(reason=said) if (said := _contradiction(code, document)) else Filing(document.document, code.page)


def _contradiction(code: PaperCode, document: Known) -> str:
    if not document.sha256.startswith(code.digest):
        return f"二维码中的哈希值与{document.name}的内容不符：纸质文书可能被改动过，请核对原件"
    if code.version != document.version:
        return f"二维码中的版本与{document.name}不符，请核对原件"
    if document.pages and code.page > document.pages:
        return f"{document.name}共{document.pages}页，二维码所示为第{code.page}页"
    return ""
