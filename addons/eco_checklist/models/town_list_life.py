"""The steps of a list, from the draft to the publication: one door for all of them."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..competence import list_life
from .publishing_door import opened

ROLE_GROUPS = {
    "editor": "eco_checklist.group_list_editor",
    "guide": "eco_checklist.group_list_guide",
    "reviewer": "eco_checklist.group_list_reviewer",
    "approver": "eco_checklist.group_list_approver",
}


class EcoTownList(models.Model):
    """Takes a list through its life. Each step asks its role, its state and its rules, and leaves a row behind."""

    _inherit = "eco.town.list"

    opinion_ids = fields.One2many("eco.town.list.opinion", "list_id", "Opinions", copy=False)
    review_ids = fields.One2many("eco.town.list.review", "list_id", "Reviews and returns", copy=False)
    may_opine = fields.Boolean(compute="_compute_may_opine")

    @api.depends("opinion_ids.verdict", "state")
    @api.depends_context("uid")
    def _compute_may_opine(self):
        mine = self.env.user.eco_agency_id
        for town_list in self:
            asked = town_list._opinions_of_round().filtered(lambda opinion: not opinion.verdict)
            town_list.may_opine = town_list.state == "opinions" and mine in asked.agency_id

    def action_request_opinions(self):
        """Ask the guiding department of every line for its opinion; the content is fixed from here on."""
        for town_list in self._taking("request_opinions"):
            departments = town_list.line_ids.guiding_agency_id
            if not departments:
                raise UserError(
                    self.env._("%(name)s: no line names a guiding department to ask.", name=town_list.display_name)
                )
            number = town_list.round + 1
            town_list._move("request_opinions", round=number)
            self.env["eco.town.list.opinion"]._ask(town_list, departments, number)

    def action_submit_review(self):
        """Hand the list with its opinions to the county's legal review."""
        for town_list in self._taking("submit_review"):
            town_list._move("submit_review")

    def action_pass_review(self, text=""):
        """Record that the county's legal review passed the list; a drafter does not review own work."""
        for town_list in self._taking("pass_review"):
            town_list._refuse_own_work()
            self.env["eco.town.list.review"]._record(town_list, "passed", text)
            town_list._move("pass_review")

    def action_fail_review(self, text=""):
        """Return the list to the draft with the reason of the legal review."""
        for town_list in self._taking("fail_review"):
            town_list._refuse_own_work()
            town_list._back("fail_review", "failed", text)

    def action_approve(self):
        """Record the approval of the county government's executive meeting."""
        for town_list in self._taking("approve"):
            town_list._move("approve")

    def action_publish(self):
        """Publish these approved lists and grant what they say.

        Raises ``AccessError`` for anyone but a list approver, ``UserError`` with every reason and its
        article where a list may not be published; then nothing at all is written.
        """
        for town_list in self._taking("publish").sorted("date_start"):
            town_list._publish("publish")

    def action_register_published(self):
        """Enter lists that were approved and published on paper before they were entered here; grants what they say."""
        for town_list in self._taking("register_published").sorted("date_start"):
            town_list._publish("register_published", procedure="on_record")

    def action_withdraw_draft(self, text=""):
        """Take the list back to the draft to change it; the opinions given stay on file."""
        for town_list in self._taking("withdraw_draft"):
            town_list._back("withdraw_draft", "withdrawn", text)

    def action_return_draft(self, text=""):
        """Return the list to the draft in the name of the county government."""
        for town_list in self._taking("return_draft"):
            town_list._back("return_draft", "returned", text)

    def action_open_step(self):
        """Open the dialogue of the step named by the button: steps that need words."""
        self.ensure_one()
        step = list_life.BY_CODE[self.env.context["eco_step"]]
        return {
            "type": "ir.actions.act_window",
            "name": step.title,
            "res_model": "eco.list.step",
            "view_mode": "form",
            "target": "new",
            "context": {"default_list_id": self.id, "default_step": step.code},
        }

    # -- the door ---------------------------------------------------------------------------

    def _taking(self, code):
        """Check that the user may take ``code`` for these lists, lock them, and return them.

        Raises ``AccessError`` for another role or area, ``UserError`` in another state or where a rule stands against it.
        """
        step = list_life.BY_CODE[code]
        if not (self.env.su or self.env.user.has_group(ROLE_GROUPS[step.role])):
            raise AccessError(self.env._("The step “%(step)s” belongs to another role.", step=step.title))
        self.check_access("read")
        self._check_area()
        # Two lists of one town taken at the same moment would both find nothing before them.
        self.agency_id.sudo().lock_for_update()
        self.sudo().lock_for_update()
        for town_list in self:
            town_list._check_step(step)
        return self

    def _check_area(self):
        """Refuse whoever does not look after the town: a published list may be read by all, but moved by its own area."""
        scope = self.env.user.eco_scope_id
        for town_list in self:
            inside = scope and (town_list.agency_id.parent_path or "").startswith(scope.parent_path or "-")
            if not (self.env.su or inside):
                raise AccessError(
                    self.env._("%(town)s is outside the area you look after.", town=town_list.agency_id.display_name)
                )

    def _check_step(self, step):
        if self.state == "published":
            self._refuse_if_fixed({"line_ids"})
        if self.state not in step.sources:
            label = dict(list_life.STATES)[self.state]
            raise UserError(
                self.env._(
                    "%(name)s is at “%(state)s”: the step “%(step)s” cannot be taken.",
                    name=self.display_name,
                    state=label,
                    step=step.title,
                )
            )
        faults = [str(finding) for finding in self._findings(step) if finding.blocks]
        if faults:
            raise UserError("\n".join(faults))

    def _publish(self, code, **values):
        self._check_step(list_life.BY_CODE[code])  # again: an earlier list of the same call may stand before it now
        self.env["eco.grant"]._replace_by(self)
        self._move(code, published_by_id=self.env.uid, **values)

    def _move(self, code, **values):
        self.line_ids.flush_recordset()  # what was written in the draft belongs to the draft
        opened(self).write({"state": list_life.BY_CODE[code].target, **values})

    def _back(self, code, verdict, text):
        if not (text or "").strip():
            raise UserError(self.env._("%(name)s: say why it goes back.", name=self.display_name))
        self.env["eco.town.list.review"]._record(self, verdict, text)
        self._move(code)

    def _refuse_own_work(self):
        """Whoever wrote the draft or gave an opinion does not review it: nobody reviews own work."""
        involved = self.sudo().create_uid | self.sudo().opinion_ids.given_by_id | self.sudo().opinion_ids.asked_by_id
        if self.env.user in involved and not self.env.su:
            raise AccessError(self.env._("Who drafted the list or gave an opinion on it does not review it."))

    def _opinions_of_round(self):
        """Return the opinions asked for since the list last left the draft."""
        return self.opinion_ids.filtered(lambda opinion: opinion.round == opinion.list_id.round)

    def _review_passed(self):
        """Return whether the last review of this round passed, or ``None`` where there was none."""
        reviews = self.review_ids.filtered(lambda row: row.round == self.round and row.verdict in ("passed", "failed"))
        return reviews[-1:].verdict == "passed" if reviews else None
