from markupsafe import Markup

from odoo import api, fields, models

from odoo.addons.eco_checklist.competence.temporal import NEW, NOTE, OLD, PRINCIPLE
from odoo.addons.eco_checklist.models.beijing import today

from ..statute.basis import Temporal
from ..statute.states import PartyKind
from .door import is_open, opened


class EcoCase(models.Model):
    """Which version of the law the case rests on: that of the day of the act, unless a person chose the later one."""

    _inherit = "eco.case"

    temporal_choice = fields.Selection(
        [(OLD, "Law at the time of the act"), (NEW, "Law at the time of the decision")],
        "Law Applied",
        copy=False,
        help="Where the law changed since the act: which version applies. The lighter one is for a person to judge.",
    )
    temporal_reason = fields.Text("Why This Law", copy=False)
    compared_old_id = fields.Many2one(
        "eco.power.basis", "Compared: Law of the Act", readonly=True, copy=False, ondelete="restrict"
    )
    compared_new_id = fields.Many2one(
        "eco.power.basis", "Compared: Law of the Decision", readonly=True, copy=False, ondelete="restrict"
    )
    act_basis_id = fields.Many2one("eco.power.basis", "Basis on the Day of the Act", compute="_compute_basis_id")
    later_basis_id = fields.Many2one("eco.power.basis", "Basis on the Day of the Decision", compute="_compute_basis_id")
    basis_id = fields.Many2one("eco.power.basis", "Basis Applied", compute="_compute_basis_id")
    law_changed = fields.Boolean("Law Changed Since the Act", compute="_compute_basis_id")
    elements = fields.Text("Elements to Prove", compute="_compute_basis_id")
    basis_text = fields.Char("Legal Basis", compute="_compute_basis_id")
    temporal_comparison = fields.Html("Both Versions", compute="_compute_temporal_comparison", sanitize=False)

    @api.depends("power_id", "act_ended_on", "party_kind", "temporal_choice", "compared_new_id", "decision_ids")
    def _compute_basis_id(self):
        for case in self:
            none = self.env["eco.power.basis"]
            known = case.power_id and case.act_ended_on
            old = case.power_id.basis_on(case.act_ended_on) if known else none
            new = case.power_id.basis_on(case._decision_day()) if known else none
            case.act_basis_id, case.later_basis_id = old, new
            case.law_changed = bool(old) and old != new
            chosen_new = case.law_changed and case.temporal_choice == NEW
            basis = (case.compared_new_id or new) if chosen_new else old
            case.basis_id, case.elements = basis, basis.elements
            case.basis_text = "、".join(basis.penalty_article_ids.mapped("display_name"))

    @api.depends("act_basis_id", "later_basis_id", "law_changed", "party_kind")
    def _compute_temporal_comparison(self):
        for case in self:
            case.temporal_comparison = case.law_changed and _table(
                case.act_basis_id.compared_with(case.later_basis_id, PartyKind(case.party_kind).threshold_kind)
            )

    def _decision_day(self):
        """Give the day of the decision; while there is none, today stands for it."""
        return self.decision_ids[-1:].on or today()

    def write(self, vals):
        res = super().write(vals)
        if vals.keys() & {"temporal_choice", "temporal_reason"} and not is_open(self):
            for case in self:
                # The choice is about these two versions: should either change, it is to be made again.
                opened(case).write({"compared_old_id": case.act_basis_id.id, "compared_new_id": case.later_basis_id.id})
        return res

    def _temporal_facts(self) -> Temporal | None:
        """Give both versions and the choice, or ``None`` where the law did not change."""
        if not self.law_changed:
            return None
        return Temporal(
            at_act=self._basis_facts(self.act_basis_id),
            at_decision=self._basis_facts(self.later_basis_id),
            chosen=bool(self.temporal_choice),
            reason=self.temporal_reason or "",
            compared=(self.compared_old_id, self.compared_new_id) == (self.act_basis_id, self.later_basis_id),
        )


def _table(rows) -> Markup:
    """Write the comparison, a row a point; what differs is marked."""
    lines = Markup().join(
        Markup('<tr class="{}"><th class="text-nowrap">{}</th><td>{}</td><td>{}</td></tr>').format(
            "table-warning" if row.differs else "", row.label, row.old, row.new
        )
        for row in rows
    )
    return Markup(
        '<table class="table table-sm table-bordered"><thead><tr><th/><th>违法行为发生时的规定</th>'
        '<th>作出决定时的规定</th></tr></thead><tbody>{}</tbody></table><p class="text-muted">{}（{}）</p>'
    ).format(lines, NOTE, "、".join(map(str, PRINCIPLE)))
