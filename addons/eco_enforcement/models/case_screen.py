from decimal import Decimal

from lxml import etree
from markupsafe import Markup

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import engine
from ..statute.checklist_rows import check
from ..statute.deadlines import DEADLINES
from ..statute.editing import EDITABLE
from ..statute.legal_types import Verdict
from ..statute.states import ENDED
from ..statute.transitions import ACTS
from . import check_html
from .act_buttons import act_buttons
from .case_facts import yuan

_MARKS = {
    Verdict.PASS: ("text-success", "fa-check-circle", "符合"),
    Verdict.FAIL: ("text-danger", "fa-times-circle", "不符合"),
    Verdict.NOT_APPLICABLE: ("text-muted", "fa-minus-circle", "不适用"),
    Verdict.JUDGE: ("text-warning", "fa-question-circle", "须人工判断"),
}


class EcoCase(models.Model):
    """What the case form shows: which acts are open, the legality check, the money, the next deadline."""

    _inherit = "eco.case"

    offered_acts = fields.Char(compute="_compute_acts", compute_sudo=False)
    open_acts = fields.Char(compute="_compute_acts", compute_sudo=False)
    side_acts = fields.Boolean(compute="_compute_acts", compute_sudo=False)
    waits_for = fields.Char("Next", compute="_compute_acts", compute_sudo=False)
    legality = fields.Html("Legality Check", compute="_compute_acts", compute_sudo=False, sanitize=False)
    fine_amount = fields.Float("Fine (yuan)", digits=(12, 2), aggregator=None, compute="_compute_money")
    paid_amount = fields.Float("Paid (yuan)", digits=(12, 2), aggregator=None, compute="_compute_money")
    owed_amount = fields.Float("Still Owed (yuan)", digits=(12, 2), aggregator=None, compute="_compute_money")
    next_due_on = fields.Date("Next Deadline", compute="_compute_next_due")
    next_due = fields.Char("Deadline", compute="_compute_next_due")

    @api.depends(
        "state",
        "procedure",
        "officer_ids",
        "proposed_amount",
        "act_ended_on",
        "party_address",
        "event_ids",
        "record_ids",
    )
    @api.depends_context("uid")
    def _compute_acts(self):
        """Ask the rules what may come next; the same findings stop the act itself."""
        for case in self:
            case.offered_acts = case.open_acts = ","
            case.waits_for = case.legality = case.side_acts = False
            if not case._origin.id:
                continue
            facts = case._origin._facts()
            acts = engine.acts_from(facts.state)
            rows = [(act, engine.outlook(act, facts)) for act in acts if not act.side]
            rows = [(act, found) for act, found in rows if not engine.of_other_procedure(found)]
            mine = [(act, found) for act, found in rows if act.role in facts.actor.roles]
            case.side_acts = any(act.side and act.role in facts.actor.roles for act in acts)
            case.offered_acts = f",{','.join(act.code for act, _found in mine)},"
            case.open_acts = f",{','.join(act.code for act, found in mine if not _blocked(found))},"
            case.waits_for = _by_role([act for act, _found in rows])
            case.legality = check_html.page(check(facts), rows)

    @api.depends("decision_ids", "payment_ids")
    def _compute_money(self):
        self.sudo().decision_ids.fetch()  # the last of each is looked at, and a slice reads for itself alone
        for case in self.sudo():
            fine = yuan(case.decision_ids[-1:].amount)
            paid = sum((yuan(p.amount) for p in case.payment_ids), Decimal(0))
            case.fine_amount, case.paid_amount, case.owed_amount = fine, paid, fine - paid

    @api.depends("clock_ids.stopped_on", "state")
    def _compute_next_due(self):
        """Show the running deadline that falls first; of the party's own only what holds up the next act."""
        day = today()
        for case in self.sudo():
            running = case.clock_ids.filtered(lambda c: not c.stopped_on and (c.ours or _holds_up(c, day)))
            running = running.sorted("due_on")[:1]
            case.next_due_on = running.due_on
            case.next_due = running and DEADLINES[running.code].title
            if case.state in ENDED:
                case.next_due_on = case.next_due = False

    def action_choose_act(self):
        """Open the choice of acts that do not carry the case on."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Other Steps"),
            "res_model": "eco.act.choice",
            "view_mode": "form",
            "target": "new",
            "context": {"default_case_id": self.id},
        }

    def action_open_act(self):
        """Open the dialogue of the act named by the button."""
        self.ensure_one()
        return self._open_act(self.env.context.get("eco_act"))

    def _open_act(self, code):
        act = self._act_named(code)
        return {
            "type": "ir.actions.act_window",
            "name": act.title,
            "res_model": "eco.act.wizard",
            "view_mode": "form",
            "target": "new",
            "context": {"default_case_id": self.id, "default_act": act.code},
        }

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Put a button for each row of the table of acts on the form, and shut the fields it says are shut."""
        arch, view = super()._get_view(view_id, view_type, **options)
        if view_type == "form":
            header = arch.find("header")
            if header is not None:
                header.insert(0, _more_button())
                for act in reversed([act for act in ACTS if not act.side]):
                    for button in act_buttons(act):
                        header.insert(0, button)
            for node in arch.iterfind(".//field"):
                shut = _shut(node)
                if shut:
                    node.set("readonly", shut)
        return arch, view


def _by_role(acts) -> str:
    """Say who may do what next, each role once: 执法人员：送达、复查；财务人员：登记缴款."""
    titles = {}
    for act in acts:
        titles.setdefault(act.role.label, []).append(act.title)
    return "；".join(f"{role}：{'、'.join(of_role)}" for role, of_role in titles.items())


def _holds_up(clock, day) -> bool:
    """Tell whether a period of the party still keeps the agency waiting."""
    return clock.code == "defence" and clock.due_on >= day


def _blocked(findings) -> bool:
    return any(finding.blocks for finding in findings)


def _more_button():
    """Make the button that opens the choice of acts beside the main line."""
    return etree.Element(
        "button",
        name="action_choose_act",
        type="object",
        string="其他程序",
        invisible="not side_acts",
        **{"data-act": "more"},
    )


def _shut(node) -> str | None:
    """Say when a field of the case is read-only, by the table of editing; ``None`` leaves the node alone."""
    name = node.get("name")
    nested = any(parent.tag in ("list", "form", "kanban") for parent in list(node.iterancestors())[:-1])
    if nested or name not in EDITABLE:
        return None
    return f"state not in {sorted(state.value for state in EDITABLE[name])!r}"


def _table(rows) -> Markup:
    """Write the findings of each act that could come next, failures first."""
    order = (Verdict.FAIL, Verdict.JUDGE, Verdict.PASS, Verdict.NOT_APPLICABLE)
    html = Markup()
    for act, findings in rows:
        lines = Markup().join(_line(f) for f in sorted(findings, key=lambda f: order.index(f.verdict)))
        html += Markup(
            '<h4 class="mt-3">{} <small class="text-muted">{} {}</small></h4>'
            '<table class="table table-sm o_eco_legality"><tbody>{}</tbody></table>'
        ).format(act.title, act.role.label, act.basis, lines)
    return html


def _line(finding) -> Markup:
    colour, icon, word = _MARKS[finding.verdict]
    facts = "；".join(f"{label}：{value}" for label, value in finding.facts if value)
    return Markup(
        '<tr><td class="text-nowrap {}"><i class="fa {}"/> {}</td>'
        '<td><strong>{}</strong>　{}<div class="text-muted small">{}</div></td></tr>'
    ).format(colour, icon, word, finding.title, finding.message, "　".join(filter(None, (facts, str(finding.basis)))))
