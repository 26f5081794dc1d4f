"""Cross-links: every document and file of evidence that the journal speaks of is there, and none it does not know."""

from __future__ import annotations

from .faults import JOURNAL, TAKEN, Fault

_RENDERINGS = ("sha256", "pdf", "docx")


def check_documents(events: list, manifest) -> int:
    """Compare the documents of the events with the files; return how many documents the journal has issued."""
    held = {item.sha256 for item in manifest.files}
    issued, count = set(), 0
    for event in events:
        for document in _issued_by(event):
            count += 1
            for name in _RENDERINGS:
                if name not in document:
                    continue
                issued.add(document[name])
                if document[name] not in held:
                    raise Fault(JOURNAL, f"第{event.seq}号事件制发的文书{_number(document)}不在案卷中", event.seq)
    for item in manifest.files:
        if item.path.startswith("documents/") and item.path.endswith(".xml") and item.sha256 not in issued:
            raise Fault(item.path, "日志没有制发此文书的记载")
    return count


def check_evidence(events: list, manifest) -> None:
    """Compare the files of evidence that the events say came in with those that are there.

    A journal that has none of them (evidence from before they were told) says nothing of files.
    """
    held = {item.sha256 for item in manifest.files}
    taken = set()
    for event in events:
        for file in (
            _listed_by(event, event.said.get("files", []), "证据文件") if event.said.get("act") == TAKEN else ()
        ):
            taken.add(file.get("sha256"))
            if file.get("sha256") not in held:
                name = str(file.get("name", ""))[:60]
                raise Fault(JOURNAL, f"第{event.seq}号事件收取的证据文件“{name}”不在案卷中", event.seq)
    for item in manifest.files:
        if taken and item.path.startswith("evidence/") and item.sha256 not in taken:
            raise Fault(item.path, "日志没有收取此证据文件的记载")


def _issued_by(event) -> list:
    documents = _listed_by(event, event.said.get("documents", []), "文书")
    if not all(map(_is_document, documents)):
        raise Fault(JOURNAL, f"第{event.seq}号事件所列文书写法不对", event.seq)
    return documents


def _listed_by(event, rows: object, what: str) -> list:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Fault(JOURNAL, f"第{event.seq}号事件所列{what}写法不对", event.seq)
    return rows


def _is_document(value: object) -> bool:
    return all(isinstance(value.get(name, ""), str) for name in _RENDERINGS)


def _number(document: dict) -> str:
    return str(document.get("number", ""))[:60]
