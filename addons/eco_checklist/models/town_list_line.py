"""The lines of a town's list."""

from odoo import api, fields, models

from ..competence import listing
from . import guards
from .power import FUNCTIONS

STATUSES = [("granted", "Granted"), ("suspended", "Suspended"), ("withdrawn", "Withdrawn")]
TRANSITIONS = [
    ("finish", "The town finishes them"),
    ("hand_over", "They are handed to the county department"),
    ("stop", "They are stopped"),
]


class EcoTownListLine(models.Model):
    """A power handed over: which functions of it, from when to when, and who guides the town in it."""

    _name = "eco.town.list.line"
    _description = "Line of a town list"
    _order = "list_id, sequence, id"

    list_id = fields.Many2one("eco.town.list", required=True, index=True, ondelete="cascade")
    sequence = fields.Integer(default=10)
    number = fields.Integer("No.", compute="_compute_number", help="Place of the line on the paper, counted from one.")
    power_id = fields.Many2one("eco.power", required=True, index=True, ondelete="restrict")
    status = fields.Selection(STATUSES, required=True, default="granted")
    transition_rule = fields.Selection(
        TRANSITIONS, "Pending cases", help="What becomes of cases filed before; empty: the rule of the list."
    )
    can_inspect = fields.Boolean("Inspect", default=True)
    can_punish = fields.Boolean("Punish", default=True)
    can_coerce = fields.Boolean("Coerce")
    date_from = fields.Date(
        "From",
        compute="_compute_date_from",
        store=True,
        readonly=False,
        precompute=True,
        help="The first day of the list unless the list says another.",
    )
    date_to = fields.Date("Until", help="Last day; empty: until the list is changed.")
    guiding_agency_id = fields.Many2one("eco.agency", "Guiding department", index=True, ondelete="restrict")
    city_consent_document = fields.Char("Consent of the city", help="For powers of the ecology departments.")
    city_consent_date = fields.Date("Consent given on")
    printed_basis = fields.Text("Basis as printed", help="The words of the official paper, one basis a line.")
    printed_department = fields.Char("Original department as printed")
    note = fields.Char()
    state = fields.Selection(related="list_id.state")

    def init(self):
        guards.install(self.env.cr, guards.LINE)

    @api.depends("list_id.line_ids", "sequence")
    def _compute_number(self):
        for town_list, lines in self.grouped("list_id").items():
            places = {line: place for place, line in enumerate(town_list.line_ids, 1)}
            for line in lines:
                line.number = places.get(line, 0)

    @api.depends("list_id.date_start")
    def _compute_date_from(self):
        for line in self:
            line.date_from = line.list_id.date_start

    @api.depends("list_id.display_name", "power_id.display_name")
    def _compute_display_name(self):
        for line in self:
            line.display_name = f"{line.list_id.display_name or ''} {line.power_id.display_name or ''}".strip()

    @api.model_create_multi
    def create(self, vals_list):
        lists = {vals.get("list_id") or self.env.context.get("default_list_id") for vals in vals_list}
        self.env["eco.town.list"].browse(filter(None, lists))._refuse_if_fixed({"line_ids"})
        return super().create(vals_list)

    def write(self, vals):
        self.list_id._refuse_if_fixed({"line_ids"})
        result = super().write(vals)
        self.list_id._refuse_if_fixed({"line_ids"})
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_except_fixed(self):
        self.list_id._refuse_if_fixed({"line_ids"})

    def _functions(self):
        """Return the codes of the functions this line hands over."""
        return frozenset(code for code, _label in FUNCTIONS if self[f"can_{code}"])

    def _for_rules(self):
        """Return this line as the rules of competence see it."""
        return listing.Line(
            power=self.power_id.code or "",
            functions=self._functions(),
            start=self.date_from or None,
            end=self.date_to or None,
            status=self.status,
            transition=self.transition_rule or "",
        )

    def _consent_for_rules(self):
        """Return what is known of the city's consent to this line, as the rules of competence see it."""
        return listing.Consent(
            place=self.number,
            power=self.power_id.code or "",
            need=self.power_id.city_consent or "not_needed",
            document=self.city_consent_document or "",
            given_on=self.city_consent_date or None,
        )

    def _grant_values(self):
        """Return the values of the grants this line makes, one a function; none where it suspends or withdraws."""
        if self.status != "granted":
            return []
        return [
            {
                "agency_id": self.list_id.agency_id.id,
                "power_id": self.power_id.id,
                "function": function,
                "date_from": self.date_from,
                "date_to": self.date_to,
                "list_line_id": self.id,
                "transition_rule": self.transition_rule or self.list_id.transition_rule,
            }
            for function in sorted(self._functions())
        ]
