from datetime import date, datetime

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.door import opened
from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import FILED, TownCase, on

DAY = date(2026, 10, 20)


class ClockCase(TownCase):
    """A filed case whose clocks tests stop, lengthen and watch."""

    def clocks(self):
        return opened(self.env["eco.clock"])

    def clock_of(self, case, code):
        return case.sudo().clock_ids.filtered(lambda c: c.code == code)[-1:]

    def name_rule(self, **changes):
        """Name a confirmed rule for the ninety days."""
        return self.env["eco.clock.rule"].create(
            {
                "name": "《测试规章》第五十七条",
                "code": "decision",
                "extends": True,
                "excludes": True,
                "date_from": "2024-01-01",
                "confirmed": True,
                "source": "县司法局测试函",
                **changes,
            }
        )


@tagged("post_install", "-at_install")
class TestClocks(ClockCase):
    """Clocks move only by a recorded ground of the law, and say why."""

    def test_a_filed_case_has_its_ninety_days(self):
        case = self.play("approve_filing")
        clock = self.clock_of(case, "decision")
        self.assertEqual(clock.due_on, date(2027, 1, 11))
        self.assertEqual(clock.display_name, "办案期限")
        self.assertTrue(clock.ours)
        self.assertTrue(clock.provisional)

    def test_no_day_is_left_out_of_the_ninety_without_a_named_rule(self):
        case = self.play("approve_filing")
        span = (DAY, date(2026, 10, 24))
        with on(DAY), self.assertRaisesRegex(LegalityError, "第六十条"):
            self.clocks()._suspend(case, ("decision",), span, "appraisal")
        self.name_rule(confirmed=False, source=False)
        self.name_rule(power_ids=self.env.ref("eco_checklist.power_p1").ids)
        self.name_rule(date_to="2026-10-19")
        self.name_rule(date_from="2026-10-21")
        self.name_rule(excludes=False)
        with on(DAY), self.assertRaisesRegex(LegalityError, "没有登记对本案适用的"):
            self.clocks()._suspend(case, ("decision",), span, "appraisal")
        self.assertEqual(self.clock_of(case, "decision").due_on, date(2027, 1, 11))

    def test_days_left_out_by_a_named_rule_move_the_last_day_and_are_sealed(self):
        case, rule = self.play("approve_filing"), self.name_rule(power_ids=self.power.ids)
        with on(DAY):
            self.clocks()._suspend(case, ("decision",), (DAY, date(2026, 10, 24)), "appraisal", "委托鉴定")
        clock = self.clock_of(case, "decision")
        self.assertEqual(clock.due_on, date(2027, 1, 18))  # five days on: Saturday 01-16, Monday 01-18
        self.assertIn("为鉴定期间，不计入（《测试规章》第五十七条）", clock.arithmetic)
        self.assertFalse(clock.paused)
        row = clock.interruption_ids
        self.assertEqual((row.rule_id, row.title, row.reason), (rule, "鉴定", "委托鉴定"))
        self.assertEqual(row.event_seq, len(case.sudo().event_ids) + 1)
        with self.assertRaises(AccessError):
            row.sudo().write({"title": "x"})
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE eco_clock_interruption SET date_to = '2026-12-31' WHERE id = %s", [row.id])

    def test_an_open_span_pauses_until_it_is_ended(self):
        case = self.play("approve_filing")
        self.name_rule()
        with on(DAY):
            self.clocks()._suspend(case, ("decision",), (DAY, None), "hearing")
        clock = self.clock_of(case, "decision")
        with on(DAY):
            self.assertTrue(clock.paused)
            self.assertEqual(clock.light, "paused")
            with self.assertRaises(UserError):
                self.clocks()._resume(case, ("decision",), date(2026, 10, 19))
        with on(date(2026, 10, 29)):
            self.env["eco.clock"]._tick()
            self.assertEqual(clock.due_on, date(2027, 1, 21))
            self.clocks()._resume(case, ("decision",), date(2026, 10, 22))
            self.assertFalse(clock.paused)
            self.assertEqual(clock.due_on, date(2027, 1, 14))
            with self.assertRaises(UserError):
                self.clocks()._resume(case, ("decision",), date(2026, 10, 29))

    def test_extensions_in_their_order_up_to_the_cap(self):
        case = self.play("approve_filing")
        with on(DAY), self.assertRaisesRegex(LegalityError, "没有登记对本案适用的"):
            self.clocks()._extend(case, "decision", 30, "案情复杂")
        self.name_rule()
        with on(DAY):
            with self.assertRaisesRegex(LegalityError, "须先由行政机关负责人延长"):
                self.clocks()._extend(case, "decision", 30, "案情复杂", by="collective")
            self.clocks()._extend(case, "decision", 30, "案情复杂")
            with self.assertRaisesRegex(LegalityError, "只能延长一次"):
                self.clocks()._extend(case, "decision", 30, "案情复杂")
            self.clocks()._extend(case, "decision", 30, "案情特别复杂", by="collective")
        clock = self.clock_of(case, "decision")
        self.assertEqual(clock.due_on, date(2027, 3, 12))  # 150 days from 2026-10-13
        self.assertIn("连同延长最长150日", clock.arithmetic)

    def test_filing_may_be_extended_by_the_head_once(self):
        case = self.open_case()
        self.clocks()._extend(case, "filing", 15, "案情复杂", on=FILED)
        self.assertEqual(self.clock_of(case, "filing").due_on, date(2026, 11, 11))
        with self.assertRaisesRegex(UserError, "办案期限"):
            self.clocks()._extend(case, "decision", 30, "案情复杂", on=FILED)

    def test_nothing_is_extended_after_its_end(self):
        case = self.open_case()
        with on(date(2026, 11, 2)), self.assertRaisesRegex(LegalityError, "届满后不能再延长"):
            self.clocks()._extend(case, "filing", 15, "案情复杂")

    def test_hours_run_from_the_chinese_moment(self):
        case = self.open_case()
        self.clocks()._start(case, ("coercion_approval",), datetime(2026, 10, 13, 22, 30))
        clock = self.clock_of(case, "coercion_approval")
        self.assertEqual((clock.started_on, clock.due_on), (date(2026, 10, 13), date(2026, 10, 14)))
        self.assertEqual(clock.due_at, datetime(2026, 10, 14, 14, 30))
        clock._recount()
        self.assertEqual(clock.due_at, datetime(2026, 10, 14, 14, 30))

    def test_a_day_set_by_a_paper_is_kept(self):
        case = self.open_case()
        with self.assertRaises(ValueError):
            self.clocks()._start(case, ("correction",), FILED)
        self.clocks()._start(case, ("correction",), FILED, set_on=date(2026, 10, 18))
        clock = self.clock_of(case, "correction")
        clock._recount()
        self.assertEqual(clock.due_on, date(2026, 10, 18))

    def test_evidence_registration_ends_by_itself(self):
        case = self.play("approve_filing")
        self.clocks()._start(case, ("evidence_registration",), FILED)
        clock = self.clock_of(case, "evidence_registration")
        self.assertEqual(clock.due_on, date(2026, 10, 22))
        with on(date(2026, 10, 22)):
            self.env["eco.clock"]._tick()
            self.assertFalse(self.clocks()._has_lapsed(case, "evidence_registration"))
            self.assertFalse(clock.lapsed_on)
        with on(date(2026, 10, 23)):
            # seen at once, before any job has run
            self.assertTrue(self.clocks()._has_lapsed(case, "evidence_registration"))
            self.env["eco.clock"]._tick()
            self.env["eco.clock"]._tick()
            self.assertTrue(self.clocks()._has_lapsed(case, "evidence_registration"))
        self.assertEqual((clock.lapsed_on, clock.stopped_on), (date(2026, 10, 22), date(2026, 10, 22)))
        events = case.sudo().event_ids.filtered(lambda e: e.act == "lapse")
        self.assertEqual(events.title, "先行登记保存证据处理期限届满，自动失效")

    def test_what_was_stopped_in_time_has_not_lapsed(self):
        case = self.play("approve_filing")
        self.clocks()._start(case, ("evidence_registration",), FILED)
        self.clocks()._stop(case, ("evidence_registration",), date(2026, 10, 22))
        self.assertFalse(self.clocks()._has_lapsed(case, "evidence_registration", date(2026, 12, 1)))
        self.assertFalse(self.clocks()._has_lapsed(case, "seizure", date(2026, 12, 1)))

    def test_what_is_to_be_confirmed_is_shown(self):
        case = self.open_case()
        self.clocks()._start(case, ("crime_decision",), FILED)
        self.assertIn("待确认", self.clock_of(case, "crime_decision").to_confirm)

    # -- attacks ------------------------------------------------------------------------------------

    def test_no_clock_is_written_by_hand(self):
        case = self.open_case()
        clock = self.clock_of(case, "filing")
        admin = self.env.ref("base.user_admin")
        for user in (self.officer, self.head, admin):
            with self.assertRaises(AccessError):
                clock.with_user(user).write({"due_on": "2030-01-01"})
            with self.assertRaises(AccessError):
                clock.with_user(user).with_context(eco_door=True).write({"stopped_on": "2026-10-13"})
            with self.assertRaises(AccessError):
                clock.with_user(user).unlink()
        with self.assertRaises(AccessError):
            clock.sudo().write({"due_on": "2030-01-01"})
        with self.assertRaises(AccessError):
            self.env["eco.clock.interruption"].sudo().create({"clock_id": clock.id, "case_id": case.id})

    def test_plain_sql_moves_no_start_and_revives_no_stopped_clock(self):
        case = self.play("approve_filing")
        running, stopped = self.clock_of(case, "decision"), self.clock_of(case, "filing")
        self.env.flush_all()
        for query, clock in (
            ("UPDATE eco_clock SET started_on = '2026-11-01' WHERE id = %s", running),
            ("UPDATE eco_clock SET code = 'payment' WHERE id = %s", running),
            ("UPDATE eco_clock SET ours = false WHERE id = %s", running),
            ("UPDATE eco_clock SET stopped_on = NULL WHERE id = %s", stopped),
            ("UPDATE eco_clock SET due_on = '2030-01-01' WHERE id = %s", stopped),
            ("DELETE FROM eco_clock WHERE id = %s", running),
        ):
            with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
                self.cr.execute(query, [clock.id])

    def test_only_the_administrator_names_rules_and_thresholds(self):
        for user in (self.officer, self.head, self.guide, self.leader):
            for model, values in (
                ("eco.clock.rule", {"name": "x", "code": "decision", "date_from": "2026-01-01"}),
                ("eco.clock.threshold", {"code": "payment", "yellow": 3, "red": 1}),
            ):
                with self.assertRaises(AccessError):
                    self.env[model].with_user(user).create(values)

    def test_a_rule_is_confirmed_with_its_source(self):
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.name_rule(source=False)
        self.assertFalse(self.env.ref("eco_enforcement.time_rule_ministry").confirmed)
