"""When the organ's seal may be put under a document."""

from dataclasses import dataclass

from .document_row import DocumentRow, Signer
from .judging import apl


@dataclass(frozen=True, slots=True)
class Sealing:
    """Somebody is about to seal a document. ``agency`` issued it, ``printed`` is the organ named over the date in its
    text (empty: the text has no place for a seal), ``owner`` is whose the seal is (empty: there is none in force);
    ``approved``: the journal holds the act that issued it; ``closed`` why nothing more is done to it."""

    agency: str
    printed: str
    owner: str
    keeper: bool
    approved: bool
    sealed: bool = False
    closed: str = ""


def fault(row: DocumentRow, sealing: Sealing) -> str:
    """Return why the seal is not put under the document of ``row``, in Chinese with the article; empty: it is."""
    title = f"《{row.kind.label}》"
    if sealing.closed:
        return f"{sealing.closed}，不得再加盖印章（{apl(47)}）"
    if Signer.SEAL not in row.signers or not sealing.printed:
        return f"{title}没有加盖行政机关印章的位置"
    if not sealing.approved:
        return f"{title}没有经过批准的办案步骤，不得加盖印章（{apl(57)}）"
    if sealing.printed != sealing.agency:
        return f"{title}落款为“{sealing.printed}”，与制作机关“{sealing.agency}”不一致，不得加盖印章（{apl(59)}）"
    if not sealing.owner:
        return f"{sealing.agency}今天没有可以使用的印章：尚未登记、已经停用或者作废（配置 → 机构 → 印章）（{apl(59)}）"
    if sealing.owner != sealing.agency:
        return f"{title}应当加盖{sealing.agency}的印章，不得使用{sealing.owner}的印章（{apl(59)}）"
    if not sealing.keeper:
        return f"只有{sealing.agency}今天的印章保管人可以用印（配置 → 印章保管人）"
    return f"{title}已经加盖印章，不得重复" if sealing.sealed else ""
