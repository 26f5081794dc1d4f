"""The register of document numbers (文号登记簿): every number of every series, and what became of it."""

from odoo import fields, models

from .document_counter import KINDS

STATES = [
    ("issued", "Issued"),
    ("void", "Void"),
    ("blank", "Form Not Yet Used"),
    ("missing", "Missing"),
]


class EcoDocumentNumber(models.Model):
    """Read from the counters and the blocks of forms: serial by serial, so that a gap shows as a row of its own."""

    _name = "eco.document.number"
    _description = "Register of Document Numbers"
    _auto = False
    _order = "year desc, kind, agency_id, serial desc"
    _rec_name = "number"

    agency_id = fields.Many2one("eco.agency", readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    year = fields.Integer(readonly=True, aggregator=None)
    serial = fields.Integer(readonly=True, aggregator=None)
    number = fields.Char(readonly=True)
    state = fields.Selection(STATES, "Status", readonly=True)
    issued_on = fields.Date(readonly=True)

    def init(self):
        self.env.cr.execute(_REGISTER)


# The id of a row follows from its series and serial (at most 99,999), so that a number drawn meanwhile moves no other.
_REGISTER = """
DROP VIEW IF EXISTS eco_document_number;
CREATE VIEW eco_document_number AS
WITH drawn AS (
    SELECT c.id * 200000::bigint + n AS id, c.agency_id, c.kind, c.year, n AS serial, NULL::integer AS block_id
    FROM eco_document_counter c, generate_series(1, c.last) n
    UNION ALL
    SELECT b.id * 200000::bigint + 100000 + n, b.agency_id, 'on_the_spot_decision', b.year, n, b.id
    FROM eco_form_block b, generate_series(b.first, b.last) n
)
SELECT r.id, r.agency_id, r.kind, r.year, r.serial,
       coalesce(d.number, v.title) AS number,
       coalesce(d.issued_on, v."on", f."on") AS issued_on,
       CASE WHEN v.id IS NOT NULL OR f.id IS NOT NULL THEN 'void'
            WHEN d.id IS NOT NULL THEN 'issued'
            WHEN r.block_id IS NOT NULL THEN 'blank'
            ELSE 'missing' END AS state
FROM drawn r
LEFT JOIN eco_document d USING (agency_id, kind, year, serial)
LEFT JOIN eco_document_void v USING (agency_id, kind, year, serial)
LEFT JOIN eco_form_void f ON f.block_id = r.block_id AND f.serial = r.serial
"""
