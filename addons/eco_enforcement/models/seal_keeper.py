"""Who keeps the seal of a body and may use it, from which day to which."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.eco_checklist.models import dated
from odoo.addons.eco_checklist.models import guards as statements
from odoo.addons.eco_checklist.models.beijing import today


class EcoSealKeeper(models.Model):
    """One person who may use the seal of a body for a period."""

    _name = "eco.seal.keeper"
    _description = "Keeper of a Seal"
    _inherit = ["eco.dated.mixin"]
    _order = "agency_id, date_from desc, id"

    agency_id = fields.Many2one("eco.agency", required=True, index=True, ondelete="restrict")
    user_id = fields.Many2one("res.users", "Keeper", required=True, index=True, ondelete="restrict")
    date_from = fields.Date("Valid from", default=lambda self: today())
    date_to = fields.Date("Valid until")

    def init(self):
        statements.install(self.env.cr, dated.guards("eco_seal_keeper", ("agency_id", "user_id")))

    @api.depends("agency_id.display_name", "user_id.name")
    def _compute_display_name(self):
        for keeper in self:
            keeper.display_name = f"{keeper.agency_id.display_name or ''} {keeper.user_id.name or ''}".strip()

    @api.constrains("agency_id", "user_id")
    def _check_own_agency(self):
        for keeper in self:
            if keeper.user_id.sudo().eco_agency_id != keeper.agency_id:
                raise ValidationError(
                    self.env._("%(user)s is not of the body whose seal this is.", user=keeper.user_id.name)
                )

    @api.model
    def _fixed_fields(self):
        return super()._fixed_fields() | {"agency_id", "user_id"}

    @api.model
    def _keeps(self, agency, user, day) -> bool:
        """Tell whether ``user`` keeps the seal of ``agency`` on ``day``."""
        rows = self.sudo().search([("agency_id", "=", agency.id), ("user_id", "=", user.id)])
        return any(row._period().covers(day) for row in rows)
