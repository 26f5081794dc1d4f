from contextlib import contextmanager
from datetime import date
from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.door import opened
from odoo.addons.eco_enforcement.models.legality import LegalityError
from odoo.addons.eco_enforcement.statute.inputs import Kind
from odoo.addons.eco_enforcement.statute.states import Role, State
from odoo.addons.eco_enforcement.statute.transitions import ACTS

from .common import TownCase, on

LATE = date(2026, 11, 20)
# Whom the county may lend to a town's case (arts. 58, 64).
LENT = {Role.LEGAL_REVIEWER, Role.HEARING_CHAIR}
# The main line, by the act after which each stage is reached; the other stages are entered as their acts would.
STAGES = {
    State.FILING: "submit_filing",
    State.INVESTIGATION: "approve_filing",
    State.CASE_REVIEW: "submit_report",
    State.LEGAL_REVIEW: "pass_case_review",
    State.REVIEWED: "pass_review",
    State.NOTICE: "issue_notice",
    State.DEFENCE: "serve_notice",
    State.DECIDED: "decide",
    State.EXECUTION: "serve_decision",
    State.CLOSING: "submit_closing",
    State.CLOSED: "approve_closing",
}
INPUTS = {
    Kind.TEXT: "已核实",
    Kind.DATE: str(LATE),
    Kind.MOMENT: f"{LATE} 09:00",
    Kind.AMOUNT: "500",
    Kind.FLAG: True,
    Kind.RECORD: 1,
    Kind.ROW: 1,
}


@tagged("post_install", "-at_install")
class TestEveryAct(TownCase):
    """Every act, in every state, by every role, of the town and from outside: refused unless the table allows it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        chair = cls._user("t_every_chair", "秦岚", cls.town, "hearing_chair")
        lawyer = cls._user("t_every_lawyer", "沈澈", cls.town, "legal_reviewer")
        guide = cls._user("t_town_guide", "邵宁", cls.town, "guide")
        cls.own = {
            Role.OFFICER: cls.officer,
            Role.TEAM_LEADER: cls.leader,
            Role.HEAD: cls.head,
            Role.LEGAL_REVIEWER: lawyer,
            Role.GUIDE: guide,
            Role.FINANCE: cls.finance,
            Role.HEARING_CHAIR: chair,
        }
        every = [role.value for role in Role]
        neighbour = cls.env["eco.agency"].create(
            {"name": "邻镇人民政府", "kind": "town", "code": "610481198", "parent_id": cls.town.county_id.id}
        )
        cls.neighbour = cls._user("t_neighbour", "邻镇", neighbour, *every)
        cls.county = cls._user("t_county", "县里", cls.env.ref("eco_checklist.agency_justice"), *every)
        cls.everybody = cls._user("t_everybody", "身兼数职", cls.town, *every)
        cls.auditor = cls._user("t_audit", "审计", cls.town, "case_reader")
        cls.auditor.group_ids += cls.env.ref("eco_checklist.group_auditor")

    @contextmanager
    def _facts_kept(self, case):
        """Let the facts be collected once a person: what is refused changes none of them."""
        kept, collect = {}, type(case)._facts

        def facts(record):
            if record.env.uid not in kept:
                kept[record.env.uid] = collect(record)
            return kept[record.env.uid]

        with patch.object(type(case), "_facts", facts):
            yield

    def _attempt(self, case, user, act):
        """Give the rules by which ``act`` is refused to ``user``."""
        given = {i.name: next(iter(i.choices)) if i.choices else INPUTS[i.kind] for i in act.inputs}
        try:  # assertRaises would set a savepoint each time, thousands of times
            case.with_user(user).act(act.code, given)
        except LegalityError as refusal:
            return {finding.rule for finding in refusal.findings}
        except AccessError:
            return {"access"}
        raise AssertionError(f"{user.name} did {act.code} in {case.state}")

    def _try_everything(self, case):
        state = State(case.state)
        with on(LATE), self._facts_kept(case), self.cr.savepoint():
            self.assertEqual(self._attempt(case, self.neighbour, ACTS[0]), {"access"})
            for act in ACTS:
                if state in act.source:
                    self._try_wrong_people(case, act)
                else:  # not even for somebody who holds every role
                    self.assertIn("state", self._attempt(case, self.everybody, act), (state, act.code))

    def _try_wrong_people(self, case, act):
        for role, user in (*self.own.items(), (None, self.auditor)):
            if role is not act.role:
                found = self._attempt(case, user, act)
                self.assertTrue(found & {"role", "access"}, (case.state, act.code, user.name))
        self.assertEqual(self._attempt(case, self.neighbour, act), {"access"}, act.code)
        if act.role not in LENT:
            self.assertIn("actor_within_reach", self._attempt(case, self.county, act), (case.state, act.code))

    def test_each_stage_of_the_main_line(self):
        case = self.open_case()
        self._try_everything(case)
        steps = self._steps(case, "500")
        for state, last in STAGES.items():
            for code, step in steps:
                step()
                if code == last:
                    break
            self.assertEqual(case.state, state)
            self._try_everything(case)

    def test_each_stage_beside_the_main_line(self):
        case = self.play("approve_closing")
        aside = set(State) - {State.DRAFT, *STAGES}
        self.assertEqual(aside, {State.NOT_FILED, State.NO_PENALTY, State.CONCLUDED, State.ARCHIVED})
        for state in sorted(aside):
            with self.cr.savepoint() as entered:
                opened(case).write({"state": state.value, "ending": "performed"})
                self._try_everything(case)
                entered.rollback()
            case.invalidate_recordset()

    def test_the_administrator_does_no_act_and_edits_no_case(self):
        admin = self.env.ref("base.user_admin")
        admin.eco_agency_id = self.town
        case = self.open_case()
        for act in ACTS:
            self.assertEqual(self._attempt(case, admin, act), {"access"}, act.code)
        for attempt in (
            lambda: case.with_user(admin).write({"cause": "x"}),
            lambda: case.with_user(admin).read(["cause"]),
            lambda: case.with_user(admin).unlink(),
            lambda: self.env["eco.case"].with_user(admin).create(self.values()),
            lambda: self.env["eco.act.wizard"].with_user(admin).create({"case_id": case.id, "act": "submit_filing"}),
        ):
            with self.assertRaises(AccessError):
                attempt()
