"""A matter on its way to the body that is competent for it (移送、转办)."""

from odoo import api, fields, models
from odoo.exceptions import AccessError

from . import guards, referral_guards
from .beijing import today

STATES = [
    ("pending", "Awaiting an answer"),
    ("accepted", "Accepted"),
    ("ruling", "Awaiting the county's ruling"),
    ("ruled", "Ruled by the county"),
]


class EcoReferral(models.Model):
    """What one body found and another is competent for. Every step is an act of a person of the body concerned."""

    _name = "eco.referral"
    _description = "Referral"
    _inherit = ["eco.referral.door"]
    _order = "started_on desc, id desc"
    _rec_names_search = ["facts", "place", "matter_id"]

    matter_id = fields.Many2one("eco.matter", required=True, index=True, ondelete="restrict", readonly=True)
    agency_id = fields.Many2one(
        "eco.agency", "Town", required=True, index=True, ondelete="restrict", readonly=True, help="Where it happened."
    )
    core = fields.Boolean("In the urban core", readonly=True)
    place = fields.Char(readonly=True)
    day = fields.Date("Day of the act", required=True, readonly=True)
    facts = fields.Text("Facts in brief", required=True, readonly=True)
    sender_id = fields.Many2one(
        "eco.agency", "Referred by", required=True, index=True, ondelete="restrict", readonly=True
    )
    started_by_id = fields.Many2one("res.users", "Started by", required=True, ondelete="restrict", readonly=True)
    started_on = fields.Date(required=True, readonly=True)
    body_id = fields.Many2one("eco.agency", "Lies with", required=True, index=True, ondelete="restrict", readonly=True)
    state = fields.Selection(STATES, required=True, readonly=True)
    basis = fields.Text("Basis of the routing", readonly=True)
    reasons = fields.Text("Why not the others", readonly=True)
    hop_ids = fields.One2many("eco.referral.hop", "referral_id", "Hops", readonly=True)
    ruling_ids = fields.One2many("eco.ruling", "referral_id", "Ruling", readonly=True)
    may_answer = fields.Boolean(compute="_compute_may")
    may_rule = fields.Boolean(compute="_compute_may")

    def init(self):
        guards.install(self.env.cr, referral_guards.REFERRAL)

    @api.depends("matter_id.display_name", "agency_id.display_name", "day")
    def _compute_display_name(self):
        for referral in self:
            names = referral.matter_id.display_name, referral.agency_id.display_name, referral.day and str(referral.day)
            referral.display_name = " · ".join(name for name in names if name)

    @api.depends("state", "body_id")
    @api.depends_context("uid")
    def _compute_may(self):
        for referral in self:
            own = referral.body_id == self.env.user.eco_agency_id
            referral.may_answer = referral.state == "pending" and own and not self._is_onlooker()
            referral.may_rule = referral.state == "ruling" and referral._is_ruler()

    def action_accept(self):
        """Button: accept."""
        self.accept()

    def action_refuse(self):
        """Button: open the dialogue of a refusal."""
        return self._dialogue("refuse", self.env._("Refuse and name the better body"))

    def action_rule(self):
        """Button: open the dialogue of a ruling."""
        return self._dialogue("rule", self.env._("Rule who is competent"))

    def _dialogue(self, act, title):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": "eco.referral.wizard",
            "view_mode": "form",
            "target": "new",
            "context": {"default_referral_id": self.id, "default_act": act},
        }

    @api.model
    def _acting_body(self):
        """Return the body the user acts for; auditors and administrators act for none."""
        body = self.env.user.eco_agency_id
        if not body or self._is_onlooker():
            raise AccessError(self.env._("Only people of the body concerned pass a matter on or answer for it."))
        return body

    @api.model
    def _is_onlooker(self):
        user = self.env.user
        return user.has_group("eco_checklist.group_auditor") or user.has_group("eco_checklist.group_administrator")

    def _is_ruler(self):
        """Tell whether the user may rule: an approver of the government that runs the town or of its justice office."""
        body, governing = self.env.user.eco_agency_id, self._governing()
        justice = body.parent_id == governing and "justice" in body.sector_ids.mapped("code")
        approver = self.env.user.has_group("eco_checklist.group_list_approver") and not self._is_onlooker()
        return bool(approver and governing and (body == governing or justice))

    def _governing(self):
        """Return the government that runs the town today."""
        return self.env["eco.matter"]._governing(self.agency_id, today()).with_env(self.env)
