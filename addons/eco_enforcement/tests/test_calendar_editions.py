import json
from datetime import date

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import on
from .test_clocks import ClockCase

FIXED = ("2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03")
TAKES_EFFECT = date(2026, 11, 10)


@tagged("post_install", "-at_install")
class TestCalendarEditions(ClockCase):
    """A notice on rest days first shows what it moves; in effect, its days stay as they are."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.admin = cls.env.ref("base.user_admin")
        cls.admin.group_ids += cls.env.ref("eco_checklist.group_administrator")
        cls.admin.lang = "zh_CN"

    def _draft(self, *more, year=2027, **changes):
        days = [(day, "holiday") for day in FIXED] + list(more)
        values = {
            "year": year,
            "notice": "测试通知",
            "day_ids": [Command.create({"day": day, "kind": kind, "name": "测试"}) for day, kind in days],
            **changes,
        }
        return self.env["eco.calendar.edition"].with_user(self.admin).create(values)

    def _preview(self, edition):
        return self.env["eco.calendar.preview"].browse(edition.action_preview()["res_id"]).with_user(self.admin)

    def test_what_moves_is_shown_then_confirmed_and_journalled(self):
        case = self.play("approve_filing")
        clock = self.clock_of(case, "decision")
        self.assertEqual(clock.due_on, date(2027, 1, 11))
        # the notice makes Monday 2027-01-11 and Tuesday rest days
        draft = self._draft(("2027-01-11", "holiday"), ("2027-01-12", "holiday"), ("2027-01-16", "workday"))
        with on(TAKES_EFFECT):
            preview = self._preview(draft)
            line = preview.line_ids.filtered(lambda row: row.clock_id == clock)
            self.assertEqual((line.due_on, line.new_due_on), (date(2027, 1, 11), date(2027, 1, 13)))
            self.assertEqual(line.deadline, "办案期限")
            self.assertEqual((clock.due_on, draft.state), (date(2027, 1, 11), "draft"))
            preview.action_confirm()
        self.assertEqual((draft.state, draft.effective_on), ("announced", TAKES_EFFECT))
        self.assertEqual(clock.due_on, date(2027, 1, 13))
        self.assertFalse(clock.provisional)
        event = case.sudo().event_ids[-1]
        self.assertEqual((event.act, event.actor_id), ("recount", self.admin))
        self.assertIn(["办案期限", "2027-01-11", "2027-01-13"], json.loads(event.body)["moved"])
        self.assertFalse(self.env["eco.event"].sudo()._broken_link(case.sudo()))

    def test_a_list_out_of_date_is_not_confirmed(self):
        draft = self._draft(("2027-01-11", "holiday"))
        with on(TAKES_EFFECT):
            preview = self._preview(draft)
            self.play("approve_filing")
            with self.assertRaisesRegex(UserError, "重新查看|Look at it again"):
                preview.action_confirm()
        self.assertEqual(draft.state, "draft")

    def test_a_correction_is_a_new_edition_that_replaces_the_old(self):
        old = self.env.ref("eco_enforcement.calendar_edition_2026")
        draft = (
            self.env["eco.calendar.edition"]
            .browse(old.with_user(self.admin).action_new_edition()["res_id"])
            .with_user(self.admin)
        )
        self.assertEqual(len(draft.day_ids), len(old.day_ids))
        draft.day_ids.filtered(lambda d: d.day == date(2026, 10, 10)).unlink()
        self.assertTrue(old._calendar().is_workday(date(2026, 10, 10)))
        with on(TAKES_EFFECT):
            self._preview(draft).action_confirm()
        self.assertEqual((old.state, draft.state), ("replaced", "announced"))
        self.assertFalse(old._calendar().is_workday(date(2026, 10, 10)))
        self.assertEqual(old._known_until(), date(2026, 12, 31))

    def test_a_draft_counts_for_nothing(self):
        self._draft(("2027-01-11", "holiday"))
        calendar = self.env["eco.calendar.edition"]._calendar()
        self.assertTrue(calendar.is_workday(date(2027, 1, 11)))
        self.assertEqual(calendar.known_until, date(2026, 12, 31))

    def test_a_faulty_notice_does_not_take_effect(self):
        draft = self._draft(("2027-01-12", "workday"))
        with self.assertRaisesRegex(UserError, "不是周末"):
            draft.action_preview()
        with self.assertRaisesRegex(UserError, "不是周末"):
            self.env["eco.calendar.preview"].with_user(self.admin).create({"edition_id": draft.id})

    # -- attacks ------------------------------------------------------------------------------------

    def test_no_edition_takes_effect_without_the_list(self):
        draft = self._draft()
        with self.assertRaises(UserError):
            draft.write({"state": "announced"})
        made = self._draft(year=2028, state="announced", effective_on="2026-01-01", day_ids=[])
        self.assertEqual((made.state, made.effective_on), ("draft", False))
        made = self.env["eco.calendar.edition"].with_user(self.admin).with_context(default_state="announced")
        self.assertEqual(made.create({"year": 2029, "notice": "x"}).state, "draft")
        copied = self.env.ref("eco_enforcement.calendar_edition_2026").with_user(self.admin).copy()
        self.assertEqual(copied.state, "draft")

    def test_days_in_effect_are_not_touched(self):
        edition = self.env.ref("eco_enforcement.calendar_edition_2026").with_user(self.admin)
        day = edition.day_ids[0]
        attacks = (
            lambda: day.write({"kind": "workday"}),
            lambda: edition.write({"year": 2030}),
            lambda: edition.write({"day_ids": [Command.create({"day": "2026-12-31", "kind": "holiday", "name": "x"})]}),
            lambda: self._draft().day_ids[0].write({"edition_id": edition.id}),
        )
        for attack in attacks:
            with self.assertRaisesRegex(UserError, "第八十五条|art. 85"):
                attack()
        for attack in (day.unlink, lambda: edition.write({"day_ids": [Command.delete(day.id)]}), edition.sudo().unlink):
            with self.assertRaisesRegex(UserError, "第八十五条|art. 85"):
                attack()
        edition.write({"notice": "国办发明电测试"})
        self.env.flush_all()
        for query in (
            "UPDATE eco_calendar_day SET kind = 'workday' WHERE id = %s",
            "UPDATE eco_calendar_day SET day = '2026-12-31' WHERE id = %s",
            "DELETE FROM eco_calendar_day WHERE id = %s",
        ):
            with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
                self.cr.execute(query, [day.id])

    def test_only_the_administrator_enters_editions(self):
        for user in (self.officer, self.head, self.guide):
            with self.assertRaises(AccessError):
                self.env["eco.calendar.edition"].with_user(user).create({"year": 2030, "notice": "x"})
            with self.assertRaises(AccessError):
                self.env["eco.calendar.preview"].with_user(user).create({"edition_id": self._draft().id})
