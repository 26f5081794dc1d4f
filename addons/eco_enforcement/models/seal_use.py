"""Every use of a seal: on which document, by whom, when; and the paper as it was sealed."""

import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import now, today
from odoo.addons.eco_checklist.rendering import drawn, markup
from odoo.addons.eco_checklist.rendering.errors import RenderingError
from odoo.addons.eco_checklist.rendering.pdf import render_pdf

from ..statute import sealing
from ..statute.document_row import Signer
from ..statute.judging import apl
from .door import opened

# Practice, not law: how wide a town's seal is printed. The body in charge of seals says what it really measures.
USUAL_WIDTH = 42.0


class EcoSealUse(models.Model):
    """One use of a seal; never changed. PostgreSQL holds that the seal is of the document's body and in force."""

    _name = "eco.seal.use"
    _description = "Use of a Seal"
    _inherit = ["eco.sealed"]
    _order = "id desc"

    document_id = fields.Many2one("eco.document", required=True, ondelete="restrict", index=True)
    seal_id = fields.Many2one("eco.agency.seal", "Seal", required=True, ondelete="restrict", index=True)
    user_id = fields.Many2one("res.users", "Used By", required=True, ondelete="restrict", index=True)
    user_name = fields.Char("Name of the User", required=True)
    at = fields.Datetime("Sealed At", required=True)
    day = fields.Date("Sealed On", required=True)
    act = fields.Char("Approving Act", required=True)
    sha256 = fields.Char("SHA-256 of the Text", required=True)
    seal_sha256 = fields.Char("SHA-256 of the Seal", required=True)
    provider = fields.Char("Sealed Through", required=True)
    pdf = fields.Binary("Sealed PDF", attachment=True, required=True)
    pdf_sha256 = fields.Char("SHA-256 of the Sealed PDF", required=True)

    _once = models.UniqueIndex("(document_id)", "A document is sealed once.")

    def init(self):
        super().init()
        self.env.cr.execute(_SEAL_TRIGGER)

    @api.depends("document_id.display_name")
    def _compute_display_name(self):
        for use in self:
            use.display_name = use.document_id.display_name


class EcoSealProvider(models.AbstractModel):
    """Who turns a document into a sealed one: the picture of the seal, or the certified service of a vendor.

    A vendor's add-on inherits this model, adds ``_seal_by_<code>`` and sets ``eco_enforcement.seal_provider``.
    """

    _name = "eco.seal.provider"
    _description = "Provider of Seals"

    @api.model
    def _seal(self, document, seal) -> tuple[str, bytes]:
        """Give the code of the provider and the sealed PDF of ``document``; ``UserError`` when it cannot be had."""
        code = self.env["ir.config_parameter"].sudo().get_param("eco_enforcement.seal_provider") or "local"
        method = getattr(self, f"_seal_by_{code}", None)
        if method is None:
            raise UserError(self.env._("There is no provider of seals named %(code)s.", code=code))
        return code, method(document, seal)

    @api.model
    def _seal_by_local(self, document, seal) -> bytes:
        """Print the picture of ``seal`` over the organ's name and the date; the same bytes for the same document."""
        try:
            marks, pictures = drawn.Marks(**self._marks_of(seal)), document._pictures()
            return render_pdf(markup.parse(document.content), marks, pictures, document._own_mark())
        except RenderingError as error:
            raise UserError(str(error)) from error

    @api.model
    def _marks_of(self, seal) -> dict:
        text = self.env["ir.config_parameter"].sudo().get_param("eco_enforcement.seal_millimetres") or USUAL_WIDTH
        image = seal.sudo().with_context(bin_size=False).image
        return {"seal": base64.b64decode(image), "seal_width": float(text)}


class EcoDocument(models.Model):
    _inherit = "eco.document"

    seal_use_ids = fields.One2many("eco.seal.use", "document_id", "Uses of the Seal")
    takes_seal = fields.Boolean(compute="_compute_takes_seal")

    @api.depends("kind")
    def _compute_takes_seal(self):
        for document in self:
            document.takes_seal = Signer.SEAL in document._row().signers

    @api.depends("seal_use_ids")
    def _compute_missing_signatures(self):
        return super()._compute_missing_signatures()

    def _bears_seal(self):
        return bool(self.seal_use_ids)

    def action_affix_seal(self):
        """Button: put the seal of the issuing body under these documents, or under none; each use is logged."""
        self.check_access("read")
        for document in self:
            document.case_id._lock()
            document._affix(document.sudo().agency_id.seal_on(today()))
        return True

    def _affix(self, seal):
        """Put ``seal`` under this document; ``UserError`` with the rule where that is not allowed."""
        self.ensure_one()
        issued = self.sudo().case_id.event_ids.filtered(lambda event: event.seq == self.event_seq)
        if said := sealing.fault(self._row(), self._sealing(seal, issued)):
            raise UserError(said)
        provider, pdf = self.env["eco.seal.provider"]._seal(self, seal)
        opened(self.env["eco.seal.use"]).create(
            {
                "document_id": self.id,
                "seal_id": seal.id,
                "user_id": self.env.user.id,
                "user_name": self.env.user.name,
                "at": now(),
                "day": today(),
                "act": issued.title,
                "sha256": self.sha256,
                "seal_sha256": seal.sha256,
                "provider": provider,
                "pdf": base64.b64encode(pdf),
                "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
            }
        )
        self._journal_seal(seal, provider, pdf)
        self.invalidate_recordset(["seal_use_ids", "missing_signatures"])

    def _sealing(self, seal, issued) -> sealing.Sealing:
        agency = self.sudo().agency_id
        return sealing.Sealing(
            agency=agency.name,
            printed=self._organ_at_seal(),
            owner=seal.agency_id.name or "",
            keeper=self.env["eco.seal.keeper"]._keeps(agency, self.env.user, today()),
            approved=bool(issued) and self.sha256 in issued.body,
            sealed=self._bears_seal(),
            closed=self._why_closed(),
        )

    def _organ_at_seal(self) -> str:
        place = markup.parse(self.content).find("seal")
        return "" if place is None else place.get("agency").strip()

    def _journal_seal(self, seal, provider, pdf):
        case = self.sudo().case_id
        case._journal(
            self.env.user,
            act="affix_seal",
            title="在文书上加盖印章",
            role=False,
            states=(case.state, case.state),
            article=str(apl(59)),
            details={
                "document": {"kind": self.kind, "number": self.number, "sha256": self.sha256},
                "seal": seal.sha256,
                "provider": provider,
                "pdf": hashlib.sha256(pdf).hexdigest(),
            },
        )


_SEAL_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_seal_use_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM eco_document d JOIN eco_agency_seal s ON s.agency_id = d.agency_id
         WHERE d.id = NEW.document_id AND s.id = NEW.seal_id AND d.sha256 = NEW.sha256 AND s.void_reason IS NULL
           AND NEW.day >= s.date_from AND NEW.day <= coalesce(s.date_to, 'infinity'))
    THEN
        RAISE EXCEPTION '用印与文书、制作机关或者印章的使用期间不符，拒绝写入' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM eco_seal_keeper k JOIN eco_document d ON d.agency_id = k.agency_id
         WHERE d.id = NEW.document_id AND k.user_id = NEW.user_id AND k.void_reason IS NULL
           AND NEW.day >= k.date_from AND NEW.day <= coalesce(k.date_to, 'infinity'))
    THEN
        RAISE EXCEPTION '用印人当日不是该机关的印章保管人，拒绝写入' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_seal_use_lawful BEFORE INSERT ON eco_seal_use
    FOR EACH ROW EXECUTE FUNCTION eco_seal_use_lawful();
"""
