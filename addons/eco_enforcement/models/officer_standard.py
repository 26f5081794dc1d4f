"""What towns must have in people and training, and when to warn of a certificate's end: dated figures."""

from odoo import api, fields, models

from ..statute import staffing


class EcoOfficerStandard(models.Model):
    """A figure in force from one day to another, for all bodies or for one with those below it.

    One to be confirmed counts all the same; wherever it is shown it says so (待确认).
    """

    _name = "eco.officer.standard"
    _description = "Standard of Staffing and Training"
    _inherit = ["eco.confirmation.words"]
    _order = "subject, date_from desc, amount desc, id"

    subject = fields.Selection([(code, s.label) for code, s in staffing.SUBJECTS.items()], required=True)
    amount = fields.Float(
        required=True,
        digits=(8, 1),
        help="Persons; of legal reviewers per cent of the certified officers; class hours a year; days before the end.",
    )
    agency_id = fields.Many2one("eco.agency", ondelete="restrict", index=True, help="Empty: all bodies.")
    date_from = fields.Date("From", required=True)
    date_to = fields.Date("Until", help="Last day; empty: until changed.")
    basis = fields.Text("Why This Figure", required=True)

    _row_unique = models.UniqueIndex(
        "(subject, COALESCE(agency_id, 0), date_from, (CASE WHEN subject = 'warning' THEN amount ELSE 0 END))",
        "A figure for this subject already begins on this day.",
    )
    _amount_positive = models.Constraint("CHECK (amount > 0 AND amount < 10000)", "The figure must be above zero.")
    _whole = models.Constraint(
        "CHECK (subject IN ('training', 'reviewer') OR amount = trunc(amount))", "Persons and days are whole numbers."
    )
    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A period ends after it begins.")

    @api.depends("subject", "amount", "date_from")
    def _compute_display_name(self):
        labels = {code: subject.label for code, subject in staffing.SUBJECTS.items()}
        for row in self:
            row.display_name = f"{labels.get(row.subject, '')} {row.amount:g}"

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"subject", "amount", "agency_id", "date_from", "basis"}

    @api.model
    def _rules(self) -> tuple[staffing.Standard, ...]:
        """Give every figure as the rules see it."""
        return tuple(
            staffing.Standard(
                subject=row.subject,
                amount=row.amount,
                start=row.date_from,
                end=row.date_to or None,
                agency=row.agency_id.id or None,
                confirmed=row.confirmation == "confirmed",
            )
            for row in self.sudo().search([])
        )
