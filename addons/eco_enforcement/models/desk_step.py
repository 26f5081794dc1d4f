from odoo import fields, models


class EcoDeskStep(models.AbstractModel):
    """What an act at the desk leaves behind: one sealed row, chained to the one before."""

    _name = "eco.desk.step"
    _description = "Step"
    _inherit = ["eco.sealed"]
    _order = "seq"
    _rec_name = "title"

    seq = fields.Integer("No.", required=True, aggregator=None)
    act = fields.Char(required=True)
    title = fields.Char("What Happened", required=True)
    at = fields.Datetime("Recorded At", required=True)
    on = fields.Date("Date", required=True)
    user_id = fields.Many2one("res.users", string="By", required=True, ondelete="restrict")
    user_name = fields.Char("Name", required=True)
    from_state = fields.Char(required=True)
    to_state = fields.Char(required=True)
    text = fields.Text()
    article = fields.Char("Legal Basis", required=True)
    body = fields.Text(required=True)
    previous = fields.Char()
    digest = fields.Char("SHA-256", required=True)
