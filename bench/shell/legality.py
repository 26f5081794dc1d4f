"""The legality check of a whole case: freezing its facts from the database, and asking every row."""

import unittest

from odoo.addons.eco_enforcement.statute.checklist_rows import ROWS, check
from odoo.addons.eco_enforcement.tests.common import TownCase

from bench.row import warm_milliseconds


class _Check(TownCase):
    """A case of the tests, carried to its closing, in a transaction that is rolled back."""

    def runTest(self):
        case = self.play("submit_closing").with_user(self.head)
        form = self.env.ref("base.view_users_form").sudo()
        spec = {
            name: {}
            for name, field in self.env["res.users"]._fields.items()
            if field.store and field.type != "binary" and f'name="{name}"' in form.arch_db
        }

        def whole():
            self.env.invalidate_all()
            return check(case._facts())

        def peer():
            self.env.invalidate_all()
            return self.env.user.web_read(spec)

        # By the real clock: a faked one makes every day cost.
        facts = case._facts()
        type(self).result = {
            "rows": len(ROWS),
            "whole": warm_milliseconds(whole),
            "again": warm_milliseconds(lambda: check(case._facts())),
            "rules": warm_milliseconds(lambda: check(facts)),
            "peer": warm_milliseconds(peer),
        }


def measure(env):
    """Return the milliseconds of processor time of the check, of its rules alone, and of Odoo reading a user's form."""
    outcome = unittest.TestResult()
    unittest.TestSuite([_Check()]).run(outcome)
    if not outcome.wasSuccessful():
        raise RuntimeError("\n".join(text for _test, text in [*outcome.errors, *outcome.failures]))
    return _Check.result
