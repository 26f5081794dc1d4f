from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import DECIDED, TownCase, on

DAY = date(2026, 10, 15)


@tagged("post_install", "-at_install")
class TestRecusal(TownCase):
    """Whoever has an interest keeps out: ruled on by another, gone at once, and the case goes on meanwhile."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.deputy = cls._user("t_deputy", "吴波", cls.town, "head")
        cls.officer_3 = cls._user("t_officer3", "孙岩", cls.town, "officer")
        cls.third = cls._officer(cls.officer_3)

    def ask(self, case, person, day=DAY):
        """Record the party's request that ``person`` keep out; give the request."""
        given = {"person": person.id, "recusal_ground": "interest", "reason": "系亲属"}
        self.act(case, self.officer, "request_recusal", day, on=str(day), **given)
        return case.request_ids.sorted("id")[-1]

    def test_recused_officer_is_out_at_once(self):
        case = self.play("record_interview")
        request = self.ask(case, self.officer_2)
        self.assertTrue(request.of_party)
        with on(DAY):
            case.with_user(self.officer_2).read(["cause"])  # the investigation does not stop meanwhile
        self.act(case, self.head, "grant_recusal", DAY, request=request.id, opinion="同意回避")
        self.assertNotIn(self.officer_2, case.officer_ids.user_id)
        self.assertEqual(case.recused_user_ids, self.officer_2)
        for work in (
            lambda: case.with_user(self.officer_2).read(["cause"]),
            lambda: case.with_user(self.officer_2).write({"cause": "x"}),
            lambda: self.act(case, self.officer_2, "submit_report", DAY),
        ):
            with self.assertRaises(AccessError):
                work()
        self.assertNotIn(case, self.env["eco.case"].with_user(self.officer_2).search([]))
        self.assertIn(case, self.env["eco.case"].with_user(self.officer).search([]))

    def test_recused_person_reads_nothing_below_the_case(self):
        case = self.play("serve_notice")
        request = self.ask(case, self.officer_2, DECIDED)
        self.act(case, self.head, "grant_recusal", DECIDED, request=request.id, opinion="同意回避")
        shut = [("eco.case.party", "case_ids"), ("eco.record.answer", "record_id.case_id")]
        shut += [(name, "case_id") for name in self._models_of_cases()]
        for name, path in shut:
            domain = [(path, "=", case.id)]
            self.assertFalse(self.env[name].with_user(self.officer_2).search(domain), name)
        for name in ("eco.record", "eco.event", "eco.document", "eco.case.request", "eco.clock"):
            self.assertTrue(self.env[name].with_user(self.officer).search([("case_id", "=", case.id)]), name)

    def _models_of_cases(self):
        """Name the stored models of the add-on that belong to a case."""
        for name, model in self.env.registry.items():
            field = model._fields.get("case_id")
            stored = not (model._abstract or model._transient) and name.startswith("eco.")
            if (
                stored
                and field
                and field.comodel_name == "eco.case"
                and self.env[name].with_user(self.officer_2).has_access("read")
            ):
                yield name

    def test_even_superuser_code_acting_for_the_recused_is_refused(self):
        case = self.play("record_interview")
        request = self.ask(case, self.head)
        self.act(
            case, self.deputy, "grant_recusal", DAY, request=request.id, opinion="同意", minutes_number="集体讨论1号"
        )
        with on(DAY), self.assertRaises(UserError) as refused:
            case.with_user(self.head).sudo().act("approve_suspension", {"request": 0, "opinion": "x"})
        self.assertIn("已经决定回避", str(refused.exception))

    def test_undecided_request_blocks_the_decision_and_nothing_else(self):
        case = self.play("record_interview")
        request = self.ask(case, self.officer_2)
        self.fill_report(case)
        for code in ("submit_report",):
            self.act(case, self.officer_2, code, DAY)
        self.act(case, self.leader, "pass_case_review", DAY, opinion="同意")
        self.act(case, self.reviewer, "pass_review", date(2026, 10, 16), opinion="同意")
        self.act(case, self.head, "issue_notice", date(2026, 10, 19), opinion="同意")
        self.act(
            case,
            self.officer,
            "serve_notice",
            date(2026, 10, 19),
            on="2026-10-19",
            way="direct",
            recipient="张堃",
            place="示范村",
        )
        with self.assertRaises(UserError) as refused:
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.assertIn("回避申请尚未决定", str(refused.exception))
        self.act(case, self.head, "deny_recusal", DECIDED, request=request.id, opinion="没有利害关系")
        self.assertIn(self.officer_2, case.officer_ids.user_id)
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_head_does_not_rule_on_their_own_recusal(self):
        case = self.play("approve_filing")
        self.act(case, self.head, "recuse_head", DAY, recusal_ground="relation", reason="系同学")
        request = case.request_ids
        self.assertTrue(request.of_head)
        self.assertEqual(request.person_id, self.head)
        for code in ("grant_recusal", "deny_recusal"):
            with self.assertRaises(UserError) as refused:
                self.act(case, self.head, code, DAY, request=request.id, opinion="同意", minutes_number="1号")
            self.assertIn("不得决定自己的回避", str(refused.exception))
        with self.assertRaises(UserError) as refused:
            self.act(case, self.deputy, "grant_recusal", DAY, request=request.id, opinion="同意")
        self.assertIn("集体讨论", str(refused.exception))
        self.act(
            case, self.deputy, "grant_recusal", DAY, request=request.id, opinion="同意", minutes_number="集体讨论1号"
        )
        self.assertEqual(request.ruling_ids.minutes, "集体讨论1号")
        with self.assertRaises(AccessError):
            case.with_user(self.head).read(["state"])

    def test_reviewer_and_leader_recuse_themselves(self):
        case = self.play("approve_filing")
        for user, code in ((self.leader, "recuse_leader"), (self.reviewer, "recuse_reviewer")):
            self.act(case, user, code, DAY, recusal_ground="relation", reason="系同学")
            request = case.request_ids.sorted("id")[-1]
            self.assertEqual((request.person_id, request.of_head, request.of_party), (user, False, False))
            self.act(case, self.head, "grant_recusal", DAY, request=request.id, opinion="同意")
            with self.assertRaises(AccessError):
                case.with_user(user).read(["state"])

    def test_last_officer_goes_only_when_another_was_added(self):
        case = self.play("approve_filing")
        first, second = self.ask(case, self.officer_2), None
        self.act(case, self.head, "grant_recusal", DAY, request=first.id, opinion="同意")
        second = self.ask(case, self.officer)
        with self.assertRaises(UserError) as refused:
            self.act(case, self.head, "grant_recusal", DAY, request=second.id, opinion="同意")
        self.assertIn("先增派", str(refused.exception))
        self.act(case, self.head, "assign_officer", DAY, substitute=self.third.id, opinion="增派")
        self.assertIn(self.third, case.ever_officer_ids)
        self.act(case, self.head, "grant_recusal", DAY, request=second.id, opinion="同意")
        case = case.with_user(self.head)
        self.assertEqual(case.officer_ids, self.third)
        with self.assertRaises(UserError):  # whoever was recused is not added again
            self.act(case, self.head, "assign_officer", DAY, substitute=self.officers[0].id, opinion="增派")

    def test_dialogue_offers_the_people_of_the_case(self):
        case = self.play("approve_filing")
        wizard = (
            self.env["eco.act.wizard"].with_user(self.officer).create({"case_id": case.id, "act": "request_recusal"})
        )
        self.assertLessEqual({self.head.id, self.officer_2.id, self.reviewer.id}, set(wizard.people_ids.ids))
        self.assertNotIn(self.finance.id, wizard.people_ids.ids)
