"""Versions side by side: a draft against what is in force, two versions, many towns at once; nothing is written."""

import io
from contextlib import contextmanager
from datetime import date

import openpyxl
from lxml import etree

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, HttpCase, new_test_user, tagged
from odoo.tools import mute_logger

from .common import ChecklistCase

CHANGE = date(2025, 7, 1)


class ComparisonCase(ChecklistCase):
    """Helpers to ask and to read the answer."""

    def _ask(self, new, old=None, user=None):
        """Ask as the form does before anything is saved."""
        question = self.env["eco.list.comparison"].with_user(user or self.editor)
        return question.new({"new_ids": new.ids, "old_id": old.id if old else False})

    def _cells(self, html, number):
        """Return the words of the cells of table ``number`` of a report, row by row, without headings."""
        table = etree.HTML(str(html)).findall(".//table")[number]
        return [["".join(cell.itertext()) for cell in row.iter("td")] for row in table.iter("tr")][1:]

    @contextmanager
    def _read_only(self):
        """Let PostgreSQL refuse every write of what happens inside."""
        self.env.flush_all()
        self.env.cr.execute("SAVEPOINT reading")
        self.env.cr.execute("SET LOCAL transaction_read_only = on")
        yield
        self.env.cr.execute("ROLLBACK TO SAVEPOINT reading")

    def _rows(self):
        """Count the rows of every table of the project."""
        self.env.cr.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'eco\\_%' ORDER BY 1")
        tables = [name for (name,) in self.env.cr.fetchall()]
        self.env.cr.execute(" UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in tables))
        return sorted(self.env.cr.fetchall())


@tagged("post_install", "-at_install")
class TestListComparison(ComparisonCase):
    def test_a_draft_is_laid_beside_what_is_in_force(self):
        old = self._publish(lines=[{"power_id": self.other_power.id, "can_coerce": True}, {"power_id": self.power.id}])
        third = self._power("T-3")
        lines = [
            {"power_id": self.other_power.id},
            {"power_id": self.power.id, "status": "withdrawn", "transition_rule": "hand_over"},
            {"power_id": third.id},
        ]
        draft = self._draft(start=CHANGE, lines=lines)
        question = self._ask(draft)
        self.assertEqual(
            self._cells(question.report, 0),
            [["丙镇人民政府", old.version, draft.version, str(CHANGE), "1", "1", "1", "0"]],
        )
        rows = self._cells(question.report, 1)
        self.assertEqual([row[3] for row in rows], ["变更", "不再承接", "新增"])
        self.assertIn("2025-07-01起失去行政强制", rows[0][4])
        self.assertIn("承接职权：行政检查、行政处罚、行政强制 → 行政检查、行政处罚", rows[0][4])
        self.assertNotIn("未结案件：", rows[0][4])
        self.assertIn("状态：承接 → 收回", rows[1][4])
        self.assertIn("未结案件：移交县级部门办理", rows[1][4])
        self.assertEqual(rows[2][1], "未列入")

    def test_what_is_in_force_is_the_latest_version_before_the_first_day(self):
        first = self._publish()
        second = self._publish(start=CHANGE)
        draft = self._draft(start=date(2025, 9, 1))
        for version, before in ((draft, second), (second, first), (first, first.browse())):
            (pair,) = self._ask(version)._pairs()
            self.assertEqual(pair.old, before)
        self.assertEqual(self._ask(draft, first)._pairs()[0].old, first)

    def test_a_draft_without_a_first_day_is_reckoned_from_tomorrow(self):
        self._publish()
        draft = self._draft(start=False, version="无日期")
        report = self._ask(draft).report
        self.assertIn("2024-03-01", str(self._ask(draft)._pairs()[0].old.date_start))
        self.assertIn("tomorrow", str(report))

    def test_many_towns_are_summed_up(self):
        drafts = self.env["eco.town.list"]
        for town in (self.town, self.other_town):
            self._publish(town=town, lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
            drafts |= self._draft(start=CHANGE, town=town, lines=[{"power_id": self.power.id}])
        rows = self._cells(self._ask(drafts).report, 0)
        self.assertEqual([row[4:] for row in rows], [["0", "1", "0", "1"]] * 2 + [["0", "2", "0", "2"]])
        for draft in drafts:
            self.assertIn(f'data-opens="town:{draft.id}"', self._ask(drafts).report)
            action = (
                self.env["eco.list.comparison"]
                .with_user(self.editor)
                .open_figure(drafts.ids, False, f"town:{draft.id}")
            )
            self.assertEqual(action["context"]["default_new_ids"], draft.ids)

    def test_what_cannot_be_compared_is_said(self):
        old, draft = self._publish(), self._draft(start=CHANGE)
        other = self._publish(town=self.other_town)
        for new, against in (
            (draft + self._draft(start=date(2026, 1, 1)), None),
            (draft, other),
            (draft, draft),
            (draft + other, old),
        ):
            question = self._ask(new, against)
            self.assertTrue(question.problem)
            self.assertFalse(question.report)
            with self.assertRaises(UserError):
                question.open_figure(new.ids, against and against.id, "town:1")
        with self.assertRaises(UserError):
            self._ask(draft).open_figure(draft.ids, False, "drafts:1")

    def test_nothing_is_written(self):
        self._publish()
        draft = self._draft(start=CHANGE, lines=[{"power_id": self.other_power.id}])
        before = self._rows()
        with self._read_only():
            form = Form(
                self.env["eco.list.comparison"]
                .with_user(self.editor)
                .with_context(active_model=draft._name, active_ids=draft.ids)
            )
            self.assertIn("不再承接", form.report)
            self._ask(draft)._tables()
            self.assertEqual(self._rows(), before)

    def test_a_reader_compares_published_versions_only(self):
        old, new = self._publish(), self._publish(start=CHANGE)
        draft = self._draft(start=date(2026, 1, 1))
        self.assertTrue(self._ask(new, old, self.user).report)
        with self.assertRaises(AccessError):
            self._ask(draft, user=self.user)._pairs()
        with self.assertRaises(AccessError):
            self.env["eco.list.comparison"].with_user(self.user).open_figure(draft.ids, False, "town:1")

    def test_each_role_opens_the_screen(self):
        self._publish()
        new = self._publish(start=CHANGE)
        for role in ("user", "editor", "approver", "auditor", "administrator"):
            question = self.env["eco.list.comparison"].with_user(getattr(self, role))
            self.assertFalse(Form(question).report)
            with Form(question.with_context(default_new_ids=new.ids)) as form:
                self.assertTrue(form.report)
                self.assertTrue(form.effects)

    def test_figures_are_for_towns_of_the_own_area(self):
        drafts = self.env["eco.town.list"]
        for town in (self.town, self.other_town):
            self._publish(town=town)
            drafts |= self._draft(start=CHANGE, town=town, lines=[])
        question = self._ask(drafts, user=self.administrator)
        self.administrator.eco_agency_id = self.town
        self.assertEqual([pair.town for pair in question._looked_after(question._pairs())], [self.town])
        self.assertIn("丁镇人民政府", question.effects)

    def test_queries_do_not_grow_with_the_towns(self):
        def drafts(numbers):
            found = self.env["eco.town.list"]
            for number in numbers:
                town = self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county)
                self._publish(town=town)
                found |= self._draft(start=CHANGE, town=town, lines=[{"power_id": self.other_power.id}])
            return found

        def queries(new):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertTrue(self._ask(new).effects)
            return self.env.cr.sql_log_count - before

        few, many = drafts(range(200, 202)), drafts(range(210, 230))
        queries(few)
        self.assertEqual(queries(many), queries(few))


@tagged("post_install", "-at_install")
class TestComparisonWorkbook(HttpCase, ComparisonCase):
    def test_the_workbook_says_what_the_screen_says(self):
        self._publish(lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        new = self._publish(
            start=CHANGE,
            transition_rule="stop",
            lines=[{"power_id": self.other_power.id, "guiding_agency_id": self.department.id}],
        )
        new_test_user(self.env, login="t_download", password="t_download", groups="eco_checklist.group_user")
        self.authenticate("t_download", "t_download")
        answer = self.url_open(f"/eco/list-comparison.xlsx?new={new.id}")
        self.assertEqual(answer.status_code, 200)
        sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
        words = [cell.value for row in sheet.iter_rows() for cell in row]
        self.assertIn("不再承接", words)
        self.assertIn("业务指导部门：无 → 乙县司法局", words)

    def test_an_address_made_up_is_refused(self):
        new_test_user(self.env, login="t_download", password="t_download", groups="eco_checklist.group_user")
        draft = self._draft(start=CHANGE)
        self.authenticate("t_download", "t_download")
        for query, status in (("new=x", 400), ("", 400), (f"new={draft.id}", 403)):
            with mute_logger("odoo.http"):
                self.assertEqual(self.url_open(f"/eco/list-comparison.xlsx?{query}").status_code, status, query)
