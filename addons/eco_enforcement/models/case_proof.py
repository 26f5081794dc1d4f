"""Evidence of a case as the rules and the documents see it, and what the acts on it leave behind."""

import re

from odoo import api, fields, models

from ..statute import facts_proof
from ..statute.case_file import FileEntry
from ..statute.document_row import Volume
from ..statute.words_proof import ItemState
from .case_documents import day_in_words

# Acts by which a paper is finished, and so comes into the list of evidence.
FINISHING = frozenset(
    {
        *("approve_filing", "record_inspection", "record_interview", "record_sample", "record_result"),
        *("carry_out_hold", "hold_urgently", "carry_out_seizure", "seize_urgently", "record_camera"),
    }
)
PHOTO_SIDE = 1400  # pixels of a picture on paper: 200 to the inch over the line


class EcoCase(models.Model):
    """One list of evidence, one list of facts, and the links between them."""

    _inherit = "eco.case"

    evidence_ids = fields.One2many("eco.evidence", "case_id", string="List of Evidence", copy=False)
    fact_ids = fields.One2many("eco.case.fact", "case_id", string="Facts to Prove", copy=False)
    evidence_count = fields.Integer("Numbers of Evidence Given", readonly=True, copy=False, aggregator=None)
    place_latitude = fields.Float("Latitude of the Place", digits=(10, 6), aggregator=None)
    place_longitude = fields.Float("Longitude of the Place", digits=(10, 6), aggregator=None)

    _place_on_earth = models.Constraint(
        "CHECK (abs(coalesce(place_latitude, 0)) <= 90 AND abs(coalesce(place_longitude, 0)) <= 180)",
        "A latitude lies between -90 and 90 degrees, a longitude between -180 and 180.",
    )

    def _place(self):
        """Give the position of the place as (latitude, longitude), ``None`` where nobody entered it."""
        known = self.place_latitude or self.place_longitude
        return (self.place_latitude, self.place_longitude) if known else None

    def _next_evidence_number(self) -> int:
        """Draw the next number of evidence; two at once wait for each other, and one is tried again."""
        self.ensure_one()
        self.env.cr.execute(
            "UPDATE eco_case SET evidence_count = coalesce(evidence_count, 0) + 1 WHERE id = %s RETURNING evidence_count",
            (self.id,),
        )
        self.invalidate_recordset(["evidence_count"])
        return self.env.cr.fetchone()[0]

    # -- for the rules ----------------------------------------------------------------------------

    def _side_facts(self):
        return {**super()._side_facts(), "proof": self._proof_facts()}

    def _proof_facts(self) -> facts_proof.Proof:
        """Freeze the evidence and the facts to prove; elements of another basis than that of the act are left out."""
        elements = self.basis_id.element_ids
        asked = self.fact_ids.filtered(lambda f: f.needed and (not f.element_id or f.element_id in elements))
        return facts_proof.Proof(
            tuple(item._facts() for item in self.evidence_ids),
            tuple(facts_proof.ToProve(f.id, f.name, frozenset(f.evidence_ids.ids)) for f in asked),
        )

    # -- what the acts leave behind ---------------------------------------------------------------

    def _leave_traces(self, act, facts, seq, user):
        super()._leave_traces(act, facts, seq, user)
        if act.code in FINISHING:
            self._count_as_evidence()

    def _chosen_evidence(self, facts):
        return self.env["eco.evidence"].browse(facts.inputs["evidence"].key)

    def _trace_admit_evidence(self, base, facts):
        item = self._chosen_evidence(facts)
        self._paper_step(base, item, "admit", text=facts.inputs.get("checked_how"))
        if not any(item in fact.evidence_ids for fact in self.fact_ids):
            self._list_facts()
            self._link_usual(item)

    def _trace_exclude_evidence(self, base, facts):
        item = self._chosen_evidence(facts)
        self._paper_step(base, item.camera_evidence_id or item, "exclude", text=facts.inputs["exclusion"])

    def _trace_make_photo_sheet(self, base, facts):
        self._paper_step(base, self._chosen_evidence(facts), "sheet")

    # -- for the documents ------------------------------------------------------------------------

    def _context_evidence(self):
        """List the admitted evidence, each with what it proves; what is excluded or not yet checked never appears."""
        admitted = self.evidence_ids.filtered(lambda item: item.state == ItemState.ADMITTED)
        return [
            {
                "no": no,
                "name": item.name,
                "kind": dict(item._fields["kind"].selection)[item.kind],
                "date": day_in_words(item.collected_on),
                "provider": item.provider or "",
                "proves": (item.proves or "").rstrip("。；"),
            }
            for no, item in enumerate(admitted, start=1)
        ]

    def _sheet_evidence(self, event_seq=None):
        """Give the evidence of the sheet that the event ``event_seq`` made, else of the last one."""
        steps = self.evidence_ids.step_ids.filtered(
            lambda step: step.kind == "sheet" and event_seq in (None, step.event_seq)
        )
        return steps.sorted("event_seq")[-1:].evidence_id

    def _context_photo_sheet(self):
        item = self._sheet_evidence()
        photographers = "、".join(item.officer_ids.mapped("name")) if item.on_site else item.provider or ""
        return {
            "sheet": {
                "number": item.number,
                "name": item.name,
                "proves": item.proves or "",
                "time": day_in_words(item.collected_on),
                "place": item.place or "",
                "photographer": photographers,
                "officers": self._context_officers(item.officer_ids, item.collected_on),
                "photos": [
                    {
                        "key": f"photo-{no}",
                        "no": no,
                        "shows": photo.shows or item.proves or "",
                        "time": photo._taken_in_words() or day_in_words(item.collected_on),
                        "position": photo.position,
                        "device": photo.device or "",
                        "file": photo.name,
                        "sha256": photo.sha256,
                    }
                    for no, photo in enumerate(item.file_ids.filtered("printable"), start=1)
                ],
            }
        }

    def _pictures(self, kind, event_seq=None) -> dict[str, bytes]:
        """Give the bytes of the pictures that a document of ``kind`` prints, by the keys of its markup."""
        made = getattr(self, f"_pictures_{kind.value}", None)
        return made(event_seq) if made else {}

    def _pictures_photo_sheet(self, event_seq) -> dict[str, bytes]:
        """Give the small copies that are printed, by the keys of the markup."""
        photos = self._sheet_evidence(event_seq).file_ids.filtered("printable")
        return {f"photo-{no}": photo._copy(PHOTO_SIDE) or b"" for no, photo in enumerate(photos, start=1)}

    # -- for the case file ------------------------------------------------------------------------

    def _file_entries(self):
        files = self.evidence_ids.file_ids
        return [*super()._file_entries(), *(self._evidence_entry(file) for file in files)]

    @api.model
    def _evidence_entry(self, file) -> FileEntry:
        item = file.evidence_id
        return FileEntry(
            key=f"evidence/{file.id}",
            volume=Volume.SIDE if item.secret else Volume.MAIN,
            section="secret" if item.secret else "evidence",
            title=f"证据{item.number} {item.name}：{file.name}",
            number=f"证据{item.number}",
            day=item.collected_on,
            path=f"evidence/{file.id:06d}{_suffix(file.name)}",
            mimetype=file.mimetype,
            sha256=file.sha256,
            size=int(file.size),
            attachment=file.attachment_id.id,
            extra={"sm3": file.sm3, "excluded": item.state == ItemState.EXCLUDED},
        )


def _suffix(name: str) -> str:
    """Give the end of a file's name where it is a plain one, so that people can open what was exported."""
    found = re.search(r"\.[A-Za-z0-9]{1,5}$", name or "", re.ASCII)
    return found.group().lower() if found else ""
