"""Whose place to sign a label on the paper names."""

import re
from collections.abc import Iterable
from types import MappingProxyType

from .document_row import Signer as S

# Who signs -> the words their place on the paper is labelled with; looked through in this order.
_WORDS = MappingProxyType(
    {
        S.PARTY_EACH_PAGE: r"当事人|被检查人|被询问人|被勘察人",
        S.PARTY: r"当事人|被检查人|被询问人|被勘察人|被抽样",
        S.RECIPIENT: r"收件人|受送达人",
        S.APPLICANT: r"申请人",
        S.WITNESS: r"见证人",
        S.UNIT_HEAD: r"承办机构负责人",
        S.HEAD: r"机关负责人",
        S.LEGAL_REVIEWER: r"审核人",
        S.REVIEWER: r"审查人",
        S.RECORDER: r"记录人",
        S.CHAIR: r"主持人",
        S.MEMBERS: r"参加人|出席人|成员",
        S.KEEPER: r"保管人",
        S.SUPERVISOR: r"监督人|监销人",
        S.RECEIVER: r"接收人",
        S.FILE_MAKER: r"立卷人",
        S.FILE_CHECKER: r"(?<!被)检查人",
        S.HANDLERS: r"承办人",
        S.SERVER: r"(?<!受)送达人",
        S.OFFICERS: r"执法人员|(?<!被)(?:检查|询问|勘察|复查|抽样)人",
    }
)


def role_at(label: str, beside: str, signers: Iterable[S]) -> S | None:
    """Return who of ``signers`` signs at the place with this ``label``, in a row labelled ``beside``."""
    signers = tuple(signers)
    for words in (label, beside):
        for role, pattern in _WORDS.items():
            if role in signers and re.search(pattern, words):
                return role
    return None
