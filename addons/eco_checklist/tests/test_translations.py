"""Nothing on the screen is left in English."""

from odoo.tests import TransactionCase, tagged

from .translations import TranslationChecks


@tagged("post_install", "-at_install")
class TestTranslations(TranslationChecks, TransactionCase):
    module = "eco_checklist"
