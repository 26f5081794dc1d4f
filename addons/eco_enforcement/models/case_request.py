"""What is asked for in writing beside the main line of a case, and the rulings on it: one sealed row each."""

from odoo import api, fields, models

from ..statute import facts_course
from ..statute.course import FilingCondition, Matter

_STATUS = [("waiting", "Waiting"), ("granted", "Granted"), ("refused", "Refused")]


class EcoCaseRequest(models.Model):
    """Something a handler proposes, a party asks for, or a person says of themselves (案件处理内部审批)."""

    _name = "eco.case.request"
    _description = "Request in a Case"
    _inherit = ["eco.step"]

    matter = fields.Selection([(m.value, m.label) for m in Matter], required=True)
    ground = fields.Char()
    person_id = fields.Many2one("res.users", string="Person to Keep Out", ondelete="restrict")
    of_head = fields.Boolean("Head of the Organ")
    of_party = fields.Boolean("Asked by the Party")
    rule_id = fields.Many2one("eco.clock.rule", string="Rule Relied On", ondelete="restrict")
    main_case_id = fields.Many2one("eco.case", string="Proposed Main Case", ondelete="restrict")
    further_id = fields.Many2one("eco.case.party", string="Party to Be Split Off", ondelete="restrict")
    receiver = fields.Char("Receiving Organ")
    ruling_ids = fields.One2many("eco.case.ruling", "request_id", string="Rulings", readonly=True)
    status = fields.Selection(_STATUS, compute="_compute_status")

    _recusal_names = models.Constraint(
        "CHECK (matter <> 'recusal' OR person_id IS NOT NULL)", "A request for recusal names a person."
    )
    _extension_names = models.Constraint(
        "CHECK (matter <> 'extension' OR rule_id IS NOT NULL)", "An extension names the rule it rests on."
    )

    @api.depends("matter", "on", "person_id")
    def _compute_display_name(self):
        for request in self:
            parts = (Matter(request.matter).label, request.person_id.sudo().name, str(request.on))
            request.display_name = " ".join(part for part in parts if part)

    @api.depends("ruling_ids.granted")
    def _compute_status(self):
        for request in self:
            ruling = request.ruling_ids[:1]
            request.status = "waiting" if not ruling else "granted" if ruling.granted else "refused"

    def _facts(self) -> facts_course.Request:
        """Give the request as the rules see it."""
        self.ensure_one()
        ruling = self.ruling_ids[:1]
        return facts_course.Request(
            key=self.id,
            matter=Matter(self.matter),
            seq=self.event_seq,
            on=self.on,
            ground=self.ground or "",
            person=self.person_id.id or 0,
            of_head=self.of_head,
            target=self.rule_id.id or self.main_case_id.id or self.further_id.id or 0,
            granted=ruling.granted if ruling else None,
            ruled_on=ruling.on or None,
            ruled_seq=ruling.event_seq,
        )


class EcoCaseRuling(models.Model):
    """The ruling of a head on a request (负责人审批)."""

    _name = "eco.case.ruling"
    _description = "Ruling on a Request"
    _inherit = ["eco.step"]

    request_id = fields.Many2one("eco.case.request", required=True, ondelete="restrict", index=True)
    granted = fields.Boolean()
    minutes = fields.Char("Minutes of the Discussion")
    discussion_id = fields.Many2one("eco.discussion", string="Discussion of the Heads", ondelete="restrict")

    _once = models.Constraint("UNIQUE (request_id)", "A request is ruled on once.")


class EcoFilingRefusal(models.Model):
    """A decision not to file (不予立案): which condition is not met, and what becomes of the matter."""

    _name = "eco.filing.refusal"
    _description = "Refusal to File"
    _inherit = ["eco.step"]

    condition = fields.Selection([(c.value, c.label) for c in FilingCondition], "Condition Not Met", required=True)
    disposal = fields.Text("What Becomes of the Matter", required=True)
