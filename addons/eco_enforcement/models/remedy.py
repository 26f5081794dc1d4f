from odoo import fields, models

from ..statute.states_after import AnnulGround, AnnulledBy, RemedyKind, RemedyResult


class EcoRemedy(models.Model):
    """A step of a reconsideration or a suit (复议, 诉讼): filed, accepted, answered, concluded."""

    _name = "eco.remedy"
    _description = "Remedy"
    _inherit = ["eco.step"]

    kind = fields.Selection([(kind.value, kind.label) for kind in RemedyKind], "Remedy", required=True)
    phase = fields.Selection(
        [("filed", "Filed"), ("accepted", "Accepted"), ("answered", "Answered"), ("concluded", "Concluded")],
        required=True,
    )
    body_id = fields.Many2one("eco.agency", string="Remedy Body", ondelete="restrict")
    reference = fields.Char("Document No. of the Body")
    result = fields.Selection([(result.value, result.label) for result in RemedyResult], "Outcome of the Remedy")


class EcoDecisionChange(models.Model):
    """What became of a decision after it was made (变更, 撤销): by whom, why, and with what effect."""

    _name = "eco.decision.change"
    _description = "Change of a Decision"
    _inherit = ["eco.step"]

    effect = fields.Selection(
        [("changed", "Changed"), ("undone", "Undone"), ("unlawful", "Declared Unlawful")], required=True
    )
    annulled_by = fields.Selection([(who.value, who.label) for who in AnnulledBy], "Changed or Undone By")
    ground = fields.Selection([(g.value, g.label) for g in AnnulGround], "Ground of Change")
    remedy_result = fields.Selection([(result.value, result.label) for result in RemedyResult], "By Remedy")
    amount = fields.Float("Fine After the Change (yuan)", digits=(12, 2), aggregator=None)


class EcoPublication(models.Model):
    """Whether a decision was published, with what words, and when it was taken back (公开), art. 48."""

    _name = "eco.publication"
    _description = "Publication of a Decision"
    _inherit = ["eco.step"]

    phase = fields.Selection(
        [("published", "Published"), ("withheld", "Not Published"), ("withdrawn", "Taken Back")], required=True
    )
    public_text = fields.Text("Published Words")
    medium = fields.Char("Where Published")
