"""Every citation of a document is a link to an article version, kept with the document."""

from datetime import date

from psycopg2.errors import CheckViolation, RestrictViolation

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_checklist.competence.citing import citations_in
from odoo.addons.eco_checklist.rendering import markup, text

from .common import DECIDED, FILED, NOTICED, TownCase


@tagged("post_install", "-at_install")
class TestCitations(TownCase):
    def _document(self, case, kind):
        return case.sudo().document_ids.filtered(lambda document: document.kind == kind)[-1:]

    def _article(self, name):
        return self.env.ref(f"eco_checklist.article_{name}")

    def refuses_sql(self, error, query, *parameters):
        with self.assertRaises(error), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute(query, parameters)

    def test_the_documents_link_what_they_cite(self):
        case = self.play("approve_closing", amount="2000")
        expected = {
            "filing_approval": "code_246 penalty_54",
            "inspection_record": "",
            "interview_record": "",
            "investigation_report": "code_246 code_1131_1",
            "prior_notice": "penalty_44 code_246 code_1131_1 penalty_45 penalty_63 penalty_64",
            "decision": "code_246 code_1131_1 penalty_28 penalty_67 penalty_72",
            "service_receipt": "",
            "closing_approval": "",
        }
        for kind, names in expected.items():
            articles = self.env["eco.law.article"].union(*(self._article(name) for name in names.split()))
            self.assertEqual(self._document(case, kind).article_ids, articles, kind)
        self.assertLess(self._article("penalty_58"), self._document(case, "legal_review").article_ids)

    def test_whatever_is_cited_is_linked_to_the_version_of_the_day(self):
        case = self.play("approve_closing", act_ended_on="2026-07-06", found_on=False)
        for document in case.sudo().document_ids:
            cited = citations_in(text.plain_text(markup.parse(document.content)))
            links = {place for a in document.article_ids for place in (a.legal_basis(), a.legal_basis(full=True))}
            self.assertLessEqual(set(cited), links, document.kind)
            self.assertEqual(document.article_count, len(document.article_ids))
            for article in document.article_ids:
                days = (document.issued_on, case.act_ended_on)
                self.assertTrue(any(article.law_id.in_force_on(day) for day in days))
        self.assertIn(self._article("air_119_1"), self._document(case, "decision").article_ids)

    def test_a_citation_the_library_lacks_stops_the_document(self):
        case = self.play("serve_notice")
        law = self._article("penalty_67").law_id
        self.cr.execute("ALTER TABLE eco_law DISABLE TRIGGER USER")
        self.cr.execute("UPDATE eco_law SET date_from = '2026-10-28' WHERE id = %s", [law.id])
        self.env.invalidate_all()
        says = "案件处理内部审批表不能制作：引用的《行政处罚法》第.+条查不到，.*没有该法律在2026-10-27有效的版本"
        with self.assertRaisesRegex(UserError, says), self.cr.savepoint():
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.assertEqual(case.state, "defence")
        self.assertFalse(self._document(case, "decision"))

    def test_what_an_officer_types_is_looked_up_too(self):
        typed = "依据《某省裁量基准》第三条从轻"
        case = self.play("record_interview")
        self.fill_report(case, discretion_reason=typed)
        says = "案件调查报告不能制作：引用的《某省裁量基准》第三条查不到"
        with self.assertRaisesRegex(UserError, says), self.cr.savepoint():
            self.act(case, self.officer, "submit_report", date(2026, 10, 15))
        self.fill_report(case, discretion_reason="依据《行政处罚法》第三十三条第一款和《大气污染防治法》第七十七条")
        with self.assertRaisesRegex(UserError, "《大气污染防治法》第七十七条查不到"), self.cr.savepoint():
            self.act(case, self.officer, "submit_report", date(2026, 10, 15))
        self.fill_report(case, discretion_reason="依据《行政处罚法》第三十三条第一款")
        self.act(case, self.officer, "submit_report", date(2026, 10, 15))
        self.assertIn(self._article("penalty_33"), self._document(case, "investigation_report").article_ids)

    def test_what_the_party_says_stops_nothing(self):
        case = self.play("serve_notice")
        day = NOTICED.replace(day=20)
        said = "《某某条例》第九条写明不罚，《行政处罚法》第三十三条也是。"
        self.act(case, self.officer, "record_defence", day, on=str(day), text=said, answer="已复核，不成立。")
        self.act(case, self.reviewer, "review_again", day, opinion="同意")
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        decision = self._document(case, "decision")
        self.assertIn("《某某条例》第九条", decision.content)
        self.assertIn(self._article("penalty_33"), decision.article_ids)

    def test_a_basis_that_was_not_in_force_stops_the_document(self):
        case = self.play("submit_filing", act_ended_on="2026-10-12")
        old = self._article("air_77")
        self.cr.execute("ALTER TABLE eco_power_basis_duty DISABLE TRIGGER USER")
        self.cr.execute(
            "UPDATE eco_power_basis_duty SET article_id = %s WHERE basis_id = %s", (old.id, case.basis_id.id)
        )
        self.env.invalidate_all()
        says = "立案审批表不能制作：所适用的《.*大气污染防治法》第七十七条在2026-10-12不是有效的规定"
        with self.assertRaisesRegex(UserError, says), self.cr.savepoint():
            self.act(case, self.head, "approve_filing", FILED, opinion="同意立案")

    def test_links_are_sealed_like_the_document(self):
        case = self.play("approve_filing")
        document, other = self._document(case, "filing_approval"), self._article("penalty_85")
        values = {"article_ids": [Command.link(other.id)]}
        for record in (document, document.with_user(self.officer), document.with_user(self.head)):
            with self.assertRaises(AccessError):
                record.write(values)
        self.refuses_sql(CheckViolation, "INSERT INTO eco_document_article VALUES (%s, %s)", document.id, other.id)
        for query in (
            "DELETE FROM eco_document_article WHERE document_id = %s",
            "UPDATE eco_document_article SET document_id = document_id WHERE document_id = %s",
        ):
            self.refuses_sql(CheckViolation, query, document.id)
        self.refuses_sql(CheckViolation, "TRUNCATE eco_document_article")

    def test_what_an_issued_document_cites_stays_as_it_was(self):
        case = self.play("approve_filing")
        article = self._article("penalty_54")
        self.assertIn(article, self._document(case, "filing_approval").article_ids)
        self.assertFalse(article.basis_count)
        self.assertEqual(article.with_user(self.officer).document_count, 1)
        editor = self._user("t_editor", "吴文", self.env.ref("eco_checklist.agency_justice"), "officer")
        editor.group_ids = self.env.ref("eco_checklist.group_list_editor")
        self.assertFalse(article.with_user(editor).document_count)
        for record, values in ((article, {"text": "改"}), (article, {"item": 3}), (article.law_id, {"title": "改"})):
            with self.assertRaisesRegex(UserError, "立案审批表"):
                record.with_user(editor).write(values)
        self.refuses_sql(RestrictViolation, "UPDATE eco_law_article SET text = '改' WHERE id = %s", article.id)
        self.refuses_sql(RestrictViolation, "UPDATE eco_law SET short_title = '改' WHERE id = %s", article.law_id.id)
        article.law_id.with_user(editor).date_to = "2030-01-01"
        action = article.with_user(self.officer).action_open_documents()
        self.assertEqual(self.env["eco.document"].search(action["domain"]), self._document(case, "filing_approval"))
