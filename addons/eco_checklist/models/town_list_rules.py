"""Collects the facts of a list for the rules; no rule stands here."""

from odoo import api, fields, models

from ..competence import list_life, listing
from ..competence.legal import Verdict
from .beijing import beijing_day, today

_NEXT = {"draft": "request_opinions", "opinions": "submit_review", "approval": "approve", "approved": "publish"}


class EcoTownList(models.Model):
    """What stands between a list and its next step."""

    _inherit = "eco.town.list"

    obstacles = fields.Text(compute="_compute_obstacles", help="What keeps the list from its next step.")
    remarks = fields.Text(compute="_compute_obstacles", help="What a person must judge before the next step.")
    register_obstacles = fields.Text(compute="_compute_obstacles")

    @api.depends(
        "state",
        "agency_id.kind",
        "approval_document",
        "approval_date",
        "date_start",
        "published_on",
        "publication_link",
        "transition_rule",
        "line_ids.power_id",
        "line_ids.can_inspect",
        "line_ids.can_punish",
        "line_ids.can_coerce",
        "line_ids.date_from",
        "line_ids.date_to",
        "line_ids.status",
        "line_ids.transition_rule",
        "line_ids.city_consent_document",
        "line_ids.city_consent_date",
        "opinion_ids.verdict",
        "opinion_ids.answer",
    )
    def _compute_obstacles(self):
        for town_list in self:
            town_list.obstacles = town_list.remarks = town_list.register_obstacles = False
            if town_list.state == "published":
                continue
            step = list_life.BY_CODE.get(_NEXT.get(town_list.state, "pass_review"))
            findings = town_list._findings(step)
            town_list.obstacles = _texts(findings, Verdict.FAIL)
            town_list.remarks = _texts(findings, Verdict.JUDGE)
            if town_list.state == "draft":
                register = town_list._findings(list_life.BY_CODE["register_published"])
                town_list.register_obstacles = _texts(register, Verdict.FAIL)

    def _findings(self, step):
        """Return what the rules that ``step`` asks for find in this list."""
        found = listing.check(self._draft(on_record=step.code == "register_published"))
        return tuple(finding for finding in found if finding.rule in step.rules)

    def _draft(self, on_record):
        """Return this list as the rules of competence see it."""
        before = self._before()
        powers = self.line_ids.power_id
        return listing.Draft(
            holder_kind=self.agency_id.kind or "",
            approval_document=self.approval_document or "",
            approved_on=self.approval_date or None,
            published_on=self.published_on or None,
            publication_link=self.publication_link or "",
            start=self.date_start or None,
            previous_start=before.date_start or None,
            lines=self._lines_for_rules(),
            powers={power.code: power._functions() for power in powers},
            today=today(),
            on_record=on_record,
            entered_on=beijing_day(self.create_date) if self.create_date else today(),
            held=self._held_for_rules(),
            transition=self.transition_rule or "",
            opinions=tuple(opinion._for_rules() for opinion in self._opinions_of_round()),
            review_passed=self._review_passed(),
            consents=tuple(line._consent_for_rules() for line in self.line_ids if line.status == "granted"),
        )

    def _before(self):
        """Return the latest published version of the town other than this."""
        domain = [
            ("agency_id", "=", self.agency_id.id),
            ("state", "=", "published"),
            ("id", "not in", self._origin.ids),
        ]
        return self.sudo().search(domain, order="date_start desc", limit=1)

    def _lines_for_rules(self):
        return tuple(line._for_rules() for line in self.line_ids)

    def _held_for_rules(self):
        """Return what the town would still hold on the first day of this list if nothing came."""
        held = self.env["eco.grant"]._held_on(self.agency_id, self.date_start or today())
        return tuple(
            listing.Line(grant.power_id.code, frozenset({grant.function}), grant.date_from, grant.date_to or None)
            for grant in held
        )


def _texts(findings, verdict):
    return "\n".join(str(finding) for finding in findings if finding.verdict is verdict) or False
