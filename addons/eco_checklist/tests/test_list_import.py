"""Official papers in: what becomes of them, what is refused, and that nothing is written before all is in order."""

import base64
import hashlib
from io import BytesIO

from openpyxl import Workbook

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, HttpCase, new_test_user, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .common import ChecklistCase

HEADING = [
    "序号",
    "事项名称",
    "实施依据",
    "原实施部门",
    "承接职权",
    "承接起始日",
    "承接终止日",
    "业务指导部门",
    "市级同意文件",
    "备注",
]
START = "2024年3月1日起"


class ImportCase(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        sector = cls.env["eco.sector"].create({"code": "t_sector", "name": "测试条线", "aliases": "测条"})
        cls.guide = cls._agency("乙县测试局", "990121-CS", "department", cls.county)
        cls.guide.sector_ids = sector

    @staticmethod
    def _file(*rows, title="丙镇行政执法承接事项清单（乙政发〔2024〕1号）", heading=HEADING):
        book = Workbook()
        for row in ([title], ["清单版本：第1版  批准日期：2024年1月10日"], heading, *rows):
            book.active.append(list(row))
        out = BytesIO()
        book.save(out)
        return out.getvalue()

    @staticmethod
    def _row(number=1, power="对T-1的处罚", functions="行政处罚、行政检查", start=START, guide="县测条部门", **more):
        basis = "《大气污染防治法》第一百一十九条；《某省条例》第五条"
        return [
            number,
            power,
            basis,
            "县测试局",
            functions,
            start,
            more.get("end"),
            guide,
            more.get("consent"),
            more.get("note"),
        ]

    def _wizard(self, content, user=None, name="清单.xlsx", **values):
        wizards = self.env["eco.list.import"].with_user(user or self.editor)
        return wizards.create({"file": base64.b64encode(content), "file_name": name, **values})

    def _lists(self):
        return self.env["eco.town.list"].search([("agency_id", "in", (self.town + self.other_town).ids)])

    def _refused(self, content, said, **options):
        """Check that preview and import both refuse a file with ``said``, and that nothing is written."""
        wizard = self._wizard(content, **options)
        wizard.action_preview()
        self.assertTrue(wizard.is_blocked)
        messages = "\n".join(f"{one.place}：{one.message}" for one in wizard.problem_ids if one.severity == "error")
        self.assertIn(said, messages)
        with self.assertRaises(UserError) as refused:
            wizard.action_import()
        self.assertIn(said, str(refused.exception))
        self.assertFalse(self._lists())
        return wizard


@tagged("post_install", "-at_install")
class TestListImport(ImportCase):
    def test_a_paper_becomes_a_draft(self):
        content = self._file(
            self._row(end="2025年12月31日", consent="甲政函〔2024〕2号（2024年1月8日）", note="试行"),
            self._row(2, power="T-2", functions="行政强制", guide=""),
            ["注：本清单共2项。"],
        )
        wizard = self._wizard(
            content, published_on="2024-01-15", publication_link="https://example.org/1", transition_rule="finish"
        )
        wizard.action_preview()
        self.assertFalse(wizard.is_blocked, wizard.problem_ids.mapped("message"))
        self.assertFalse(self._lists())
        self.assertEqual(wizard.row_ids.mapped("power_id"), self.power + self.other_power)
        self.assertEqual(wizard.row_ids.mapped("outcome"), ["create", "create"])
        self.assertEqual(wizard.version, "第1版")
        wizard.action_import()
        draft = self._lists()
        self.assertRecordValues(
            draft,
            [
                {
                    "agency_id": self.town.id,
                    "name": "丙镇行政执法承接事项清单",
                    "version": "第1版",
                    "state": "draft",
                    "approval_document": "乙政发〔2024〕1号",
                    "transition_rule": "finish",
                    "publication_link": "https://example.org/1",
                }
            ],
        )
        self.assertEqual([str(draft[name]) for name in ("approval_date", "published_on", "date_start")],
                         ["2024-01-10", "2024-01-15", "2024-03-01"])  # fmt: skip
        first, second = draft.line_ids
        self.assertRecordValues(
            first,
            [
                {
                    "power_id": self.power.id,
                    "can_inspect": True,
                    "can_punish": True,
                    "can_coerce": False,
                    "guiding_agency_id": self.guide.id,
                    "city_consent_document": "甲政函〔2024〕2号",
                    "printed_basis": "《大气污染防治法》第一百一十九条\n《某省条例》第五条",
                    "printed_department": "县测试局",
                    "note": "试行",
                    "status": "granted",
                    "transition_rule": False,
                }
            ],
        )
        self.assertEqual([str(first.date_from), str(first.date_to)], ["2024-03-01", "2025-12-31"])
        self.assertEqual(str(first.city_consent_date), "2024-01-08")
        self.assertEqual((second.can_punish, second.can_coerce, second.guiding_agency_id.id), (False, True, False))

    def test_the_very_file_is_kept_as_evidence(self):
        content = self._file(self._row())
        wizard = self._wizard(content)
        wizard.action_preview()
        wizard.action_import()
        source = self._lists().source_ids
        self.assertEqual(base64.b64decode(source.file), content)
        self.assertEqual((source.name, source.sha256), ("清单.xlsx", hashlib.sha256(content).hexdigest()))
        self.assertEqual(source.received_by_id, self.editor)

    def test_a_draft_from_paper_can_be_entered_as_published(self):
        content = self._file(self._row())
        wizard = self._wizard(
            content, published_on="2024-01-15", publication_link="https://example.org/1", transition_rule="finish"
        )
        wizard.action_preview()
        wizard.action_import()
        draft = self._lists()
        draft.with_user(self.approver).action_register_published()
        self.assertEqual(draft.state, "published")

    def test_one_paper_for_several_towns(self):
        heading = [*HEADING, "承接镇办"]
        rows = ([*self._row(), "丙镇、丁镇"], [*self._row(2, power="对T-2的处罚"), "丁镇人民政府"])
        wizard = self._wizard(self._file(*rows, title="乙县清单", heading=heading))
        wizard.action_preview()
        wizard.action_import()
        lists = self._lists().sorted(lambda one: one.agency_id.code)
        self.assertEqual(lists.agency_id, self.town + self.other_town)
        self.assertEqual([len(one.line_ids) for one in lists], [1, 2])
        files = lists.source_ids
        self.assertEqual(len(files), 2)
        attachments = self.env["ir.attachment"].search(
            [("res_model", "=", files._name), ("res_id", "in", files.ids), ("res_field", "=", "file")]
        )
        self.assertEqual(len(set(attachments.mapped("store_fname"))), 1, "the bytes are stored once")

    def test_errors_are_told_with_their_place_and_nothing_is_written(self):
        for rows, said in (
            ([self._row(power="对别的处罚的处罚")], "第4行B列：权力库中没有“对别的处罚的处罚”"),
            ([self._row(), self._row(2)], "第5行：与清单.xlsx“Sheet”第4行重复"),
            ([self._row(end="2023年1月1日")], "第4行G列：承接终止日2023-01-01早于起始日2024-03-01"),
            (
                [self._row(), self._row(2, start="2024年5月1日", functions="行政处罚")],
                "第5行：与清单.xlsx“Sheet”第4行的承接期重叠",
            ),
            ([self._row(start="自公布之日起")], "第4行F列：写的是“自公布之日起”，请先填写公布日期"),
            ([self._row(start="")], "第4行F列：没有承接起始日"),
            ([self._row(functions="行政许可")], "第4行E列：“许可”不是行政检查、行政处罚或行政强制"),
        ):
            with self.subTest(said):
                self._refused(self._file(*rows), said)
        self._refused(self._file(self._row(), title="戊镇清单"), "没有写明是哪个镇办的清单")
        self._refused(self._file(["明天", "二楼"], heading=["时间", "地点"], title="通知"), "没有找到清单的表头")
        self._refused(b"%PDF-1.7", "PDF")

    def test_one_wrong_line_keeps_all_lists_out(self):
        heading = [*HEADING, "承接镇办"]
        rows = ([*self._row(), "丙镇"], [*self._row(2, power="对别的处罚的处罚"), "丁镇"])
        self._refused(self._file(*rows, title="乙县清单", heading=heading), "第5行B列")

    def test_what_the_paper_does_not_say_is_entered(self):
        content = self._file(self._row(start="自公布之日起"))
        wizard = self._wizard(content)
        wizard.action_preview()
        self.assertTrue(wizard.is_blocked)
        wizard.published_on = "2024-04-01"
        wizard.action_preview()
        self.assertFalse(wizard.is_blocked)
        wizard.action_import()
        self.assertEqual(str(self._lists().line_ids.date_from), "2024-04-01")

    def test_words_are_settled_by_a_person_and_it_is_said(self):
        content = self._file(self._row(power="对T1号事项的处罚"))
        wizard = self._refused(content, "权力库中没有“对T1号事项的处罚”")
        problem = wizard.problem_ids.filtered(lambda one: one.kind == "power")
        problem.power_id = self.power
        wizard.action_preview()
        self.assertFalse(wizard.is_blocked)
        wizard.action_import()
        draft = self._lists()
        self.assertEqual(draft.line_ids.power_id, self.power)
        self.assertIn("“对T1号事项的处罚”→T-1", "".join(draft.message_ids.mapped("body")))

    def test_an_unknown_department_is_a_warning_and_its_words_are_kept(self):
        wizard = self._wizard(self._file(self._row(guide="县畜牧中心")))
        wizard.action_preview()
        self.assertFalse(wizard.is_blocked)
        wizard.action_import()
        line = self._lists().line_ids
        self.assertFalse(line.guiding_agency_id)
        self.assertEqual(line.note, "业务指导部门：县畜牧中心")

    def test_the_same_file_twice_changes_nothing(self):
        content = self._file(self._row())
        for _time in range(2):
            wizard = self._wizard(content)
            wizard.action_preview()
            if not self._lists():
                wizard.action_import()
        self.assertEqual(wizard.row_ids.outcome, "same")
        said = self.env._("%(list)s was already made from this very file.", list=self._lists().display_name)
        self.assertIn(said, wizard.with_user(self.env.user).problem_ids.mapped("message"))
        with self.assertRaises(UserError):
            wizard.action_import()
        self.assertEqual(len(self._lists()), 1)

    def test_the_same_content_in_another_file_is_not_doubled(self):
        self._import(self._file(self._row()))
        other = self._wizard(self._file(self._row(), ["注：重新打印"]), version="第2版")
        other.action_preview()
        self.assertEqual(other.row_ids.outcome, "same")
        with self.assertRaises(UserError):
            other.action_import()
        self.assertEqual(len(self._lists()), 1)

    def test_what_was_exported_reads_back_as_the_same_list(self):
        rows = (
            self._row(end="2025年12月31日", consent="甲政函〔2024〕2号（2024年1月8日）", note="试行"),
            self._row(2, power="T-2", functions="行政强制", guide=""),
        )
        self._import(self._file(*rows))
        draft = self._lists()
        for kind in ("xlsx", "docx"):
            wizard = self._wizard(draft._printed(kind), name=f"导出.{kind}")
            wizard.action_preview()
            self.assertFalse(wizard.is_blocked, wizard.problem_ids.mapped("message"))
            self.assertEqual(wizard.row_ids.mapped("outcome"), ["same", "same"])
        self.assertEqual(len(self._lists()), 1)

    def test_a_draft_that_was_exported_does_not_stay_called_a_draft(self):
        self._import(self._file(self._row(), title="丙镇清单（草案）"))
        self.assertEqual(self._lists().name, "丙镇清单")

    def test_a_version_that_says_something_else_needs_another_name(self):
        self._import(self._file(self._row()))
        wizard = self._wizard(self._file(self._row(functions="行政处罚")))
        wizard.action_preview()
        self.assertTrue(wizard.is_blocked)
        with self.assertRaises(UserError):
            wizard.action_import()
        self.assertEqual(len(self._lists()), 1)

    def test_a_paper_without_a_version_asks_for_one(self):
        book = Workbook()
        for row in (["丙镇清单"], HEADING, self._row()):
            book.active.append(row)
        out = BytesIO()
        book.save(out)
        self._refused(out.getvalue(), self.env._("The paper names no version; enter one."))
        self._import(out.getvalue(), version="2024年")
        self.assertEqual(self._lists().version, "2024年")

    def test_a_limit_of_size_that_can_be_set(self):
        self.env["ir.config_parameter"].set_param("eco_checklist.import_megabytes", "1")
        self._refused(b"PK" + bytes(1024 * 1024), "超过上限 1 MB")

    def test_another_file_is_another_import(self):
        wizard = self._wizard(self._file(self._row()))
        wizard.action_preview()
        with self.assertRaises(UserError):
            wizard.file = base64.b64encode(self._file(self._row(start="")))

    def test_the_dialogue_opens(self):
        with Form(self.env["eco.list.import"].with_user(self.editor)) as form:
            form.version = "1"

    def _import(self, content, **values):
        wizard = self._wizard(content, **values)
        wizard.action_preview()
        wizard.action_import()


@tagged("post_install", "-at_install")
class TestListImportScope(ImportCase):
    def test_a_town_of_another_area_is_refused(self):
        self.editor.eco_agency_id = self.other_town
        self._refused(self._file(self._row()), self.town.name)

    def test_the_record_rule_refuses_what_the_plan_would_let_through(self):
        self.editor.eco_agency_id = self.other_town
        with self.assertRaises(AccessError):
            self.env["eco.town.list"].with_user(self.editor).create(
                {"name": "x", "agency_id": self.town.id, "version": "x"}
            )

    def test_only_editors_import(self):
        content = self._file(self._row())
        for user in (self.user, self.approver, self.auditor, self.administrator):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self._wizard(content, user=user)

    def test_the_dialogue_of_another_is_closed_to_me(self):
        wizard = self._wizard(self._file(self._row()))
        wizard.action_preview()
        other = new_test_user(self.env, login="t_editor_2", groups="eco_checklist.group_list_editor")
        for record in (wizard, wizard.row_ids, wizard.problem_ids):
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                record.with_user(other).read(["create_uid"])


@tagged("post_install", "-at_install")
class TestListImportOverTheWire(HttpCase, ImportCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.editor.password = cls.editor.login

    def _call(self, model, method, *args):
        return self.make_jsonrpc_request(
            "/web/dataset/call_kw", {"model": model, "method": method, "args": args, "kwargs": {}}
        )

    @mute_logger("odoo.http")
    def test_forged_rows_and_states_change_nothing(self):
        wizard = self._wizard(self._file(self._row()))
        wizard.action_preview()
        self.authenticate(self.editor.login, self.editor.login)
        self._call(
            "eco.list.import.row",
            "write",
            wizard.row_ids.ids,
            {"power_id": self.other_power.id, "town_id": self.other_town.id},
        )
        self._call("eco.list.import", "write", wizard.ids, {"choices": [["power"], 7, {"a": []}], "is_blocked": False})
        self._call("eco.list.import", "action_import", wizard.ids)
        self.env.invalidate_all()
        draft = self._lists()
        self.assertEqual((draft.agency_id, draft.line_ids.power_id), (self.town, self.power))

    @mute_logger("odoo.http")
    def test_a_blocked_file_is_not_imported_by_a_call(self):
        wizard = self._wizard(self._file(self._row(power="对别的处罚的处罚")))
        self.authenticate(self.editor.login, self.editor.login)
        self._call("eco.list.import", "write", wizard.ids, {"state": "preview", "is_blocked": False})
        with self.assertRaises(JsonRpcException):
            self._call("eco.list.import", "action_import", wizard.ids)
        self.assertFalse(self._lists())
