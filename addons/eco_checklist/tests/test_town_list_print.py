"""A town's list as an official paper, and who may download it."""

import io
from datetime import date
from unittest.mock import patch

import openpyxl
from pypdf import PdfReader

from odoo.exceptions import UserError
from odoo.tests import HttpCase, new_test_user, tagged
from odoo.tools import mute_logger

from ..official.layout import OfficialLine
from .common import ChecklistCase


class PaperCase(ChecklistCase):
    """A power with a confirmed basis, and a line that has something to say in every column."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        law = cls.env["eco.law"].create(
            {"title": "甲法全称", "short_title": "甲法", "level": "statute", "issuer": "甲", "date_from": "2018-01-01"}
        )
        cls.duty, cls.penalty = cls.env["eco.law.article"].create(
            [{"law_id": law.id, "article": 7, "paragraph": 1}, {"law_id": law.id, "article": 70}]
        )
        cls.power.original_agency = "县级甲部门"
        cls.basis = cls.env["eco.power.basis"].create(
            {
                "power_id": cls.power.id,
                "date_from": "2018-01-01",
                "duty_article_ids": cls.duty.ids,
                "penalty_article_ids": cls.penalty.ids,
                "elements": "须查明甲事实。",
                "confirmation_source": "甲法公开文本",
            }
        )
        cls.basis.action_confirm()
        cls.full = {
            "power_id": cls.power.id,
            "guiding_agency_id": cls.department.id,
            "date_to": "2026-12-31",
            "city_consent_document": "甲政函〔2024〕1号",
            "city_consent_date": "2024-01-05",
            "note": "联系人：张堃",
        }


@tagged("post_install", "-at_install")
class TestTownListPrint(PaperCase):
    def test_a_list_stands_on_paper_with_names_dates_and_the_law_of_its_first_day(self):
        paper = self._publish(lines=[self.full])._official()
        self.assertEqual(
            (paper.title, paper.town, paper.version, paper.approval_document, paper.publication_link),
            ("丙镇行政执法承接事项清单", "丙镇人民政府", "2024-03-01", "乙政发〔2024〕1号", "https://example.org/list"),
        )
        self.assertEqual(
            (paper.approved_on, paper.published_on, paper.start),
            (date(2024, 1, 10), date(2024, 1, 15), date(2024, 3, 1)),
        )
        expected = OfficialLine(
            number=1,
            power="对T-1的处罚",
            bases=("《甲法全称》第七条第一款", "《甲法全称》第七十条"),
            original_department="县级甲部门",
            functions=frozenset({"inspect", "punish"}),
            start=date(2024, 3, 1),
            end=date(2026, 12, 31),
            guiding_department="乙县司法局",
            city_consent="甲政函〔2024〕1号（2024年1月5日）",
            note="联系人：张堃",
        )
        self.assertEqual(paper.lines, (expected,))

    def test_printed_words_go_before_the_library(self):
        words = {"printed_basis": "《乙条例》第一条\n\n 《乙条例》第二条 ", "printed_department": "县级乙部门"}
        (line,) = self._draft(lines=[self.full | words])._official().lines
        self.assertEqual(line.bases, ("《乙条例》第一条", "《乙条例》第二条"))
        self.assertEqual(line.original_department, "县级乙部门")

    def test_law_that_is_not_confirmed_is_not_printed(self):
        self.basis.action_withdraw_confirmation()
        (line,) = self._draft(lines=[self.full])._official().lines
        self.assertEqual(line.bases, ())

    def test_law_of_another_time_is_not_printed(self):
        self.basis.date_from = "2024-03-02"
        (line,) = self._draft(lines=[self.full])._official().lines
        self.assertEqual(line.bases, ())

    def test_a_line_that_takes_a_power_away_tells_the_rule_of_the_list(self):
        lines = [
            {"power_id": self.power.id, "status": "suspended"},
            {"power_id": self.other_power.id, "status": "withdrawn", "transition_rule": "stop"},
        ]
        draft = self._draft(lines=lines, transition_rule="hand_over")
        self.assertEqual([line.transition for line in draft._official().lines], ["hand_over", "stop"])
        draft.line_ids[0].status = "granted"
        self.assertEqual(draft._official().lines[0].transition, "")

    def test_a_draft_says_that_it_is_one(self):
        draft = self._draft()
        self.assertTrue(draft._official().title.endswith("（草案）"))
        self.assertIn("（草案）", draft._file_name("pdf"))
        draft.action_register_published()
        self.assertNotIn("草案", draft._official().title + draft._file_name("pdf"))

    def test_each_town_has_its_sheet_and_the_bytes_repeat(self):
        lists = self._publish() + self._publish(town=self.other_town)
        content = lists._printed("xlsx")
        self.assertEqual(content, lists._printed("xlsx"))
        self.assertEqual(openpyxl.load_workbook(io.BytesIO(content)).sheetnames, ["丙镇人民政府", "丁镇人民政府"])

    def test_more_than_can_be_printed_at_once_is_refused_but_for_the_workbook(self):
        draft = self._draft()
        with patch("odoo.addons.eco_checklist.models.town_list_print.MOST_LINES", 0):
            for kind in ("pdf", "docx"):
                with self.assertRaisesRegex(UserError, "At most 0 lines"):
                    draft._printed(kind)
            self.assertTrue(draft._printed("xlsx"))

    def test_a_character_no_font_has_is_named(self):
        with self.assertRaisesRegex(UserError, "U\\+1FAE0"):
            self._draft(name="🫠清单")._printed("pdf")

    def test_queries_do_not_grow_with_lines_or_lists(self):
        def queries(lists):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            for town_list in lists:
                town_list._official()
            return self.env.cr.sql_log_count - before

        one = self._draft(lines=[self.full])
        queries(one)
        few = queries(one)
        powers = [self._power(f"Q-{number}") for number in range(20)]
        towns = [
            self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county) for number in range(200, 205)
        ]
        many = self.env["eco.town.list"].union(
            *(self._draft(town=town, lines=[self.full | {"power_id": power.id} for power in powers]) for town in towns)
        )
        self.assertLessEqual(queries(many), few)


@tagged("post_install", "-at_install")
class TestTownListFiles(PaperCase, HttpCase):
    def _get(self, name):
        return self.url_open(f"/eco/lists/{name}", allow_redirects=False)

    def test_who_may_read_a_list_downloads_it(self):
        town_list = self._publish(lines=[self.full])
        self.authenticate("t_user", "t_user")
        for kind, start in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
            url = getattr(town_list.with_user(self.user), f"action_download_{kind}")()["url"]
            answer = self.url_open(url)
            self.assertEqual(answer.status_code, 200, url)
            self.assertTrue(answer.content.startswith(start))
            self.assertIn("attachment", answer.headers["Content-Disposition"])
            self.assertEqual(answer.headers["Cache-Control"], "no-store")

    def test_several_lists_come_in_one_file(self):
        lists = self._publish() + self._publish(town=self.other_town)
        self.authenticate("t_user", "t_user")
        content = self.url_open(lists.action_download_pdf()["url"]).content
        self.assertEqual(len(PdfReader(io.BytesIO(content)).pages), 2)

    def test_what_a_reader_may_not_see_is_not_there(self):
        draft, published = self._draft(), self._publish(town=self.other_town)
        self.authenticate("t_user", "t_user")
        for name in (f"{draft.id}.pdf", f"{published.id},{draft.id}.xlsx", "999999999.pdf", f"{draft.id}.docx"):
            self.assertEqual(self._get(name).status_code, 404, name)
        self.authenticate("t_list_editor", "t_list_editor")
        self.assertEqual(self._get(f"{draft.id}.pdf").status_code, 200)

    def test_addresses_that_name_no_list_are_refused(self):
        published = self._publish()
        self.authenticate("t_user", "t_user")
        many = ",".join(map(str, range(1, 3000)))
        for name in (
            f"{published.id}.exe", f"{published.id}", ".pdf", "1,,2.pdf", f"-{published.id}.pdf", "１.pdf",
            f"{published.id}.pdf%0A", f"%20{published.id}.pdf", "99999999999999999999.pdf", "..%2f1.pdf", f"{many}.pdf",
        ):  # fmt: skip
            self.assertEqual(self._get(name).status_code, 404, name[:30])

    def test_people_without_a_right_get_nothing(self):
        published = self._publish()
        self.assertEqual(self._get(f"{published.id}.pdf").status_code, 303)  # to the login page
        new_test_user(self.env, login="t_outsider", groups="base.group_user")
        self.authenticate("t_outsider", "t_outsider")
        with mute_logger("odoo.http"):
            self.assertIn(self._get(f"{published.id}.pdf").status_code, (403, 404))

    def test_what_cannot_be_printed_is_told_in_chinese(self):
        draft = self._draft(name="🫠清单")
        self.authenticate("t_list_editor", "t_list_editor")
        answer = self._get(f"{draft.id}.pdf")
        self.assertEqual(answer.status_code, 422)
        self.assertIn("没有字体能够印出", answer.text)
