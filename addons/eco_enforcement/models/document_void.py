"""Numbers that carry no document in force (作废文号): the number is drawn, its paper spoiled or never made."""

from dataclasses import replace

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import now, today

from ..statute import chain
from ..statute.doc_kinds import DocKind
from .chained import chain_rows
from .document_counter import KINDS
from .door import opened

_BASIS = "《行政处罚法》第四十七条"


class EcoDocumentVoid(models.Model):
    """A number made void: why, by whom, and what took its place. Sealed, and chained by body."""

    _name = "eco.document.void"
    _description = "Void Document Number"
    _inherit = ["eco.desk.step"]
    _hangs_on = ("document_id",)  # asked by the rules of access
    _order = "agency_id, seq"

    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    kind = fields.Selection(KINDS, required=True)
    year = fields.Integer(required=True, aggregator=None)
    serial = fields.Integer("Serial", required=True, aggregator=None)
    document_id = fields.Many2one("eco.document", "Spoiled Paper", ondelete="restrict", index=True)
    replacement_id = fields.Many2one("eco.document", "Issued in Its Place", ondelete="restrict", index=True)
    event_seq = fields.Integer("Event", aggregator=None)

    _once = models.Constraint("UNIQUE (agency_id, kind, year, serial)", "This number is already void.")
    _paired = models.Constraint(
        "CHECK ((document_id IS NULL) = (replacement_id IS NULL))", "A spoiled paper is issued anew."
    )

    def init(self):
        super().init()
        chain_rows(self.env.cr, self._table, "agency_id")
        self.env.cr.execute(_SAME_NUMBER)

    @api.model
    def _seal(self, agency, number: str, reason: str, columns: dict):
        """Write the next link of the chain of ``agency``: ``number`` is void for ``reason``."""
        opened(self.env["eco.document.counter"])._hold(agency)
        voids = opened(self)
        last = voids.search([("agency_id", "=", agency.id)], order="seq desc", limit=1)
        row = {
            "seq": last.seq + 1,
            "act": "void",
            "title": number,
            "at": now(),
            "on": today(),
            "user_name": self.env.user.name,
            "from_state": "issued" if columns.get("document_id") else "drawn",
            "to_state": "void",
            "text": reason,
            "article": _BASIS,
        }
        body = chain.canonical({**row, **columns, "agency": agency.code, "user": self.env.uid})
        link = {"body": body, "previous": last.digest or "", "digest": chain.seal(body, last.digest or "")}
        return voids.create({**row, **columns, **link, "agency_id": agency.id, "user_id": self.env.uid})

    @api.model
    def _void_next(self, agency, kind: DocKind, reason: str):
        """Draw the next number of ``kind`` and make it void: it was used, or kept free, outside the system."""
        year = today().year
        serial = opened(self.env["eco.document.counter"])._next(agency, kind.value, year)
        number = opened(self.env["eco.document"])._number_of(agency, kind, year, serial)
        return self._seal(agency, number, reason, {"kind": kind.value, "year": year, "serial": serial})


class EcoCase(models.Model):
    _inherit = "eco.case"

    void_ids = fields.One2many("eco.document.void", compute="_compute_void_ids", string="Void Numbers")

    @api.depends("document_ids.void_ids")
    def _compute_void_ids(self):
        for case in self:
            case.void_ids = case.document_ids.void_ids

    def _trace_void_document(self, base, facts):
        """Issue the spoiled paper anew, word for word, under the next number; then seal why."""
        spoiled = self.env["eco.document"].browse(facts.inputs["spoiled"].key)
        columns = {name: spoiled[name] for name in ("kind", "year", "serial")}
        replacement = spoiled._issue_anew()
        self.env["eco.document.void"]._seal(
            self.agency_id,
            spoiled.number,
            facts.inputs["reason"],
            {
                **columns,
                "document_id": spoiled.id,
                "replacement_id": replacement.id,
                "event_seq": base["event_seq"],
            },
        )

    def _row_digests(self, seq=0):
        """Count what was issued in the place of a spoiled paper to the event that did so; its own is that of the fact."""
        moved = {f"eco.document/{void.replacement_id.id}": void.event_seq for void in self.document_ids.void_ids}
        if not moved:
            return super()._row_digests(seq)
        rows = {key: (moved.get(key, at), digest) for key, (at, digest) in super()._row_digests().items()}
        return {key: row for key, row in rows.items() if seq in (0, row[0])}

    def _document_entry(self, document, served, stored):
        """Say of a void paper in the file that it is void."""
        entry = super()._document_entry(document, served, stored)
        return replace(entry, title=f"{entry.title}（作废）") if document.void_ids else entry

    def _issue_documents(self, kinds, seq):
        """Name among the documents of an act also what it issued in the place of a spoiled paper."""
        voids = self.env["eco.document.void"].search([("document_id.case_id", "=", self.id), ("event_seq", "=", seq)])
        return super()._issue_documents(kinds, seq) + voids.replacement_id


class EcoDocument(models.Model):
    _inherit = "eco.document"

    def _why_closed(self):
        return "文书已经作废" if self.is_void else super()._why_closed()

    def _lacking(self):
        return () if self.is_void else super()._lacking()

    @api.depends("void_ids")
    def _compute_missing_signatures(self):
        return super()._compute_missing_signatures()

    def _issue_anew(self):
        """Issue the same words under the next number of the same series; the event that recorded the fact stays."""
        self.ensure_one()
        kind = DocKind(self.kind)
        serial = self.env["eco.document.counter"]._next(self.agency_id, self.kind, self.year)
        number = self._number_of(self.agency_id, kind, self.year, serial)
        kept = ("event_seq", "kind", "title", "year", "issued_on")
        values = {
            **{name: self[name] for name in kept},
            "case_id": self.case_id.id,
            "agency_id": self.agency_id.id,
            "serial": serial,
            "number": number,
            "template_id": self.template_id.id,
            "version": self.version or self._version_of(f"eco_enforcement.document_{self.kind}"),  # of old papers none
        }
        linked = self.case_id._citations(kind, self.issued_on).linked
        return self._keep(values, self.content.replace(self.number, number), linked, self._pictures())


# A void row stands for a number that was drawn; one of a document repeats its number.
_SAME_NUMBER = """
CREATE OR REPLACE FUNCTION eco_void_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM eco_document_counter c WHERE c.agency_id = NEW.agency_id AND c.kind = NEW.kind
                   AND c.year = NEW.year AND NEW.serial BETWEEN 1 AND c.last)
       OR EXISTS (SELECT 1 FROM eco_document d WHERE d.agency_id = NEW.agency_id AND d.kind = NEW.kind
                  AND d.year = NEW.year AND d.serial = NEW.serial AND d.id IS DISTINCT FROM NEW.document_id)
       OR NEW.document_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM eco_document d, eco_document r WHERE d.id = NEW.document_id
                          AND r.id = NEW.replacement_id AND r.case_id = d.case_id AND r.kind = d.kind AND r.id > d.id
                          AND (d.agency_id, d.kind, d.year, d.serial)
                              = (NEW.agency_id, NEW.kind, NEW.year, NEW.serial))
       OR EXISTS (SELECT 1 FROM eco_service s WHERE s.document_id = NEW.document_id)
    THEN
        RAISE EXCEPTION '作废的文号与文书、取号不相符，或者文书已经送达，拒绝写入' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_void_fits BEFORE INSERT ON eco_document_void
    FOR EACH ROW EXECUTE FUNCTION eco_void_fits();
"""
