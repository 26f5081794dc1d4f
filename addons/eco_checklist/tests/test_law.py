"""The library of laws: citations, versions, and what replaced what."""

from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..competence.legal import LegalBasis
from .common import ChecklistCase


@tagged("post_install", "-at_install")
class TestLaw(ChecklistCase):
    def setUp(self):
        super().setUp()
        self.law = self.env["eco.law"].create(
            {
                "title": "中华人民共和国某某法",
                "short_title": "某某法",
                "level": "statute",
                "issuer": "某机关",
                "date_from": "2020-01-01",
                "date_to": "2020-12-31",
            }
        )

    def _article(self, article, **values):
        return self.env["eco.law.article"].create({"law_id": self.law.id, "article": article, **values})

    def test_citation(self):
        article = self._article(119, paragraph=1)
        self.assertEqual(article.display_name, "《某某法》第一百一十九条第一款")
        self.assertEqual(article.legal_basis(), LegalBasis("某某法", 119, 1))
        both = article + self._article(1231, paragraph=1, item=1)
        self.assertEqual(
            both.citation(),
            "《中华人民共和国某某法》第一百一十九条第一款、《中华人民共和国某某法》第一千二百三十一条第一款第（一）项",
        )

    def test_an_article_is_entered_once(self):
        self._article(5)
        self._article(5, paragraph=1)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self._article(5, paragraph=0)

    def test_numbers_count_from_one(self):
        for values in ({"article": 0}, {"article": 10000}, {"article": 1, "paragraph": -1}):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self._article(**values)

    def test_in_force_on_border_days(self):
        days = ("2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01")
        to_date = self.env["eco.law"]._fields["date_from"].to_date
        self.assertEqual([self.law.in_force_on(to_date(day)) for day in days], [False, True, True, False])

    def test_a_law_ends_after_it_begins(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.law.date_to = "2019-12-31"
            self.law.flush_recordset()

    def test_a_cited_law_stays(self):
        self._article(5)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.law.unlink()

    def test_the_code_replaced_the_sectoral_laws(self):
        ref = self.env.ref
        later = {
            "air_70_1": "code_241_1",
            "air_77": "code_246",
            "air_116": "code_1129",
            "air_119_1": "code_1131_1",
            "waste_65_2": "code_171_3",
            "waste_65_3": "code_246",
            "waste_107": "code_1231_1_1",
        }
        for old, new in later.items():
            pair = ref(f"eco_checklist.article_{old}").later_ids
            self.assertEqual(pair.new_id, ref(f"eco_checklist.article_{new}"), old)
            self.assertTrue(pair.kind and pair.remark, old)
        self.assertEqual(ref("eco_checklist.law_air").repealed_by_id, ref("eco_checklist.law_code"))
        self.assertEqual(
            ref("eco_checklist.article_code_246").earlier_ids.old_id,
            ref("eco_checklist.article_air_77") + ref("eco_checklist.article_waste_65_3"),
        )

    def test_every_shipped_article_has_text_and_source(self):
        articles = self.env["eco.law.article"].search([("law_id", "!=", self.law.id)])
        self.assertGreaterEqual(len(articles), 20)
        self.assertFalse(articles.filtered(lambda article: not (article.text and article.source)))
