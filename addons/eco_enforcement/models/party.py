from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.eco_checklist.competence.identifiers import check_resident_id, check_uscc

from ..statute import facts
from ..statute.states import PartyKind
from .door import trimmed


class EcoCaseParty(models.Model):
    """The party of a case (当事人), as its own record so that a case may one day have several."""

    _name = "eco.case.party"
    _description = "Party"
    _inherit = ["eco.unranked"]
    _rec_name = "party_name"

    party_kind = fields.Selection(
        [(kind.value, kind.label) for kind in PartyKind], string="Kind of Party", required=True, default="citizen"
    )
    party_name = fields.Char("Party", index=True)
    party_id_number = fields.Char("ID or Credit Code", index=True)
    party_birth = fields.Date("Birth Date", compute="_compute_party_birth", store=True, readonly=False)
    party_address = fields.Char("Party Address")
    party_phone = fields.Char("Party Phone")
    party_legal_rep = fields.Char("Legal Representative")

    case_ids = fields.One2many("eco.case", "party_id", string="Cases")

    @api.depends("party_kind", "party_id_number")
    def _compute_party_birth(self):
        for party in self:
            found = check_resident_id(party.party_id_number or "")
            if party.party_kind == PartyKind.CITIZEN and found.valid:
                party.party_birth = found.birth

    @api.constrains("party_kind", "party_id_number")
    def _check_party_id_number(self):
        for party in self.filtered("party_id_number"):
            check = check_resident_id if party.party_kind == PartyKind.CITIZEN else check_uscc
            found = check(party.party_id_number)
            if not found.valid:
                raise ValidationError(
                    self.env._(
                        "%(number)s is not a valid number for the party: %(reason)s",
                        number=party.party_id_number,
                        reason=found.reason,
                    )
                )

    @api.constrains("party_kind", "party_id_number", "party_birth")
    def _check_party_birth(self):
        for party in self.filtered(lambda p: p.party_kind == PartyKind.CITIZEN and p.party_birth):
            found = check_resident_id(party.party_id_number or "")
            if found.valid and found.birth != party.party_birth:
                raise ValidationError(self.env._("The birth date is not that of the identity number (art. 30)."))

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([trimmed(vals) for vals in vals_list])

    def write(self, vals):
        cases = self.env["eco.case"].sudo().search([("party_id", "in", self.ids)])
        # An act at the same moment and this correction must not both go through: one of them starts again.
        self.env.cr.execute("UPDATE eco_case SET write_date = write_date WHERE id = ANY(%s)", (cases.ids,))
        cases._check_editable(vals)
        before = cases._values_of(vals)
        res = super().write(trimmed(vals))
        cases._journal_amendment(before)
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("The party of a case is never deleted (art. 47)."))

    def _facts(self) -> facts.Party:
        """Give the party as the rules see it."""
        self.ensure_one()
        return facts.Party(
            kind=PartyKind(self.party_kind),
            name=self.party_name or "",
            address=self.party_address or "",
            id_number=self.party_id_number or "",
            birth=self.party_birth or None,
        )

    def _sex(self) -> str:
        """Give the sex that the identity number tells, in Chinese; empty when it tells none."""
        return check_resident_id(self.party_id_number or "").sex or ""
