"""What happened to a certificate, and from which day: entered once, never changed."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import certificates, facts
from .door import opened, trimmed


class EcoCertificateEvent(models.Model):
    """An entry of the history of a certificate; PostgreSQL refuses to change or remove one."""

    _name = "eco.certificate.event"
    _description = "History of a Certificate"
    _inherit = ["eco.sealed"]
    _order = "certificate_id, day desc, id desc"

    certificate_id = fields.Many2one("eco.certificate", required=True, ondelete="restrict", index=True)
    kind = fields.Selection(
        [(code, change.label) for code, change in certificates.CHANGES.items()], string="What Happened", required=True
    )
    day = fields.Date("From", required=True)
    until = fields.Date("Last Day", help="Of a suspension for a fixed time, or of the renewed term.")
    reason = fields.Char(required=True)
    document = fields.Char("Paper", help="Title and number of the paper.")

    @api.model_create_multi
    def create(self, vals_list):
        self.check_access("create")
        events = opened(self).browse()
        for vals in map(trimmed, vals_list):
            self._refuse_unfit(vals)
            # Entered by the administrator, not by an act: the door is opened here, after the checks.
            events |= super(EcoCertificateEvent, opened(self)).create([vals])
        renewed = events.filtered(lambda event: event.kind == certificates.RENEWED)
        renewed.certificate_id._withdraw_warnings()
        return events.with_env(self.env)

    def _refuse_unfit(self, vals):
        """Refuse what does not follow from the history, and what would make a past day good after the event."""
        certificate = self.env["eco.certificate"].browse(vals.get("certificate_id")).exists()
        new = self.new(vals)
        if not (certificate and new.kind and new.day and new.reason):
            raise ValidationError(self.env._("History of a certificate: give what happened, the day and the reason."))
        certificate.sudo().lock_for_update()
        if fault := certificates.fault(certificate._facts(), new._facts()):
            raise ValidationError("：".join((certificate.number, fault)))
        favourable = new.kind in (certificates.RESTORED, certificates.RENEWED)
        if favourable and new.day < today() and not self.env.su and certificate.officer_id._relied_on():
            raise UserError(
                self.env._(
                    "%(number)s: a case names this officer, so what makes the certificate good again counts from today "
                    "at the earliest (art. 42).",
                    number=certificate.number,
                )
            )

    def _facts(self) -> facts.StatusEvent:
        """Give the entry as the rules see it."""
        self.ensure_one()
        return facts.StatusEvent(self.kind, self.day, self.until or None)

    def _sealed_error(self) -> AccessError:
        return AccessError(
            self.env._("The history of a certificate is never changed or removed: add a new entry (art. 42).")
        )
