from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..models.case_screen import _table
from ..statute import engine
from ..statute.states import ServiceWay
from ..statute.transitions import ACTS

# What most people write; a person may put it otherwise.
USUAL_OPINION = {
    "submit_filing": "经初步核查，有证据证明存在涉嫌违法行为，建议立案。",
    "approve_filing": "同意立案。",
    "pass_review": "事实清楚，证据确凿，程序合法，适用依据正确，处罚适当，同意。",
    "review_again": "已就当事人的陈述申辩重新审核，同意。",
    "issue_notice": "同意告知。",
    "decide": "同意作出处罚决定。",
    "submit_closing": "处罚决定已履行完毕，建议结案。",
    "approve_closing": "同意结案。",
}
FIELDS = ("opinion", "on", "way", "recipient", "place", "proof", "amount", "record", "text", "answer", "hearing",
          "hearing_waived", "crime", "voucher")  # fmt: skip


class EcoActWizard(models.TransientModel):
    """The dialogue of an act: shows what the rules say, takes what the act asks for, does it."""

    _name = "eco.act.wizard"
    _description = "Act in a Case"

    case_id = fields.Many2one("eco.case", required=True, ondelete="cascade")
    act = fields.Selection([(act.code, act.title) for act in ACTS], required=True)
    asked = fields.Char(compute="_compute_act")
    blocked = fields.Boolean(compute="_compute_act")
    legality = fields.Html(compute="_compute_act", sanitize=False)
    record_kind = fields.Char(compute="_compute_act")
    opinion = fields.Text(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    on = fields.Date("Date", default=lambda self: today())
    way = fields.Selection([(w.value, w.label) for w in ServiceWay], string="Way of Service", default="direct")
    recipient = fields.Char(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    place = fields.Char("Place of Service", compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    proof = fields.Char("Proof of Service")
    amount = fields.Float(
        "Amount (yuan)", digits=(12, 2), compute="_compute_usual", store=True, readonly=False, compute_sudo=False
    )
    record_id = fields.Many2one(
        "eco.record", string="Record", compute="_compute_usual", store=True, readonly=False, compute_sudo=False
    )
    text = fields.Text("Content")
    answer = fields.Text("Re-examination")
    hearing = fields.Boolean("Hearing Requested")
    hearing_waived = fields.Boolean("Hearing Waived Too")
    crime = fields.Boolean("Suspected Crime")
    voucher = fields.Char("Payment Voucher No.")

    @api.depends("case_id", "act")
    def _compute_act(self):
        for wizard in self:
            act = engine.act_named(wizard.act)
            wizard.case_id.check_access("read")
            findings = engine.preview(act, wizard.case_id._facts())
            wizard.asked = f",{','.join(field.name for field in act.inputs)},"
            wizard.blocked = any(finding.blocks for finding in findings)
            wizard.legality = _table([(act, findings)])
            wizard.record_kind = act.issues[0].value if act.issues else False

    @api.depends("case_id", "act")
    def _compute_usual(self):
        """Propose what the case already knows, so that the usual act needs no typing."""
        for wizard in self:
            case = wizard.case_id
            case.check_access("read")
            notice = case.sudo().notice_ids[-1:]
            wizard.opinion = USUAL_OPINION.get(wizard.act, False)
            wizard.recipient = case.party_name
            wizard.place = case.party_address
            wizard.amount = case.owed_amount if wizard.act == "record_payment" else notice.amount
            drafts = case.record_ids.filtered(lambda r, kind=wizard.record_kind: not r.event_seq and r.kind == kind)
            wizard.record_id = drafts[-1:]

    def action_confirm(self):
        """Do the act with what was entered."""
        self.ensure_one()
        given = {name: self._given(name) for name in FIELDS if f",{name}," in self.asked}
        self.case_id.act(self.act, given)
        return {"type": "ir.actions.act_window_close"}

    def _given(self, name):
        if name == "record":
            return self.record_id.id
        value = self[name]
        return f"{value:.2f}" if name == "amount" else value
