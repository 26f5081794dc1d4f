"""The discretion calculator: circumstances chosen from the published benchmark, what they make of the fine, and why."""

from lxml import etree
from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.competence.penalties import fine_range
from odoo.addons.eco_checklist.models.beijing import today

from ..statute import facts_decision
from ..statute.legal_types import Verdict
from ..statute.states import PartyKind


def _span(choice) -> str:
    """Write the span a choice leaves, or why it leaves none."""
    if choice.low is None:
        return choice.finding.message
    weigh = "" if choice.finding.verdict is Verdict.PASS else "（由办案人员综合裁量）"
    return fine_range(choice.low, choice.high) + weigh


class EcoCase(models.Model):
    _inherit = "eco.case"

    discretion_id = fields.Many2one("eco.discretion", "Discretion Benchmark", compute="_compute_discretion_id")
    band_ids = fields.Many2many(
        "eco.discretion.band", "eco_case_band_rel", "case_id", "band_id", "Circumstances Found", copy=False
    )
    discretion_words = fields.Text("What the Benchmark Says", compute="_compute_discretion")
    discretion_table = fields.Html("If One Circumstance Were Another", compute="_compute_discretion", sanitize=False)

    @api.depends("power_id", "state", "decision_ids")
    def _compute_discretion_id(self):
        marks = self.env["eco.discretion"].sudo()
        for case in self:
            case.discretion_id = marks.on(case.power_id, case._decision_day()) if case.power_id else False

    @api.depends("discretion_id", "band_ids", "party_kind")
    def _compute_discretion(self):
        for case in self:
            case.discretion_words = case.discretion_table = False
            mark = case.sudo().discretion_id
            if not mark:
                continue
            asked = PartyKind(case.party_kind).threshold_kind, case.sudo().band_ids, case._decision_day()
            choice = mark.band_for(*asked)
            case.discretion_words = (
                f"{choice.finding.message}。{_span(choice)}" if choice.bands else choice.finding.message
            )
            case.discretion_table = _changed(mark.one_changed(*asked)) if choice.bands else False

    @api.constrains("band_ids")
    def _check_bands(self):
        for case in self:
            if case.sudo().band_ids.discretion_id - case.discretion_id:
                raise UserError(
                    self.env._("The circumstances are those of the benchmark in force for the power (art. 34).")
                )

    def action_use_discretion(self):
        """Write the calculator's explanation under the reasons for the amount, once."""
        self.ensure_one()
        words = self.discretion_words or ""
        if words and words not in (self.discretion_reason or ""):
            self.discretion_reason = "\n".join(part for part in (self.discretion_reason, words) if part)

    def _side_facts(self):
        return {**super()._side_facts(), "benchmark": self._benchmark()}

    def _benchmark(self) -> facts_decision.Benchmark | None:
        """Give what a published and confirmed benchmark says; ``None`` where there is none to apply."""
        mark = self.env["eco.discretion"].on(self.power_id, today())
        if not mark:
            return None
        choice = mark.band_for(PartyKind(self.party_kind).threshold_kind, self.band_ids, today())
        if choice.finding.blocks:
            return None
        return facts_decision.Benchmark(
            title=mark.title,
            chosen=bool(self.band_ids),
            settled=choice.finding.verdict is Verdict.PASS,
            low=choice.low,
            high=choice.high,
            words=choice.finding.message,
        )


def _changed(rows) -> Markup:
    """Write the table «one circumstance changed»: factor, other circumstance, what the fine would be."""
    if not rows:
        return Markup()
    table = etree.Element("table", {"class": "table table-sm"})
    for cells, tag in ((("因素", "如果情形为", "罚款幅度"), "th"), *(((f, c, _span(ch)), "td") for f, c, ch in rows)):
        line = etree.SubElement(table, "tr")
        for cell in cells:
            etree.SubElement(line, tag).text = cell
    return Markup(etree.tostring(table, encoding="unicode"))  # noqa: S704 -- built by lxml, which escapes
