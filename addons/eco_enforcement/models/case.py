import uuid

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.editing import EDITABLE, editable
from ..statute.states import Ending, State
from .door import is_open, opened, trimmed

# Written by the mail module for its own use; no fact of the case lies in them.
_MAIL_FIELDS = ("message_", "activity_")


class EcoCase(models.Model):
    """A penalty case (案件). Its state is changed by the acts of the table and by nothing else."""

    _name = "eco.case"
    _description = "Penalty Case"
    _inherit = ["mail.thread", "mail.activity.mixin", "eco.unranked"]
    _inherits = {"eco.case.party": "party_id"}
    _order = "id desc"
    _rec_names_search = ["number", "cause", "party_id.party_name", "place"]

    uid = fields.Char("Case Identity", required=True, readonly=True, copy=False)
    number = fields.Char("Case No.", readonly=True, copy=False)
    state = fields.Selection(
        [(state.value, state.label) for state in State],
        required=True,
        readonly=True,
        copy=False,
        default=State.DRAFT.value,
        index=True,
        group_expand=True,
    )
    ending = fields.Selection(
        [(ending.value, ending.label) for ending in Ending], string="How It Ended", readonly=True, copy=False
    )
    party_id = fields.Many2one("eco.case.party", string="Party Record", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(
        "eco.agency",
        required=True,
        ondelete="restrict",
        index=True,
        default=lambda self: self.env.user.eco_agency_id,
        domain="[('kind', 'in', ('town', 'subdistrict'))]",
    )
    power_id = fields.Many2one("eco.power", string="Power", required=True, ondelete="restrict", index=True)
    lead_id = fields.Many2one("eco.lead", string="Lead", ondelete="restrict", copy=False, index=True)
    officer_ids = fields.Many2many(
        "eco.officer",
        string="Handling Officers",
        default=lambda self: self.env.user._eco_officer(),
        context={"active_test": False},
    )
    ever_officer_ids = fields.Many2many(
        "eco.officer", "eco_case_ever_officer_rel", string="Ever Named", copy=False, context={"active_test": False}
    )
    cause = fields.Char("Cause of Action", required=True)
    found_on = fields.Date("Lead Found On", default=lambda self: today())
    act_ended_on = fields.Date("Day of the Act")
    act_time = fields.Char("Time of the Act")
    place = fields.Char("Place of the Act")
    in_territory = fields.Boolean("Within Our Territory")
    harmful = fields.Boolean("Harm to Life, Health or Safety")
    summary = fields.Text("Case in Brief")
    findings_of_fact = fields.Text("Facts Found", copy=False)
    elements_proof = fields.Text("Proof of the Elements", copy=False)
    correction_order = fields.Text("Order to Correct", copy=False)
    discretion_reason = fields.Text("Reasons for the Amount", copy=False)
    proposed_amount = fields.Float("Proposed Fine (yuan)", digits=(12, 2), copy=False, aggregator=None)

    _uid_unique = models.Constraint("UNIQUE (uid)", "A case has an identity of its own.")
    _number_unique = models.UniqueIndex(
        "(agency_id, number) WHERE number IS NOT NULL", "This case number is already used."
    )
    _ended_somehow = models.Constraint(
        "CHECK (ending IS NOT NULL OR state NOT IN ('not_filed', 'concluded'))",
        "A case that has ended says how it ended.",
    )
    _amount_positive = models.Constraint("CHECK (proposed_amount >= 0)", "A fine cannot be negative.")

    @api.depends("number", "cause")
    def _compute_display_name(self):
        for case in self:
            case.display_name = " ".join(part for part in (case.number, case.cause) if part)

    @api.onchange("power_id", "party_name")
    def _onchange_cause(self):
        """Propose the usual wording; a person may put it better."""
        if self.power_id and (not self.cause or self.cause.endswith("案")):
            self.cause = f"{self.party_name or '当事人'}涉嫌{self.power_id.short_name}案"

    # -- guards -----------------------------------------------------------------------------

    @api.model_create_multi
    def create(self, vals_list):
        defaults = {key.removeprefix("default_") for key in self.env.context if key.startswith("default_")}
        # A form sends every field it shows, an empty party among them; a party given by hand is refused.
        vals_list = [{k: v for k, v in vals.items() if v or k != "party_id"} for vals in vals_list]
        for vals in vals_list:
            self._refuse_unknown((set(vals) | defaults & set(self._fields)) - set(EDITABLE))
            vals["uid"] = str(uuid.uuid4())
            vals["state"], vals["number"] = State.DRAFT.value, False
        cases = super().create([trimmed(vals) for vals in vals_list])
        cases._check_own_agency()
        cases._remember_handlers()
        cases._journal_opening()
        cases._restart_filing_clock()
        return cases

    def write(self, vals):
        if not is_open(self):
            self._check_editable(vals)
            own, party = self._parted(trimmed(vals))
            before = self._values_of(own)
            res = super().write(own)
            for record in self.party_id if party else ():
                record.write(party)
            self._check_own_agency()
            self._remember_handlers()
            self._journal_amendment(before)
            if "found_on" in vals:
                self._restart_filing_clock()
            return res
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A case is never deleted; what it recorded stays on file (art. 47)."))

    @api.constrains("officer_ids", "agency_id", "state")
    def _check_handlers(self):
        for case in self:
            if any(not officer._ever_of(case.agency_id) for officer in case.officer_ids):
                raise ValidationError(self.env._("The handling officers belong to the agency of the case (art. 42)."))
            if case.state != State.DRAFT and not case.officer_ids:
                raise ValidationError(self.env._("A case keeps at least one handling officer (art. 42)."))

    @api.constrains("cause")
    def _check_cause(self):
        if any(not (case.cause or "").strip() for case in self):
            raise ValidationError(self.env._("The cause of action is empty (art. 54)."))

    @api.constrains("act_ended_on", "found_on")
    def _check_days(self):
        for case in self:
            for day in (case.act_ended_on, case.found_on):
                if day and not 1990 <= day.year <= 2100:
                    raise ValidationError(self.env._("%(day)s is no day a case can be about.", day=day))

    @api.constrains("party_id")
    def _check_party_is_own(self):
        for case in self:
            if self.sudo().search_count([("party_id", "=", case.party_id.id)], limit=2) > 1:
                raise ValidationError(self.env._("The party record already belongs to another case."))

    def _parted(self, vals):
        """Part ``vals`` into those of the case itself and those of its party, which are written in one go."""
        party = {k: v for k, v in vals.items() if k.startswith("party_") and k != "party_id"}
        return {k: v for k, v in vals.items() if k not in party}, party

    def _remember_handlers(self):
        """Keep everyone ever named as a handler: they investigated, whoever handles the case later (art. 58)."""
        for case in self.sudo():
            if case.officer_ids - case.ever_officer_ids:
                opened(case).write({"ever_officer_ids": [Command.link(o.id) for o in case.officer_ids]})

    @api.model
    def _refuse_unknown(self, names):
        wrong = sorted(n for n in names if not n.startswith(_MAIL_FIELDS))
        if wrong:
            labels = "、".join(self._fields[n]._description_string(self.env) if n in self._fields else n for n in wrong)
            raise AccessError(
                self.env._("%(fields)s: changed by the acts of the case only, never by hand (art. 47).", fields=labels)
            )

    def _check_editable(self, vals):
        """Refuse fields that no longer may be corrected, and editors who do not handle the case."""
        if is_open(self):
            return
        names = {name for name in vals if not name.startswith(_MAIL_FIELDS)}
        self._refuse_unknown(names - set(EDITABLE))
        for case in self.sudo() if names else ():
            self._refuse_closed(case, sorted(name for name in names if not editable(name, State(case.state))))
            case.with_user(self.env.user)._check_handler()

    def _check_handler(self):
        """Refuse whoever does not handle the case; one that nobody handles yet is open to its agency."""
        handlers = self.sudo().officer_ids.user_id
        if handlers and self.env.user not in handlers:
            raise AccessError(self.env._("Only the handling officers edit the case (art. 42)."))

    def _refuse_closed(self, case, names):
        if names:
            labels = "、".join(self._fields[n]._description_string(self.env) for n in names)
            raise UserError(
                self.env._(
                    "%(fields)s cannot be changed any more: the case is at the stage %(stage)s (art. 47).",
                    fields=labels,
                    stage=State(case.state).label,
                )
            )

    def _check_own_agency(self):
        """Refuse a case in the name of a body one does not work in (art. 17)."""
        for case in self:
            if not self.env.su and case.agency_id != self.env.user.eco_agency_id:
                raise AccessError(self.env._("A case is filed in the name of the body one works in (art. 17)."))
