"""Nothing on the screen of a case is left in English."""

from odoo.tests import TransactionCase, tagged

from odoo.addons.eco_checklist.tests.translations import TranslationChecks


@tagged("post_install", "-at_install")
class TestTranslations(TranslationChecks, TransactionCase):
    module = "eco_enforcement"
