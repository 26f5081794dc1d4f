from decimal import Decimal

from odoo import fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..casezip.faults import EXPORTED
from ..statute import facts
from ..statute.doc_kinds import DocKind
from ..statute.grounds import NoPenaltyGround
from ..statute.legal_types import LegalBasis
from ..statute.states import Ending, PartyKind, Role, State

ROLE_GROUPS = {
    Role.OFFICER: "eco_enforcement.group_officer",
    Role.TEAM_LEADER: "eco_enforcement.group_team_leader",
    Role.HEAD: "eco_enforcement.group_head",
    Role.LEGAL_REVIEWER: "eco_enforcement.group_legal_reviewer",
    Role.GUIDE: "eco_enforcement.group_guide",
    Role.FINANCE: "eco_enforcement.group_finance",
    Role.HEARING_CHAIR: "eco_enforcement.group_hearing_chair",
}


# What a power without an article breaks: no penalty without a basis.
_NO_BASIS = LegalBasis("行政处罚法", 38)


def yuan(value: float) -> Decimal:
    """Give a stored amount exactly, to the fen."""
    return Decimal(f"{value:.2f}")


class EcoCase(models.Model):
    """Collects the facts of a case for the rules; no rule stands here."""

    _inherit = "eco.case"

    record_ids = fields.One2many("eco.record", "case_id", string="Records", copy=False)
    opinion_ids = fields.One2many("eco.opinion", "case_id", string="Opinions", copy=False)
    review_ids = fields.One2many("eco.review", "case_id", string="Legal Reviews", copy=False)
    notice_ids = fields.One2many("eco.notice", "case_id", string="Notices", copy=False)
    defence_ids = fields.One2many("eco.defence", "case_id", string="Statements and Defences", copy=False)
    decision_ids = fields.One2many("eco.decision", "case_id", string="Decisions", copy=False)
    service_ids = fields.One2many("eco.service", "case_id", string="Services", copy=False)
    payment_ids = fields.One2many("eco.payment", "case_id", string="Payments", copy=False)
    correction_ids = fields.One2many("eco.correction", "case_id", string="Re-checks", copy=False)
    clock_ids = fields.One2many("eco.clock", "case_id", string="Deadlines", copy=False)
    document_ids = fields.One2many("eco.document", "case_id", string="Documents", copy=False)
    event_ids = fields.One2many("eco.event", "case_id", string="Journal", copy=False)

    def _facts(self) -> facts.CaseFacts:
        """Freeze the case as it stands for the user who is about to act."""
        self.ensure_one()
        actor, case, day = self._actor_facts(), self.sudo(), today()
        case._know_lines()
        return facts.CaseFacts(
            state=State(case.state),
            today=day,
            calendar=self.env["eco.calendar.edition"]._calendar(),
            actor=actor,
            act_ended_on=case.act_ended_on or None,
            harmful=case.harmful,
            place=case.place or "",
            in_territory=case.in_territory,
            summary=case.summary or "",
            party=case.party_id._facts(),
            officers=case.officer_ids._facts(case.agency_id, case.power_id),
            **case._gate_facts(case.act_ended_on or None, day),
            basis=case._basis_facts(case.basis_id),
            temporal=case._temporal_facts(),
            hearing_threshold=case._hearing_threshold(day),
            found_on=case.lead_id.first_found_on or case.found_on or None,
            former_handlers=case._former_handlers(),
            particulars_missing=case._particulars_missing(),
            **case._course_so_far(),
            **case._investigation_facts(),
            **case._step_facts(),
            **case._side_facts(),
        )

    def _course_so_far(self) -> dict:
        """Give when the case was filed, the stage it came from, and how it ended."""
        ending = Ending(self.ending) if self.ending else None
        return {"filed_on": self._filed_on(), "came_from": self._came_from(), "ending": ending}

    def _side_facts(self) -> dict:
        """Give what the side procedures have recorded: each part of the procedure adds its own attributes."""
        return {}

    def _gate_facts(self, act_day, day) -> dict:
        """Ask the gate for the day of the act and for today; a filed case may outlive the grant it was filed under."""
        held = self.env["eco.grant"].register_of(self.agency_id, self.power_id)
        asked = self.agency_id.code, self.power_id.code, "punish"
        filed_on = self._filed_on()
        return {
            "gate_at_act": held.may(*asked, act_day or day),
            "gate_today": held.pending(*asked, filed_on, day) if filed_on else held.may(*asked, day),
        }

    def _investigation_facts(self) -> dict:
        """Give what the investigation has recorded and proposes so far."""
        finished = self.record_ids.filtered("event_seq")
        return {
            "drafts": tuple(r._facts() for r in self.record_ids - finished),
            "records": tuple(r._facts() for r in finished),
            "findings_of_fact": self.findings_of_fact or "",
            "elements_proof": self.elements_proof or "",
            "correction_order": self.correction_order or "",
            "discretion_reason": self.discretion_reason or "",
            "proposed_amount": yuan(self.proposed_amount) if self.proposed_amount else None,
        }

    def _former_handlers(self) -> frozenset[int]:
        """Name everyone who was ever a handler, or wrote in the file as one."""
        wrote = self.event_ids.filtered(lambda e: e.act != EXPORTED and e.role in (False, Role.OFFICER.value)).actor_id
        return frozenset((wrote | self.ever_officer_ids.user_id).ids)

    def _particulars_missing(self) -> tuple[str, ...]:
        """Name what the agency's own data lacks for a decision: where to pay, whom to turn to."""
        agency = self.agency_id
        wanted = {
            "代收机构": agency.collecting_bank_id,
            "代收账户户名": agency.collecting_account_name,
            "代收账号": agency.collecting_account,
            "行政复议机关": agency.reconsideration_agency_id,
            "管辖法院": agency.court_id,
        }
        return tuple(label for label, value in wanted.items() if not value)

    def _actor_facts(self) -> facts.Actor:
        user = self.env.user
        return facts.Actor(
            person=user.id,
            name=user.name,
            roles=frozenset(role for role, group in ROLE_GROUPS.items() if user.has_group(group)),
            of_agency=user.sudo().eco_agency_id == self.sudo().agency_id,
            chief=user.sudo().eco_is_chief,
            of_county=bool(user.sudo().eco_agency_id.county_id)
            and user.sudo().eco_agency_id.county_id == self.sudo().agency_id.county_id,
            of_justice="justice" in user.sudo().eco_agency_id.sector_ids.mapped("code"),
        )

    def _basis_facts(self, basis) -> facts.Basis | None:
        if not basis:
            return None
        penalty = basis.penalty_for(PartyKind(self.party_kind).threshold_kind)
        articles = basis.penalty_article_ids
        return facts.Basis(
            penalty=articles[0].legal_basis() if articles else _NO_BASIS,
            confirmed=basis.confirmation == "confirmed" and bool(articles),
            elements=basis.elements or "",
            fine_min=yuan(penalty.fine_min) if penalty else None,
            fine_max=yuan(penalty.fine_max) if penalty else None,
            confiscation=bool(penalty) and penalty.confiscation,
        )

    def _hearing_threshold(self, day) -> Decimal | None:
        kind = PartyKind(self.party_kind).threshold_kind
        return self.env["eco.hearing.threshold"].amount_on(kind, day, power=self.power_id)

    def _filed_on(self):
        filing = self.event_ids.filtered(lambda e: e.act == "approve_filing")
        return beijing_day(filing[-1].at) if filing else None

    def _came_from(self):
        """Give the stage the case was in before it entered its present one, or ``None``."""
        moves = self.event_ids.filtered(lambda e: e.from_state != e.to_state)
        return State(moves[-1].from_state) if moves else None

    def _served_on(self, kind: DocKind, event_seq: int):
        """Give the day the document that event ``event_seq`` issued reached the party, or ``None``."""
        services = self.service_ids.filtered(
            lambda s: s.document_id.kind == kind and s.document_id.event_seq == event_seq
        )
        return services[-1].on if services else None

    def _step_facts(self) -> dict:
        """Give the facts that the sealed steps hold: the last of each kind, every defence, all that was paid."""
        review, notice = self.review_ids[-1:], self.notice_ids[-1:]
        waivers = self.defence_ids.filtered("waiver")
        # A waiver answers the notice it followed; where a hearing was offered it must give that up too.
        effective = waivers.filtered(
            lambda d: d.event_seq > notice.event_seq and (d.hearing_waived or not notice.hearing_offered)
        )
        return {
            "review": facts.Review(review.passed, review.user_id.id, review.on, review.event_seq) if review else None,
            "reviewers": frozenset(self.review_ids.user_id.ids),
            "notice": self._notice_facts(notice) if notice else None,
            "waived_on": effective[-1:].on or None,
            "defences": tuple(
                facts.Defence(d.on, bool(d.answer or d._answer()), d.event_seq, d._answer().event_seq)
                for d in self.defence_ids - waivers
            ),
            "decision": self._decision_facts(self.decision_ids[-1]) if self.decision_ids else None,
            "corrected_on": self._corrected_on(),
        }

    def _notice_facts(self, notice) -> facts.Notice:
        return facts.Notice(
            amount=yuan(notice.amount),
            issued_on=notice.on,
            served_on=self._served_on(DocKind.PRIOR_NOTICE, notice.event_seq),
            hearing_offered=notice.hearing_offered,
            seq=notice.event_seq,
            basis=notice.basis or "",
        )

    def _decision_facts(self, decision) -> facts.Decision:
        served = self._served_on(decision._document_kind(), decision.event_seq)
        return facts.Decision(
            amount=yuan(decision.amount),
            made_on=decision.on,
            person=decision.user_id.id,
            # What is decided on the spot is handed over on the spot.
            served_on=decision.on if decision.on_the_spot else served,
            ground=NoPenaltyGround(decision.ground) if decision.ground else None,
            education=decision.education or "",
        )
