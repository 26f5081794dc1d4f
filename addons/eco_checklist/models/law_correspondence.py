"""Which article of a new law took the place of which old one, and what changed."""

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class EcoLawCorrespondence(models.Model):
    """An old article and the new one that rules the same matter, side by side, with what a reader must know.

    The comparison is a statement about law: it is confirmed by an approver, with its source.
    """

    _name = "eco.law.correspondence"
    _description = "Old and new article"
    _inherit = ["eco.confirmation.mixin"]
    _order = "old_law_id, old_article, id"
    _rec_names_search = ["old_id.law_id", "new_id.law_id"]

    old_id = fields.Many2one("eco.law.article", "Old article", required=True, index=True, ondelete="restrict")
    new_id = fields.Many2one("eco.law.article", "New article", required=True, index=True, ondelete="restrict")
    old_law_id = fields.Many2one(related="old_id.law_id", string="Old law", store=True, index=True)
    old_article = fields.Integer(related="old_id.article", string="Number of the old article", store=True)
    new_law_id = fields.Many2one(related="new_id.law_id", string="New law")
    old_text = fields.Text(related="old_id.text", string="Old text")
    new_text = fields.Text(related="new_id.text", string="New text")
    kind = fields.Selection(
        [
            ("same", "Same in substance"),
            ("widened", "Widened"),
            ("narrowed", "Narrowed"),
            ("mixed", "Widened in part, narrowed in part"),
        ],
        "What changed",
        help="Empty while nobody has compared the two texts.",
    )
    remark = fields.Text(help="What the new text adds, leaves out or asks besides.")

    _pair_unique = models.UniqueIndex("(old_id, new_id)", "These two articles already stand side by side.")
    _pair_of_two = models.Constraint("CHECK (old_id <> new_id)", "An article does not replace itself.")

    @api.depends("old_id.display_name", "new_id.display_name")
    def _compute_display_name(self):
        for row in self:
            row.display_name = " → ".join(name for name in (row.old_id.display_name, row.new_id.display_name) if name)

    @api.constrains("old_id", "new_id")
    def _check_order(self):
        for row in self:
            old, new = row.old_id.law_id, row.new_id.law_id
            if old.date_from and new.date_from and old.date_from >= new.date_from:
                raise ValidationError(
                    self.env._(
                        "%(new)s did not come after %(old)s: the new article belongs to the later law.",
                        new=new.display_name,
                        old=old.display_name,
                    )
                )

    def action_confirm(self):
        for row in self.filtered(lambda row: not row.kind):
            raise UserError(self.env._("%(name)s: say first what changed.", name=row.display_name))
        return super().action_confirm()

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"old_id", "new_id", "kind", "remark"}
