"""What the law library leaves open until a person confirms it with a source."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from .beijing import today


class EcoConfirmationMixin(models.AbstractModel):
    """A statement of law that is confirmed, or not yet; a confirmed one no longer changes.

    Confirming is an act of the list approver and needs a source. Only code on the server (loading of
    data) may set the state otherwise: a remote caller never runs in superuser mode.
    """

    _name = "eco.confirmation.mixin"
    _description = "Statement to be confirmed"

    confirmation = fields.Selection(
        [("to_confirm", "To be confirmed"), ("confirmed", "Confirmed")],
        required=True,
        default="to_confirm",
        copy=False,
        readonly=True,
    )
    confirmed_by_id = fields.Many2one("res.users", "Confirmed by", copy=False, readonly=True, ondelete="restrict")
    confirmed_on = fields.Date(copy=False, readonly=True)
    confirmation_source = fields.Char(
        "Source",
        copy=False,
        help="Where the statement was read: title, number and date of the published text.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            forged = vals.get("confirmed_by_id") or vals.get("confirmed_on")
            if forged or vals.get("confirmation", "to_confirm") != "to_confirm":
                self._refuse_forged_confirmation()
            if not self.env.su:  # a default from the caller's context would be as good as a forged value
                vals.update(confirmation="to_confirm", confirmed_by_id=False, confirmed_on=False)
        return super().create(vals_list)

    def write(self, vals):
        if vals.keys() & {"confirmation", "confirmed_by_id", "confirmed_on"}:
            self._refuse_forged_confirmation()
        if vals.keys() & self._confirmed_fields():
            self._refuse_if_confirmed()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_confirmed(self):
        self._refuse_if_confirmed()

    def action_confirm(self):
        """Confirm these statements in the name of the current user, today.

        Raises ``AccessError`` for anyone but a list approver, ``UserError`` where no source is given.
        """
        self._check_approver()
        for record in self:
            if not (record.confirmation_source or "").strip():
                raise UserError(self.env._("%(name)s: give the source first.", name=record.display_name))
        self.sudo().write(
            {
                "confirmation": "confirmed",
                "confirmed_by_id": self.env.uid,
                "confirmed_on": today(),
            }
        )

    def action_withdraw_confirmation(self):
        """Open these statements for correction again; acts resting on them stop until they are confirmed anew."""
        self._check_approver()
        self.sudo().write({"confirmation": "to_confirm", "confirmed_by_id": False, "confirmed_on": False})

    def _check_approver(self):
        if not (self.env.su or self.env.user.has_group("eco_checklist.group_list_approver")):
            raise AccessError(self.env._("Only a list approver confirms a legal basis."))

    def _refuse_forged_confirmation(self):
        if not self.env.su:
            raise AccessError(self.env._("A legal basis is confirmed with the Confirm button only."))

    def _refuse_if_confirmed(self):
        """Raise ``UserError`` if one of these is confirmed: what an act rests on stays as it was confirmed."""
        for record in self.filtered(lambda rec: rec.confirmation == "confirmed" and not self.env.su):
            raise UserError(
                self.env._(
                    "%(name)s is confirmed. Withdraw the confirmation before changing it.", name=record.display_name
                )
            )

    @api.model
    def _confirmed_fields(self):
        """Return the names of the fields that carry the statement."""
        return frozenset({"confirmation_source"})
