from odoo import fields, models

from ..statute.states_after import CourtOutcome, CourtRuling, EndGround, StayGround


class EcoDemand(models.Model):
    """A written demand (催告书), 行政强制法 arts. 35 and 54: what is owed to the fen, where to pay, by when."""

    _name = "eco.demand"
    _description = "Demand for Payment"
    _inherit = ["eco.step"]

    principal = fields.Float("Fine Owed (yuan)", digits=(12, 2), aggregator=None, required=True)
    surcharge = fields.Float("Surcharge Owed (yuan)", digits=(12, 2), aggregator=None, required=True)
    arithmetic = fields.Text("Arithmetic of the Surcharge")
    bank = fields.Char("Collecting Bank")
    account_name = fields.Char()
    account = fields.Char()
    period = fields.Char("Period to Perform", required=True)
    rights = fields.Char("Rights of the Party", required=True)


class EcoDemandReply(models.Model):
    """What the party says to the demand, and the answer (行政强制法 art. 36)."""

    _name = "eco.demand.reply"
    _description = "Reply to a Demand"
    _inherit = ["eco.step"]

    answer = fields.Text("Re-examination")


class EcoCourtStep(models.Model):
    """A step of the application to the court (申请强制执行), 行政强制法 arts. 53-58; the first holds its whole pack."""

    _name = "eco.court.step"
    _description = "Step of Court Enforcement"
    _inherit = ["eco.step"]

    phase = fields.Selection(
        [
            ("applied", "Applied"),
            ("accepted", "Accepted"),
            ("refused", "Not Accepted"),
            ("reviewed", "Higher Court Asked"),
            ("ruled", "Ruled"),
            ("ended", "Execution Ended"),
        ],
        required=True,
    )
    court_id = fields.Many2one("eco.agency", string="Court", ondelete="restrict")
    reference = fields.Char("Document No. of the Court")
    ruling = fields.Selection([(ruling.value, ruling.label) for ruling in CourtRuling])
    outcome = fields.Selection([(outcome.value, outcome.label) for outcome in CourtOutcome])
    decision_document_id = fields.Many2one("eco.document", string="Decision", ondelete="restrict")
    demand_id = fields.Many2one("eco.demand", string="Demand", ondelete="restrict")
    principal = fields.Float("Fine Asked (yuan)", digits=(12, 2), aggregator=None)
    surcharge = fields.Float("Surcharge Asked (yuan)", digits=(12, 2), aggregator=None)
    facts_and_reasons = fields.Text("Facts, Reasons and Basis of the Decision")
    party_view = fields.Text("Party's View")
    enforcement_target = fields.Text("Target of Enforcement")


class EcoExecutionStep(models.Model):
    """Execution standing still, going on, ending, or agreed on (行政强制法 arts. 39, 40, 42)."""

    _name = "eco.execution.step"
    _description = "Step of Execution"
    _inherit = ["eco.step"]

    phase = fields.Selection(
        [("stayed", "Stayed"), ("resumed", "Resumed"), ("ended", "Execution Ended"), ("agreed", "Agreement")],
        required=True,
    )
    stay_ground = fields.Selection([(g.value, g.label) for g in StayGround], "Ground of Stay")
    end_ground = fields.Selection([(g.value, g.label) for g in EndGround], "Ground of End")
    remission = fields.Float("Surcharge Waived (yuan)", digits=(12, 2), aggregator=None)
