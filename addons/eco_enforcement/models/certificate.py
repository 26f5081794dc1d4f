from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import certificates, facts, staffing
from .door import trimmed


class EcoCertificate(models.Model):
    """An enforcement certificate (行政执法证). Judged by the day of each act, never once for all.

    What is printed on it no longer changes once a case names the officer or its history has begun; whatever happens
    to it later is an entry of the history.
    """

    _name = "eco.certificate"
    _description = "Enforcement Certificate"
    _rec_name = "number"
    _order = "valid_from desc"

    officer_id = fields.Many2one("eco.officer", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(related="officer_id.agency_id")
    number = fields.Char(required=True, copy=False)
    issuer = fields.Char(required=True)
    kind = fields.Selection(
        [("enforcement", "Enforcement Certificate"), ("supervision", "Supervision Certificate")],
        required=True,
        default="enforcement",
        help="A supervision certificate entitles nobody to enforce.",
    )
    scope = fields.Char("Category and Area as Printed")
    area_ids = fields.Many2many(
        "eco.agency", "eco_certificate_area", string="Area", help="Bodies it covers with all below them; empty: all."
    )
    sector_ids = fields.Many2many(
        "eco.sector", "eco_certificate_sector", string="Sectors", help="Lines of departments it covers; empty: all."
    )
    valid_from = fields.Date(required=True)
    valid_to = fields.Date(string="Last Valid Day", required=True)
    event_ids = fields.One2many("eco.certificate.event", "certificate_id", string="History", copy=False)
    ends_on = fields.Date("Ends On", compute="_compute_ends_on", store=True, index=True, help="Renewals included.")
    standing = fields.Char("Today", compute="_compute_standing")
    days_left = fields.Integer(compute="_compute_standing")
    ends_soon = fields.Boolean(compute="_compute_standing", search="_search_ends_soon")
    warned_end = fields.Date(readonly=True, copy=False)
    warned_step = fields.Integer(readonly=True, copy=False)

    _number_unique = models.Constraint("UNIQUE (number)", "This certificate number is already registered.")
    _period = models.Constraint(
        "CHECK (valid_from <= valid_to)", "The last valid day of a certificate lies before its first."
    )

    @api.depends("valid_to", "event_ids.kind", "event_ids.until")
    def _compute_ends_on(self):
        for certificate in self:
            renewed = certificate.event_ids.filtered(lambda event: event.kind == certificates.RENEWED)
            days = [day for day in (certificate.valid_to, *renewed.mapped("until")) if day]
            certificate.ends_on = max(days, default=False)

    @api.depends("ends_on", "valid_from", "kind", "event_ids")
    def _compute_standing(self):
        day, longest = today(), self._longest_warning()
        for certificate in self:
            dated = certificate.valid_from and certificate.valid_to
            certificate.standing = certificate._facts().standing_on(day) if dated else ""
            certificate.days_left = (certificate.ends_on - day).days if certificate.ends_on else 0
            certificate.ends_soon = certificate.standing == certificates.VALID and certificate.days_left <= longest

    def _search_ends_soon(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        day = today()
        near = [("ends_on", ">=", day), ("ends_on", "<=", day + timedelta(days=self._longest_warning()))]
        soon = self.sudo().search([*near, ("officer_id.active", "=", True)])
        good = soon.filtered(lambda certificate: certificate._facts().valid_on(day))
        return [("id", "in" if (True in value) == (operator == "in") else "not in", good.ids)]

    @api.model
    def _longest_warning(self) -> int:
        """Give the number of days before its end from which a certificate ends soon."""
        steps = self.env["eco.officer.standard"]._rules()
        return int(max((s.amount for s in steps if s.subject == staffing.WARNING and s.covers(today())), default=0))

    @api.constrains("number", "issuer", "valid_from", "valid_to")
    def _check_printed(self):
        for certificate in self:
            for name in ("number", "issuer"):
                if not (certificate[name] or "").strip():
                    label = self._fields[name]._description_string(self.env)
                    raise ValidationError(self.env._("Certificate: %(field)s is empty (art. 42).", field=label))
            for day in (certificate.valid_from, certificate.valid_to):
                if not 1990 <= day.year <= 2100:
                    raise ValidationError(
                        self.env._(
                            "%(number)s: %(day)s is no day of a certificate.", number=certificate.number, day=day
                        )
                    )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([trimmed(vals) for vals in vals_list])

    def write(self, vals):
        printed = vals.keys() - {"event_ids"}  # new entries of the history have their own guard
        if printed and not self.env.su:
            self.officer_id._refuse_if_relied_on()
            if self.event_ids:
                raise UserError(self.env._("The certificate has a history: enter what changed as a new entry of it."))
        return super().write(trimmed(vals))

    def _facts(self) -> facts.Certificate:
        """Give the certificate as the rules see it."""
        self.ensure_one()
        return facts.Certificate(
            self.number,
            self.valid_from,
            self.valid_to,
            tuple(event._facts() for event in self.event_ids.sorted("id")),
            self.kind == "enforcement",
            frozenset(self.area_ids.ids),
            frozenset(self.sudo().sector_ids.mapped("code")),
        )

    @api.depends("number", "officer_id.name")
    def _compute_display_name(self):
        for certificate in self:
            certificate.display_name = f"{certificate.officer_id.name} {certificate.number}"
