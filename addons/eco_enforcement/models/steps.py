"""What the acts of a case leave behind: one sealed row each, in the order of the journal."""

from odoo import fields, models

from ..statute.doc_kinds import DocKind
from ..statute.grounds import NoPenaltyGround
from ..statute.states import ServiceWay


class EcoStep(models.AbstractModel):
    """Common part of the sealed rows: the case, the event, the day, and who acted."""

    _name = "eco.step"
    _description = "Step of a Case"
    _inherit = ["eco.sealed"]
    _order = "case_id, event_seq"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    event_seq = fields.Integer("No.", required=True, aggregator=None)
    on = fields.Date("Date", required=True)
    user_id = fields.Many2one("res.users", string="By", required=True, ondelete="restrict")
    text = fields.Text()


class EcoOpinion(models.Model):
    """An approval or opinion given with an act (审批意见)."""

    _name = "eco.opinion"
    _description = "Opinion"
    _inherit = ["eco.step"]

    act = fields.Char(required=True)


class EcoReview(models.Model):
    """A legal review (法制审核), art. 58."""

    _name = "eco.review"
    _description = "Legal Review"
    _inherit = ["eco.step"]

    passed = fields.Boolean()
    crime_suspected = fields.Boolean()


class EcoNotice(models.Model):
    """A prior notice (事先告知), art. 44."""

    _name = "eco.notice"
    _description = "Prior Notice"
    _inherit = ["eco.step"]

    amount = fields.Float("Announced Fine (yuan)", digits=(12, 2), aggregator=None, required=True)
    hearing_offered = fields.Boolean()
    basis = fields.Char("Announced Basis")


class EcoDefence(models.Model):
    """A statement or defence of the party, or its waiver (陈述申辩), arts. 45 and 62."""

    _name = "eco.defence"
    _description = "Statement and Defence"
    _inherit = ["eco.step"]

    waiver = fields.Boolean()
    answer = fields.Text("Re-examination")
    hearing_requested = fields.Boolean()
    hearing_waived = fields.Boolean()


class EcoDecision(models.Model):
    """A penalty decision (处罚决定), arts. 57 and 59."""

    _name = "eco.decision"
    _description = "Penalty Decision"
    _inherit = ["eco.step"]

    amount = fields.Float("Fine (yuan)", digits=(12, 2), aggregator=None, required=True)
    ground = fields.Selection([(ground.value, ground.label) for ground in NoPenaltyGround], "Why No Penalty")
    education = fields.Text("Education Given")

    on_the_spot = fields.Boolean()

    def _document_kind(self):
        """Give the kind of document that carries the decision."""
        if self.on_the_spot:
            return DocKind.ON_THE_SPOT_DECISION
        return DocKind.NO_PENALTY_DECISION if self.ground else DocKind.DECISION


class EcoSummaryFiling(models.Model):
    """A decision made on the spot, filed with the agency (当场处罚备案), art. 52."""

    _name = "eco.summary.filing"
    _description = "Record of a Decision on the Spot"
    _inherit = ["eco.step"]


class EcoClericalCorrection(models.Model):
    """A slip of the pen mended in an issued document (补正); what the document decides stays as it was."""

    _name = "eco.clerical.correction"
    _description = "Correction of a Document"
    _inherit = ["eco.step"]

    document_id = fields.Many2one("eco.document", required=True, ondelete="restrict")
    wrong = fields.Text("Words as Issued", required=True)
    right = fields.Text("Words as Corrected", required=True)


class EcoService(models.Model):
    """A service of a document on the party (送达), art. 61."""

    _name = "eco.service"
    _description = "Service"
    _inherit = ["eco.step"]

    document_id = fields.Many2one("eco.document", required=True, ondelete="restrict")
    way = fields.Selection([(way.value, way.label) for way in ServiceWay], required=True)
    recipient = fields.Char(required=True)
    place = fields.Char(required=True)
    proof = fields.Char()


class EcoPayment(models.Model):
    """A payment of the fine at the collecting bank (缴款), art. 67."""

    _name = "eco.payment"
    _description = "Payment"
    _inherit = ["eco.step"]

    amount = fields.Float("Amount (yuan)", digits=(12, 2), aggregator=None, required=True)
    voucher = fields.Char("Payment Voucher No.", required=True)


class EcoCorrection(models.Model):
    """A re-check of the order to correct (改正复查), art. 28."""

    _name = "eco.correction"
    _description = "Re-check of Correction"
    _inherit = ["eco.step"]
