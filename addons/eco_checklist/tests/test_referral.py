"""A matter on its way: who may do what with it, at most two hops, the county's ruling, and every way round them."""

from datetime import date, timedelta

from psycopg2.errors import CheckViolation, RestrictViolation, UniqueViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, HttpCase, new_test_user, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from ..models.beijing import today
from .test_matter import FIRST, MatterCase

FAR = date(2024, 1, 31)


class ReferralCase(MatterCase):
    """People of a town, of two departments and of the county; the town has found something."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name, body in (("townsman", cls.town), ("ecologist", cls.ecology), ("marketeer", cls.market)):
            user = new_test_user(cls.env, login=f"t_{name}", groups="eco_checklist.group_user")
            user.eco_agency_id = body
            setattr(cls, name, user)
        cls.report = cls._matter("T-R")

    def _start(self, user=None, matter=None, day=FIRST, town=None, **values):
        referrals = self.env["eco.referral"].with_user(user or self.townsman)
        return referrals.start((matter or self.report).id, (town or self.town).id, day, "冒黑烟", **values)

    def _refuse(self, referral, user, better):
        referral.with_user(user).refuse(better.id, "某条例第三条", "不属本机关职责")

    def _to_ruling(self):
        referral = self._start()
        self._refuse(referral, self.ecologist, self.market)
        self._refuse(referral, self.marketeer, self.ecology)
        return referral


@tagged("post_install", "-at_install")
class TestReferral(ReferralCase):
    def test_a_referral_goes_where_the_router_says_and_keeps_its_reasons(self):
        referral = self._start()
        self.assertRecordValues(
            referral, [{"state": "pending", "body_id": self.ecology.id, "sender_id": self.town.id, "facts": "冒黑烟"}]
        )
        self.assertRecordValues(
            referral.hop_ids,
            [{"number": 1, "sender_id": self.town.id, "receiver_id": self.ecology.id, "state": "pending",
              "day": today(), "user_id": self.townsman.id}],
        )  # fmt: skip
        self.assertIn("行政处罚法", referral.basis)
        self.assertIn(self.town.name, referral.reasons)

    def test_the_receiver_accepts(self):
        referral = self._start()
        referral.with_user(self.ecologist).action_accept()
        self.assertEqual((referral.state, referral.hop_ids.state), ("accepted", "accepted"))
        self.assertEqual(referral.hop_ids.answered_by_id, self.ecologist)
        with self.assertRaises(UserError):
            self._refuse(referral, self.ecologist, self.market)

    def test_only_people_of_the_body_answer(self):
        referral = self._start()
        for user in (self.townsman, self.marketeer, self.user, self.approver, self.auditor, self.administrator):
            with self.assertRaises(AccessError):
                referral.with_user(user).accept()
            with self.assertRaises(AccessError):
                self._refuse(referral, user, self.market)
        for onlooker in (self.auditor, self.administrator):
            onlooker.eco_agency_id = self.ecology
            with self.assertRaises(AccessError):
                referral.with_user(onlooker).accept()
            onlooker.eco_agency_id = self.town
            with self.assertRaises(AccessError):
                self._start(onlooker)
        self.assertEqual(referral.state, "pending")

    def test_nobody_starts_without_a_body_or_from_outside(self):
        self.townsman.eco_agency_id = False
        with self.assertRaises(AccessError):
            self._start()
        outsider = new_test_user(self.env, login="t_outsider", groups="base.group_user")
        outsider.eco_agency_id = self.town
        with self.assertRaises(AccessError):
            self._start(outsider)

    def test_a_refusal_names_the_better_body_the_basis_and_the_reason(self):
        referral = self._start().with_user(self.ecologist)
        for better, basis, reason in (
            (False, "某条", "理由"),
            (self.ecology.id, "某条", "理由"),
            (self.market.id, " ", "理由"),
            (self.market.id, "某条", False),
        ):
            with self.assertRaises(UserError):
                referral.refuse(better, basis, reason)
        self.assertEqual((referral.state, referral.hop_ids.state), ("pending", "pending"))

    def test_a_refusal_does_not_push_the_matter_on_a_town_without_the_power(self):
        referral = self._start(matter=self.matter, day=FAR)
        self.assertEqual(referral.body_id, self.ecology)
        with self.assertRaisesRegex(UserError, "承接清单中没有"):
            self._refuse(referral, self.ecologist, self.town)
        self._publish(start=FIRST)
        self._refuse(referral, self.ecologist, self.town)
        self.assertEqual(referral.body_id, self.town)

    def test_the_second_refusal_lays_it_before_the_county(self):
        referral = self._to_ruling()
        self.assertEqual((referral.state, referral.body_id), ("ruling", self.county))
        self.assertEqual(referral.hop_ids.mapped("number"), [1, 2])
        self.assertEqual(set(referral.hop_ids.mapped("state")), {"refused"})
        self.assertEqual(referral.hop_ids.mapped("better_id"), self.market + self.ecology)
        with self.assertRaises(UserError):
            self._refuse(referral, self.ecologist, self.transport)

    def test_the_county_may_be_asked_at_once(self):
        self.assertEqual(self._start(receiver_id=self.county.id).state, "ruling")
        referral = self._start()
        self._refuse(referral, self.ecologist, self.county)
        self.assertEqual((referral.state, len(referral.hop_ids)), ("ruling", 1))
        # Where the department is not registered, the county passes it on.
        self.assertEqual(self._start(matter=self._matter("T-C", "civil")).body_id, self.county)

    def test_where_a_referral_may_not_go(self):
        for values, words in (
            ({"receiver_id": self.market.id}, "应当移送"),
            ({"user": self.ecologist}, "本机关即为接收机关"),
            ({"day": today() + timedelta(days=1)}, "day of the act|行为发生日"),
            ({"town": self.county}, "town|镇办"),
        ):
            with self.assertRaisesRegex(UserError, words):
                self._start(**values)
        self.assertFalse(self.env["eco.referral"].search([("matter_id", "=", self.report.id)]))

    def test_a_department_of_the_city_receives_what_the_county_has_nobody_for(self):
        self.assertEqual(self._start(matter=self._matter("T-T", "transport")).body_id, self.transport)
        chosen = self._start(matter=self._matter("T-S", "transport"), receiver_id=self.transport.id)
        self.assertEqual(chosen.body_id, self.transport)

    def test_another_town_receives_what_happened_there(self):
        self._publish(start=FIRST, town=self.other_town)
        referral = self._start(matter=self.matter, town=self.other_town)
        self.assertEqual(referral.body_id, self.other_town)

    def test_a_town_whose_power_has_ended_since_is_not_sent_the_matter(self):
        line = {"power_id": self.power.id, "date_to": date(2024, 6, 30)}
        self._publish(start=FIRST, town=self.other_town, lines=[line])
        with self.assertRaisesRegex(UserError, "2024-06-30终止"):
            self._start(matter=self.matter, town=self.other_town)

    def test_only_approvers_of_the_county_or_its_justice_department_rule(self):
        referral = self._to_ruling()
        for user in (self.townsman, self.ecologist, self.user, self.editor, self.auditor, self.administrator):
            with self.assertRaises(AccessError):
                referral.with_user(user).rule(self.ecology.id, "批示", "理由")
        for body in (self.ecology, self.town, self.city, self._agency("戊县人民政府", "990122", "county", self.city)):
            self.approver.eco_agency_id = body
            with self.assertRaises(AccessError):
                referral.with_user(self.approver).rule(self.ecology.id, "批示", "理由")
        self.approver.eco_agency_id = self.county
        self.assertTrue(referral.with_user(self.approver).may_rule)
        referral.with_user(self.approver).rule(self.ecology.id, "乙政函〔2026〕1号", "职责所在")
        self.assertRecordValues(referral, [{"state": "ruled", "body_id": self.ecology.id}])

    def test_a_ruling_binds_the_router_from_its_day_on(self):
        self._publish(start=FIRST)
        referral = self._start(matter=self.matter, day=FAR, receiver_id=self.county.id)
        referral.with_user(self.approver).rule(self.market.id, "乙政函〔2026〕1号", "指定")
        answers = {
            day: self._names(self.matter.route(self.town, day)) for day in (today() - timedelta(days=1), today())
        }
        self.assertEqual(list(answers.values()), [self.town, self.market])
        self.assertEqual(self._names(self.matter.route(self.other_town, today())), self.ecology)
        self._publish(start=today() + timedelta(days=10))
        self.assertEqual(self._names(self.matter.route(self.town, today() + timedelta(days=9))), self.market)
        self.assertEqual(self._names(self.matter.route(self.town, today() + timedelta(days=10))), self.town)

    def test_a_ruling_for_the_whole_county(self):
        referral = self._to_ruling()
        referral.with_user(self.approver).rule(self.market.id, "乙政函〔2026〕1号", "指定", whole_county=True)
        self.assertEqual(self._names(self.report.route(self.other_town, today())), self.market)

    def test_a_ruling_gives_no_power(self):
        referral = self._start(matter=self.matter, receiver_id=self.county.id).with_user(self.approver)
        for body, basis, reason in (
            (self.town, "批示", "理由"),
            (self.other_town, "批示", "理由"),
            (self.ecology, "", "理由"),
            (self.ecology, "批示", " "),
            (self.ecology.browse(), "批示", "理由"),
        ):
            with self.assertRaises(UserError):
                referral.rule(body.id, basis, reason)
        self.assertEqual(referral.state, "ruling")

    def test_the_dialogues(self):
        referral = self._start()
        action = referral.with_user(self.ecologist).action_refuse()
        wizards = self.env["eco.referral.wizard"]
        form = Form(wizards.with_user(self.ecologist).with_context(**action["context"]))
        form.agency_id, form.basis, form.reason = self.county, "责任分工第2项", "分工不明"
        form.save().action_confirm()
        action = referral.with_user(self.approver).action_rule()
        form = Form(wizards.with_user(self.approver).with_context(**action["context"]))
        form.agency_id, form.basis, form.reason, form.whole_county = self.ecology, "批示", "职责所在", True
        form.save().action_confirm()
        self.assertEqual(referral.state, "ruled")
        self.assertEqual(referral.ruling_ids.area_id, self.county)

    def test_who_sees_a_referral(self):
        referral = self._start()
        far_town = self._agency("己镇人民政府", "990121102", "town", self.county)
        seen = self.env["eco.referral"].with_user(self.user)
        for body, sees in ((self.town, True), (self.department, True), (self.city, True), (far_town, False)):
            self.user.eco_agency_id = body
            self.assertEqual(bool(seen.search([("id", "=", referral.id)])), sees, body.name)
            self.assertEqual(bool(seen.hop_ids.search([("referral_id", "=", referral.id)])), sees, body.name)


@tagged("post_install", "-at_install")
class TestReferralAttacks(ReferralCase):
    def setUp(self):
        super().setUp()
        self.open = self._start()
        self.ruled = self._to_ruling()
        self.ruled.with_user(self.approver).rule(self.market.id, "乙政函〔2026〕1号", "指定")
        self.env.flush_all()

    def test_rows_are_written_by_acts_only(self):
        hop = {"referral_id": self.open.id, "number": 2, "sender_id": self.ecology.id, "receiver_id": self.market.id,
               "basis": "x", "reason": "x", "day": FIRST, "user_id": self.user.id}  # fmt: skip
        ruling = {"referral_id": self.open.id, "matter_id": self.report.id, "area_id": self.town.id,
                  "body_id": self.town.id, "basis": "x", "reason": "x", "day": FIRST,
                  "ruled_by_id": self.user.id}  # fmt: skip
        for user in (self.env.user, self.townsman, self.ecologist, self.editor, self.approver, self.administrator):
            for context in ({}, {"eco_referring": True}, {"eco_referring": "REFERRING", "default_state": "accepted"}):
                env = self.env(user=user, context=context)
                for record, values in (
                    (self.open, {"state": "accepted"}),
                    (self.open, {"body_id": self.market.id}),
                    (self.open, {"hop_ids": [(0, 0, hop)]}),
                    (self.open.hop_ids, {"state": "refused"}),
                    (self.ruled.ruling_ids, {"body_id": self.town.id}),
                ):
                    with self.assertRaises(AccessError):
                        record.with_env(env).write(values)
                    with self.assertRaises(UserError):
                        record.with_env(env).unlink()
                for model, values in (("eco.referral.hop", hop), ("eco.ruling", ruling)):
                    with self.assertRaises(AccessError):
                        env[model].create(values)

    def test_defaults_of_the_caller_do_not_reach_the_rows(self):
        forged = {"default_state": "accepted", "default_number": 7, "default_answered_by_id": self.user.id}
        referral = self.env["eco.referral"].with_user(self.townsman).with_context(**forged)
        referral = referral.start(self.report.id, self.town.id, FIRST, "事实")
        self.assertEqual((referral.state, referral.hop_ids.number, referral.hop_ids.state), ("pending", 1, "pending"))
        self.assertFalse(referral.hop_ids.answered_by_id)

    def _refused_by_postgresql(self, error, statement, record):
        with self.subTest(statement), self.assertRaises(error), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
            self.env.cr.execute(statement, (record.id,))

    def test_postgresql_refuses_too(self):
        done = self.ruled.hop_ids[0]
        for statement, record in (
            ("UPDATE eco_referral SET facts = 'x' WHERE id = %s", self.open),
            ("UPDATE eco_referral SET matter_id = matter_id + 1 WHERE id = %s", self.open),
            ("UPDATE eco_referral SET day = day - 1 WHERE id = %s", self.open),
            ("UPDATE eco_referral SET state = 'pending' WHERE id = %s", self.ruled),
            ("UPDATE eco_referral SET body_id = sender_id WHERE id = %s", self.ruled),
            ("DELETE FROM eco_referral WHERE id = %s", self.open),
            ("UPDATE eco_referral_hop SET receiver_id = sender_id WHERE id = %s", done),
            ("UPDATE eco_referral_hop SET state = 'accepted' WHERE id = %s", done),
            ("UPDATE eco_referral_hop SET answer_reason = 'x' WHERE id = %s", done),
            ("DELETE FROM eco_referral_hop WHERE id = %s", done),
            ("UPDATE eco_ruling SET body_id = area_id WHERE id = %s", self.ruled.ruling_ids),
            ("UPDATE eco_ruling SET day = day - 1 WHERE id = %s", self.ruled.ruling_ids),
            ("DELETE FROM eco_ruling WHERE id = %s", self.ruled.ruling_ids),
            ("TRUNCATE eco_ruling CASCADE -- %s", self.ruled),
            ("TRUNCATE eco_referral_hop CASCADE -- %s", self.ruled),
            ("TRUNCATE eco_referral CASCADE -- %s", self.ruled),
        ):
            self._refused_by_postgresql(RestrictViolation, statement, record)

    def test_postgresql_knows_no_third_hop_and_no_bare_refusal(self):
        copy = (
            "INSERT INTO eco_referral_hop"
            " (referral_id, number, sender_id, receiver_id, basis, reason, day, user_id, state)"
            " SELECT referral_id, {}, sender_id, receiver_id, basis, reason, day, user_id, 'pending'"
            " FROM eco_referral_hop WHERE id = %s"
        )
        hop = self.open.hop_ids
        self._refused_by_postgresql(CheckViolation, copy.format(3), hop)
        self._refused_by_postgresql(CheckViolation, copy.format(0), hop)
        self._refused_by_postgresql(UniqueViolation, copy.format(1), hop)
        self._refused_by_postgresql(CheckViolation, "UPDATE eco_referral_hop SET state = 'refused' WHERE id = %s", hop)

    def test_an_act_is_done_once(self):
        with self.assertRaises(UserError):
            self.ruled.with_user(self.approver).rule(self.ecology.id, "再次", "再次")
        with self.assertRaises(UserError):
            self.ruled.with_user(self.ecologist).accept()

    def test_queries_of_the_list_do_not_grow(self):
        def queries():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            names = {"display_name": {}}
            spec = {"state": {}, "may_answer": {}, "may_rule": {}, "matter_id": {"fields": names},
                    "body_id": {"fields": names}, "hop_ids": {"fields": {"receiver_id": {"fields": names}}}}  # fmt: skip
            self.env["eco.referral"].with_user(self.approver).web_search_read([], spec, limit=80)
            return self.env.cr.sql_log_count - before

        queries()
        few = queries()
        for number in range(200, 212):
            town = self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county)
            self._start(town=town, matter=self._matter(f"T-{number}"))
        self.assertEqual(queries(), few)


@tagged("post_install", "-at_install")
class TestReferralOverTheWire(HttpCase, ReferralCase):
    def _call(self, model, method, *args):
        return self.make_jsonrpc_request(
            "/web/dataset/call_kw",
            {"model": model, "method": method, "args": args, "kwargs": {"context": {"eco_referring": {}}}},
        )

    @mute_logger("odoo.http")
    def test_attacks(self):
        referral = self._start()
        self.marketeer.password = self.marketeer.login
        self.authenticate(self.marketeer.login, self.marketeer.login)
        for model, method, args in (
            ("eco.referral", "accept", [referral.ids]),
            ("eco.referral", "action_accept", [referral.ids]),
            ("eco.referral", "refuse", [referral.ids, self.market.id, "x", "x"]),
            ("eco.referral", "rule", [referral.ids, self.market.id, "x", "x"]),
            ("eco.referral", "write", [referral.ids, {"state": "accepted"}]),
            ("eco.referral", "_hand", [referral.ids]),
            ("eco.referral", "create", [[{"matter_id": self.report.id}]]),
            ("eco.referral.hop", "write", [referral.hop_ids.ids, {"state": "accepted"}]),
            ("eco.ruling", "create", [[{"matter_id": self.report.id}]]),
            ("eco.matter", "route", [self.report.ids, self.town.id, "2024-03-01"]),
        ):
            with self.subTest(model=model, method=method):
                with self.assertRaisesRegex(JsonRpcException, "^odoo.exceptions.(AccessError|UserError)$"):
                    self._call(model, method, *args)
        self.env.invalidate_all()
        self.assertEqual((referral.state, referral.hop_ids.state), ("pending", "pending"))

    def test_the_receiver_accepts_over_the_wire(self):
        referral = self._start()
        self.ecologist.password = self.ecologist.login
        self.authenticate(self.ecologist.login, self.ecologist.login)
        self._call("eco.referral", "action_accept", referral.ids)
        self.env.invalidate_all()
        self.assertEqual(referral.state, "accepted")
