from odoo import fields, models

from ..statute.states import ServiceWay
from ..statute.states_after import PublicGround, Signatory


class EcoService(models.Model):
    """Who signed, in what relation to the party, and who saw what was left on refusal (民事诉讼法 arts. 88, 89)."""

    _inherit = "eco.service"

    document_id = fields.Many2one(required=False)
    demand_id = fields.Many2one("eco.demand", string="Demand Served", ondelete="restrict")
    change_id = fields.Many2one("eco.decision.change", string="Change Served", ondelete="restrict")
    signed_by = fields.Selection([(signer.value, signer.label) for signer in Signatory], "Signed By")
    relation = fields.Char("Relation to the Party")
    witness = fields.Char("Witness of Refusal")
    filmed = fields.Boolean("Photographed or Filmed")

    _of_a_paper = models.Constraint(
        "CHECK (num_nonnulls(document_id, demand_id, change_id) > 0)",
        "A service is that of a document, a demand or a change of the decision.",
    )


class EcoServiceAttempt(models.Model):
    """A service that failed (送达未成): the order of the ways is on file before a public notice."""

    _name = "eco.service.attempt"
    _description = "Failed Service"
    _inherit = ["eco.step"]

    document_id = fields.Many2one("eco.document", ondelete="restrict")
    way = fields.Selection([(way.value, way.label) for way in ServiceWay], "Way of Service", required=True)
    place = fields.Char("Place of Service", required=True)


class EcoServiceNotice(models.Model):
    """A public notice (公告送达), 民事诉讼法 art. 95: reason and course; the day of service is reckoned."""

    _name = "eco.service.notice"
    _description = "Public Notice of Service"
    _inherit = ["eco.step"]

    document_id = fields.Many2one("eco.document", ondelete="restrict")
    ground = fields.Selection([(g.value, g.label) for g in PublicGround], "Reason for Public Notice", required=True)
    medium = fields.Char("Where It Appeared", required=True)
    deemed_on = fields.Date("Deemed Served On", required=True)


class EcoServiceAddress(models.Model):
    """A signed confirmation of the address for service (送达地址确认书), art. 61(2)."""

    _name = "eco.service.address"
    _description = "Confirmed Address for Service"
    _inherit = ["eco.step"]

    address = fields.Char("Address for Service", required=True)
    phone = fields.Char()
    email = fields.Char("Electronic Address")
    electronic = fields.Boolean("Consents to Electronic Service")
