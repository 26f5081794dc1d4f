"""The elements a basis asks to be proven, one a row."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence import elements

_VALUE_FIELDS = frozenset({"value", "unit", "detail", "confirmation_source"})
_CONFIRMATION_FIELDS = frozenset({"confirmation", "confirmed_by_id", "confirmed_on"})


class EcoPowerElement(models.Model):
    """An element (构成要件), or a sentence about what must be found out.

    Its words belong to the basis and stay with it. A value the provision leaves to another paper (the standard of
    large-scale farming, the no-burn area and period) is confirmed by itself, for the basis may be sure where the value is not.
    """

    _name = "eco.power.element"
    _description = "Element to prove"
    _inherit = ["eco.confirmation.part", "eco.confirmation.mixin"]
    _order = "basis_id, sequence, id"
    _statement_field = "basis_id"

    basis_id = fields.Many2one("eco.power.basis", required=True, index=True, ondelete="restrict")
    sequence = fields.Integer(default=10)
    name = fields.Char("Element", required=True)
    kind = fields.Selection(list(elements.KINDS), required=True)
    words = fields.Text("What must be shown", required=True, help="As documents print it, without the closing mark.")
    needs_value = fields.Boolean("Set by another paper", help="The provision leaves a standard, area or period to it.")
    value = fields.Float(digits=(12, 2), help="The number the other paper sets; zero: none, or not a number.")
    unit = fields.Char()
    detail = fields.Text("Area, period or standard", help="What the other paper sets, where that is not a number.")
    value_state = fields.Selection(
        [("to_confirm", "Value to be confirmed"), ("confirmed", "Value confirmed")],
        "State of the value",
        compute="_compute_value_state",
        help="Empty: no value is needed.",
    )
    basis_confirmation = fields.Selection(related="basis_id.confirmation", string="Confirmation of the basis")
    confirmation_source = fields.Char(help="Title, number and date of the paper that sets the value.")

    _value_positive = models.Constraint("CHECK (value >= 0)", "A standard cannot be negative.")
    _value_has_place = models.Constraint(
        "CHECK (needs_value IS TRUE OR (COALESCE(value, 0) = 0 AND COALESCE(detail, '') = '' AND confirmation = 'to_confirm'))",
        "Only an element set by another paper has a value.",
    )

    @api.depends("needs_value", "confirmation")
    def _compute_value_state(self):
        for row in self:
            row.value_state = row.needs_value and row.confirmation

    def action_confirm(self):
        """Confirm the values of these elements; ``UserError`` where there is none. The basis need not be opened."""
        for row in self:
            if not row._value():
                raise UserError(self.env._("%(name)s: give the value first.", name=row.display_name))
        return super().action_confirm()

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"value", "unit", "detail", "needs_value"}

    @api.model
    def _free_fields(self):
        return _VALUE_FIELDS | _CONFIRMATION_FIELDS

    def _value(self):
        """Return the value as documents print it, or an empty text."""
        number = f"{self.value:.2f}".rstrip("0").rstrip(".") + (self.unit or "") if self.value else ""
        return "，".join(part for part in (number, (self.detail or "").strip()) if part)

    def _for_rules(self):
        """Return this row as the rules of competence see it: a value only once it is confirmed."""
        value = self._value() if self.needs_value and self.confirmation == "confirmed" else ""
        return elements.Element(self.kind, self.words or "", f"{value}，见{self.confirmation_source}" if value else "")
