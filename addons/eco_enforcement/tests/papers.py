"""What the tests of documents share: fixed certificates, the words of a paper, and the loop over its mandatory fields."""

from odoo.exceptions import UserError

from odoo.addons.eco_checklist.rendering import markup, text
from odoo.addons.eco_enforcement.statute.doc_kinds import DocKind
from odoo.addons.eco_enforcement.statute.document_row import value_at
from odoo.addons.eco_enforcement.statute.document_table import DOCUMENTS

from .common import on


def put(values, path, value) -> dict:
    """Give a copy of ``values`` in which ``value`` stands at ``path``."""
    name, _dot, rest = path.partition(".")
    return {**values, name: put(values.get(name) or {}, rest, value) if rest else value}


class Papers:
    """Mixed into a case that can be played."""

    @classmethod
    def _officer(cls, user, until="2028-12-31", kind="formal"):
        officer = super()._officer(user, until, kind)
        number = cls.env["eco.officer"].search_count([("agency_id", "=", user.eco_agency_id.id)])
        cls.env.cr.execute("ALTER TABLE eco_certificate DISABLE TRIGGER USER")
        cls.env.cr.execute(
            "UPDATE eco_certificate SET number = %s WHERE officer_id = %s", (f"演示04000{number}", officer.id)
        )
        cls.env.cr.execute("ALTER TABLE eco_certificate ENABLE TRIGGER USER")
        cls.env.invalidate_all()
        return officer

    def document(self, case, kind):
        return case.sudo().document_ids.filtered(lambda d: d.kind == kind)[-1:]

    def words(self, document):
        return "".join(text.plain_text(markup.parse(document.content)).split())

    def assert_says(self, document, *expected):
        for words in expected:
            self.assertIn("".join(words.split()), self.words(document), document.title)

    def assert_asks_for_all(self, case, kind):
        """Empty each mandatory field in turn: the document names it, with where it is entered."""
        document, kind = self.document(case, kind), DocKind(kind)
        documents = self.env["eco.document"].sudo()
        with on(document.issued_on):
            values = case.sudo()._document_context(kind, document.number, document.issued_on)
        documents._check_complete(kind, values)
        self.assertGreaterEqual(len(DOCUMENTS[kind].needs), 5)
        for needed in DOCUMENTS[kind].needs:
            lacking = put(values, needed.path, "")
            if needed.when:
                self.assertFalse(value_at(lacking, needed.path))
                lacking = put(lacking, needed.when, lacking and "有")
            with self.subTest(kind=kind.value, field=needed.label), self.assertRaises(UserError) as refused:
                documents._check_complete(kind, lacking)
            self.assertIn(f"· {needed.label}（{needed.where}）", str(refused.exception))
            self.assertIn(kind.label, str(refused.exception))
