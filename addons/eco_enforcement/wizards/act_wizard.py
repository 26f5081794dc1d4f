from lxml import etree

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_time, today

from ..models.case_screen import _table
from ..statute import engine
from ..statute.course import RULED_MATTERS
from ..statute.inputs import Kind
from ..statute.standing import JUDGEMENT, judgement_wanted
from ..statute.transitions import ACTS
from .act_fields import all_inputs, column, dialogue_fields

# What most people write; a person may put it otherwise.
USUAL_OPINION = {
    "submit_filing": "经初步核查，有证据证明存在涉嫌违法行为，建议立案。",
    "approve_filing": "同意立案。",
    "pass_case_review": "事实清楚，证据充分，程序合法，同意提交法制审核。",
    "pass_to_notice": "事实清楚，证据充分，程序合法，没有应当法制审核的情形，同意。",
    "pass_review": "事实清楚，证据确凿，程序合法，适用依据正确，处罚适当，同意。",
    "review_again": "已就新的证据、陈述申辩、听证情况重新审核，同意。",
    "issue_notice": "同意告知。",
    "decide": "同意作出处罚决定。",
    "submit_closing": "处罚决定已履行完毕，建议结案。",
    "approve_closing": "同意结案。",
}

# Rows that do not name their case.
DOMAINS = {
    "eco.officer": "[('agency_id', '=', agency_id)]",
    "eco.case.party": "[('further_case_id', '=', case_id)]",
    "eco.clock.rule": "[('code', '=', 'decision'), ('extends', '=', True), ('confirmed', '=', True)]",
    "res.users": "[('id', 'in', people_ids)]",
}


class EcoActWizardFields(models.AbstractModel):
    """What an act may ask for, made from the table of acts."""

    _name = "eco.act.wizard.fields"
    _description = "What an Act Asks For"

    # The body of a class is a namespace like any other: Odoo finds in it the fields that the table asks for.
    locals().update(dialogue_fields())


class EcoActWizard(models.TransientModel):
    """The dialogue of an act: shows what the rules say, takes what the act asks for, does it."""

    _name = "eco.act.wizard"
    _description = "Act in a Case"
    _inherit = ["eco.act.wizard.fields"]

    case_id = fields.Many2one("eco.case", required=True, ondelete="cascade")
    act = fields.Selection([(act.code, act.title) for act in ACTS], required=True)
    agency_id = fields.Many2one(related="case_id.agency_id")
    asked = fields.Char(compute="_compute_act")
    blocked = fields.Boolean(compute="_compute_act")
    judgement_needed = fields.Boolean(compute="_compute_act")
    legality = fields.Html(compute="_compute_act", sanitize=False)
    record_kind = fields.Char(compute="_compute_act")
    on = fields.Date(default=lambda self: today())
    way = fields.Selection(default="direct")
    opinion = fields.Text(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    recipient = fields.Char(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    place = fields.Char(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    amount = fields.Float(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    record_id = fields.Many2one("eco.record", compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    request_id = fields.Many2one(
        "eco.case.request", compute="_compute_usual", store=True, readonly=False, compute_sudo=False
    )

    @api.depends("case_id", "act")
    def _compute_act(self):
        for wizard in self:
            act = engine.act_named(wizard.act)
            wizard.case_id.check_access("read")
            findings = engine.preview(act, wizard.case_id._facts())
            wizard.judgement_needed = judgement_wanted(findings)
            # What is entered may raise a doubt too, so the reason is offered wherever an entry is judged.
            judged = (JUDGEMENT,) if wizard.judgement_needed or act.input_guards else ()
            wizard.asked = f",{','.join(field.name for field in (*act.inputs, *judged))},"
            wizard.blocked = any(finding.blocks for finding in findings)
            wizard.legality = _table([(act, findings)])
            wizard.record_kind = act.issues[0].value if act.issues else False

    @api.depends("case_id", "act")
    def _compute_usual(self):
        """Propose what the case already knows, so that the usual act needs no typing."""
        for wizard in self:
            wizard.case_id.check_access("read")
            for name, value in wizard._usual().items():
                wizard[name] = value

    def _usual(self) -> dict:
        """Give what the dialogue starts with, by field; a part of the procedure may add its own."""
        case, notice = self.case_id, self.case_id.sudo().notice_ids[-1:]
        drafts = case.record_ids.filtered(lambda r: not r.event_seq and r.kind == self.record_kind)
        return {
            "opinion": USUAL_OPINION.get(self.act, False),
            "recipient": case.party_name,
            "place": case.sudo().service_address_ids[-1:].address or case.party_address,
            "amount": case.owed_amount if self.act == "record_payment" else notice.amount,
            "record_id": drafts[-1:],
            "request_id": self._usual_request(),
        }

    def _usual_request(self):
        """Propose the request that waits for this ruling."""
        matters = RULED_MATTERS.get(self.act, ())
        return self.case_id.request_ids.filtered(lambda r: r.status == "waiting" and r.matter in matters)[:1]

    def action_confirm(self):
        """Do the act with what was entered."""
        self.ensure_one()
        act = engine.act_named(self.act)
        self.case_id.act(self.act, {given.name: self._given(given) for given in (*act.inputs, JUDGEMENT)})
        return {"type": "ir.actions.act_window_close"}

    def _given(self, given):
        """Give what was entered for an input as the act takes it."""
        value = self[column(given)]
        if given.kind in (Kind.RECORD, Kind.ROW):
            return value.id
        if given.kind is Kind.AMOUNT:
            return f"{value:.2f}" if value or given.required else None
        if given.kind is Kind.MOMENT and value:
            return beijing_time(value).replace(tzinfo=None, second=0)
        return value

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Put a field on the dialogue for each thing that some act asks for; the act shown decides which are seen."""
        arch, view = super()._get_view(view_id, view_type, **options)
        group = arch.find(".//group[@name='asked']")
        if group is not None:
            for given in all_inputs().values():
                group.append(_node(given, self._domain_of(given)))
        return arch, view

    @api.model
    def _domain_of(self, given):
        """Say among which records a row is chosen: those of the case, where they belong to one."""
        if given.kind is Kind.RECORD:
            return "[('case_id', '=', case_id), ('kind', '=', record_kind), ('event_seq', '=', 0)]"
        if given.kind is Kind.ROW and "case_id" in self.env[given.model]._fields:
            return "[('case_id', '=', case_id)]"
        return DOMAINS.get(given.model, "[]")


# What belongs to some ways of service only.
_BY_WAY = {
    "signed_by": "way not in ('left', 'electronic')",
    "relation": "way != 'left' and signed_by not in (False, 'self', 'legal_rep')",
    "witness": "way == 'left'",
    "filmed": "way == 'left'",
}


def _node(given, domain):
    """Write the field of an input for the dialogue's view."""
    asked = f"',{given.name},' in asked"
    node = etree.Element("field", name=column(given), invisible=f"not ({asked})")
    if given.name in _BY_WAY:
        node.set("invisible", f"not ({asked} and {_BY_WAY[given.name]})")
    if given.name == "proof":
        node.set("required", f"way not in ('direct', 'public') and {asked}")
    elif given.required and given.kind is not Kind.AMOUNT:
        node.set("required", asked)
    if given is JUDGEMENT:
        node.set("required", "judgement_needed")
    if given.kind is Kind.DATE:
        node.set("options", "{'numeric': True}")
    if given.kind in (Kind.RECORD, Kind.ROW):
        node.set("domain", domain)
        node.set("options", "{'no_create': True}")
    return node
