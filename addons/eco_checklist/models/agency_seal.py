"""The image of the seal a body puts under its documents, in dated versions."""

import base64
import binascii
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence.seals import image_fault
from . import dated
from . import guards as statements
from .beijing import today


class EcoAgencySeal(models.Model):
    """One version of a seal. From its first day on the image is fixed; PostgreSQL refuses two for the same day.

    An administrator sets it, the approver of lists may look at it, nobody else reads it: whoever has the image
    can put it under anything.
    """

    _name = "eco.agency.seal"
    _description = "Seal of an agency"
    _inherit = ["eco.dated.mixin"]
    _order = "agency_id, date_from desc"

    agency_id = fields.Many2one("eco.agency", required=True, index=True, ondelete="restrict")
    # The bytes lie in the row and not in an attachment: so the trigger of the row guards them too.
    image = fields.Binary("Image (PNG)", attachment=False, required=True)
    sha256 = fields.Char("SHA-256", readonly=True, copy=False)
    date_from = fields.Date("Valid from", default=lambda self: today())
    date_to = fields.Date("Valid until")

    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(agency_id, agency_id, '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&)"
        " WHERE (void_reason IS NULL)",
        "The agency already has a seal for part of this period.",
    )

    def init(self):
        statements.install(self.env.cr, dated.guards("eco_agency_seal", ("agency_id", "image", "sha256")))

    @api.depends("agency_id.display_name", "date_from")
    def _compute_display_name(self):
        for seal in self:
            seal.display_name = f"{seal.agency_id.display_name or ''} {seal.date_from or ''}".strip()

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            vals["sha256"] = self._checked_digest(vals.get("image"))
        seals = super().create(vals_list)
        seals._log()
        return seals

    def write(self, vals):
        vals = {name: value for name, value in vals.items() if name != "sha256"}
        if "image" in vals:
            vals["sha256"] = self._checked_digest(vals["image"])
        result = super().write(vals)
        self._log()
        return result

    @api.model
    def _fixed_fields(self):
        return super()._fixed_fields() | {"agency_id", "image"}

    @api.model
    def _checked_digest(self, image):
        """Return the SHA-256 of the base64 text ``image``; raises ``UserError`` unless it is the PNG of a seal."""
        try:
            content = base64.b64decode(image or b"", validate=True)
        except (binascii.Error, ValueError):
            content = b"?"
        if fault := image_fault(content):
            raise UserError(fault)
        return hashlib.sha256(content).hexdigest()

    def _log(self):
        """Note each of these versions in the conversation of its agency, with the digest of the image."""
        for seal in self:
            seal.agency_id._message_log(
                body=self.env._(
                    "Seal: valid from %(start)s until %(end)s, SHA-256 %(digest)s. %(void)s",
                    start=seal.date_from,
                    end=seal.date_to or "—",
                    digest=seal.sha256,
                    void=seal.void_reason or "",
                )
            )


class EcoAgency(models.Model):
    """A body has one seal at a time."""

    _inherit = "eco.agency"

    seal_ids = fields.One2many(
        "eco.agency.seal",
        "agency_id",
        "Seals",
        groups="eco_checklist.group_administrator,eco_checklist.group_list_approver",
    )

    @api.private
    def seal_on(self, day):
        """Return the seal in force on ``day`` or an empty record, in superuser mode: for documents issued by the server."""
        self.ensure_one()
        return self.sudo().seal_ids.filtered(lambda seal: seal._period().covers(day))[:1]
