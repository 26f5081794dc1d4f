from odoo import api, fields, models
from odoo.fields import Domain


class EcoGuidancePeriod(models.Model):
    """Within how many working days of the county's own rule guidance is answered, or its adoption recorded.

    No law sets these days. A row to be confirmed counts too and says so beside the day it gives.
    """

    _name = "eco.guidance.period"
    _description = "Period for Guidance"
    _inherit = ["eco.county.rule"]
    _order = "county_id, purpose, date_from desc"

    _content = ("purpose", "workdays")

    purpose = fields.Selection(
        [
            ("question", "Answer to a Question"),
            ("review", "Review of a Case"),
            ("adoption", "Record of What Was Adopted"),
        ],
        required=True,
        default="question",
    )
    workdays = fields.Integer("Working Days", required=True, aggregator=None)

    _workdays_positive = models.Constraint("CHECK (workdays BETWEEN 1 AND 250)", "Give between 1 and 250 working days.")
    # Ranges of whole numbers stand for "the same county and purpose": no extension of PostgreSQL is needed.
    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(county_id, county_id, '[]') WITH &&, "
        "int4range(ascii(purpose), ascii(purpose), '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&) "
        "WHERE (void_reason IS NULL)",
        "The county already has such a period for some of these days.",
    )

    @api.model
    def _on(self, county, purpose, day):
        """Return the row for ``purpose`` that holds in ``county`` on ``day``, or an empty record."""
        return self.sudo().search(self._in_force(county, day) & Domain("purpose", "=", purpose), limit=1)
