"""What is pending on powers that towns lose: a handful of grouped queries, whatever the number of cases and towns.

Until the change comes, matters count as they stand now. Where its day is past or today, as they stood when it began:
the journal says at which stage a case was, and what came later does not count.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from odoo.tools import SQL

from ..statute.pending import OWING
from ..statute.states import ENDED


class Loss(NamedTuple):
    """A town loses a power on ``day``; ``rule`` says what becomes of its pending cases."""

    agency_id: int
    power_id: int
    rule: str
    day: date


class CaseFigure(NamedTuple):
    """Pending cases of one rule and state, of one town (then no power) or of one power (then no town).

    ``unpaid`` is in yuan: fines decided less what was paid.
    """

    agency_id: int | None
    power_id: int | None
    rule: str
    state: str
    count: int
    unpaid: Decimal


class LeadFigure(NamedTuple):
    """Open leads that name a power of a town which it loses."""

    agency_id: int
    power_id: int
    rule: str
    count: int


class OfficerFigure(NamedTuple):
    """An officer whose certificate is good on the day of the change, with the pending cases the officer handles."""

    officer_id: int
    agency_id: int
    name: str
    certificate: str
    valid_to: date
    count: int


class Touched:
    """The matters pending on ``losses``, of those ``env`` may see; ``today`` is the day in China."""

    def __init__(self, env, losses, today):
        env.flush_all()
        self.env, self.losses = env, losses
        columns = [list(column) for column in zip(*losses, strict=True)] or [[], [], [], []]
        # OFFSET 0 keeps PostgreSQL from reckoning the moment and the state anew wherever they are named.
        self.lost = SQL(
            "SELECT l.*, CASE WHEN l.day <= %s THEN (l.day::timestamp AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'UTC' END"
            " AS moment FROM unnest(%s::int[], %s::int[], %s::text[], %s::date[]) AS l(agency_id, power_id, rule, day) OFFSET 0",
            today,
            *columns,
        )
        self.cases = SQL(
            "SELECT * FROM (SELECT c.id, l.*, CASE WHEN l.moment IS NULL THEN c.state ELSE "
            "(SELECT e.to_state FROM eco_event e WHERE e.case_id = c.id AND e.at < l.moment ORDER BY e.seq DESC LIMIT 1)"
            " END AS state FROM (%s) c JOIN (%s) l USING (agency_id, power_id) OFFSET 0) stood WHERE state <> ALL(%s)",
            _visible(env["eco.case"], "id", "agency_id", "power_id", "state"),
            self.lost,
            [state.value for state in ENDED],
        )
        self.owed = _owed(self.cases)
        self.leads = SQL(
            "SELECT c.id, c.agency_id, c.power_id, l.rule FROM (%s) c JOIN (%s) l USING (agency_id, power_id) "
            "WHERE CASE WHEN l.moment IS NULL THEN c.state IN ('open', 'inspecting', 'refusing') ELSE c.found_on < l.day AND NOT EXISTS "
            "(SELECT 1 FROM eco_case f WHERE f.lead_id = c.id AND f.create_date < l.moment) END",
            _visible(env["eco.lead"], "id", "agency_id", "power_id", "state", "found_on"),
            self.lost,
        )

    def case_figures(self):
        """Return a ``CaseFigure`` for each rule and state, once by town and once by power."""
        rows = self.env.execute_query(
            SQL(
                "SELECT agency_id, power_id, rule, state, count(*), sum(unpaid)::text FROM (%s) o "
                "GROUP BY GROUPING SETS ((agency_id, rule, state), (power_id, rule, state))",
                self.owed,
            )
        )
        return [CaseFigure(*row[:5], Decimal(row[5])) for row in rows]

    def lead_figures(self):
        """Return a ``LeadFigure`` for each town and power."""
        query = SQL("SELECT agency_id, power_id, rule, count(*) FROM (%s) o GROUP BY 1, 2, 3", self.leads)
        return [LeadFigure(*row) for row in self.env.execute_query(query)]

    def officer_figures(self, days):
        """Return an ``OfficerFigure`` for each officer of the towns of ``days`` (town id -> day of the change)."""
        certified = self.env["eco.officer"]._certified_in(days)
        places = {officer.id: town for town, officers in certified.items() for officer in officers}
        pending = self._pending_of(list(places))
        officers = self.env["eco.officer"].sudo().browse(places).sorted(lambda o: (places[o.id], o.name, o.id))
        figures = []
        for officer in officers:
            town = places[officer.id]
            number, end = officer._certificate_held(days[town])
            figures.append(OfficerFigure(officer.id, town, officer.name, number, end, pending.get(officer.id, 0)))
        return figures

    def _pending_of(self, officer_ids):
        """Return by officer id the number of pending cases the officer handles."""
        handles = self.env["eco.case"]._fields["officer_ids"]
        rows = self.env.execute_query(
            SQL(
                "SELECT h.%s, count(*) FROM %s h JOIN (%s) p ON p.id = h.%s WHERE h.%s = ANY(%s) GROUP BY 1",
                SQL.identifier(handles.column2),
                SQL.identifier(handles.relation),
                self.cases,
                SQL.identifier(handles.column1),
                SQL.identifier(handles.column2),
                officer_ids,
            )
        )
        return dict(rows)

    def case_ids(self, states, unpaid=False):
        """Return the ids of the pending cases at ``states``; ``unpaid``: only those with a fine still owed."""
        matters = self.owed if unpaid else self.cases
        only = SQL("AND unpaid > 0") if unpaid else SQL()
        query = SQL("SELECT id FROM (%s) o WHERE state = ANY(%s) %s", matters, [s.value for s in states], only)
        return [case_id for (case_id,) in self.env.execute_query(query)]

    def lead_ids(self):
        """Return the ids of the open leads."""
        return [lead_id for (lead_id,) in self.env.execute_query(SQL("SELECT id FROM (%s) o", self.leads))]


def _owed(cases):
    """Return the query for ``cases`` with what is unpaid: of the fine that stands after the last change, nothing once undone."""
    return SQL(
        "SELECT p.*, coalesce(coalesce(n.amount, d.amount) - coalesce(paid.amount, 0), 0) AS unpaid FROM (%s) p "
        "LEFT JOIN LATERAL (SELECT amount, event_seq FROM eco_decision d WHERE p.state = ANY(%s) AND d.case_id = p.id "
        'AND (p.moment IS NULL OR d."on" < p.day) ORDER BY event_seq DESC LIMIT 1) d ON TRUE '
        "LEFT JOIN LATERAL (SELECT CASE effect WHEN 'undone' THEN 0 ELSE amount END AS amount "
        "FROM eco_decision_change c WHERE c.case_id = p.id AND c.event_seq > d.event_seq "
        "AND c.effect IN ('changed', 'undone') "
        'AND (p.moment IS NULL OR c."on" < p.day) ORDER BY event_seq DESC LIMIT 1) n ON TRUE '
        "LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM eco_payment m WHERE d.amount IS NOT NULL "
        'AND m.case_id = p.id AND (p.moment IS NULL OR m."on" < p.day)) paid ON TRUE',
        cases,
        [state.value for state in OWING],
    )


def _visible(records, *names):
    """Return the query for these columns of the rows that the record rules let the user see."""
    records.check_access("read")
    query = records._search([])
    return query.select(*(SQL("%s AS %s", SQL.identifier(query.table, name), SQL.identifier(name)) for name in names))
