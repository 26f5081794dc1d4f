"""Who signs a document on the screen, when a signature is taken, and whose is still missing."""

from collections.abc import Iterable
from dataclasses import dataclass

from .document_row import DocumentRow
from .document_row import Signer as S
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis

SIGNING = apl(55)
REFUSING = LegalBasis(MINISTRY_RULE, 28)  # a refusal is noted by the officers; a witness may be asked to sign
CONFIRMATION = "以上笔录我看过，与我说的相符"

# Of these at least two (行政处罚法 art. 42).
TWO = frozenset({S.OFFICERS, S.HANDLERS})
# What these agree to they do by an act of their own login; they sign by hand only where the paper has a blank.
BY_ACT = frozenset({S.HEAD, S.UNIT_HEAD, S.REVIEWER, S.LEGAL_REVIEWER, S.HANDLERS})
# Only these may refuse: whoever signs for the agency has done so or has not.
MAY_REFUSE = frozenset({S.PARTY, S.PARTY_EACH_PAGE, S.RECIPIENT, S.APPLICANT, S.MEMBERS})
# These sign on a device of their own login and under its name.
OWN_LOGIN = frozenset({S.HEAD, S.UNIT_HEAD, S.REVIEWER, S.LEGAL_REVIEWER, S.CHAIR})
# Officers of the case sign under the names the case knows.
OF_CASE = frozenset({S.OFFICERS, S.HANDLERS, S.SERVER})


@dataclass(frozen=True, slots=True)
class Given:
    """A signature that was given, or refused."""

    role: S
    name: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """Somebody is about to sign, or refuses. ``read`` is the hash of the text shown, ``text`` that of the document;
    ``void`` why the document no longer counts; ``names`` who may sign in this role (``None``: anybody)."""

    role: S
    name: str
    read: str
    text: str
    given: frozenset[Given] = frozenset()
    names: frozenset[str] | None = None
    void: str = ""
    drawn: bool = False
    confirmed: bool = False
    refused: bool = False
    reason: str = ""
    witness: str = ""
    witnessed: bool = False
    recording: str = ""


def fault(row: DocumentRow, attempt: Attempt) -> str:
    """Return why ``attempt`` is not taken for the document of ``row``, in Chinese with the article; empty: it is."""
    name = attempt.name.strip()
    if attempt.void:
        return f"{attempt.void}，不得再签名（{apl(47)}）"
    if attempt.role is S.SEAL or attempt.role not in row.signers:
        return f"《{row.kind.label}》没有“{attempt.role.label}”签名这一栏"
    if attempt.read != attempt.text:
        return f"签名人看到的内容与《{row.kind.label}》的内容不一致（哈希值不符），请重新打开后再签名（{apl(47)}）"
    if not name:
        return f"请填写签名人姓名（{SIGNING}）"
    if attempt.names is not None and name not in attempt.names:
        allowed = "、".join(sorted(attempt.names)) or "无"
        return f"“{attempt.role.label}”一栏不能由{name}签名，可以签名的人员：{allowed}（{apl(42)}）"
    if Given(attempt.role, name, attempt.refused) in attempt.given or Given(attempt.role, name) in attempt.given:
        return f"{name}已经在“{attempt.role.label}”一栏签名或者记明拒绝签名，不得重复"
    return _refusal_fault(attempt) if attempt.refused else _drawing_fault(row, attempt)


def needs_confirmation(row: DocumentRow, role: S) -> bool:
    """Say whether who signs as ``role`` confirms to have read the record and found it right."""
    return S.PARTY_EACH_PAGE in row.signers and role is S.PARTY_EACH_PAGE


def _drawing_fault(row: DocumentRow, attempt: Attempt) -> str:
    if not attempt.drawn:
        return f"签名区是空白的，请由{attempt.name.strip()}本人手写签名（{SIGNING}）"
    if needs_confirmation(row, attempt.role) and not attempt.confirmed:
        return f"请先交本人阅读或者向其宣读，并确认“{CONFIRMATION}”（{SIGNING}）"
    return ""


def _refusal_fault(attempt: Attempt) -> str:
    if attempt.role not in MAY_REFUSE:
        return f"“{attempt.role.label}”一栏由办案人员签名，不适用拒绝签名"
    if not attempt.reason.strip():
        return f"请记明拒绝签名的原因（{REFUSING}）"
    if not attempt.recording.strip() and not (attempt.witness.strip() and attempt.witnessed):
        return f"拒绝签名的，请由见证人写明姓名并签名，或者写明录音录像的编号（{REFUSING}）"
    return ""


def wanted(row: DocumentRow, blanks: Iterable[S]) -> tuple[S, ...]:
    """Return who signs or seals a document of ``row`` by hand; ``blanks`` are the roles its text leaves a blank for."""
    blanks = frozenset(blanks)
    return tuple(role for role in row.signers if role in blanks or (role not in BY_ACT and role is not S.WITNESS))


def missing(row: DocumentRow, blanks: Iterable[S], given: Iterable[Given], sealed: bool) -> tuple[str, ...]:
    """Return whose signature a document of ``row`` still lacks, in the order of the table, as one reads it."""
    given = frozenset(given)
    lacking = []
    for role in wanted(row, blanks):
        if role is S.SEAL:
            if not sealed:
                lacking.append(role.label)
            continue
        need, have = 2 if role in TWO else 1, len({g.name for g in given if g.role is role})
        if have < need:
            lacking.append(f"{role.label}（{have}/{need}）" if need > 1 else role.label)
    return tuple(lacking)
