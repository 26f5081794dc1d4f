"""The library of laws keeps what is relied on, and finds the version of a day."""

from contextlib import contextmanager
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location

from psycopg2 import IntegrityError
from psycopg2.errors import CheckViolation, ExclusionViolation, RestrictViolation

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import file_path, mute_logger

from ..competence.legal import LegalBasis
from .common import ChecklistCase


class LibraryCase(ChecklistCase):
    def _law(self, date_from, date_to=False, title="中华人民共和国某某法", short="某某法", **values):
        return self.env["eco.law"].create(
            {
                "title": title,
                "short_title": short,
                "level": "statute",
                "issuer": "某机关",
                "date_from": date_from,
                "date_to": date_to,
                **values,
            }
        )

    def _article(self, law, article, **values):
        return self.env["eco.law.article"].create({"law_id": law.id, "article": article, "text": "原文", **values})

    @contextmanager
    def refused(self, error=RestrictViolation):
        """Assert that PostgreSQL itself refuses what happens inside."""
        with self.assertRaises(error), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
            yield

    def refuses_sql(self, query, *parameters):
        with self.refused():
            self.env.cr.execute(query, parameters)


@tagged("post_install", "-at_install")
class TestVersions(LibraryCase):
    def test_no_two_versions_on_one_day(self):
        self._law("2020-01-01", "2020-12-31")
        self._law("2021-01-01")
        for start, end in (("2020-12-31", "2021-01-01"), ("2020-06-01", "2020-06-30"), ("2030-01-01", False)):
            with self.refused(ExclusionViolation):
                self._law(start, end)
        self._law("2019-01-01", "2019-12-31")

    def test_no_two_laws_of_one_short_title_on_one_day(self):
        self._law("2020-01-01", "2020-12-31")
        with self.refused(ExclusionViolation):
            self._law("2020-12-31", title="某省某某法")
        self._law("2021-01-01", title="某省某某法")

    def test_the_version_of_a_day(self):
        old, new = self._law("2020-01-01", "2020-12-31"), self._law("2021-01-01")
        new.active = False  # an archived version is still the law
        laws = self.env["eco.law"]
        for title in ("中华人民共和国某某法", "某某法"):
            days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1), date(2100, 1, 1)]
            self.assertEqual([laws.version_on(title, day) for day in days], [laws, old, old, new, new])
        self.assertFalse(laws.version_on("某", date(2020, 1, 1)))
        self.assertEqual(old.version_ids, new)

    def test_a_citation_leads_to_the_version_of_its_day(self):
        old, new = self._law("2020-01-01", "2020-12-31"), self._law("2021-01-01")
        before, after = self._article(old, 5), self._article(new, 5)
        part = self._article(new, 6, paragraph=1)
        cited = self.env["eco.law.article"].cited
        self.assertEqual(cited(LegalBasis("某某法", 5), date(2020, 12, 31)), before)
        self.assertEqual(cited(LegalBasis("中华人民共和国某某法", 5, 2), date(2021, 1, 1)), after)
        self.assertEqual(cited(LegalBasis("某某法", 6), date(2021, 1, 1)), part)
        self.assertFalse(cited(LegalBasis("某某法", 6, 2), date(2021, 1, 1)))
        self.assertFalse(cited(LegalBasis("某某法", 5), date(2019, 12, 31)))

    def test_the_shipped_laws_of_procedure(self):
        cited = self.env["eco.law.article"].cited
        self.assertFalse(cited(LegalBasis("行政处罚法", 44), date(2021, 7, 14)))
        self.assertTrue(cited(LegalBasis("中华人民共和国行政处罚法", 44), date(2021, 7, 15)))
        self.assertFalse(cited(LegalBasis("行政复议法", 24), date(2023, 12, 31)))
        self.assertTrue(cited(LegalBasis("行政复议法", 24), date(2024, 1, 1)))
        self.assertTrue(cited(LegalBasis("大气污染防治法", 119, 1), date(2026, 8, 14)))
        self.assertFalse(cited(LegalBasis("大气污染防治法", 119, 1), date(2026, 8, 15)))

    def test_a_repealed_law_has_a_last_day(self):
        later = self._law("2021-01-01", title="中华人民共和国新法", short="新法")
        with self.refused(CheckViolation):
            self._law("2020-01-01", repealed_by_id=later.id)
        old = self._law("2020-01-01", "2020-12-31", repealed_by_id=later.id)
        self.assertEqual(later.repealed_ids, old)
        with self.refused(CheckViolation):
            old.date_to = False
            old.flush_recordset()

    def test_repeals_never_run_in_a_circle(self):
        first, second, third = (self._law("2020-01-01", "2020-12-31", title=f"法{n}", short=f"法{n}") for n in range(3))
        first.repealed_by_id, second.repealed_by_id = second, third
        self.env.flush_all()
        for law, later in ((third, first), (third, third), (second, first)):
            with self.assertRaises(ValidationError), self.env.cr.savepoint():
                law.with_user(self.editor).repealed_by_id = later
            self.refuses_sql("UPDATE eco_law SET repealed_by_id = %s WHERE id = %s", later.id, law.id)


@tagged("post_install", "-at_install")
class TestReliedOn(LibraryCase):
    def setUp(self):
        super().setUp()
        self.law = self._law("2020-01-01")
        self.article = self._article(self.law, 5)
        self.basis = self.env["eco.power.basis"].create(
            {"power_id": self.power.id, "penalty_article_ids": self.article.ids, "confirmation_source": "来源"}
        )
        self.env.flush_all()

    def test_what_nobody_confirmed_may_be_corrected(self):
        self.env.cr.execute("UPDATE eco_law_article SET text = '改' WHERE id = %s", [self.article.id])
        self.article.with_user(self.editor).text = "再改"

    def test_a_confirmed_basis_fixes_its_articles_against_sql_too(self):
        self.basis.with_user(self.approver).action_confirm()
        self.env.flush_all()
        for assignment in (
            "text = '改'",
            "article = 6",
            "paragraph = 2",
            "item = 1",
            "is_quoted = NOT coalesce(is_quoted, false)",
            "source = 'x'",
            "confirmed = NOT coalesce(confirmed, false)",
        ):
            self.refuses_sql(f"UPDATE eco_law_article SET {assignment} WHERE id = %s", self.article.id)
        for assignment in ("title = 'x'", "short_title = 'x'", "date_from = '2019-01-01'"):
            self.refuses_sql(f"UPDATE eco_law SET {assignment} WHERE id = %s", self.law.id)
        with self.refused(IntegrityError):
            self.env.cr.execute("DELETE FROM eco_law_article WHERE id = %s", [self.article.id])
        self.refuses_sql("TRUNCATE eco_law_article CASCADE")
        for name, value in (("source", "x"), ("is_quoted", True), ("confirmed", True)):
            with self.assertRaisesRegex(UserError, "T-1"):
                self.article.with_user(self.editor)[name] = value
        self.law.with_user(self.editor).date_to = "2030-01-01"  # its repeal may come any day

    def test_an_upgrade_neither_changes_nor_stops_at_what_is_relied_on(self):
        self.basis.with_user(self.approver).action_confirm()
        self.article._load_records_write({"text": "产品的新文本", "article": 5})
        self.law._load_records_write({"title": "别名", "date_to": "2030-01-01"})
        self.env.flush_all()
        self.assertEqual((self.article.text, self.law.title), ("原文", "中华人民共和国某某法"))
        self.assertEqual(str(self.law.date_to), "2030-01-01")
        loose = self._article(self.law, 7)
        loose._load_records_write({"text": "产品的新文本"})
        self.assertEqual(loose.text, "产品的新文本")

    def test_an_article_tells_which_bases_cite_it(self):
        self.basis.duty_article_ids = self.article
        other = self._article(self.law, 6)
        self.assertEqual((self.article | other).mapped("basis_count"), [1, 0])
        action = self.article.with_user(self.user).action_open_bases()
        self.assertEqual(self.env["eco.power.basis"].search(action["domain"]), self.basis)


@tagged("post_install", "-at_install")
class TestCorrespondence(LibraryCase):
    def setUp(self):
        super().setUp()
        self.old = self._article(self._law("2020-01-01", "2020-12-31"), 5, text="旧文")
        self.new = self._article(self._law("2021-01-01"), 6, text="新文")

    def _pair(self, **values):
        return self.env["eco.law.correspondence"].create({"old_id": self.old.id, "new_id": self.new.id, **values})

    def test_side_by_side(self):
        pair = self._pair(kind="narrowed", remark="增加时段")
        self.assertEqual((pair.old_text, pair.new_text), ("旧文", "新文"))
        self.assertEqual((self.old.later_ids, self.new.earlier_ids), (pair, pair))
        self.assertEqual(pair.display_name, "《某某法》第五条 → 《某某法》第六条")

    def test_a_pair_is_entered_once_in_the_order_of_time(self):
        self._pair()
        for values in ({}, {"old_id": self.new.id}):
            with self.refused(IntegrityError):
                self._pair(**values)
        with self.assertRaises(ValidationError):
            self._pair(old_id=self.new.id, new_id=self.old.id)

    def test_what_changed_is_said_before_it_is_confirmed_and_stays(self):
        pair = self._pair(confirmation_source="公开法律文本")
        with self.assertRaises(UserError):
            pair.with_user(self.approver).action_confirm()
        pair.with_user(self.editor).kind = "same"
        with self.assertRaises(AccessError):
            pair.with_user(self.editor).action_confirm()
        pair.with_user(self.approver).action_confirm()
        for values in ({"remark": "x"}, {"kind": "widened"}, {"new_id": self.old.id}):
            with self.assertRaises(UserError):
                pair.with_user(self.editor).write(values)

    def test_pairs_of_the_version_before_are_taken_over(self):
        cr = self.env.cr
        cr.execute("DROP TABLE IF EXISTS eco_law_article_succession")
        cr.execute("CREATE TABLE eco_law_article_succession (old_id integer, new_id integer)")
        known = self.env.ref("eco_checklist.correspondence_air_77")
        for old, new in ((self.old, self.new), (known.old_id, known.new_id)):
            cr.execute("INSERT INTO eco_law_article_succession VALUES (%s, %s)", (old.id, new.id))
        self._migrate()
        self._migrate()  # and nothing happens where the old table is gone
        pair = self.old.later_ids
        self.assertRecordValues(pair, [{"new_id": self.new.id, "kind": False, "confirmation": "to_confirm"}])
        self.assertEqual(pair.old_law_id, self.old.law_id)
        self.assertEqual(known.old_id.later_ids, known)

    def _migrate(self):
        spec = spec_from_file_location("post_law", file_path("eco_checklist/migrations/19.0.2.0.0/post-law.py"))
        script = module_from_spec(spec)
        spec.loader.exec_module(script)
        script.migrate(self.env.cr, "19.0.1.0.0")
        self.env.invalidate_all()
