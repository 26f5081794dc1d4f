from datetime import date

from odoo import api, fields, models

from ..statute.calendar import WorkCalendar


class EcoCalendarEdition(models.Model):
    """The State Council's yearly notice on rest days, as one edition."""

    _name = "eco.calendar.edition"
    _description = "Working-day Calendar Edition"
    _rec_name = "year"
    _order = "year desc"

    year = fields.Integer(required=True, aggregator=None)
    state = fields.Selection(
        [("announced", "Announced"), ("provisional", "Provisional")], required=True, default="announced"
    )
    notice = fields.Char(required=True)
    day_ids = fields.One2many("eco.calendar.day", "edition_id", string="Days")

    _year_unique = models.Constraint("UNIQUE (year)", "This year already has an edition.")

    @api.model
    def _calendar(self) -> WorkCalendar:
        """Build the calendar all deadlines are counted by, known as far as years were announced without a gap."""
        days = self.env["eco.calendar.day"].sudo().search_fetch([], ["day", "kind"])
        return WorkCalendar(
            holidays=frozenset(d.day for d in days if d.kind == "holiday"),
            workdays=frozenset(d.day for d in days if d.kind == "workday"),
            known_until=self._known_until(),
        )

    @api.model
    def _known_until(self) -> date:
        """Give the last day of the unbroken run of announced years: a year skipped is not known."""
        years = set(self.sudo().search([("state", "=", "announced")]).mapped("year"))
        last = min(years, default=0)
        while last + 1 in years:
            last += 1
        return date(last, 12, 31) if last else date.min


class EcoCalendarDay(models.Model):
    """A day that differs from the plain week: a statutory rest day or a make-up working day."""

    _name = "eco.calendar.day"
    _description = "Calendar Day"
    _rec_name = "day"
    _order = "day"

    edition_id = fields.Many2one("eco.calendar.edition", required=True, ondelete="cascade", index=True)
    day = fields.Date(required=True)
    kind = fields.Selection([("holiday", "Rest Day"), ("workday", "Make-up Working Day")], required=True)
    name = fields.Char(required=True)

    _day_unique = models.Constraint("UNIQUE (day)", "This day is already in the calendar.")
