from datetime import date, timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..statute.course import PENDING
from ..statute.states import Role, State
from ..statute.transitions import ACTS
from .common import CLOSED, DECIDED, TownCase

DAY = date(2026, 10, 14)
LETTER = {"receipt": "测试公〔2026〕1号"}


@tagged("post_install", "-at_install")
class TestTransfer(TownCase):
    """A suspected crime goes to the police, other matters to who is competent; nobody else takes a case away."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.head.eco_is_chief = True
        cls.deputy = cls._user("t_deputy", "吴波", cls.town, "head")

    def report(self, case, day=DAY):
        """Name the team and report, up to the chief's ruling."""
        first, second = self.officers.ids
        self.act(case, self.deputy, "name_crime_team", day, member=first, member_2=second, opinion="指定")
        self.act(case, self.officer, "report_crime", day, reason="涉嫌污染环境罪")

    def hand_over(self, case, day=DAY):
        """Report, approve and hand over within the same day."""
        self.report(case, day)
        self.act(case, self.head, "approve_crime_transfer", day, receiver="示范公安局", opinion="同意移送")
        at = f"{day} 10:00"
        self.act(case, self.officer, "hand_over_crime", day, at=at, receiver="示范公安局", **LETTER)

    def test_police_filing_concludes_the_case_and_the_items_follow(self):
        case = self.play("record_interview")
        self.hand_over(case)
        self.assertEqual(case.state, "investigation")
        self.act(case, self.officer, "record_police_filing", DAY, on=str(DAY), **LETTER)
        self.assertEqual((case.state, case.ending), ("concluded", "crime"))
        self.act(case, self.officer, "hand_over_items", DAY, on=str(DAY), **LETTER)
        moves = case.crime_step_ids.mapped("move")
        self.assertEqual(moves, ["team", "report", "approved", "handed_over", "police_filed", "items"])
        running = case.clock_ids.filtered(lambda c: not c.stopped_on).mapped("code")
        self.assertFalse(
            {"crime_decision", "crime_handover", "police_decision", "crime_items", "decision"} & set(running)
        )

    def test_crime_found_after_the_decision_leaves_the_fine_and_bars_the_closing(self):
        case, day = self.play("verify_correction"), CLOSED
        self.hand_over(case, day)
        self.act(case, self.officer, "record_police_filing_late", day, on=str(day), **LETTER)
        self.assertEqual((case.state, case.ending), ("execution", False))
        with self.assertRaisesRegex(UserError, "尚未移交，不能结案"):
            self.act(case, self.officer, "submit_closing", day, opinion="结案")
        self.act(case, self.officer, "hand_over_items", day, on=str(day), **LETTER)
        self.act(case, self.officer, "submit_closing", day, opinion="结案")
        self.assertEqual(case.state, "closing")

    def test_police_that_uphold_their_refusal_start_the_days_for_the_procuratorate(self):
        case, given = self.play("record_interview"), {"on": str(DAY), "reason": "情节显著轻微", **LETTER}
        self.hand_over(case)
        self.act(case, self.officer, "record_police_refusal", DAY, **given)
        self.act(case, self.officer, "ask_police_again", DAY, on=str(DAY), reason="应当立案")
        self.act(case, self.officer, "record_police_refusal_upheld", DAY, **given)
        running = case.clock_ids.filtered(lambda c: not c.stopped_on).mapped("code")
        self.assertIn("crime_supervision", running)
        self.assertFalse({"police_reconsideration", "crime_reconsideration"} & set(running))

    def test_only_the_chief_rules_on_the_transfer(self):
        case = self.play("record_interview")
        self.report(case)
        for code in ("approve_crime_transfer", "refuse_crime_transfer"):
            with self.assertRaises(UserError) as refused:
                self.act(case, self.deputy, code, DAY, receiver="示范公安局", opinion="x")
            self.assertIn("正职负责人", str(refused.exception))
        self.assertFalse(self.deputy.with_user(self.deputy).has_access("write") and self._makes_itself_chief())

    def _makes_itself_chief(self):
        try:
            self.deputy.with_user(self.deputy).write({"eco_is_chief": True})
        except Exception:  # noqa: BLE001 -- any refusal will do
            return False
        return self.deputy.eco_is_chief

    def test_team_is_two_different_officers(self):
        case = self.play("record_interview")
        one = self.officers[0].id
        with self.assertRaises(UserError) as refused:
            self.act(case, self.head, "name_crime_team", DAY, member=one, member_2=one, opinion="指定")
        self.assertIn("两名以上", str(refused.exception))

    def test_suspicion_of_an_earlier_review_blocks_every_decision_until_cleared(self):
        case = self.play("pass_case_review")
        day = date(2026, 10, 16)
        self.act(case, self.reviewer, "return_report", day, opinion="涉嫌犯罪", crime=True)
        self.act(case, self.officer, "submit_report", day)
        self.act(case, self.leader, "pass_case_review", day, opinion="同意")
        self.act(case, self.reviewer, "pass_review", day, opinion="同意")  # a later review is silent on it
        for _code, step in list(self._steps(case, "500"))[7:9]:
            step()
        with self.assertRaises(UserError) as refused:
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.assertIn("不得以行政处罚代替刑事处罚", str(refused.exception))
        self.hand_over(case, DECIDED)
        with self.assertRaises(UserError):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.act(case, self.officer, "record_police_refusal", DECIDED, on=str(DECIDED), reason="不构成犯罪", **LETTER)
        self.assertEqual(case.state, "defence")  # back to where it was
        self.act(case, self.officer, "ask_police_again", DECIDED, on=str(DECIDED), reason="仍有异议")
        with self.assertRaises(UserError):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.act(case, self.officer, "record_police_refusal_upheld", DECIDED, on=str(DECIDED), reason="维持", **LETTER)
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_hours_of_the_hand_over_count_from_the_approval(self):
        case = self.play("record_interview")
        self.report(case)
        self.act(case, self.head, "approve_crime_transfer", DAY, receiver="示范公安局", opinion="同意移送")
        clock = case.clock_ids.filtered(lambda c: c.code == "crime_handover")
        self.assertEqual(clock.due_at - clock.started_at, timedelta(hours=24))
        with self.assertRaises(UserError):  # before the approval
            self.act(case, self.officer, "hand_over_crime", DAY, at="2026-10-14 09:59", receiver="公安", **LETTER)
        late = date(2026, 10, 16)
        self.act(case, self.officer, "hand_over_crime", late, at="2026-10-16 09:00", receiver="公安", **LETTER)

    def test_referral_needs_an_approval_and_a_receipt(self):
        case = self.play("record_interview")
        with self.assertRaises(UserError):
            self.act(case, self.officer, "record_referral", DAY, on=str(DAY), **LETTER)
        self.act(case, self.officer, "propose_referral", DAY, receiver="示范水利局", reason="不属本机关管辖")
        self.act(case, self.head, "approve_referral", DAY, request=case.request_ids.id, opinion="同意")
        self.act(case, self.officer, "record_referral", DAY, on=str(DAY), **LETTER)
        self.assertEqual((case.state, case.ending), ("concluded", "referred"))

    def test_trap_24_only_a_designation_takes_a_case_away(self):
        leaving = {act.code: act.role for act in ACTS if act.target is State.CONCLUDED and act.source & PENDING}
        self.assertEqual(set(leaving.values()), {Role.OFFICER, Role.HEAD})
        self.assertFalse([act.code for act in ACTS if act.role is Role.GUIDE])
        case = self.play("record_interview")
        with self.assertRaises(UserError):  # whoever guides the town does not even see the case unasked
            self.act(case, self.guide, "hand_over_designated", DAY, on=str(DAY), **LETTER)
        for user in (self.officer, self.head):
            with self.assertRaises(UserError) as refused:
                self.act(case, user, "hand_over_designated", DAY, on=str(DAY), **LETTER)
            self.assertIn("没有生效的指定管辖决定", str(refused.exception))
        with self.assertRaises(UserError):
            self.act(case, self.head, "take_back_designated", DAY, opinion="x")
        self.assertEqual(case.state, "investigation")
