from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..models.document_counter import KINDS
from ..statute.doc_kinds import DocKind
from ..statute.document_table import DOCUMENTS


class EcoDocumentReserve(models.TransientModel):
    """The dialogue in which a head makes the next number of a kind void, with the reason."""

    _name = "eco.document.reserve"
    _description = "Make the Next Number Void"

    kind = fields.Selection("_reservable", required=True)
    reason = fields.Char(required=True)

    @api.model
    def _reservable(self):
        """List the kinds that take a number from the counter."""
        return [(k, label) for k, label in KINDS if DOCUMENTS[DocKind(k)].word and k != DocKind.ON_THE_SPOT_DECISION]

    def action_void(self):
        """Draw the next number of the user's own body and make it void; show the register."""
        self.ensure_one()
        if not self.env.user.has_group("eco_enforcement.group_head"):
            raise AccessError(self.env._("A number is made void by the head of the body (art. 47)."))
        agency = self.env.user.sudo().eco_agency_id
        if not agency or not (self.reason or "").strip() or self.kind not in dict(self._reservable()):
            raise UserError(
                self.env._("Say which number of the body you work in is void, of a kind numbered one by one, and why.")
            )
        self.env["eco.document.void"]._void_next(agency, DocKind(self.kind), self.reason.strip())
        return self.env["ir.actions.act_window"]._for_xml_id("eco_enforcement.action_eco_document_number")
