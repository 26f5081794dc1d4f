"""Screens at scale: however many towns there are, a list or a form takes the same number of queries."""

from odoo.tests import tagged

from . import screens
from .common import ChecklistCase
from .test_screens import ROLES


@tagged("post_install", "-at_install")
class TestScale(ChecklistCase):
    def test_queries_of_lists_and_forms_do_not_grow(self):
        published = self._publish()
        for power in (self.power, self.other_power):
            self._publish(town=self.other_town, lines=[{"power_id": power.id}], start=f"2024-0{3 + power.can_coerce}-01")
        self._draft(town=self.other_town, version="草案")
        screens.add_towns(self.env, self.county, published, range(200, 208))
        opened = {role: screens.menus_of(self.env, getattr(self, role)) for role in ROLES}

        def queries():
            return {role: screens.queries_of(self.env, getattr(self, role), menus) for role, menus in opened.items()}

        queries()  # warms the caches of views and rights
        few = queries()
        screens.add_towns(self.env, self.county, published, range(300, 590))
        many = queries()
        for role in ROLES:
            self.assertTrue(few[role])
            self.assertEqual(many[role], few[role], role)

    def test_places_of_many_towns_are_found_at_once(self):
        def queries(numbers):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.env["eco.agency"].create(
                [
                    {"name": f"{n}镇", "code": f"990121{n}", "kind": "town", "parent_id": self.county.id}
                    for n in numbers
                ]
            )
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        queries(range(200, 203))
        few = queries(range(300, 310))
        self.assertEqual(queries(range(400, 490)), few)
        self.env.flush_all()
        counts = []
        for values in ({"name": "新市人民政府", "code": "990200", "kind": "city"},):
            city = self.env["eco.agency"].create(values)
        for county in (self._agency("戊县人民政府", "990122", "county", self.city), self.county):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            county.parent_id = city
            self.env.flush_all()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1] - counts[0], 12)
