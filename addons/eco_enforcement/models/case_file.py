import hashlib
import json

from odoo import fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.conditions import HANDLER
from ..statute.document_row import Volume
from ..statute.file_order import BASIS, Move, arranged, fault_of
from ..statute.file_papers import missing_papers
from ..statute.file_papers_side import PAPERS
from ..statute.file_seal import differences, lines_of
from ..statute.judging import judge
from ..statute.states import Role, State
from .case_file_printed import volumes_of
from .door import opened
from .legality import LegalityError

VOLUMES = [(volume.value, volume.label) for volume in Volume]


class EcoCaseFileMove(models.Model):
    """A handler's word on where a paper stands in the file, with its reason; the last word counts."""

    _name = "eco.case.file.move"
    _description = "Arrangement of a Case File"
    _inherit = ["eco.step"]

    entry_key = fields.Char("Paper", required=True)
    volume = fields.Selection(VOLUMES, required=True)
    before_key = fields.Char("Before")


class EcoCaseFile(models.Model):
    """The file as it was put away: every paper with its hash and pages, and the hashes of the PDFs made of it."""

    _name = "eco.case.file"
    _description = "Case File as Archived"
    _inherit = ["eco.step"]

    lines = fields.Text("List of Papers", required=True)
    papers = fields.Text("Cover, Catalogue, Remarks", required=True)
    pages = fields.Integer("Pages", required=True, aggregator=None)
    sha256_main = fields.Char("SHA-256 of the Main Volume", required=True)
    sha256_side = fields.Char("SHA-256 of the Side Volume")
    sha256 = fields.Char("SHA-256 of the Whole File", required=True)

    _once = models.UniqueIndex("(case_id)", "A case has one archived file.")


class EcoCase(models.Model):
    """Arranges the file of a case, makes its PDF, seals it with the archiving and compares it later."""

    _inherit = "eco.case"

    file_move_ids = fields.One2many("eco.case.file.move", "case_id", string="Arrangement of the File", copy=False)
    archived_file_ids = fields.One2many("eco.case.file", "case_id", string="File as Archived", copy=False)

    def _file_moves(self) -> tuple[Move, ...]:
        return tuple(Move(m.entry_key, Volume(m.volume), m.before_key or "") for m in self.file_move_ids)

    def _arrange(self, key: str, volume: Volume, before: str, reason: str):
        """Move the paper ``key`` of the file; ``LegalityError`` for who may not, for an archived file, a wrong place."""
        self.ensure_one()
        self.check_access("read")
        self._lock()
        facts, case = self._facts(), opened(self)
        move = Move(key, volume, before)
        fault = fault_of(move, arranged(case._file_entries(), case._file_moves()), reason)
        findings = [rule(facts) for rule in HANDLER]
        archived = facts.state is State.ARCHIVED
        roles = Role.OFFICER in facts.actor.roles
        findings += [
            judge("officer_arranges", "整理案卷", BASIS, roles, "案卷由承办的执法人员整理"),
            judge("file_open", "整理案卷", BASIS, not archived, "案卷已经归档，不能再调整"),
            judge("place_possible", "整理案卷", BASIS, not fault, fault),
        ]
        if failed := [finding for finding in findings if finding.blocks]:
            raise LegalityError("整理案卷", failed)
        case._seal_move(move, reason.strip(), facts, self.env.user)

    def _seal_move(self, move, reason, facts, user):
        where = {"entry_key": move.key, "volume": move.volume.value, "before_key": move.before}
        self.env["eco.case.file.move"].create(
            {
                "case_id": self.id,
                "event_seq": len(self.event_ids) + 1,
                "on": today(),
                "user_id": user.id,
                "text": reason,
                **where,
            }
        )
        self._journal(
            user,
            act="arrange_file",
            title="整理案卷",
            role=Role.OFFICER.value,
            states=(facts.state.value, facts.state.value),
            article=str(BASIS),
            details={**where, "reason": reason},
        )

    # -- the PDF --------------------------------------------------------------------------------

    def _file_made(self, papers=None):
        """Give the file now: its rows, the PDF of each entry by key, and the markup of cover, catalogue, remarks.

        ``papers`` is that markup where it was sealed.
        """
        rows = self._file_rows()
        printed = {row.entry.key: self._entry_pdf(row.entry) for row in rows}
        sealed = self.archived_file_ids[-1:]
        papers = papers or (json.loads(sealed.papers) if sealed else self._file_markup(rows))
        return rows, printed, papers

    def _file_pdf(self, which: str) -> bytes:
        """Give the file as one PDF: ``main``, ``side`` or ``whole``; empty when there is no side volume."""
        case = opened(self)
        rows, printed, papers = case._file_made()
        volumes = tuple(v for v in volumes_of(rows) if which in ("whole", v.value))
        return case._file_pdf_of(volumes, rows, printed, papers) if volumes else b""

    # -- archiving ------------------------------------------------------------------------------

    def _trace_archive(self, base, facts):
        super()._trace_archive(base, facts)
        self.env.flush_all()
        self.invalidate_recordset()
        rows = self._file_rows()
        said = facts.inputs.get("judgement") or ""
        remarks = [f"缺少“{paper.title}”。{said}" for paper in missing_papers(PAPERS, facts)]
        papers = self._file_markup(rows, remarks)
        self.env["eco.case.file"].create({**base, **self._sealed_values(papers)})

    def _sealed_values(self, papers) -> dict:
        rows, printed, papers = self._file_made(papers)
        hashes = {key: _sha256(content) for key, content in printed.items()}
        volumes = volumes_of(rows)
        made = {v.value: _sha256(self._file_pdf_of((v,), rows, printed, papers)) for v in volumes}
        whole = self._file_pdf_of(volumes, rows, printed, papers)
        return {
            "lines": json.dumps(lines_of(rows, hashes), ensure_ascii=False, sort_keys=True),
            "papers": json.dumps(papers, ensure_ascii=False, sort_keys=True),
            "pages": sum(row.last - row.first + 1 for row in rows),
            "sha256_main": made[Volume.MAIN.value],
            "sha256_side": made.get(Volume.SIDE.value),
            "sha256": _sha256(whole),
        }

    def _file_faults(self) -> tuple[str, ...]:
        """Name what differs from the file as it was archived; empty: it is whole. Asked of archived cases only."""
        case = opened(self)
        sealed = case.archived_file_ids[-1:]
        rows, printed, papers = case._file_made()
        hashes = {key: _sha256(content) for key, content in printed.items()}
        faults = differences(json.loads(sealed.lines), lines_of(rows, hashes))
        if faults or _sha256(case._file_pdf_of(volumes_of(rows), rows, printed, papers)) == sealed.sha256:
            return faults
        return ("各件材料与归档时一致，案卷PDF的排版与归档时不同",)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
