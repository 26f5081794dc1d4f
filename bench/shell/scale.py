"""The number of queries of every screen of the checklist at two sizes, for every role."""

import unittest

from odoo.addons.eco_checklist.tests import screens
from odoo.addons.eco_checklist.tests.common import ChecklistCase
from odoo.addons.eco_checklist.tests.test_screens import ROLES

FEW, MANY = 10, 1500


class _Screens(ChecklistCase):
    """The county, the towns and the people of the tests, in a transaction that is rolled back."""

    def runTest(self):
        published = self._publish()
        self._publish(town=self.other_town)
        self._draft(town=self.other_town, version="草案")
        opened = {role: screens.menus_of(self.env, getattr(self, role)) for role in ROLES}

        def counts():
            found = [
                [
                    f"{role} · {menu.sudo().complete_name}",
                    screens.queries_of(self.env, getattr(self, role), menu.action),
                ]
                for role, menus in opened.items()
                for menu in menus
            ]
            return found, screens.queries_of(self.env, self.env.user, self.env.ref("base.action_partner_form"))

        screens.add_towns(self.env, self.county, published, range(100 + 2, 100 + FEW))
        self._partners(FEW)
        counts()  # warms the caches of views and rights
        few, partners_few = counts()
        counties = [self.county, *(self._agency(f"{n}县人民政府", f"99013{n}", "county", self.city) for n in range(4))]
        for county in counties:
            screens.add_towns(self.env, county, published, range(200, 200 + (MANY - FEW) // len(counties)))
        self._partners(MANY - FEW)
        many, partners_many = counts()
        type(self).result = {
            "screens": [[name, before, after] for (name, before), (_name, after) in zip(few, many, strict=True)],
            "partners": [partners_few, partners_many],
        }

    def _partners(self, number):
        parent = self.env["res.partner"].create({"name": f"单位{number}", "is_company": True})
        self.env["res.partner"].create([{"name": f"{n}号", "parent_id": parent.id} for n in range(number - 1)])


def measure(env):
    """Return the counts of each screen at both sizes, and those of Odoo's list of partners."""
    outcome = unittest.TestResult()
    unittest.TestSuite([_Screens()]).run(outcome)
    if not outcome.wasSuccessful():
        raise RuntimeError("\n".join(text for _test, text in [*outcome.errors, *outcome.failures]))
    return _Screens.result
