"""Major penalties reported for the record (重大行政处罚决定备案), where the county has laid down from which amount."""

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.eco_checklist.models.power_penalty import PARTY_KINDS

from ..statute.calendar import Unit
from ..statute.county import ReportState, Side
from ..statute.guidance_acts import REPORT_ACTS
from ..statute.rules_guidance import reported_for_the_record
from ..statute.states import PartyKind
from .case_facts import yuan
from .door import opened

_DUE = ReportState.DUE.value


class EcoPenaltyReportThreshold(models.Model):
    """From which fine on a decision is reported, and within how many working days.

    The amount for Shaanxi is not known: a row binds only once the county has entered and confirmed it.
    """

    _name = "eco.penalty.report.threshold"
    _description = "Threshold of Reports for the Record"
    _inherit = ["eco.county.rule"]
    _order = "county_id, party_kind, date_from desc"

    _content = ("party_kind", "amount", "workdays")

    party_kind = fields.Selection([kind for kind in PARTY_KINDS if kind[0] != "any"], string="Party", required=True)
    amount = fields.Float("From (yuan)", digits=(12, 2), required=True)
    workdays = fields.Integer("Working Days", required=True, aggregator=None)

    _values_positive = models.Constraint(
        "CHECK (amount > 0 AND workdays BETWEEN 1 AND 250)", "Give an amount above zero, and 1 to 250 working days."
    )
    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(county_id, county_id, '[]') WITH &&, "
        "int4range(ascii(party_kind), ascii(party_kind), '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&) "
        "WHERE (void_reason IS NULL)",
        "The county already has such a threshold for some of these days.",
    )

    @api.model
    def _on(self, county, party_kind, day):
        """Return the confirmed row for ``party_kind`` that holds in ``county`` on ``day``, or an empty record."""
        wanted = Domain("party_kind", "=", party_kind) & Domain("confirmation", "=", "confirmed")
        return self.sudo().search(self._in_force(county, day) & wanted, limit=1)


class EcoPenaltyReport(models.Model):
    """A decision to be reported to the county for the record. The report changes nothing of the decision."""

    _name = "eco.penalty.report"
    _description = "Report for the Record"
    _inherit = ["eco.county.file"]
    _order = "state, due_on, id desc"

    _acts = REPORT_ACTS
    _states = ReportState
    _column = "report_id"
    _subject = "重大行政处罚备案"
    _first = _DUE
    _waiting = (_DUE,)
    _next_side = {_DUE: Side.TOWN, "filed": Side.JUSTICE}

    state = fields.Selection(
        [(s.value, s.label) for s in ReportState], required=True, readonly=True, copy=False, default=_DUE, index=True
    )
    case_id = fields.Many2one(required=True)
    decision_id = fields.Many2one("eco.decision", string="Decision", required=True, ondelete="restrict", index=True)
    amount = fields.Float(related="decision_id.amount")
    decided_on = fields.Date(related="decision_id.on", string="Decided On")
    threshold_id = fields.Many2one("eco.penalty.report.threshold", required=True, ondelete="restrict")
    document = fields.Char("Document No. of the Report", readonly=True)
    filed_on = fields.Date(readonly=True)
    step_ids = fields.One2many("eco.county.step", "report_id", string="Course", readonly=True)

    _once = models.Constraint("UNIQUE (decision_id)", "The decision is already to be reported.")

    @api.model
    def _fixed_columns(self):
        return [*super()._fixed_columns(), "decision_id", "threshold_id", "due_on"]

    @api.depends("case_id.display_name")
    def _compute_display_name(self):
        for report in self:
            report.display_name = report.case_id.display_name

    def _own_facts(self):
        return {"since": self.decision_id.on}

    def _trace_file_report(self, facts, _step):
        return {"document": facts.inputs["document"], "filed_on": facts.inputs["on"]}

    @api.model
    def _open(self, decision):
        """Open the report of ``decision`` where the county wants it; return it, or an empty record."""
        case = decision.case_id
        kind = PartyKind(case.party_kind).threshold_kind
        row = self.env["eco.penalty.report.threshold"]._on(case.agency_id.county_id, kind, decision.on)
        if not row or not reported_for_the_record(yuan(decision.amount), yuan(row.amount)):
            return self
        end = self.env["eco.calendar.edition"]._calendar().period_end(decision.on, row.workdays, Unit.WORKDAYS)
        report = opened(self).create(
            {
                "case_id": case.id,
                "agency_id": case.agency_id.id,
                "decision_id": decision.id,
                "threshold_id": row.id,
                "due_on": end.end,
                "due_note": f"{end.arithmetic}（{row._label()}）",
            }
        )
        report._tell_next(ReportState.DUE)
        return report
