"""Samples, tests by others, cameras with what they recorded, and orders to correct."""

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute import facts_evidence
from ..statute.editing import ORDERED
from ..statute.states import State
from ..statute.words_evidence import Examination


class EcoSample(models.Model):
    """A sample taken (抽样取证), 行政处罚法 art. 56."""

    _name = "eco.sample"
    _description = "Sample"
    _inherit = ["eco.evidence.paper"]
    _order = "taken_at, id"
    _rec_name = "number"
    _needed = ("number", "thing", "quantity", "place", "method", "taken_at", "officer_ids")

    number = fields.Char("Sample No.")
    thing = fields.Char("What Was Sampled")
    quantity = fields.Char("Quantity of the Sample")
    place = fields.Char("Place of Sampling", default=lambda self: self._default_from_case("place"))
    method = fields.Char("Way of Sampling")
    condition = fields.Char("State and Packing of the Sample")
    purpose = fields.Char("What the Sample Is Tested For")
    taken_at = fields.Datetime("Sampled At")
    person = fields.Char("Person Present", default=lambda self: self._default_from_case("party_name"))
    signed = fields.Boolean("Signed by the Party")
    refusal = fields.Char("Refusal to Sign", help="Why the person did not sign, and who witnessed it.")

    def _facts(self) -> facts_evidence.Sample:
        """Give the sample as the rules see it."""
        self.ensure_one()
        unsigned = () if self.signed or self.refusal else self._labels_missing("signed")
        return facts_evidence.Sample(
            key=self.id,
            finished=self.event_seq > 0,
            day=beijing_day(self.taken_at) if self.taken_at else None,
            officers=self.officer_ids._facts(),
            missing=self._labels_missing(*self._needed) + unsigned,
        )


class EcoAppraisal(models.Model):
    """A test or appraisal asked of another body (委托检测、鉴定), 行政处罚法 art. 46."""

    _name = "eco.appraisal"
    _description = "Test or Appraisal"
    _inherit = ["eco.step"]
    _rec_name = "question"

    testing = fields.Selection([(t.value, t.label) for t in Examination], "Kind of Test", required=True)
    body = fields.Char("Entrusted Body", required=True)
    qualification = fields.Char(required=True)
    question = fields.Text("Question Asked", required=True)
    sample_id = fields.Many2one("eco.sample", "Sample Sent", ondelete="restrict", index="btree_not_null")
    seizure_id = fields.Many2one("eco.seizure", "Seizure Concerned", ondelete="restrict", index="btree_not_null")
    result_by = fields.Date("Result Agreed For")
    period_told = fields.Boolean("Period Told in Writing")
    step_ids = fields.One2many("eco.evidence.step", "appraisal_id", string="Steps", copy=False)
    result = fields.Text(compute="_compute_result")
    result_on = fields.Date("Result On", compute="_compute_result")
    told_on = fields.Date("Told to the Party On", compute="_compute_result")

    @api.depends("step_ids")
    def _compute_result(self):
        for asked in self:
            result = asked.step_ids._of("result")
            asked.result, asked.result_on = result.text, result.on
            asked.told_on = asked.step_ids._of("tell").on

    def _facts(self) -> facts_evidence.Appraisal:
        """Give the test as the rules see it."""
        self.ensure_one()
        return facts_evidence.Appraisal(self.id, self.question, self.on, self.result_on or None, self.told_on or None)


class EcoCorrectionOrder(models.Model):
    """An order to correct (责令改正书), 行政处罚法 art. 28."""

    _name = "eco.correction.order"
    _description = "Order to Correct"
    _inherit = ["eco.drafted"]
    _order = "id desc"
    _rec_name = "demand"
    _written_in = frozenset(State(state) for state in ORDERED)
    _needed = ("facts_found", "basis", "demand", "consequences")

    facts_found = fields.Text("Facts", default=lambda self: self._default_from_case("summary"))
    basis = fields.Text("Basis of the Order", default=lambda self: self._default_basis())
    demand = fields.Text("What to Correct", default=lambda self: self._default_from_case("correction_order"))
    at_once = fields.Boolean("At Once", default=True)
    by_date = fields.Date("Correct Until")
    consequences = fields.Text("What Follows Otherwise", default="拒不改正或者逾期不改正的，本机关将依法处理。")
    step_ids = fields.One2many("eco.evidence.step", "order_id", string="Steps", copy=False)
    correction_ids = fields.One2many("eco.correction", "order_id", string="Re-checks", copy=False)
    issued_on = fields.Date("Issued On", compute="_compute_days")
    served_on = fields.Date("Served On", compute="_compute_days")

    @api.depends("step_ids")
    def _compute_days(self):
        for order in self:
            order.issued_on = order.step_ids._of("issue").on
            order.served_on = order.step_ids._of("serve").on

    def _default_basis(self):
        """Propose the articles that set the penalty: they are those that say to order the correction."""
        articles = self._default_from_case("basis_id", "penalty_article_ids")
        return articles.citation() if articles else False

    def _facts(self) -> facts_evidence.Order:
        """Give the order as the rules see it."""
        self.ensure_one()
        undated = () if self.at_once else self._labels_missing("by_date")
        return facts_evidence.Order(
            key=self.id,
            by=None if self.at_once else self.by_date or None,
            issued_on=self.issued_on or None,
            served_on=self.served_on or None,
            missing=self._labels_missing(*self._needed) + undated,
        )

    def _labels_missing(self, *names):
        return tuple(self._fields[name]._description_string(self.env) for name in names if not self[name])
