"""What is in force: town x power x function x period. The one table the gate reads."""

from datetime import timedelta

from odoo import api, fields, models

from ..competence import gate
from ..competence.listing_lines import pending_rule
from . import guards
from .power import FUNCTIONS
from .publishing_door import opened
from .town_list_line import TRANSITIONS


class EcoGrant(models.Model):
    """A function of a power held by a town from one day to another, made by publishing its list.

    PostgreSQL refuses two grants of the same function of a power to a town for the same day.
    """

    _name = "eco.grant"
    _description = "Granted power"
    _inherit = ["eco.publishing.door"]
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
    transition_rule = fields.Selection(
        TRANSITIONS, "Pending cases", readonly=True, help="What becomes of cases still open when the grant ends."
    )

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

    @api.model
    @api.private
    def may(self, agency, power, function, day):
        """Answer whether ``agency`` may exercise ``function`` ("inspect", "punish", "coerce") of ``power`` on ``day``.

        Returns ``competence.gate.Answer``: yes with the grant it rests on, or no with the reason in Chinese.
        """
        return self.register_of(agency, power).may(agency.code, power.code, function, day)

    @api.model
    @api.private
    def register_of(self, agencies, powers=None):
        """Return a ``competence.gate.Register`` of every grant ``agencies`` ever held, of ``powers`` or of all.

        For many questions at once: three queries, however many towns and powers.
        """
        return gate.Register(self.grants_of(agencies, powers))

    @api.model
    @api.private
    def grants_of(self, agencies, powers=None):
        """Return every grant ``agencies`` ever held, of ``powers`` or of all, as ``competence.gate.Grant``s."""
        domain = [("agency_id", "in", agencies.ids), ("is_void", "=", False)]
        if powers is not None:
            domain.append(("power_id", "in", powers.ids))
        # What a town may do is public by law, so that the answer depends on nobody's access rights.
        return tuple(grant._for_gate() for grant in self.sudo().search(domain))

    @api.model
    def _held_on(self, agency, day):
        """Return the grants ``agency`` holds on ``day`` or will come to hold: what a list beginning then takes over."""
        domain = [
            ("agency_id", "=", agency.id),
            ("is_void", "=", False),
            "|",
            ("date_to", "=", False),
            ("date_to", ">=", day),
        ]
        return self.sudo().search(domain)

    def _for_gate(self):
        return gate.Grant(
            agency=self.agency_id.code,
            power=self.power_id.code,
            function=self.function,
            start=self.date_from,
            end=self.date_to or None,
            list_version=self.list_id.version,
            document=self.list_id.name,
            transition=self.transition_rule or "",
            ended_by=self.replaced_by_id.display_name or "",
        )

    @api.model
    def _replace_by(self, town_list):
        """End what the town holds on the day ``town_list`` begins, and grant what the list says instead."""
        start = town_list.date_start
        held = opened(self._held_on(town_list.agency_id, start))
        begun = held.filtered(lambda grant: grant.date_from < start)
        ends = {"date_to": start - timedelta(days=1), "replaced_by_id": town_list.id}
        for rule, grants in begun.grouped(lambda grant: grant._rule_under(town_list)).items():
            grants.write({**ends, "transition_rule": rule})
        (held - begun).write({"is_void": True, "replaced_by_id": town_list.id})
        held.flush_recordset()
        held.create([vals for line in town_list.line_ids for vals in line._grant_values()])

    def _rule_under(self, town_list):
        """Return what becomes of cases pending under this grant when ``town_list`` takes its place; nothing if it goes on."""
        lines = town_list._lines_for_rules()
        goes_on = any(
            line.grants and line.power == self.power_id.code and self.function in line.functions for line in lines
        )
        if goes_on and not any(not line.grants and line.power == self.power_id.code for line in lines):
            return self.transition_rule
        return pending_rule(lines, town_list.transition_rule or "", self.power_id.code, self.function) or False
