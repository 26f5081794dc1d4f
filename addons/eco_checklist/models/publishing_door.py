"""The one door through which lists move on, opinions are given and powers granted: by steps, never by writing a row."""

from odoo import api, models
from odoo.exceptions import AccessError, UserError

# Compared by identity: a remote caller chooses its context but cannot send this object.
_PUBLISHING = object()
_KEY = "eco_publishing"


def opened(records):
    """Give ``records`` as superuser with the token: for the steps alone, never handed back to a caller."""
    # The caller's context stays outside: a default_ key in it would fill a column.
    return records.sudo().with_context({_KEY: _PUBLISHING, "lang": records.env.lang})  # pylint: disable=context-overridden


def is_open(records):
    """Tell whether ``records`` came through the door."""
    return records.env.context.get(_KEY) is _PUBLISHING


class EcoPublishingDoor(models.AbstractModel):
    """Rows that only the steps of a list write, and that nobody deletes."""

    _name = "eco.publishing.door"
    _description = "Row written by the steps of a list"

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_unless_publishing()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_unless_publishing()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("What the steps of a list wrote stays on file: nobody deletes it."))

    @api.model
    def _refuse_unless_publishing(self):
        if not is_open(self):
            raise AccessError(
                self.env._(
                    "%(model)s is written by the steps of a list only, in no other way.",
                    model=self.env["ir.model"]._get(self._name).name or self._description,
                )
            )
