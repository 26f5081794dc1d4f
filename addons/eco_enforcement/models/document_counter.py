"""The numbers of documents: drawn one by one, and PostgreSQL lets none go astray."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..statute.doc_kinds import DocKind

KINDS = [(kind.value, kind.label) for kind in DocKind]


class EcoDocumentCounter(models.Model):
    """The last serial used, per agency, kind and year; its row is the lock that keeps numbers gapless."""

    _name = "eco.document.counter"
    _description = "Document Number Counter"

    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict")
    kind = fields.Selection(KINDS, required=True)
    year = fields.Integer(required=True)
    last = fields.Integer(required=True)

    _series_unique = models.Constraint("UNIQUE (agency_id, kind, year)", "A series has one counter.")

    def init(self):
        self.env.cr.execute(_DRAWN_TRIGGERS)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A counter of document numbers is never deleted: its numbers would come again."))

    @api.model
    def _hold(self, agency):
        """Let nobody else make a number of ``agency`` void until this transaction ends."""
        self.env.cr.execute("SELECT 1 FROM eco_agency WHERE id = %s FOR NO KEY UPDATE", (agency.id,))

    @api.model
    def _next(self, agency, kind: str, year: int) -> int:
        """Draw the next serial inside the caller's transaction: rolled back with it, so never a gap.

        One statement takes the row's lock, so two documents issued at once wait for each other.
        """
        self.env.cr.execute(
            """
            INSERT INTO eco_document_counter (agency_id, kind, year, last) VALUES (%s, %s, %s, 1)
            ON CONFLICT (agency_id, kind, year) DO UPDATE SET last = eco_document_counter.last + 1
            RETURNING last
            """,
            (agency.id, kind, year),
        )
        return self.env.cr.fetchone()[0]


# A serial is one more than the last, and when the transaction ends it stands on a document or is void.
_DRAWN_TRIGGERS = """
CREATE OR REPLACE FUNCTION eco_number_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION '文号计数不得删除' USING ERRCODE = 'check_violation';
    ELSIF TG_OP = 'INSERT' AND NEW.last <> 1
       OR TG_OP = 'UPDATE' AND (NEW.last <> OLD.last + 1 OR (NEW.agency_id, NEW.kind, NEW.year)
                                IS DISTINCT FROM (OLD.agency_id, OLD.kind, OLD.year))
    THEN
        RAISE EXCEPTION '文号应当逐号取用，不得跳号、退号（现为%号）', NEW.last USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_number_follows BEFORE INSERT OR UPDATE OR DELETE ON eco_document_counter
    FOR EACH ROW EXECUTE FUNCTION eco_number_follows();
CREATE OR REPLACE FUNCTION eco_number_is_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM eco_document d WHERE d.agency_id = NEW.agency_id AND d.kind = NEW.kind
                   AND d.year = NEW.year AND d.serial = NEW.last)
       AND NOT EXISTS (SELECT 1 FROM eco_document_void v WHERE v.agency_id = NEW.agency_id AND v.kind = NEW.kind
                       AND v.year = NEW.year AND v.serial = NEW.last)
    THEN
        RAISE EXCEPTION '%年第%号已经取用，但没有文书，也没有作废记录', NEW.year, NEW.last USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS eco_number_is_used ON eco_document_counter;
CREATE CONSTRAINT TRIGGER eco_number_is_used AFTER INSERT OR UPDATE ON eco_document_counter
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eco_number_is_used();
"""
