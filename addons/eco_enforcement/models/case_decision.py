"""Ending without a penalty, leniency, what others decided before, and slips mended in documents."""

from odoo import fields, models
from odoo.tools import SQL

from ..statute import facts_decision
from ..statute.doc_kinds import DocKind
from ..statute.ground_articles import EDUCATED, NO_PENALTY_BASIS
from ..statute.grounds import Leniency, LeniencyGround, NoPenaltyGround
from .case_documents import day_in_words
from .case_facts import yuan


def _choices(words):
    return [(word.value, word.label) for word in words]


class EcoCase(models.Model):
    _inherit = "eco.case"

    proposed_ground = fields.Selection(
        _choices(NoPenaltyGround),
        "Proposed: No Penalty, Because",
        copy=False,
        help="Leave empty where a penalty is proposed.",
    )
    leniency = fields.Selection(_choices(Leniency), copy=False)
    leniency_ground = fields.Selection(_choices(LeniencyGround), "Ground of Leniency", copy=False)
    clerical_ids = fields.One2many("eco.clerical.correction", "case_id", string="Documents Corrected", copy=False)

    def _side_facts(self):
        return {
            **super()._side_facts(),
            "proposal": NoPenaltyGround(self.proposed_ground) if self.proposed_ground else None,
            "leniency": Leniency(self.leniency) if self.leniency else None,
            "leniency_ground": LeniencyGround(self.leniency_ground) if self.leniency_ground else None,
            "priors": self._priors(),
        }

    def _priors(self) -> tuple[facts_decision.Prior, ...]:
        """Find every decision of the county on the same party, in whichever town: by number, else by name (art. 29)."""
        number, name = self.party_id_number or "", self.party_name or ""
        if not (number or name) or not self.agency_id.county_id:
            return ()
        self.env.flush_all()
        self.env.cr.execute(
            SQL(
                _PRIORS,
                power=self.power_id.id,
                case=self.id,
                county=self.agency_id.county_id.id,
                number=number,
                name=name,
            )
        )
        return tuple(
            facts_decision.Prior(agency, label or "", on, act_day, place or "", same, yuan(amount), bool(ground))
            for agency, label, on, act_day, place, same, amount, ground in self.env.cr.fetchall()
        )

    def _trace_decide_no_penalty(self, base, facts):
        given = facts.inputs
        self.env["eco.decision"].create(
            {
                **base,
                "amount": 0,
                "ground": given["ground"].value,
                "education": given.get("education"),
                "text": given["opinion"],
            }
        )

    def _trace_serve_no_penalty(self, base, facts):
        self._serve(base, facts, DocKind.NO_PENALTY_DECISION)

    def _trace_correct_clerical_error(self, base, facts):
        given = facts.inputs
        self.env["eco.clerical.correction"].create(
            {
                **base,
                "document_id": given["document"].key,
                "wrong": given["wrong"],
                "right": given["right"],
                "text": given["opinion"],
            }
        )

    def _context_no_penalty_decision(self):
        decision = self.decision_ids[-1]
        ground = NoPenaltyGround(decision.ground)
        cite = self._citations(DocKind.NO_PENALTY_DECISION, decision.on)
        check = self.correction_ids[-1:]
        return {
            "decision": {
                "ground": ground.label,
                "citation": cite.words([NO_PENALTY_BASIS[ground]], full=True),
                "established": ground is not NoPenaltyGround.NOT_ESTABLISHED,
                "education": decision.education or "",
                "must_educate": ground in EDUCATED,
                "corrected": f"{day_in_words(check.on)}复查：{check.text}" if check else "",
                "defence": self._heard_in_words() if self.notice_ids else "",
            }
        }

    def _context_clerical_correction(self):
        mended = self.clerical_ids[-1]
        document = mended.document_id
        return {
            "mended": {
                "title": document.title,
                "number": document.number,
                "date": day_in_words(document.issued_on),
                "wrong": mended.wrong,
                "right": mended.right,
            }
        }


# One query, whatever the number of towns: the party's columns and the case of a decision are indexed.
_PRIORS = """
SELECT a.name, doc.number, d."on", c.act_ended_on, c.place, c.power_id = %(power)s, d.amount, d.ground
FROM eco_case_party p
JOIN eco_case c ON c.party_id = p.id
JOIN eco_agency a ON a.id = c.agency_id
JOIN LATERAL (SELECT * FROM eco_decision x WHERE x.case_id = c.id ORDER BY x.event_seq DESC LIMIT 1) d ON true
LEFT JOIN eco_document doc
    ON doc.case_id = c.id AND doc.event_seq = d.event_seq AND doc.kind IN ('decision', 'no_penalty_decision')
    AND NOT EXISTS (SELECT 1 FROM eco_document_void v WHERE v.document_id = doc.id)
WHERE c.id <> %(case)s AND c.ending IS DISTINCT FROM 'annulled' AND a.county_id = %(county)s AND (
    (%(number)s <> '' AND p.party_id_number = %(number)s)
    OR (p.party_name = %(name)s AND (%(number)s = '' OR coalesce(p.party_id_number, '') = ''))
)
ORDER BY d."on", d.id
"""
