from odoo import fields, models

from ..statute.doc_kinds import DocKind
from ..statute.facts_serving import Address, Attempt, PublicNotice, Serving, Told
from ..statute.serving import deemed_served
from ..statute.states import ServiceWay, State
from ..statute.states_after import PublicGround

# The paper that waits for service at each stage; at the stage of performance it is a demand.
_WAITING = {
    State.NOTICE: DocKind.PRIOR_NOTICE,
    State.DECIDED: DocKind.DECISION,
    State.NO_PENALTY: DocKind.NO_PENALTY_DECISION,
}
_PUBLIC = "公告期满视为送达"


class EcoCase(models.Model):
    """Service of the papers of a case: attempts, public notice, confirmed address."""

    _inherit = "eco.case"

    attempt_ids = fields.One2many("eco.service.attempt", "case_id", string="Failed Services", copy=False)
    service_notice_ids = fields.One2many("eco.service.notice", "case_id", string="Public Notices", copy=False)
    service_address_ids = fields.One2many("eco.service.address", "case_id", string="Confirmed Addresses", copy=False)

    def _side_facts(self) -> dict:
        return {**super()._side_facts(), "serving": self._serving_facts()}

    def _waiting_paper(self):
        """Give the paper that waits for service, a document or a demand, or an empty record."""
        state = State(self.state)
        if state is State.EXECUTION:
            served = self.service_ids.demand_id
            return self.demand_ids[-1:] - served
        kind = _WAITING.get(state)
        return self.document_ids.filtered(lambda d: d.kind == kind)[-1:] if kind else self.env["eco.demand"]

    def _serving_facts(self) -> Serving:
        """Freeze what was tried with the paper that waits for service, and the last confirmed address."""
        paper, address = self._waiting_paper(), self.service_address_ids[-1:]
        tried = self.attempt_ids.filtered(lambda a: a.event_seq > paper.event_seq) if paper else self.attempt_ids[:0]
        notices = self.service_notice_ids.filtered(lambda n: n.event_seq > paper.event_seq) if paper else None
        notice = notices[-1] if notices else None
        made_on = (paper.issued_on if paper._name == "eco.document" else paper.on) if paper else None
        return Serving(
            made_on=made_on,
            attempts=tuple(Attempt(a.on, ServiceWay(a.way)) for a in tried),
            notice=PublicNotice(notice.on, PublicGround(notice.ground)) if notice else None,
            address=Address(address.on, address.electronic) if address else None,
            change=self._told_of(self._own_changes()[-1:]),
            correction=self._told_of(self._correction_notice()),
        )

    def _own_changes(self):
        """Give what the town itself made of its last decision: the party hears of it from the town alone."""
        return self._since(self.change_ids).filtered("annulled_by")

    def _correction_notice(self):
        """Give the last correction notice, or an empty record."""
        return self.document_ids.filtered(lambda d: d.kind == DocKind.CLERICAL_CORRECTION)[-1:]

    def _told_of(self, paper):
        """Give the days on which ``paper``, a document or a change, was made and served; ``None`` without one."""
        if not paper:
            return None
        document = paper._name == "eco.document"
        served = self.service_ids.filtered(lambda s: (s.document_id if document else s.change_id) == paper)[:1]
        return Told(paper.issued_on if document else paper.on, served.on or None)

    def _service_values(self, facts) -> dict:
        """Give what was entered about a service: way, recipient, place, proof, who signed, who saw."""
        given = facts.inputs
        texts = {name: given.get(name) for name in ("recipient", "place", "proof", "relation", "witness")}
        signer = given.get("signed_by")
        return {
            **texts,
            "way": given["way"].value,
            "signed_by": signer.value if signer else False,
            "filmed": given.get("filmed", False),
        }

    def _serve(self, base, facts, kind):
        self._serve_document(base, facts, self.document_ids.filtered(lambda d: d.kind == kind)[-1:])

    def _serve_document(self, base, facts, document):
        """Note the service of ``document``; what an earlier version of the system told without a paper has none."""
        if document:
            self.env["eco.service"].create({**base, **self._service_values(facts), "document_id": document.id})

    def _trace_serve_demand(self, base, facts):
        demand = self._waiting_paper()
        self.env["eco.service"].create({**base, **self._service_values(facts), "demand_id": demand.id})

    def _trace_serve_change(self, base, facts):
        change = self._own_changes()[-1:]
        self.env["eco.service"].create({**base, **self._service_values(facts), "change_id": change.id})

    def _trace_serve_correction(self, base, facts):
        self._serve(base, facts, DocKind.CLERICAL_CORRECTION)

    def _trace_record_failed_service(self, base, facts):
        given = facts.inputs
        self.env["eco.service.attempt"].create(
            {**base, "way": given["way"].value, "place": given["place"], "text": given["text"]}
        )

    def _trace_post_public_notice(self, base, facts):
        given = facts.inputs
        self.env["eco.service.notice"].create(
            {
                **base,
                "ground": given["public_ground"].value,
                "medium": given["medium"],
                "text": given["text"],
                "deemed_on": deemed_served(given["on"], facts.calendar),
            }
        )

    def _trace_record_service_address(self, base, facts):
        given = facts.inputs
        self.env["eco.service.address"].create(
            {
                **base,
                "address": given["confirmed_address"],
                "phone": given.get("confirmed_phone"),
                "email": given.get("confirmed_email"),
                "electronic": given.get("electronic_consent", False),
            }
        )

    def _trace_notice_deemed_served(self, base, facts):
        paper, notice = self._waiting_paper(), self.service_notice_ids[-1]
        link = "demand_id" if paper._name == "eco.demand" else "document_id"
        self.env["eco.service"].create(
            {
                **base,
                link: paper.id,
                "way": ServiceWay.PUBLIC.value,
                "recipient": self.party_name,
                "place": notice.medium,
                "proof": f"{notice.on}发布公告，{_PUBLIC}",
            }
        )

    _trace_decision_deemed_served = _trace_notice_deemed_served
    _trace_no_penalty_deemed_served = _trace_notice_deemed_served
    _trace_demand_deemed_served = _trace_notice_deemed_served
