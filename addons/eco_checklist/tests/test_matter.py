"""The table of matters, and the door of the router: it asks the gate, and finds who serves the place."""

from datetime import date

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..competence.matters import Duty
from ..competence.routes import StepKind
from .common import ChecklistCase

FIRST, LAST = date(2024, 3, 1), date(2026, 9, 30)


class MatterCase(ChecklistCase):
    """A county with departments of its own, a city with one more, and a matter with a power."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.ecology = cls._department("乙县生态环境局", "990121-SHJ", cls.county, "environment")
        cls.market = cls._department("乙县市场监督管理局", "990121-SJ", cls.county, "market")
        cls.transport = cls._department("甲市交通运输局", "990100-JT", cls.city, "transport")
        cls.department.sector_ids = cls._sector("justice")
        cls.matter = cls._matter("T-1", duty_kind="holds_power", power_id=cls.power.id)

    @classmethod
    def _sector(cls, code):
        return cls.env["eco.sector"].search([("code", "=", code)])

    @classmethod
    def _department(cls, name, code, parent, sector):
        body = cls._agency(name, code, "department", parent)
        body.sector_ids = cls._sector(sector)
        return body

    @classmethod
    def _matter(cls, code, sector="environment", **values):
        return cls.env["eco.matter"].create(
            {
                "code": code,
                "name": f"事项{code}",
                "duty_kind": "assists_reports",
                "lead_sector_ids": [Command.set(cls._sector(sector).ids)],
                **values,
            }
        )

    def _names(self, route):
        return self.env["eco.agency"].browse([body.record for body in route.bodies])


@tagged("post_install", "-at_install")
class TestMatter(MatterCase):
    def test_the_shipped_table_covers_every_line(self):
        matters = self.env["eco.matter"].search([("code", "not like", "T-")])
        self.assertEqual(sorted(set(matters.responsibility_id.mapped("number"))), list(range(1, 18)))
        powers = self.env["eco.power"].search([("code", "=like", "XY-2024-%")])
        self.assertEqual(matters.power_id, powers)
        for matter in matters.filtered("power_id"):
            self.assertEqual(matter.responsibility_id, matter.power_id.responsibility_id, matter.code)
        for matter in matters.filtered(lambda row: row.confirmation == "confirmed"):
            self.assertTrue(matter.confirmation_source, matter.code)
        for matter in matters.filtered(lambda row: row.confirmation == "to_confirm"):
            self.assertTrue(matter.open_question, matter.code)
        self.assertFalse(matters.article_ids.filtered(lambda article: not article.confirmed))

    def test_the_lines_name_their_sectors(self):
        lines = {line.number: line for line in self.env["eco.responsibility"].search([])}
        self.assertEqual(lines[1].report_sector_ids.mapped("code"), ["environment"])
        self.assertEqual(lines[6].lead_sector_ids.mapped("code"), ["housing", "urban"])
        self.assertEqual(lines[17].lead_sector_ids.mapped("code"), ["environment", "housing", "police", "transport"])
        self.assertEqual(lines[9].guide_sector_ids.mapped("code"), ["emergency"])
        self.assertEqual(set(lines[2].matter_ids.mapped("code")), {"02-1", "02-2", "02-3", "02-4"})

    def test_an_upgrade_keeps_what_the_county_completed(self):
        data = self.env["ir.model.data"].search([("module", "=", "eco_checklist"), ("model", "=", "eco.matter")])
        self.assertTrue(data)
        self.assertTrue(all(data.mapped("noupdate")))

    def test_a_matter_is_found_by_its_words(self):
        straw = self.env.ref("eco_checklist.matter_07_1")
        for words in ("秸秆", "07-1", "烧荒"):
            self.assertIn(straw.id, [row[0] for row in self.env["eco.matter"].name_search(words, limit=100)])

    def test_a_power_goes_with_the_duty_to_hold_it(self):
        for values in ({"duty_kind": "holds_power"}, {"duty_kind": "none", "power_id": self.power.id}):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self._matter("T-X", **values)

    def test_border_days_of_the_list(self):
        self._publish(start=FIRST, lines=[{"power_id": self.power.id, "date_to": LAST}])
        for day, body in (
            (date(2024, 2, 29), self.ecology),
            (FIRST, self.town),
            (LAST, self.town),
            (date(2026, 10, 1), self.ecology),
        ):
            route = self.matter.route(self.town, day)
            self.assertEqual(self._names(route), body, day)
            self.assertIs(route.step.kind is StepKind.ACT, body == self.town)
        self.assertEqual(self._names(self.matter.route(self.other_town, FIRST)), self.ecology)

    def test_a_withdrawn_power_goes_back(self):
        self._publish(start=FIRST, lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        self._publish(start=date(2025, 7, 1), lines=[{"power_id": self.other_power.id}], transition_rule="finish")
        before, after = (self.matter.route(self.town, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
        self.assertEqual((self._names(before), self._names(after)), (self.town, self.ecology))
        self.assertEqual(after.duty, Duty.ASSISTS_REPORTS)
        self.assertEqual([body.record for body in after.step.receivers], self.ecology.ids)

    def test_a_suspended_power_goes_back_for_as_long(self):
        self._publish(start=FIRST)
        suspended = {"power_id": self.power.id, "status": "suspended", "transition_rule": "hand_over"}
        self._publish(start=date(2025, 7, 1), lines=[suspended])
        self._publish(start=date(2026, 1, 1))
        days = date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1)
        bodies = [self._names(self.matter.route(self.town, day)) for day in days]
        self.assertEqual(bodies, [self.town, self.ecology, self.ecology, self.town])

    def test_who_serves_the_place(self):
        self.assertEqual(self._names(self._matter("T-M", "market").route(self.town, FIRST)), self.market)
        route = self._matter("T-T", "transport").route(self.town, FIRST)
        self.assertEqual(self._names(route), self.transport)
        self.assertTrue(route.body.of_city)
        route = self._matter("T-C", "civil").route(self.town, FIRST)
        self.assertEqual(route.body.name, "本县民政部门")
        self.assertEqual([body.record for body in route.step.receivers], self.county.ids)

    def test_the_urban_core(self):
        town_row = self.env.ref("eco_checklist.matter_06_1")
        core_row = self.env.ref("eco_checklist.matter_06_2")
        for row in (town_row, core_row):
            self.assertEqual(row.route(self.town, FIRST, core=True).matter.code, "06-2")
            self.assertEqual(row.route(self.town, FIRST).matter.code, "06-1")

    def test_the_law_of_the_day_is_cited(self):
        straw = self.env.ref("eco_checklist.matter_07_1")
        for day, law in ((date(2026, 8, 14), "大气污染防治法"), (date(2026, 8, 15), "生态环境法典")):
            self.assertIn(law, straw.route(self.town, day).basis[1])

    def test_the_answer_depends_on_nobodys_rights(self):
        self._publish(start=FIRST)
        answers = {
            self.matter.with_user(user).route(self.town.with_user(user), FIRST)
            for user in (self.user, self.editor, self.approver, self.auditor, self.administrator)
        }
        self.assertEqual(len({answer.bodies for answer in answers}), 1)

    def test_what_is_confirmed_stays(self):
        matter = self.matter.with_user(self.editor)
        matter.confirmation_source = "某文件"
        with self.assertRaises(AccessError):
            matter.action_confirm()
        self.matter.with_user(self.approver).action_confirm()
        for values in ({"duty_kind": "none"}, {"lead_sector_ids": [Command.clear()]}, {"power_id": False}):
            with self.assertRaises(UserError):
                matter.write(values)
        matter.keywords = "更多词"

    def test_queries_of_a_route_do_not_grow(self):
        def queries():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.matter.route(self.town, LAST)
            return self.env.cr.sql_log_count - before

        self._publish(start=FIRST)
        queries()
        few = queries()
        for number in range(200, 230):
            town = self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county)
            self._publish(town=town)
            self._matter(f"T-{number}", "market")
        self._publish(start=date(2025, 1, 1), lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        queries()
        self.assertEqual(queries(), few)
        self.assertLessEqual(few, 30)


@tagged("post_install", "-at_install")
class TestCompetenceWizard(MatterCase):
    def _ask(self, user, **values):
        form = Form(self.env["eco.competence.wizard"].with_user(user))
        for name, value in {"matter_id": self.matter, "agency_id": self.town, "day": FIRST, **values}.items():
            form[name] = value
        return form

    def test_every_role_gets_the_answer(self):
        self._publish(start=FIRST)
        for user in (self.user, self.editor, self.approver, self.auditor, self.administrator):
            form = self._ask(user)
            self.assertEqual(form.bodies, self.town.name)
            self.assertEqual(form.duty, "holds_power")
            self.assertIn("县级部门不再行使", form.reasons)
            self.assertIn("行政处罚法", form.basis)
            self.assertEqual(form.may_refer, user in (self.user, self.editor, self.approver))

    def test_the_own_town_and_today_are_there_already(self):
        self.user.eco_agency_id = self.town
        form = Form(self.env["eco.competence.wizard"].with_user(self.user))
        self.assertEqual(form.agency_id, self.town)
        self.assertTrue(form.day)
        self.assertFalse(form.bodies)

    def test_the_border_day_changes_the_answer_while_typing(self):
        self._publish(start=FIRST)
        form = self._ask(self.user, day=date(2024, 2, 29))
        self.assertEqual(form.bodies, self.ecology.name)
        form.day = FIRST
        self.assertEqual(form.bodies, self.town.name)

    def test_the_town_that_is_competent_refers_nothing(self):
        self._publish(start=FIRST)
        self.user.eco_agency_id = self.town
        self.assertFalse(self._ask(self.user).may_refer)
        self.assertTrue(self._ask(self.user, day=date(2024, 2, 29)).may_refer)

    def test_a_referral_starts_here(self):
        self.user.eco_agency_id = self.town
        form = self._ask(self.user)
        self.assertEqual(form.receiver_id, self.ecology)
        form.facts, form.place = "河边焚烧", "河堤"
        action = form.save().action_start_referral()
        referral = self.env["eco.referral"].browse(action["res_id"])
        self.assertRecordValues(
            referral,
            [
                {
                    "sender_id": self.town.id,
                    "body_id": self.ecology.id,
                    "state": "pending",
                    "place": "河堤",
                    "day": FIRST,
                }
            ],
        )
