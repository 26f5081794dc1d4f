from odoo import fields, models

from ..statute.calendar import Unit


class EcoLeadChannel(models.Model):
    """A way by which reports come in (受理渠道), and within how many days it wants an answer, where it says so.

    No number of days is known that binds every town: it is configuration, to be confirmed with its source.
    """

    _name = "eco.lead.channel"
    _description = "Way a Report Comes In"
    _inherit = ["eco.confirmation.words"]
    _order = "sequence, id"

    name = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    direct = fields.Boolean(
        "Straight to the City", help="The town only answers such reports and changes nothing in them."
    )
    reply_days = fields.Integer("Answer Within", help="Zero: no period has been announced.", aggregator=None)
    reply_unit = fields.Selection(
        [(Unit.WORKDAYS.value, "Working Days"), (Unit.DAYS.value, "Days")], required=True, default=Unit.WORKDAYS.value
    )
    note = fields.Char("Remark")
    active = fields.Boolean(default=True)

    _name_unique = models.Constraint("UNIQUE (name)", "This way is already listed.")
    _reply_days = models.Constraint("CHECK (reply_days BETWEEN 0 AND 365)", "The days for an answer lie within a year.")

    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"name", "direct", "reply_days", "reply_unit"}

    def _reply_due(self, received):
        """Give the last day for an answer to a report received on ``received``, or ``False``."""
        if not self.reply_days:
            return False
        calendar = self.env["eco.calendar.edition"]._calendar()
        return calendar.period_end(received, self.reply_days, self.reply_unit).end
