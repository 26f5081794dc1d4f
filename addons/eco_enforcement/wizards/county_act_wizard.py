"""The dialogue of an act between town and county."""

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..models.case_screen import _table
from ..statute import county_act
from ..statute.county import Adoption, Conclusion
from ..statute.guidance_acts import ALL_ACTS
from ..statute.inputs import Kind

_COLUMNS = ("guidance_id", "report_id", "designation_id")


class EcoCountyActWizard(models.TransientModel):
    """Shows what the rules say, takes what the act asks for, does it. It checks nothing itself: the matter does."""

    _name = "eco.county.act.wizard"
    _description = "Act Between Town and County"

    guidance_id = fields.Many2one("eco.guidance", ondelete="cascade")
    report_id = fields.Many2one("eco.penalty.report", ondelete="cascade")
    designation_id = fields.Many2one("eco.designation", ondelete="cascade")
    act = fields.Selection([(act.code, act.title) for act in ALL_ACTS], required=True)
    asked = fields.Char(compute="_compute_act")
    blocked = fields.Boolean(compute="_compute_act")
    legality = fields.Html(compute="_compute_act", sanitize=False)
    said = fields.Text("What It Is About", compute="_compute_act")
    allowed_body_ids = fields.Many2many("eco.agency", compute="_compute_act")
    text = fields.Text("Content")
    topic = fields.Char(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    question = fields.Text(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    articles = fields.Many2many(
        "eco.law.article",
        "eco_county_act_wizard_article",
        string="Articles",
        compute="_compute_usual",
        store=True,
        readonly=False,
        compute_sudo=False,
    )
    conclusion = fields.Selection([(w.value, w.label) for w in Conclusion])
    adoption = fields.Selection([(w.value, w.label) for w in Adoption])
    body = fields.Many2one("eco.agency", "Department")
    document = fields.Char("Document No.")
    on = fields.Date("Date", default=lambda self: today())

    @api.depends("act", *_COLUMNS)
    def _compute_act(self):
        for wizard in self:
            matter = wizard._matter()
            matter.check_access("read")
            act, facts = matter._act_named(wizard.act), matter._county_facts()
            findings = county_act.preview(act, facts)
            asked = [given.name for given in act.inputs if given.name != "conclusion" or wizard._concludes()]
            wizard.asked = f",{','.join(asked)},"
            wizard.blocked = any(finding.blocks for finding in findings)
            wizard.legality = _table([(act, findings)])
            wizard.allowed_body_ids = [body.key for body in facts.bodies]
            wizard.said = wizard.guidance_id.question or wizard.designation_id.reason

    @api.depends("act", *_COLUMNS)
    def _compute_usual(self):
        """Start a shared answer from the question and the basis; its own text is written anew, without the case."""
        for wizard in self:
            wizard.guidance_id.check_access("read")
            shared = wizard.guidance_id if wizard.act == "publish_example" else wizard.guidance_id.browse()
            wizard.topic, wizard.question = shared.topic, shared.question
            wizard.articles = shared.answer_article_ids

    def action_confirm(self):
        """Do the act with what was entered."""
        self.ensure_one()
        matter = self._matter()
        act = matter._act_named(self.act)
        matter.act(self.act, {given.name: self._given(given) for given in act.inputs})
        return {"type": "ir.actions.act_window_close"}

    def _matter(self):
        return self.guidance_id or self.report_id or self.designation_id

    def _concludes(self):
        return self.guidance_id.kind == "review"

    def _given(self, given):
        value = self[given.name]
        if given.kind is Kind.ROW:
            return value.id
        if given.kind is Kind.ROWS:
            return value.ids
        return value
