from odoo import api, fields, models
from odoo.exceptions import UserError

from ..statute import facts


class EcoOfficer(models.Model):
    """A person who may enforce; auxiliaries may help but never count (art. 42)."""

    _name = "eco.officer"
    _description = "Enforcement Officer"
    _order = "agency_id, name"

    name = fields.Char(required=True)
    user_id = fields.Many2one("res.users", string="Login", ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    staff_kind = fields.Selection(
        [("formal", "Formal Staff"), ("auxiliary", "Auxiliary Staff")], required=True, default="formal"
    )
    phone = fields.Char()
    certificate_ids = fields.One2many("eco.certificate", "officer_id", string="Certificates")
    active = fields.Boolean(default=True)

    _user_unique = models.UniqueIndex(
        "(user_id) WHERE user_id IS NOT NULL", "This login already belongs to an officer."
    )

    def write(self, vals):
        if not self.env.su and vals.keys() & {"user_id", "staff_kind", "agency_id", "name"}:
            self._refuse_if_relied_on()
        return super().write(vals)

    def _refuse_if_relied_on(self):
        """Refuse to change who somebody is once a case names them: the rules on separation rest on it."""
        named = self.env["eco.case"].sudo().search_count([("ever_officer_ids", "in", self.ids)], limit=1)
        if named:
            raise UserError(self.env._("A case already names this officer: archive the entry and make a new one."))

    def _facts(self) -> tuple[facts.Officer, ...]:
        """Give the officers as the rules see them; one without a login has a person number of its own below zero."""
        return tuple(
            facts.Officer(
                person=officer.user_id.id or -officer.id,
                name=officer.name,
                formal=officer.staff_kind == "formal",
                certificates=tuple(certificate._facts() for certificate in officer.certificate_ids),
            )
            for officer in self
        )

    def _certificate_on(self, day) -> str:
        """Give the number of the certificate that was valid on ``day``, or an empty string."""
        self.ensure_one()
        return next((c.number for c in self.certificate_ids if c._facts().valid_on(day)), "")


class EcoCertificate(models.Model):
    """An enforcement certificate (行政执法证). Judged by the day of each act, never once for all."""

    _name = "eco.certificate"
    _description = "Enforcement Certificate"
    _rec_name = "number"
    _order = "valid_from desc"

    officer_id = fields.Many2one("eco.officer", required=True, ondelete="restrict", index=True)
    number = fields.Char(required=True)
    issuer = fields.Char(required=True)
    scope = fields.Char(string="Kind and Area")
    valid_from = fields.Date(required=True)
    valid_to = fields.Date(string="Last Valid Day", required=True)
    withdrawn_on = fields.Date(help="First day on which the certificate was suspended, withdrawn or handed back.")

    _number_unique = models.Constraint("UNIQUE (number)", "This certificate number is already registered.")
    _period = models.Constraint(
        "CHECK (valid_from <= valid_to)", "The last valid day of a certificate lies before its first."
    )

    def write(self, vals):
        if not self.env.su:
            only_withdrawn = set(vals) <= {"withdrawn_on"} and not any(c.withdrawn_on for c in self)
            if not only_withdrawn:
                self.officer_id._refuse_if_relied_on()
        return super().write(vals)

    def _facts(self) -> facts.Certificate:
        """Give the certificate as the rules see it."""
        self.ensure_one()
        return facts.Certificate(self.number, self.valid_from, self.valid_to, self.withdrawn_on or None)

    @api.depends("number", "officer_id.name")
    def _compute_display_name(self):
        for certificate in self:
            certificate.display_name = f"{certificate.officer_id.name} {certificate.number}"
