"""Screens at scale: however many towns there are, a list or a form takes the same number of queries."""

from odoo.tests import tagged

from . import screens
from .common import ChecklistCase
from .test_screens import ROLES


@tagged("post_install", "-at_install")
class TestScale(ChecklistCase):
    def test_queries_of_lists_and_forms_do_not_grow(self):
        published = self._publish()
        self._publish(town=self.other_town)
        self._draft(town=self.other_town, version="草案")
        screens.add_towns(self.env, self.county, published, range(200, 208))
        opened = {role: screens.menus_of(self.env, getattr(self, role)) for role in ROLES}

        def queries():
            return {
                (role, menu.sudo().complete_name): screens.queries_of(self.env, getattr(self, role), menu.action)
                for role, menus in opened.items()
                for menu in menus
            }

        queries()  # warms the caches of views and rights
        few = queries()
        self.assertEqual({role for role, _menu in few}, set(ROLES))
        screens.add_towns(self.env, self.county, published, range(300, 590))
        self.assertEqual(queries(), few)

    def _queries(self, work):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        work()
        self.env.flush_all()
        return self.env.cr.sql_log_count - before

    def _towns(self, county, numbers):
        return self.env["eco.agency"].create(
            [{"name": f"{n}镇", "code": f"{county.code}{n}", "kind": "town", "parent_id": county.id} for n in numbers]
        )

    def test_the_county_and_the_remedy_of_many_new_towns_are_found_at_once(self):
        self._towns(self.county, range(200, 203))
        few = self._queries(lambda: self._towns(self.county, range(300, 310)))
        self.assertEqual(self._queries(lambda: self._towns(self.county, range(400, 490))), few)

    def test_a_county_that_moves_takes_its_towns_along_at_once(self):
        cities = self.env["eco.agency"].create(
            [{"name": f"{code}市人民政府", "code": code, "kind": "city"} for code in ("990200", "990300")]
        )
        small = self._agency("戊县人民政府", "990122", "county", self.city)
        self._towns(small, range(100, 110))
        self._towns(self.county, range(200, 400))

        def move(county, city):
            county.parent_id = city

        move(small, cities[0])
        few = self._queries(lambda: move(small, cities[1]))
        self.assertEqual(self._queries(lambda: move(self.county, cities[0])), few)
