"""The identity page of an officer: printed with a code that leads to a public page."""

import hashlib
import secrets

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools.image import image_data_uri

from odoo.addons.eco_checklist.models.beijing import today
from odoo.addons.eco_checklist.rendering.qr import svg

from .door import opened

TOKEN_BYTES = 16  # 128 bits


class EcoOfficer(models.Model):
    """The address of the public page is drawn at random; it is found by its digest, so that no comparison of it is timed."""

    _inherit = "eco.officer"

    identity_token = fields.Char(copy=False, readonly=True, groups="eco_checklist.group_administrator")
    identity_digest = fields.Char(copy=False, readonly=True, groups="eco_checklist.group_administrator")

    _digest_unique = models.UniqueIndex("(identity_digest) WHERE identity_digest IS NOT NULL")

    def action_renew_identity(self):
        """Draw a new address: identity pages printed before lead nowhere from now on. For the administrator."""
        if not self.env.user.has_group("eco_checklist.group_administrator"):
            raise AccessError(self.env._("Only an administrator renews the address of an identity page."))
        self._draw_token()

    def action_print_identity(self):
        """Open the identity page in a window of its own."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/officers/{self.id}/card", "target": "new"}

    def _draw_token(self):
        for officer in opened(self):
            token = secrets.token_urlsafe(TOKEN_BYTES)
            officer.write({"identity_token": token, "identity_digest": _digest(token)})

    def _may_print_identity(self) -> bool:
        """Tell whether the user prints this page: the officer, the leader of the team, the administrator."""
        user = self.env.user
        leads = user.has_group("eco_enforcement.group_team_leader") and user.eco_agency_id == self.agency_id
        return self.user_id == user or leads or user.has_group("eco_checklist.group_administrator")

    def _identity_values(self) -> dict:
        """Give what the printed page shows; the first time an address is drawn for it."""
        self.ensure_one()
        officer, day = self.sudo(), today()
        if not officer.identity_token:
            officer._draw_token()
        certificates = officer.certificate_ids.filtered(lambda row: row._facts().valid_on(day))[:1]
        address = f"{officer.get_base_url()}/eco/officer/{officer.identity_token}"
        return {
            "officer": officer,
            "post": officer._post_on(day),
            "certificate": certificates or officer.certificate_ids[:1],
            "photo": officer.photo and image_data_uri(officer.photo),
            "certified": officer.certified_today,
            "code": Markup(svg(address)),
            "day": day,
        }

    @api.model
    def _is_valid_today(self, token):
        """Tell of the officer behind ``token`` whether he may act today; ``None``: no such page."""
        everyone = self.sudo().with_context(active_test=False)
        officer = everyone.search([("identity_digest", "=", _digest(token))], limit=1)
        return officer.certified_today if officer else None


def _digest(token):
    return hashlib.sha256(token.encode()).hexdigest()
