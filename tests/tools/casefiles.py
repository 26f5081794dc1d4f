"""Small exported case files made up for the tests, and the ways in which somebody may tamper with them."""

import hashlib
import io
import random
import zipfile
from datetime import date, datetime, timedelta
from functools import partial

from casezip import faults, writing
from casezip.journal import link
from casezip.strict_json import spelt

UID = "3f0c9a52-0000-4000-8000-000000000001"
OTHER = "3f0c9a52-0000-4000-8000-0000000000ff"
FIRST = datetime(2026, 10, 13, 2, 0)


class CaseFile:
    """A case file whose parts can be changed before it is written: bodies of events, files, roots."""

    def __init__(self, seed: int, sent: dict | None = None):
        """Make up a case; ``sent`` are files, by path, that others sent in."""
        self.random = random.Random(seed)
        self.documents = self.random.randint(1, 4)
        self.files = {"README.txt": "核验方法".encode(), "records.json": spelt({"eco.case": []})}
        issued = [self._document(number) for number in range(1, self.documents + 1)]
        for number in range(1, self.random.randint(1, 4) + 1):
            self.files[f"evidence/{number:06d}.jpg"] = self.random.randbytes(self.random.randint(1, 900))
        self.files |= sent or {}
        self.bodies = [self._event(seq, issued) for seq in range(1, self.random.randint(4, 9))]
        self.listed = None  # what the manifest says of the files, when it is not what they are
        self.before = None  # the digests the manifest gives, when they are not those of the bodies
        self.sealed = None  # what the export event says of the files, when it is not what they are
        self.roots = [self._root(day) for day in self._days()]

    def _document(self, number: int) -> dict:
        name = f"documents/{number:06d}"
        self.files[f"{name}.xml"] = f"<document><p>文书{self.random.random()}</p></document>".encode()
        self.files[f"{name}.pdf"] = b"%PDF" + self.random.randbytes(self.random.randint(1, 1500))
        pair = {"sha256": sha(self.files[f"{name}.xml"]), "pdf": sha(self.files[f"{name}.pdf"])}
        return {"kind": "decision", "number": f"测罚〔2026〕{number}号", **pair}

    def _event(self, seq: int, issued: list) -> dict:
        at = FIRST + timedelta(days=seq - 1, minutes=self.random.randint(0, 300))
        documents = [issued.pop()] if issued and seq > 1 else []
        if seq == 3:
            documents += [issued.pop() for _ in range(len(issued))]
        said = {"seq": seq, "case": UID, "act": f"act_{seq}", "title": f"步骤{seq}", "at": at.isoformat()}
        said |= {"actor": 7, "documents": documents, "inputs": {"opinion": "同意" * self.random.randint(0, 9)}}
        return {**said, **(self._taking() if seq == 2 else {})}

    def _taking(self) -> dict:
        """Give what an event says of the files of evidence that came in."""
        taken = [(path, content) for path, content in self.files.items() if path.startswith("evidence/")]
        files = [{"name": path, "size": len(content), "sha256": sha(content)} for path, content in taken]
        return {"act": faults.TAKEN, "evidence": 1, "files": files}

    def _days(self) -> list:
        """Give the days that are over: all but that of the last event before the export."""
        return [day_of(body) for body in self.bodies[:-1]]

    def _root(self, day: date) -> tuple:
        lasts = {OTHER: sha(day.isoformat().encode())}
        for body, digest in zip(self.bodies, chained(self.bodies), strict=True):
            if day_of(body) == day:
                lasts[UID] = digest
        return {"day": day.isoformat(), "cases": lasts, "count": 2, "first": 1, "last": 2}

    def export_event(self, manifest: bytes) -> dict:
        """Give the last event, which seals the manifest."""
        sealed = self.sealed or {path: sha(content) for path, content in self.all_files().items()}
        at = (FIRST + timedelta(days=len(self.bodies) - 1, hours=6)).isoformat()
        said = {"seq": len(self.bodies) + 1, "case": UID, "act": faults.EXPORTED, "title": "导出案卷", "at": at}
        return {**said, "export": {"manifest": sha(manifest), "files": sealed}}

    def all_files(self) -> dict:
        """Give every file the manifest lists, by path."""
        links, previous = [], ""
        for root in self.roots:
            body = spelt(root).decode()
            links.append((body, previous, previous := link(previous, body)))
        return {faults.ROOTS: writing.root_bytes(Root(*row) for row in links), **self.files}

    def manifest(self) -> bytes:
        """Give the manifest of the parts as they are now."""
        listed = self.listed or self.all_files()
        rows = [row_of(path, content) for path, content in listed.items()]
        case = {"agency": "610481001", "agency_name": "西吴街道办事处", "cause": "测试案", "number": "1", "uid": UID}
        exported = {"at": "2026-11-01T00:00:00", "by": "测试人", "reason": "移送"}
        return writing.manifest_bytes(case, exported, self.before or chained(self.bodies), rows)

    def entries(self) -> list:
        """Give all entries of the ZIP in their order, as name and bytes."""
        manifest = self.manifest()
        bodies = [spelt(body).decode() for body in [*self.bodies, self.export_event(manifest)]]
        journal = writing.journal_bytes(bodies)
        return [(faults.MANIFEST, manifest), (faults.JOURNAL, journal), *self.all_files().items()]

    def zipped(self) -> bytes:
        """Give the ZIP as the product writes it."""
        return rewritten(self.entries())


class Root:
    """A daily root as the writer takes it."""

    def __init__(self, body: str, previous: str, digest: str):
        self.body, self.previous, self.digest = body, previous, digest


def row_of(path: str, content: bytes) -> dict:
    """Give the row of the manifest for a file."""
    texts = dict.fromkeys(("day", "key", "mimetype", "number", "section", "title", "volume"), "")
    return {**texts, "path": path, "size": len(content), "sha256": sha(content)}


def rewritten(entries: list) -> bytes:
    """Write entries as the product would, whatever they are: what an adept forger does."""
    (_m, manifest), (_j, journal), *files = entries
    sources = [writing.measured(path, lambda content=content: io.BytesIO(content)) for path, content in files]
    return b"".join(writing.written(manifest, journal, sources))


def repacked(entries: list, method: int = zipfile.ZIP_STORED) -> bytes:
    """Write entries with an ordinary tool."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


def chained(bodies: list) -> list:
    """Give the digest of each body behind those before it."""
    out, previous = [], ""
    for body in bodies:
        previous = link(previous, spelt(body).decode())
        out.append(previous)
    return out


def day_of(body: dict) -> date:
    """Give the day in Beijing of an event."""
    return (datetime.fromisoformat(body["at"]) + timedelta(hours=8)).date()


def sha(content: bytes) -> str:
    """Give the SHA-256."""
    return hashlib.sha256(content).hexdigest()


def large(case: CaseFile, video):
    """Write ``case`` with the file at the path ``video`` as a scan, in pieces, without loading it."""
    source = writing.measured("scans/999999.mp4", partial(open, video, "rb"))
    sources = [writing.measured(path, lambda raw=raw: io.BytesIO(raw)) for path, raw in case.all_files().items()]
    sources.append(source)
    about = {"agency": "610481001", "agency_name": "西吴街道办事处", "cause": "测试案", "number": "1", "uid": UID}
    exported = {"at": "2026-11-01T00:00:00", "by": "测试人", "reason": "移送"}
    manifest = writing.manifest_bytes(about, exported, chained(case.bodies), [writing.row(s) for s in sources])
    case.sealed = {s.path: s.sha256 for s in sources}
    bodies = [spelt(body).decode() for body in [*case.bodies, case.export_event(manifest)]]
    return writing.written(manifest, writing.journal_bytes(bodies), sources)
