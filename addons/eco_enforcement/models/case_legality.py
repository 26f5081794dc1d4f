"""What the legality check reads of the file of a case: deeds, papers, services, deadlines, and what was let pass."""

import hashlib
import re
from html import unescape

from odoo import fields, models
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute import chain
from ..statute.deadline import HOURS
from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.facts_decision import Issued
from ..statute.facts_file import CaseFile, Deed, Pass, Period, Served
from ..statute.states import Role, ServiceWay
from ..statute.transitions import BY_CODE

# Bodies that may punish in their own name (行政处罚法 arts. 17, 22, 24).
ORGANS = frozenset({"city", "county", "department", "town", "subdistrict"})
_HEAD = re.compile(r'<document\b[^>]*\bagency="([^"]*)"')
_SEAL = re.compile(r'<seal\b[^>]*\bagency="([^"]*)"')
# Rows of the table whose last day the starting day alone gives.
_RECKONED = frozenset(row.code for row in DEADLINES.values() if not (row.unit == HOURS or row.set_by or row.yearly))


class EcoCase(models.Model):
    """Freezes the file of the case; a constant number of queries, whatever it holds."""

    _inherit = "eco.case"

    override_ids = fields.One2many("eco.override", "case_id", string="Let Pass", copy=False)

    def _side_facts(self):
        return {**super()._side_facts(), "documents": self._papers(), "file": self._file_facts()}

    def _papers(self) -> tuple[Issued, ...]:
        """Give the papers as issued, each with the names at its head and under its seal."""
        served, void = self.service_ids.document_id, self.void_ids.document_id
        return tuple(
            Issued(
                key=d.id,
                kind=DocKind(d.kind),
                number=d.number,
                words=d.content,
                on=d.issued_on,
                seq=d.event_seq,
                head=_named(_HEAD, d.content),
                seal=_named(_SEAL, d.content),
                whole=hashlib.sha256(d.content.encode()).hexdigest() == d.sha256,
                served=d in served,
                void=d in void,
            )
            for d in self.document_ids
        )

    def _file_facts(self) -> CaseFile:
        events = self.event_ids.sorted("seq")
        broken = chain.verify(chain.Link(e.body, e.previous or "", e.digest) for e in events)
        return CaseFile(
            agency=self.agency_id.name,
            organ=self.agency_id.kind in ORGANS,
            deeds=self._deeds(events),
            services=self._served(),
            periods=self._periods(),
            passes=tuple(Pass(o.rule, o.said, o.text, o.user_id.name) for o in self.override_ids),
            broken=events[broken].seq if broken is not None else 0,
            gaps=self._number_gaps(),
        )

    def _deeds(self, events) -> tuple[Deed, ...]:
        """Give the acts of the table in their order, each act of an officer with the officer who did it."""
        handlers = self.officer_ids | self.ever_officer_ids
        officers = {officer.person: officer for officer in handlers._facts(self.agency_id, self.power_id)}
        return tuple(
            Deed(
                act=event.act,
                title=event.title,
                on=beijing_day(event.at),
                seq=event.seq,
                person=event.actor_id.id,
                officer=officers.get(event.actor_id.id) if event.role == Role.OFFICER else None,
            )
            for event in events
            if event.act in BY_CODE
        )

    def _served(self) -> tuple[Served, ...]:
        return tuple(
            Served(
                kind=DocKind(s.document_id.kind),
                made_seq=s.document_id.event_seq,
                on=s.on,
                way=ServiceWay(s.way),
                proof=s.proof or "",
                witnessed=bool(s.witness or s.filmed),
            )
            for s in self.service_ids
            if s.document_id
        )

    def _periods(self) -> tuple[Period, ...]:
        """Give the deadlines that run as the table says: no day added or left out, none of an old calendar."""
        return tuple(
            Period(clock.code, clock.started_on, clock.due_on)
            for clock in self.clock_ids
            if clock.code in _RECKONED and not clock.interruption_ids and not clock.stopped_on
        )

    def _number_gaps(self) -> tuple[str, ...]:
        """Name the series of the case's papers from which numbers are missing, in one query."""
        self.env.flush_all()
        self.env.cr.execute(SQL(_GAPS, case=self.id))
        kinds = {kind.value: kind.label for kind in DocKind}
        return tuple(f"{year}年{kinds[kind]}{missing}个" for kind, year, missing in self.env.cr.fetchall())


def _named(place, content) -> str:
    found = place.search(content)
    return unescape(found[1]) if found else ""


_GAPS = """
SELECT n.kind, n.year, count(*) FROM eco_document_number n
JOIN (SELECT DISTINCT agency_id, kind, year FROM eco_document WHERE case_id = %(case)s) series
    USING (agency_id, kind, year)
WHERE n.state = 'missing' GROUP BY n.agency_id, n.kind, n.year ORDER BY n.kind, n.year
"""
