"""The procedure on the spot (简易程序): what is told and heard there, the numbered form, the record afterwards."""

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.facts_summary import OnTheSpot
from ..statute.states import Procedure
from .case_documents import amount_in_words, day_in_words
from .case_facts import yuan


class EcoCase(models.Model):
    _inherit = "eco.case"

    procedure = fields.Selection(
        [(procedure.value, procedure.label) for procedure in Procedure],
        required=True,
        default=Procedure.ORDINARY.value,
        copy=False,
    )
    spot_identity_shown = fields.Boolean("Certificates Shown on the Spot", copy=False)
    spot_told = fields.Boolean(
        "Told and Heard",
        copy=False,
        help="The party was told the facts, the reasons, the basis and its rights, and was heard.",
    )
    spot_defence = fields.Text("What the Party Said", copy=False)
    spot_defence_answer = fields.Text("What Became of It", copy=False)
    spot_refusal = fields.Char("Refusal to Sign on the Spot", copy=False)
    spot_corrected = fields.Boolean("Corrected on the Spot", copy=False)
    summary_filing_ids = fields.One2many("eco.summary.filing", "case_id", string="Filed for Record", copy=False)

    officer_ids = fields.Many2many(default=lambda self: self._default_officers())

    def _default_officers(self):
        """Propose oneself; on the spot also whoever one last went out with, so that nobody has to be looked up."""
        mine = self.env.user._eco_officer()
        if self.env.context.get("default_procedure") != Procedure.SUMMARY or not mine:
            return mine
        last = self.search([("officer_ids", "in", mine.ids)], limit=1, order="id desc")
        return mine | last.officer_ids

    @api.model
    def default_get(self, fields_list):
        """Begin a case on the spot with today as the day of the act."""
        values = super().default_get(fields_list)
        if values.get("procedure") == Procedure.SUMMARY and "act_ended_on" in fields_list:
            values.setdefault("act_ended_on", today())
        return values

    def _side_facts(self):
        return {**super()._side_facts(), "on_the_spot": self._on_the_spot()}

    def _on_the_spot(self) -> OnTheSpot | None:
        """Give what happens on the spot, with the number of the actor's next form."""
        if self.procedure != Procedure.SUMMARY:
            return None
        return OnTheSpot(
            form=self._form_serial(today().year),
            identity_shown=self.spot_identity_shown,
            told=self.spot_told,
            defence=self.spot_defence or "",
            defence_answer=self.spot_defence_answer or "",
            recorded_on=self.summary_filing_ids[-1:].on or None,
        )

    def _form_serial(self, year, lock=False) -> int:
        """Give the next number of the officer who acts, among the forms issued to them."""
        officer = self.env.user.sudo()._eco_officer()
        return self.env["eco.form.block"].sudo()._next_serial(self.agency_id, officer, year, lock)

    def _document_serial(self, kind, year):
        if kind is DocKind.ON_THE_SPOT_DECISION:
            return self._form_serial(year, lock=True)
        return super()._document_serial(kind, year)

    def _trace_decide_on_the_spot(self, base, facts):
        decision = self.env["eco.decision"].create(
            {**base, "amount": facts.proposed_amount, "on_the_spot": True, "text": self.discretion_reason}
        )
        self._open_penalty_report(decision)
        if self.spot_corrected:
            self.env["eco.correction"].create({**base, "text": "当场改正"})

    def _trace_file_for_record(self, base, facts):
        self.env["eco.summary.filing"].create(base)

    def _context_on_the_spot_decision(self):
        decision = self.decision_ids[-1]
        return {
            "decision": {
                **amount_in_words(yuan(decision.amount)),
                "made_on": day_in_words(decision.on),
                "correction": self.correction_order or "",
                "defence": self.spot_defence or "",
                "answer": self.spot_defence_answer or "",
                "refusal": self.spot_refusal or "",
                "pay_days": "十五日",
                **self._account_in_words(),
                "surcharge": DEADLINES["payment"].lapse,
            }
        }
