"""What every add-on of the project asks of its translations; an add-on's test names itself as ``module``."""

import re
from io import BytesIO

import polib

from odoo.tools import file_open
from odoo.tools.translate import trans_export


class TranslationChecks:
    """Checks to mix into a ``TransactionCase``: set ``module`` to the technical name of the add-on."""

    module = ""
    allow_inherited_tests_method = True  # Odoo's loader takes only the methods a class defines itself

    def _exported(self):
        """Return every term the add-on shows, read from the database and the code."""
        buffer = BytesIO()
        trans_export(None, [self.module], buffer, "po", self.env)
        return {entry.msgid for entry in polib.pofile(buffer.getvalue().decode())}

    def _stored(self, name):
        """Return the entries of a file of translations."""
        with file_open(f"{self.module}/i18n/{name}") as file:
            return polib.pofile(file.read())

    def test_every_term_is_translated(self):
        terms = self._exported()
        self.assertTrue(terms)
        chinese = {entry.msgid: entry.msgstr for entry in self._stored("zh_CN.po") if not entry.obsolete}
        self.assertFalse(sorted(term for term in terms if not chinese.get(term)))

    def test_nothing_is_fuzzy_or_english(self):
        for entry in self._stored("zh_CN.po"):
            self.assertFalse(entry.fuzzy, entry.msgid)
            if re.search(r"[A-Za-z]", re.sub(r"%\(\w+\)s", "", entry.msgid)):
                self.assertRegex(entry.msgstr, "[\u4e00-\u9fff]", entry.msgid)

    def test_placeholders_survive(self):
        mark = re.compile(r"%\(\w+\)s")
        for entry in self._stored("zh_CN.po"):
            self.assertEqual(set(mark.findall(entry.msgid)), set(mark.findall(entry.msgstr)), entry.msgid)

    def test_template_is_fresh(self):
        self.assertEqual(self._exported(), {entry.msgid for entry in self._stored(f"{self.module}.pot")})
