from odoo import fields, models

from ..statute.facts_goods import DisposalWay

STEPS = [("list", "Listed"), ("approve", "Disposal Approved"), ("destroy", "Destroyed")]


class EcoGoodsStep(models.Model):
    """What became of a confiscated thing: listed, its disposal approved, destroyed; one sealed row a step."""

    _name = "eco.goods.step"
    _description = "Step of Confiscated Goods"
    _inherit = ["eco.step"]

    exhibit_id = fields.Many2one("eco.exhibit", required=True, ondelete="restrict", index=True)
    kind = fields.Selection(STEPS, "Step", required=True)
    disposal = fields.Selection([(way.value, way.label) for way in DisposalWay], "Disposal")
    quantity = fields.Float(digits=(12, 3), aggregator=None)
    at = fields.Datetime("Moment")
    place = fields.Char()
    way = fields.Char("Way of Destruction")
    supervisor = fields.Char("Supervised By")
    witness = fields.Char("Witnessed By")

    _once = models.UniqueIndex("(exhibit_id, kind)", "This step was already taken.")
