"""A register of towns goes in whole or not at all, and a second time changes nothing."""

import base64
import io

import openpyxl

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import ChecklistCase

HEAD = ["code", "name", "county_code", "county_name", "kind"]
ROWS = [
    HEAD,
    ["990121001", "甲街道", "990121", "乙县", "街道"],
    ["990121201", "辛乡", "990121", "乙县", "乡"],
    ["990121102", "壬镇", "990121", "乙县", "镇"],
]
CODES = ["990121001", "990121201", "990121102"]


def table(rows):
    return "".join(f"{','.join(row)}\r\n" for row in rows)


@tagged("post_install", "-at_install")
class TestAgencyImport(ChecklistCase):
    def _wizard(self, content, name="镇街名录.csv", user=None):
        content = content.encode() if isinstance(content, str) else content
        imports = self.env["eco.agency.import"].with_user(user or self.administrator)
        return imports.create({"file": base64.b64encode(content), "file_name": name})

    def _import(self, rows, **kwargs):
        wizard = self._wizard(table(rows), **kwargs)
        wizard.action_preview()
        wizard.action_import()
        return wizard

    def _towns(self):
        return self.env["eco.agency"].search([("code", "in", CODES)])

    def test_towns_get_their_names_their_county_and_their_kind(self):
        wizard = self._import(ROWS)
        self.assertEqual((wizard.state, wizard.problems, wizard.warnings), ("done", False, False))
        fields = ("code", "name", "short_name", "place_name", "kind")
        self.assertEqual(
            [tuple(town[field] for field in fields) for town in self._towns()],
            [
                ("990121001", "乙县人民政府甲街道办事处", "甲办", "甲街道", "subdistrict"),
                ("990121102", "乙县壬镇人民政府", "壬镇", "壬镇", "town"),
                ("990121201", "乙县辛乡人民政府", "辛乡", "辛乡", "town"),
            ],
        )
        self.assertEqual(self._towns().parent_id, self.county)
        self.assertEqual(self._towns().reconsideration_agency_id, self.county)

    def test_the_preview_writes_nothing(self):
        wizard = self._wizard(table(ROWS))
        action = wizard.action_preview()
        self.assertEqual((action["res_id"], wizard.state), (wizard.id, "preview"))
        self.assertEqual(wizard.line_ids.mapped("outcome"), ["create"] * 3)
        self.assertEqual(wizard.line_ids.mapped("row"), [2, 3, 4])
        self.assertIn("3 new", wizard.summary)
        self.assertFalse(self._towns())
        Form(wizard)

    def test_a_second_time_changes_nothing(self):
        self._import(ROWS)
        towns = self._towns().with_context(tracking_disable=False)
        self.env.flush_all()
        self.env.cr.execute("SELECT id, xmin::text, write_date FROM eco_agency ORDER BY id")
        before, messages = self.env.cr.fetchall(), len(towns.message_ids)
        wizard = self._wizard(table(ROWS)).with_context(tracking_disable=False)
        wizard.action_preview()
        self.assertEqual(wizard.line_ids.mapped("outcome"), ["same"] * 3)
        wizard.action_import()
        self.env.flush_all()
        self.assertIn("0 new, 0 changed, 3 unchanged", wizard.summary)
        self.env.cr.execute("SELECT id, xmin::text, write_date FROM eco_agency ORDER BY id")
        self.assertEqual(self.env.cr.fetchall(), before)
        self.assertEqual(len(towns.message_ids), messages)

    def test_a_new_name_is_taken_unless_the_old_one_was_set_by_hand(self):
        self._import(ROWS)
        by_hand, other, _township = self._towns()
        by_hand.write({"name": "甲街道党群服务中心", "short_name": "甲街"})
        wizard = self._import([HEAD, ["990121001", "新甲街道", "", "", ""], ["990121102", "新壬镇", "", "", ""]])
        self.assertIn("2 changed", wizard.summary)
        self.assertEqual((by_hand.name, by_hand.short_name), ("甲街道党群服务中心", "甲街"))
        self.assertEqual(by_hand.place_name, "新甲街道")
        self.assertEqual((other.name, other.short_name), ("乙县新壬镇人民政府", "新壬镇"))
        self.assertEqual((self.town.name, self.town.place_name), ("丙镇人民政府", False))
        self._import([HEAD, [self.town.code, "丙镇", "", "", ""]])
        self.assertEqual((self.town.name, self.town.place_name), ("丙镇人民政府", "丙镇"))

    def test_encodings_and_spreadsheets(self):
        text = table(ROWS)
        for encoding in ("utf-8", "utf-8-sig", "gbk", "utf-16"):
            wizard = self._wizard(text.encode(encoding))
            wizard.action_preview()
            self.assertEqual((len(wizard.line_ids), wizard.problems), (3, False), encoding)
        book, content = openpyxl.Workbook(), io.BytesIO()
        for row in ROWS:
            book.active.append([int(cell) if cell.isdigit() else cell for cell in row])
        book.save(content)
        wizard = self._wizard(content.getvalue(), "镇街名录.xlsx")
        wizard.action_preview()
        self.assertEqual((len(wizard.line_ids), wizard.problems), (3, False))

    def test_one_problem_stops_everything_and_is_located(self):
        self._agency("乙县癸镇人民政府", "990121150", "town", self.county)
        for row, place in (
            (["990199101", "子镇", "990199", "", ""], "第5行“县级代码”"),
            (["990121103", "子镇", "990121", "丑县", ""], "第5行“县级名称”"),
            (["99012110", "子镇", "", "", ""], "第5行“代码”"),
            (["990121103", "癸镇", "", "", ""], "第5行“名称”"),
            (["990121103", "壬镇", "", "", ""], "第5行“名称”"),
            (["990121103", "子村", "", "", ""], "第5行“名称”"),
        ):
            wizard = self._wizard(table([*ROWS, row]))
            wizard.action_preview()
            self.assertTrue(wizard.problems.startswith(f"{place}："), wizard.problems)
            with self.assertRaisesRegex(UserError, place):
                wizard.action_import()
            self.assertFalse(self._towns())

    def test_a_code_of_another_body_is_not_taken_over(self):
        self.env["eco.agency"].create({"name": "某局", "kind": "department", "code": "990121103"})
        wizard = self._wizard(table([HEAD, ["990121103", "子镇", "", "", ""]]))
        wizard.action_preview()
        self.assertIn("第2行“代码”", wizard.problems)

    def test_a_doubt_is_shown_and_stops_nothing(self):
        wizard = self._import([HEAD, ["990121001", "甲镇", "", "", ""]])
        self.assertIn("第2行“代码”", wizard.warnings)
        self.assertEqual(self._towns().name, "乙县甲镇人民政府")

    def test_an_archived_town_is_found_again_and_stays_archived(self):
        self._import(ROWS)
        self._towns().active = False
        wizard = self._import(ROWS)
        self.assertIn("3 unchanged", wizard.summary)
        self.assertFalse(self._towns())

    def test_a_file_that_is_no_table_is_refused_in_chinese(self):
        for content, word in (
            (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "图片"),
            (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 50, "旧版"),
            (b"PK\x03\x04" + b"x" * 50, "损坏"),
            (b"x," * (3 * 1024 * 1024), "超过上限"),
        ):
            for act in ("action_preview", "action_import"):
                with self.assertRaisesRegex(UserError, word):
                    getattr(self._wizard(content), act)()

    def test_other_sheets_are_named(self):
        book, content = openpyxl.Workbook(), io.BytesIO()
        for row in ROWS:
            book.active.append(row)
        book.create_sheet("说明").append(["填报说明"])
        book.save(content)
        wizard = self._wizard(content.getvalue(), "镇街名录.xlsx")
        wizard.action_preview()
        self.assertEqual(len(wizard.line_ids), 3)
        self.assertIn("说明", wizard.warnings)

    def test_without_a_file_nothing_is_done(self):
        with self.assertRaises(UserError):
            self.env["eco.agency.import"].with_user(self.administrator).create({}).action_preview()

    def test_only_administrators_import(self):
        for user in (self.user, self.editor, self.approver, self.auditor):
            with self.assertRaises(AccessError):
                self._wizard(table(ROWS), user=user)

    def test_the_number_of_queries_does_not_follow_the_rows(self):
        def queries(first, number):
            rows = [[f"990121{first + index}", f"{first + index}号镇", "", "", ""] for index in range(number)]
            wizard = self._wizard(table([HEAD, *rows]))
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            wizard.action_import()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        queries(200, 5)
        self.assertEqual(queries(300, 10), queries(400, 90))
