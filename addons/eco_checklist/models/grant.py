"""What is in force: town x power x function x period. The one table the gate reads."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..competence import gate
from . import guards
from .power import FUNCTIONS

# Compared by identity: a remote caller chooses its context but cannot send this object.
PUBLISHING = object()


class EcoGrant(models.Model):
    """A function of a power held by a town from one day to another, made by publishing its list.

    PostgreSQL refuses two grants of the same function of a power to a town for the same day.
    """

    _name = "eco.grant"
    _description = "Granted power"
    _order = "agency_id, power_id, function, date_from desc"

    agency_id = fields.Many2one("eco.agency", "Town", required=True, index=True, ondelete="restrict", readonly=True)
    power_id = fields.Many2one("eco.power", required=True, index=True, ondelete="restrict", readonly=True)
    function = fields.Selection(FUNCTIONS, required=True, readonly=True)
    date_from = fields.Date("From", required=True, readonly=True)
    date_to = fields.Date("Until", readonly=True, help="Last day; empty: until the list is changed.")
    list_line_id = fields.Many2one(
        "eco.town.list.line", "Line of the list", required=True, index=True, ondelete="restrict", readonly=True
    )
    list_id = fields.Many2one(related="list_line_id.list_id", store=True, index=True)
    replaced_by_id = fields.Many2one(
        "eco.town.list",
        "Ended by",
        index=True,
        ondelete="restrict",
        readonly=True,
        help="The list that took its place.",
    )
    is_void = fields.Boolean("Never came into force", readonly=True)

    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A grant ends after it begins.")
    # Ranges of whole numbers stand for "the same town, power, function": no extension of PostgreSQL is needed.
    _period_free = models.Constraint(
        "EXCLUDE USING gist ("
        "int4range(agency_id, agency_id, '[]') WITH &&, "
        "int4range(power_id, power_id, '[]') WITH &&, "
        "int4range(ascii(function), ascii(function), '[]') WITH &&, "
        "daterange(date_from, date_to, '[]') WITH &&) WHERE (is_void IS NOT TRUE)",
        "The town already holds this function of the power for part of this period.",
    )

    def init(self):
        guards.install(self.env.cr, guards.GRANT)

    @api.depends("agency_id.display_name", "power_id.display_name", "function")
    def _compute_display_name(self):
        labels = dict(self._fields["function"]._description_selection(self.env))
        for grant in self:
            names = grant.agency_id.display_name, grant.power_id.display_name, labels.get(grant.function)
            grant.display_name = " · ".join(name for name in names if name)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_unless_publishing()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_unless_publishing()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("A grant is never deleted: it shows what was in force."))

    @api.model
    @api.private
    def may(self, agency, power, function, day):
        """Answer whether ``agency`` may exercise ``function`` ("inspect", "punish", "coerce") of ``power`` on ``day``.

        Returns ``competence.gate.Answer``: yes with the grant it rests on, or no with the reason in Chinese.
        """
        grants = self._read_grants([("agency_id", "=", agency.id), ("power_id", "=", power.id)])
        return gate.may(grants, agency.code, power.code, function, day)

    @api.model
    @api.private
    def grants_of(self, agency):
        """Return every grant ``agency`` ever held, as a tuple of ``competence.gate.Grant``."""
        return self._read_grants([("agency_id", "=", agency.id)])

    @api.model
    def _read_grants(self, domain):
        # What a town may do is public by law, so that the answer depends on nobody's access rights.
        grants = self.sudo().search([*domain, ("is_void", "=", False)])
        return tuple(grant._for_gate() for grant in grants)

    def _for_gate(self):
        return gate.Grant(
            agency=self.agency_id.code,
            power=self.power_id.code,
            function=self.function,
            start=self.date_from,
            end=self.date_to or None,
            list_version=self.list_id.version,
            document=self.list_id.name,
        )

    @api.model
    def _replace_by(self, town_list):
        """End what the town holds on the day ``town_list`` begins, and grant what the list says instead."""
        start = town_list.date_start
        door = self.sudo().with_context(eco_publishing=PUBLISHING)
        held = door.search([("agency_id", "=", town_list.agency_id.id), ("is_void", "=", False)]).filtered(
            lambda grant: not grant.date_to or grant.date_to >= start
        )
        begun = held.filtered(lambda grant: grant.date_from < start)
        begun.write({"date_to": start - timedelta(days=1), "replaced_by_id": town_list.id})
        (held - begun).write({"is_void": True, "replaced_by_id": town_list.id})
        held.flush_recordset()
        door.create([vals for line in town_list.line_ids for vals in line._grant_values()])

    @api.model
    def _refuse_unless_publishing(self):
        if self.env.context.get("eco_publishing") is not PUBLISHING:
            raise AccessError(self.env._("A power is granted by publishing the town's list, in no other way."))
