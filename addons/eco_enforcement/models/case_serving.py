from odoo import fields, models

from ..statute.doc_kinds import DocKind
from ..statute.facts_serving import Address, Attempt, PublicNotice, Serving, Told
from ..statute.serving import deemed_served
from ..statute.states import ServiceWay, State
from ..statute.states_after import PublicGround

# The paper that waits for service at each stage; at the others it is a change of the decision or a demand.
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
        """Give the document that waits for service, or an empty record.

        A change comes before a demand, which says what is owed after it. A demand of a version that issued no document
        for it is given itself.
        """
        kind = _WAITING.get(State(self.state))
        if kind:
            return self.document_ids.filtered(lambda d: d.kind == kind)[-1:]
        change = self._paper_of(DocKind.DECISION_CHANGE, self._own_changes()[-1:] - self.service_ids.change_id)
        if change or self.state != State.EXECUTION:
            return change
        demand = self.demand_ids[-1:] - self.service_ids.demand_id
        return self._paper_of(DocKind.DEMAND, demand) or demand

    def _paper_of(self, kind, step):
        """Give the document of ``kind`` that was issued with ``step``, a sealed row, or an empty record."""
        return self.document_ids.filtered(lambda d: d.kind == kind and d.event_seq == step.event_seq)[:1]

    @staticmethod
    def _about(rows, paper):
        """Give those of ``rows`` that are about ``paper``; rows that name no document are about the last one before."""
        return rows.filtered(
            lambda row: row.document_id == paper if row.document_id else row.event_seq > paper.event_seq
        )

    def _serving_facts(self) -> Serving:
        """Freeze what was tried with the paper that waits for service, and the last confirmed address."""
        paper, address = self._waiting_paper(), self.service_address_ids[-1:]
        tried = self._about(self.attempt_ids, paper) if paper else ()
        notice = self._about(self.service_notice_ids, paper)[-1:] if paper else None
        document = paper._name == "eco.document"
        made_on = (paper.issued_on if document else paper.on) if paper else None
        return Serving(
            made_on=made_on,
            attempts=tuple(Attempt(a.on, ServiceWay(a.way)) for a in tried),
            notice=PublicNotice(notice.on, PublicGround(notice.ground)) if notice else None,
            address=Address(address.on, address.electronic) if address else None,
            change=self._told_of(self._own_changes()[-1:]),
            correction=self._told_of(self._last_document(DocKind.CLERICAL_CORRECTION)),
            deferral=self._told_of(self._last_document(DocKind.DEFERRAL_NOTICE)),
            paper=(DocKind(paper.kind) if document else DocKind.DEMAND) if paper else None,
        )

    def _own_changes(self):
        """Give what the town itself made of its last decision: the party hears of it from the town alone."""
        return self._since(self.change_ids).filtered("annulled_by")

    def _last_document(self, kind):
        """Give the last document of ``kind``, or an empty record."""
        return self.document_ids.filtered(lambda d: d.kind == kind)[-1:]

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
        self._serve_document(base, facts, self._last_document(kind))

    def _serve_document(self, base, facts, document):
        """Note the service of ``document``; what an earlier version of the system told without a paper has none."""
        if document:
            self.env["eco.service"].create({**base, **self._service_values(facts), "document_id": document.id})

    def _trace_serve_demand(self, base, facts):
        demand = self.demand_ids[-1:]
        links = {"demand_id": demand.id, "document_id": self._paper_of(DocKind.DEMAND, demand).id}
        self.env["eco.service"].create({**base, **self._service_values(facts), **links})

    def _trace_serve_change(self, base, facts):
        change = self._own_changes()[-1:]
        links = {"change_id": change.id, "document_id": self._paper_of(DocKind.DECISION_CHANGE, change).id}
        self.env["eco.service"].create({**base, **self._service_values(facts), **links})

    def _trace_serve_deferral(self, base, facts):
        self._serve(base, facts, DocKind.DEFERRAL_NOTICE)

    def _trace_serve_correction(self, base, facts):
        self._serve(base, facts, DocKind.CLERICAL_CORRECTION)

    def _waiting_document(self):
        """Give the document that waits for service; none for a demand that has no document."""
        paper = self._waiting_paper()
        return paper if paper._name == "eco.document" else self.env["eco.document"]

    def _trace_record_failed_service(self, base, facts):
        given = facts.inputs
        self.env["eco.service.attempt"].create(
            {
                **base,
                "document_id": self._waiting_document().id,
                "way": given["way"].value,
                "place": given["place"],
                "text": given["text"],
            }
        )

    def _trace_post_public_notice(self, base, facts):
        given = facts.inputs
        self.env["eco.service.notice"].create(
            {
                **base,
                "document_id": self._waiting_document().id,
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
        paper = self._waiting_paper()
        notice = self._about(self.service_notice_ids, paper)[-1]
        self.env["eco.service"].create(
            {
                **base,
                "document_id": self._waiting_document().id,
                "way": ServiceWay.PUBLIC.value,
                "recipient": self.party_name,
                "place": notice.medium,
                "proof": f"{notice.on}发布公告，{_PUBLIC}",
            }
        )

    _trace_decision_deemed_served = _trace_notice_deemed_served
    _trace_no_penalty_deemed_served = _trace_notice_deemed_served

    def _trace_demand_deemed_served(self, base, facts):
        self._trace_notice_deemed_served({**base, "demand_id": self.demand_ids[-1:].id}, facts)

    def _trace_change_deemed_served(self, base, facts):
        self._trace_notice_deemed_served({**base, "change_id": self._own_changes()[-1:].id}, facts)
