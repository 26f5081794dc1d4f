"""The steps of handing a suspected crime to the police: one sealed row each."""

from odoo import fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_time

from ..statute import facts_course
from ..statute.course import CrimeMove


class EcoCrimeStep(models.Model):
    """A step of the transfer (移送涉嫌犯罪案件), with its moment, receiver and receipt."""

    _name = "eco.crime.step"
    _description = "Step of a Crime Transfer"
    _inherit = ["eco.step"]

    move = fields.Selection([(m.value, m.label) for m in CrimeMove], required=True, string="Step")
    at = fields.Datetime("Moment", required=True)
    member_id = fields.Many2one("eco.officer", string="First Member of the Team", ondelete="restrict")
    member_2_id = fields.Many2one("eco.officer", string="Second Member of the Team", ondelete="restrict")
    receiver = fields.Char("Receiving Organ")
    receipt = fields.Char("Receipt or Document No.")

    _team_of_two = models.Constraint(
        "CHECK (move <> 'team' OR member_id <> member_2_id)", "A special team has two different members."
    )

    def _facts(self) -> facts_course.CrimeStep:
        """Give the step as the rules see it."""
        self.ensure_one()
        moment = beijing_time(self.at).replace(tzinfo=None)
        return facts_course.CrimeStep(CrimeMove(self.move), moment, self.event_seq)
