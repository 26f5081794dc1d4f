from odoo import api, fields, models


class EcoArchiveDeadline(models.Model):
    """The day of the next year by which a closed file is put away: configuration, marked 待确认 until confirmed."""

    _name = "eco.archive.deadline"
    _description = "Last Day for Archiving"
    _order = "date_from desc, id desc"

    date_from = fields.Date("For Files Closed From", required=True)
    month = fields.Integer("Month", required=True, aggregator=None)
    day = fields.Integer("Day", required=True, aggregator=None)
    source = fields.Char("Source of the Day", required=True)
    confirmed = fields.Boolean()
    active = fields.Boolean(default=True)

    # 2001 is no leap year: 29 February would be no day in most years.
    _day_possible = models.Constraint(
        "CHECK (month BETWEEN 1 AND 12 AND day >= 1 AND day <= extract(day FROM "
        "(make_date(2001, month, 1) + interval '1 month' - interval '1 day')))",
        "The last day for archiving is a day that every year has.",
    )
    _one_a_day = models.UniqueIndex("(date_from) WHERE active", "Another day for archiving begins on that date.")

    @api.depends("month", "day", "confirmed")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"次年{row.month}月{row.day}日" + ("" if row.confirmed else "（待确认）")

    @api.model
    def _rows(self):
        """Give the rows, the latest first."""
        return self.sudo().search([("active", "=", True)])
