import base64
import hashlib
import io

from docx import Document
from pypdf import PdfReader

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import NOTICED, TownCase


def words(text):
    return "".join(text.split())


@tagged("post_install", "-at_install")
class TestDocuments(TownCase):
    """What is printed: the right words, the right article for the day of the act, every glyph."""

    def _texts(self, case, kind):
        document = case.sudo().document_ids.filtered(lambda d: d.kind == kind)[-1:]
        pdf = PdfReader(io.BytesIO(base64.b64decode(document.pdf)))
        printed = words("".join(page.extract_text() for page in pdf.pages))
        docx = Document(io.BytesIO(base64.b64decode(document.docx)))
        written = "".join(node.text or "" for node in docx.element.body.iter() if node.tag.endswith("}t"))
        return document, printed, words(written)

    def test_the_decision_on_an_act_of_october_cites_the_code(self):
        case = self.play("decide")
        document, printed, written = self._texts(case, "decision")
        for text in (printed, written):
            for expected in (
                "张堃",
                "《中华人民共和国生态环境法典》第一千一百三十一条第一款",
                "500元",
                "人民币伍佰元整",
                "2026年10月12日",
                "2026年10月27日",
                "兴平市人民政府",
                "西吴办罚〔2026〕1号",
                "十五日",
                "百分之三",
                "六十日",
                "六个月",
            ):
                self.assertIn(expected, text)
            self.assertNotIn("大气污染防治法", text)
        self.assertEqual(document.sha256, hashlib.sha256(document.content.encode()).hexdigest())

    def test_the_decision_on_an_act_of_july_cites_the_law_of_july(self):
        case = self.play("decide", act_ended_on="2026-07-06", found_on=False)
        _document, printed, written = self._texts(case, "decision")
        for text in (printed, written):
            self.assertIn("《中华人民共和国大气污染防治法》第一百一十九条第一款", text)
            self.assertNotIn("法典", text)

    def test_rare_characters_of_names_are_printed(self):
        case = self.play("record_inspection", party_name="赵𬭎李㛃王玥", party_id_number=False)
        _document, printed, written = self._texts(case, "inspection_record")
        for text in (printed, written):
            self.assertIn("赵𬭎李㛃王玥", text)

    def test_a_name_no_font_can_print_stops_the_act(self):
        case = self.play("submit_filing", party_name="张\U000e0100\U0010fffd")
        with self.assertRaisesRegex(UserError, r"U\+10FFFD"), self.cr.savepoint():
            self.act(case, self.head, "approve_filing", NOTICED.replace(day=13), opinion="同意")
        self.assertEqual(case.state, "filing")
        self.assertFalse(case.sudo().document_ids)

    def test_numbers_run_without_a_gap_though_an_act_failed(self):
        first = self.play("submit_filing")
        second = self.play("submit_filing", party_name="张\U0010fffd")
        third = self.play("submit_filing")
        self.act(first, self.head, "approve_filing", NOTICED.replace(day=13), opinion="同意")
        with self.assertRaises(UserError), self.cr.savepoint():
            self.act(second, self.head, "approve_filing", NOTICED.replace(day=13), opinion="同意")
        self.act(third, self.head, "approve_filing", NOTICED.replace(day=13), opinion="同意")
        self.assertEqual([first.number, third.number], ["西吴办立〔2026〕1号", "西吴办立〔2026〕2号"])

    def test_a_waiver_is_told_in_the_decision(self):
        case = self.play("serve_notice")
        day = NOTICED.replace(day=20)
        self.act(case, self.officer, "record_waiver", day, on=str(day), text="我明确放弃陈述、申辩的权利。")
        self.act(case, self.head, "decide", day, amount="500", opinion="同意")
        _document, printed, _written = self._texts(case, "decision")
        self.assertIn("明确放弃陈述、申辩", printed)

    def test_the_notice_offers_a_hearing_from_the_threshold_on(self):
        for amount, offered in (("1999", False), ("2000", True)):
            case = self.play("issue_notice", amount=amount)
            _document, printed, _written = self._texts(case, "prior_notice")
            self.assertEqual("听证" in printed.replace("行政处罚事先（听证）告知书", ""), offered, amount)

    def test_every_document_of_the_case_names_party_and_number(self):
        case = self.play("approve_closing")
        for kind in set(case.sudo().document_ids.mapped("kind")):
            document, printed, written = self._texts(case, kind)
            for text in (printed, written):
                self.assertIn("张堃", text, kind)
                self.assertIn(words(document.number), text, kind)
