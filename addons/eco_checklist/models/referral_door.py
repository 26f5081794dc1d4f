"""The one door through which a matter is passed on: what people do by acts, and never by writing a row."""

from odoo import api, models
from odoo.exceptions import AccessError, UserError

# Compared by identity: a remote caller chooses its context but cannot send this object.
REFERRING = object()


def opened(records):
    """Give ``records`` as superuser with the token: for the acts alone, never handed back to a caller."""
    # The caller's context stays outside: a default_ key in it would fill a column.
    context = {"eco_referring": REFERRING, "lang": records.env.lang}
    return records.sudo().with_context(context)  # pylint: disable=context-overridden


class EcoReferralDoor(models.AbstractModel):
    """Rows that only the acts of a referral write, and that nobody deletes."""

    _name = "eco.referral.door"
    _description = "Row written by the acts of a referral"

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_unless_referring()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_unless_referring()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("Referrals and rulings are kept: nobody deletes them."))

    @api.model
    def _refuse_unless_referring(self):
        if self.env.context.get("eco_referring") is not REFERRING:
            raise AccessError(self.env._("A matter is passed on with the buttons of the referral, in no other way."))
