"""Cross-links: every document that the journal says was issued is there, and none that it does not know."""

from __future__ import annotations

from .faults import JOURNAL, Fault

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


def _issued_by(event) -> list:
    documents = event.said.get("documents", [])
    if not isinstance(documents, list) or not all(map(_is_document, documents)):
        raise Fault(JOURNAL, f"第{event.seq}号事件所列文书写法不对", event.seq)
    return documents


def _is_document(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name, ""), str) for name in _RENDERINGS)


def _number(document: dict) -> str:
    return str(document.get("number", ""))[:60]
