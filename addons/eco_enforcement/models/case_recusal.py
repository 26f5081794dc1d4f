from odoo import fields, models
from odoo.fields import Command
from odoo.tools import lazy

from ..statute import facts_course
from ..statute.states import Role
from .case_facts import ROLE_GROUPS

_TAKING_PART = (Role.OFFICER, Role.TEAM_LEADER, Role.HEAD, Role.LEGAL_REVIEWER, Role.HEARING_CHAIR)


class EcoCase(models.Model):
    """Recusal: who keeps out of the case. Whoever does loses it from sight by ``security/recusal_rules.xml``."""

    _inherit = "eco.case"

    recused_user_ids = fields.Many2many(
        "res.users", "eco_case_recused_rel", "case_id", "user_id", string="Recused", copy=False, readonly=True
    )

    def _side_facts(self):
        return {
            **super()._side_facts(),
            "recused": frozenset(self.recused_user_ids.ids),
            # Looked up only for an act that names somebody.
            "people": lazy(self._people),
            "colleagues": lazy(self._colleagues),
        }

    def _people(self) -> tuple[facts_course.Person, ...]:
        """Give everyone a recusal may be about: of the agency by role, and the legal reviewers of the county."""
        groups = {role: self.env.ref(ROLE_GROUPS[role]) for role in _TAKING_PART}
        county = self.agency_id.county_id
        users = (
            self.env["res.users"]
            .sudo()
            .search(
                [
                    ("all_group_ids", "in", [group.id for group in groups.values()]),
                    "|",
                    ("eco_agency_id", "=", self.agency_id.id),
                    "&",
                    ("all_group_ids", "in", groups[Role.LEGAL_REVIEWER].ids),
                    ("eco_agency_id.county_id", "in", county.ids),
                ]
            )
        )
        return tuple(facts_course.Person(u.id, u.name, groups[Role.HEAD] in u.all_group_ids) for u in users)

    def _colleagues(self) -> tuple[facts_course.Colleague, ...]:
        """Give the officers of the agency."""
        officers = self.env["eco.officer"].sudo().search([("agency_id", "=", self.agency_id.id)])
        return tuple(facts_course.Colleague(officer.id, officer._facts()[0]) for officer in officers)

    def _grant_recusal(self, request, _facts):
        """Take the person out of the case: as a handler, as a follower, and from sight."""
        person = request.person_id
        gone = self.officer_ids.filtered(lambda officer: officer.user_id == person)
        self.write(
            {
                "recused_user_ids": [Command.link(person.id)],
                "officer_ids": [Command.unlink(officer.id) for officer in gone],
            }
        )
        self.message_unsubscribe(person.partner_id.ids)
        self.activity_ids.filtered(lambda activity: activity.user_id == person).unlink()

    def _trace_assign_officer(self, _base, facts):
        added = Command.link(facts.inputs["substitute"].key)
        self.write({"officer_ids": [added], "ever_officer_ids": [added]})
