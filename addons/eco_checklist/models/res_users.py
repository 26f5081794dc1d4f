"""Where a person works, and the part of the tree the person looks after."""

from odoo import api, fields, models


class ResUsers(models.Model):
    """A person of one body. Both fields are set by an administrator only: they decide what can be seen."""

    _inherit = "res.users"

    eco_agency_id = fields.Many2one("eco.agency", "Works in", index=True, ondelete="restrict")
    eco_scope_id = fields.Many2one(
        "eco.agency",
        "Looks after",
        compute="_compute_eco_scope_id",
        store=True,
        index=True,
        help="The body with everything below it. People of a department look after its government's whole area.",
    )

    @property
    def SELF_READABLE_FIELDS(self):
        return [*super().SELF_READABLE_FIELDS, "eco_agency_id", "eco_scope_id"]

    @property
    def SELF_WRITEABLE_FIELDS(self):
        # A name signs opinions and decisions: only an administrator changes it.
        return [name for name in super().SELF_WRITEABLE_FIELDS if name != "name"]

    @api.depends("eco_agency_id.kind", "eco_agency_id.parent_id")
    def _compute_eco_scope_id(self):
        for user in self:
            user.eco_scope_id = user.eco_agency_id._scope() if user.eco_agency_id else False

    @api.model
    def _get_invalidation_fields(self):
        # Record rules read the scope, and their domains are kept in a cache.
        return super()._get_invalidation_fields() | {"eco_agency_id", "eco_scope_id"}
