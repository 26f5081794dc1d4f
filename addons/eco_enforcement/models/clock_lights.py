from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.deadlines import DEADLINES
from ..statute.lights import USUAL, Light
from .door import opened

_LIGHTS = [
    (Light.RED.value, "Red"),
    (Light.YELLOW.value, "Yellow"),
    (Light.GREEN.value, "Green"),
    (Light.PAUSED.value, "Not Counting"),
    (Light.WAITING.value, "Waiting for Others"),
]


class EcoClock(models.Model):
    """The light of a clock: reckoned from its last day and today, so that it is right without any job having run."""

    _inherit = "eco.clock"

    yellow_on = fields.Date("Yellow From")
    red_on = fields.Date("Red From")
    light = fields.Selection(_LIGHTS, compute="_compute_light", search="_search_light", group_expand=True)
    days_left = fields.Integer("Days Left", compute="_compute_light", aggregator=None)

    @api.depends("due_on", "stopped_on", "paused", "ours", "yellow_on", "red_on")
    def _compute_light(self):
        day = today()
        for clock in self:
            clock.days_left = (clock.due_on - day).days if clock.due_on else 0
            clock.light = clock._light_on(day)

    def _light_on(self, day):
        """Tell the light of ``day``: the order of the questions is that of ``statute/lights.py``."""
        if self.stopped_on or not self.due_on:
            return False
        if self.paused:
            return Light.PAUSED.value
        if not self.ours:
            return Light.WAITING.value
        if self.red_on <= day:
            return Light.RED.value
        return Light.YELLOW.value if self.yellow_on <= day else Light.GREEN.value

    @api.model
    def _search_light(self, operator, value):
        if operator != "in":
            return NotImplemented
        domains = {
            Light.PAUSED.value: Domain("paused", "=", True),
            Light.WAITING.value: Domain("paused", "=", False) & Domain("ours", "=", False),
            Light.RED.value: self._counting() & Domain("red_on", "<=", today()),
            Light.YELLOW.value: self._counting() & Domain("red_on", ">", today()) & Domain("yellow_on", "<=", today()),
            Light.GREEN.value: self._counting() & Domain("red_on", ">", today()) & Domain("yellow_on", ">", today()),
        }
        running = Domain("stopped_on", "=", False)
        asked = [running & domain for light, domain in domains.items() if light in value]
        if False in value:
            asked.append(~running)
        return Domain.OR(asked)

    @staticmethod
    def _counting():
        return Domain("paused", "=", False) & Domain("ours", "=", True)

    def _field_to_sql(self, alias, field_expr, query=None):
        """Let lists and boards group by the light, which no column holds."""
        if field_expr != "light":
            return super()._field_to_sql(alias, field_expr, query)
        names = ("stopped_on", "paused", "ours", "red_on", "yellow_on")
        stopped, paused, ours, red, yellow = (super(EcoClock, self)._field_to_sql(alias, n, query) for n in names)
        return SQL(
            "CASE WHEN %s IS NOT NULL THEN NULL WHEN %s THEN 'paused' WHEN %s IS NOT TRUE THEN 'waiting' "
            "WHEN %s <= %s THEN 'red' WHEN %s <= %s THEN 'yellow' ELSE 'green' END",
            stopped,
            paused,
            ours,
            red,
            today(),
            yellow,
            today(),
        )


class EcoClockThreshold(models.Model):
    """From how many days left a light turns: a habit of the office, not law; without a deadline it serves all."""

    _name = "eco.clock.threshold"
    _description = "Threshold of Deadline Lights"
    _order = "code nulls first"
    _rec_name = "code"

    code = fields.Selection([(row.code, row.title) for row in DEADLINES.values()], string="Deadline")
    yellow = fields.Integer("Yellow From (Days Left)", required=True, aggregator=None)
    red = fields.Integer("Red From (Days Left)", required=True, aggregator=None)

    _code_unique = models.UniqueIndex("(coalesce(code, ''))", "This deadline already has its thresholds.")
    _order_of_lights = models.Constraint(
        "CHECK (red >= 0 AND yellow >= red)", "Yellow comes no later than red, and neither after the last day."
    )

    @api.model
    def _all(self) -> dict:
        """Give (yellow, red) by code of deadline; those of ``False`` serve the deadlines without their own."""
        rows = self.sudo().search_fetch([], ["code", "yellow", "red"])
        return {False: USUAL} | {row.code: (row.yellow, row.red) for row in rows}

    @api.model_create_multi
    def create(self, vals_list):
        thresholds = super().create(vals_list)
        thresholds._relight()
        return thresholds

    def write(self, vals):
        res = super().write(vals)
        self._relight()
        return res

    def _relight(self):
        """Reckon anew from when each running clock is yellow and red."""
        opened(self.env["eco.clock"]).search([("stopped_on", "=", False)])._recount()
