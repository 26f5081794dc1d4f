"""How the papers of a case count as evidence, without being typed a second time (行政处罚法 art. 46)."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute import facts_proof
from ..statute.doc_kinds import DocKind
from ..statute.proof_sources import SOURCES, STANDARD_FACTS, interview_of
from ..statute.words_proof import EvidenceKind, FactKind, ItemState
from .door import opened
from .evidence_item import SOURCE_LINKS

# The lists of the case, the link of the evidence that leads to one of their papers, and what says how it counts.
PAPERS = (
    ("record_ids", "record_id"),
    ("sample_ids", "sample_id"),
    ("appraisal_ids", "appraisal_id"),
    ("hold_ids", "hold_id"),
    ("seizure_ids", "seizure_id"),
    ("camera_evidence_ids", "camera_evidence_id"),
)

_NEEDED = ("kind", "name", "proves", "collected_on", "place")


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _count_as_evidence(self):
        """Enter every finished paper that is not yet in the list of evidence, and link it to what its kind proves."""
        for case in opened(self):
            case._list_facts()
            known = {link: case.evidence_ids[link] for _papers, link in PAPERS}
            rows = []
            for papers, link in PAPERS:
                for paper in case[papers] - known[link]:
                    if counted := paper._as_evidence():
                        rows.append((counted["event_seq"], {"case_id": case.id, link: paper.id, **counted}))
            rows.sort(key=lambda row: row[0])
            for item in case.env["eco.evidence"].create([values for _seq, values in rows]):
                case._link_usual(item)

    def _list_facts(self):
        """List what this case has to prove, where it is not yet listed: the standard facts and the elements."""
        kinds, held = {kind.value for kind in FactKind}, set(self.fact_ids.mapped("code"))
        wanted = [(code, kind.value, words, False) for code, kind, words in STANDARD_FACTS]
        elements = self.basis_id.element_ids.filtered(lambda e: e.kind in kinds and e.words)
        wanted += [(f"element/{e.id}", e.kind, e.words, e.id) for e in elements]
        self.env["eco.case.fact"].create(
            [
                {"case_id": self.id, "code": code, "kind": kind, "name": words, "element_id": element}
                for code, kind, words, element in wanted
                if code not in held
            ]
        )
        # Elements that came later are proven by what is there already.
        for item in self.evidence_ids if elements and held else ():
            self._link_usual(item, only={f"element/{e.id}" for e in elements} - held)

    def _link_usual(self, item, only=None):
        """Link evidence to the facts that its kind of paper proves."""
        proven = SOURCES[item._source_key()].facts
        for fact in self.fact_ids:
            if FactKind(fact.kind) in proven and fact.code and (only is None or fact.code in only):
                fact.write({"evidence_ids": [(4, item.id)]})


class EcoEvidence(models.Model):
    _inherit = "eco.evidence"

    def _source_key(self) -> str:
        """Name the row of ``SOURCES`` for this evidence."""
        if self.record_id:
            return self.record_id._source_key()
        if self.appraisal_id:
            return self.appraisal_id.testing
        keys = {"sample_id": "sample", "hold_id": "hold", "seizure_id": "seizure", "camera_evidence_id": "camera"}
        return next((key for link, key in keys.items() if self[link]), "file")

    def _facts(self) -> facts_proof.Item:
        """Give the evidence as the rules see it; what admission asks is read only while it waits for that."""
        self.ensure_one()
        waiting = self.state == ItemState.COLLECTED
        admitted = self.state == ItemState.ADMITTED
        return facts_proof.Item(
            key=self.id,
            number=self.number,
            name=self.name,
            state=ItemState(self.state),
            collected_on=self.collected_on or None,
            on_site=self.on_site,
            officers=self.officer_ids._facts(self.case_id.agency_id, self.case_id.power_id) if waiting else (),
            missing=self._missing() if waiting else (),
            pictures=len(self.file_ids.filtered("printable")) if admitted and not self._of_paper() else 0,
            sheet=bool(self.step_ids._of("sheet")),
            lacking=self._lacking() if waiting else (),
        )

    def _of_paper(self) -> bool:
        return any(self[link] for link in SOURCE_LINKS)

    def _missing(self) -> tuple[str, ...]:
        """Name what is empty: a copy says where the original is, was checked against it and is signed for."""
        names = list(_NEEDED)
        names.append("officer_ids" if self.on_site else "provider")
        if self.is_copy:
            names += ("original_at", "verified", "provider_signed")
        elif not self._of_paper() and self.kind != EvidenceKind.OBJECT:
            names.append("file_ids")
        return tuple(self._fields[name]._description_string(self.env) for name in names if not self[name])


def _values(paper, key, name, seq, day, **more) -> dict:
    """Give the values of the evidence that a finished paper is; nothing while it is unfinished."""
    source = SOURCES[key]
    return seq and {
        "event_seq": seq,
        "kind": source.kind.value,
        "proves": source.proves,
        "name": name,
        "collected_on": day,
        "officer_ids": [(6, 0, paper.officer_ids.ids)] if "officer_ids" in paper._fields else [],
        **more,
    }


class EcoRecord(models.Model):
    _inherit = "eco.record"

    def _source_key(self) -> str:
        if self.kind != DocKind.INTERVIEW_RECORD:
            return "inspection_record"
        case = self.case_id
        return interview_of(self.person or "", case.party_name or "", case.party_legal_rep or "")

    def _as_evidence(self):
        """Give the record as evidence, nothing while it is unfinished."""
        day = self.started_at and beijing_day(self.started_at)
        name = DocKind(self.kind).label
        return _values(self, self._source_key(), name, self.event_seq, day, place=self.place)


class EcoSample(models.Model):
    _inherit = "eco.sample"

    def _as_evidence(self):
        """Give the sample as evidence, nothing while it is unfinished."""
        day = self.taken_at and beijing_day(self.taken_at)
        return _values(
            self, "sample", f"{self.thing or ''}样品（{self.number or ''}）", self.event_seq, day, place=self.place
        )


class EcoAppraisal(models.Model):
    _inherit = "eco.appraisal"

    def _as_evidence(self):
        """Give the result as evidence, nothing while it is awaited."""
        result = self.step_ids._of("result")
        name = f"{dict(self._fields['testing'].selection)[self.testing]}结果：{self.question}"
        handed = {"provider": self.body, "on_site": False, "place": self.case_id.agency_id.name}
        return _values(self, self.testing, name, result.event_seq, result.on, **handed)


class EcoMeasure(models.AbstractModel):
    _inherit = "eco.measure"

    def _as_evidence(self):
        """Give the things taken as evidence, nothing before they are."""
        carried = self.step_ids._of("carry_out")
        things = "、".join(self.item_ids.mapped("name"))
        key = "hold" if self._name == "eco.hold" else "seizure"
        return _values(
            self, key, f"{self._kind().label}物品：{things}", carried.event_seq, carried.on, place=self.place
        )


class EcoCameraEvidence(models.Model):
    _inherit = "eco.camera.evidence"

    def _as_evidence(self):
        """Give the recording as evidence, nothing while it is unfinished; art. 41 decides whether it is admitted."""
        day = self.taken_at and beijing_day(self.taken_at)
        shown = {"proves": self.shows, "place": self.camera_id.place, "on_site": False, "provider": self.checked_by}
        return _values(self, "camera", f"电子监控记录（{self.camera_id.name or ''}）", self.event_seq, day, **shown)
