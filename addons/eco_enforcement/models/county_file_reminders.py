"""Who has to act next in what passes between town and county, and who is told when nobody did."""

from odoo import api, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.county import Side
from ..statute.states import Role
from .case_facts import ROLE_GROUPS
from .door import opened


class EcoCountyFile(models.AbstractModel):
    """Reminders: to the guides of the department asked, back to the town, and of what is overdue to the county."""

    _inherit = "eco.county.file"

    _next_side: dict = {}  # state -> side that has to act

    def _tell_next(self, state):
        """Take the reminders of the past stage away and remind those who have to act now."""
        self.activity_unlink(["mail.mail_activity_data_todo"])
        side = self._next_side.get(state.value)
        if side:
            self._remind(self._people(side), state.label)

    def _remind(self, people, summary):
        # No mail is sent: the reminder stands in the list of what is to do.
        for user in people:
            self.with_context(mail_activity_quick_update=True).activity_schedule(
                "mail.mail_activity_data_todo", self.due_on or today(), f"{self._subject}：{summary}", user_id=user.id
            )

    def _people(self, side):
        """Give the people who may act on ``side``."""
        users = self.env["res.users"]
        if side is Side.TOWN:
            return self._town_people()
        if side is Side.DEPARTMENT and not self._department()._is_justice():
            guides = self.env.ref(ROLE_GROUPS[Role.GUIDE])
            return users.search([("eco_agency_id", "in", self._department().ids), ("all_group_ids", "in", guides.ids)])
        reviewers = self.env.ref(ROLE_GROUPS[Role.LEGAL_REVIEWER])
        domain = [("eco_agency_id.parent_id", "=", self.county_id.id), ("all_group_ids", "in", reviewers.ids)]
        return users.search(domain).filtered(lambda user: user.eco_agency_id._is_justice())

    def _town_people(self):
        heads = self.env.ref(ROLE_GROUPS[Role.HEAD])
        return self.env["res.users"].search(
            [("eco_agency_id", "=", self.agency_id.id), ("all_group_ids", "in", heads.ids)]
        )

    @api.model
    def _remind_overdue(self):
        """Once a day: what is overdue is also laid before the county's justice department (red light to the county)."""
        for file in opened(self).search([("is_overdue", "=", True)]):
            reminded = file.activity_ids.user_id
            file._remind(file._people(Side.JUSTICE) - reminded, "逾期")
