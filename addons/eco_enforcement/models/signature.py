"""Signatures drawn on a screen, and refusals to sign: each bound to the very text that was shown."""

import base64
import hashlib

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import now
from odoo.addons.eco_checklist.rendering import strokes

from ..statute.document_row import Signer
from .door import opened

ROLES = [(role.value, role.label) for role in Signer if role is not Signer.SEAL]
OUTCOMES = [("signed", "Signed"), ("refused", "Refused to sign")]


class EcoSignature(models.Model):
    """What one person signed or refused to sign, when, and on whose device; never changed.

    ``sha256`` is the hash of the text signed; PostgreSQL refuses it unless it is that of the document.
    """

    _name = "eco.signature"
    _description = "Signature"
    _inherit = ["eco.sealed"]
    _order = "id"

    document_id = fields.Many2one("eco.document", required=True, ondelete="restrict", index=True)
    role = fields.Selection(ROLES, "Signed As", required=True)
    name = fields.Char("Signed By", required=True)
    outcome = fields.Selection(OUTCOMES, required=True)
    sha256 = fields.Char("SHA-256 of the Text", required=True)
    statement = fields.Char("Confirmed")
    strokes = fields.Binary(attachment=True)
    image = fields.Binary("Drawing", attachment=True)
    image_sha256 = fields.Char("SHA-256 of the Drawing")
    reason = fields.Char("Reason of the Refusal")
    witness = fields.Char()
    recording = fields.Char("Recording", help="Number of the sound or video recording that shows the refusal.")
    at = fields.Datetime("Signed At", required=True)
    user_id = fields.Many2one("res.users", "Device Of", required=True, ondelete="restrict")
    device = fields.Char()
    position = fields.Char(help="Latitude, longitude and accuracy in metres, where the device told them.")

    _once = models.UniqueIndex("(document_id, role, name, outcome)", "A person signs a document once in each role.")
    _drawn = models.Constraint(
        "CHECK (outcome = 'refused' OR image_sha256 IS NOT NULL)", "A signature is drawn by hand."
    )
    _explained = models.Constraint(
        "CHECK (outcome = 'signed' OR (btrim(reason) <> '' AND (btrim(recording) <> '' OR (btrim(witness) <> ''"
        " AND image_sha256 IS NOT NULL))))",
        "A refusal states its reason, and a witness who signs or a recording.",
    )

    def init(self):
        super().init()
        self.env.cr.execute(_TEXT_TRIGGER)

    @api.depends("name", "role")
    def _compute_display_name(self):
        labels = dict(ROLES)
        for signature in self:
            signature.display_name = f"{labels.get(signature.role, '')} {signature.name or ''}".strip()

    @api.model
    def _add(self, document, values: dict, drawing: str):
        """Write one row with the strokes ``drawing`` (JSON, maybe empty); ``StrokesError`` when they are none."""
        drawn = {}
        if drawing:
            picture = strokes.picture(strokes.read(drawing))
            drawn = {
                "strokes": base64.b64encode(drawing.encode()),
                "image": base64.b64encode(picture),
                "image_sha256": hashlib.sha256(picture).hexdigest(),
            }
        rows = opened(self).with_context(image_no_postprocess=True)
        common = {"document_id": document.id, "sha256": document.sha256, "at": now(), "user_id": self.env.user.id}
        return rows.create({**common, **values, **drawn})


_TEXT_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_signature_of_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.sha256 IS DISTINCT FROM (SELECT sha256 FROM eco_document WHERE id = NEW.document_id) THEN
        RAISE EXCEPTION '签名的内容与文书的内容不一致（哈希值不符），拒绝写入' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_signature_of_text BEFORE INSERT ON eco_signature
    FOR EACH ROW EXECUTE FUNCTION eco_signature_of_text();
"""
