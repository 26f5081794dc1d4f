"""Bodies: codes, places in the tree, and what follows from the place."""

from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import ChecklistCase


@tagged("post_install", "-at_install")
class TestAgency(ChecklistCase):
    def test_county_is_found_above(self):
        self.assertEqual(self.town.county_id, self.county)
        self.assertEqual(self.department.county_id, self.county)
        self.assertEqual(self.county.county_id, self.county)
        self.assertFalse(self.city.county_id)

    def test_reconsideration_goes_to_the_county_government(self):
        self.assertEqual(self.town.reconsideration_agency_id, self.county)
        self.assertEqual(self.department.reconsideration_agency_id, self.county)
        self.assertEqual(self.county.reconsideration_agency_id, self.city)
        court = self._agency("乙县人民法院", "990121-FY", "court", self.county)
        self.assertFalse(court.reconsideration_agency_id)

    def test_special_provision_goes_before_the_rule(self):
        self.town.reconsideration_override_id = self.city
        self.assertEqual(self.town.reconsideration_agency_id, self.city)
        self.town.reconsideration_override_id = False
        self.assertEqual(self.town.reconsideration_agency_id, self.county)

    def test_a_town_that_moves_takes_its_county_along(self):
        other = self._agency("戊县人民政府", "990122", "county", self.city)
        self.town.parent_id = other
        self.assertEqual(self.town.county_id, other)
        self.assertEqual(self.town.reconsideration_agency_id, other)

    def test_code_follows_the_kind(self):
        with self.assertRaisesRegex(ValidationError, "9位数字"):
            self._agency("己镇人民政府", "990199", "town", self.county)
        with self.assertRaisesRegex(ValidationError, "6位数字"):
            self.county.code = False

    def test_code_is_unique(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self._agency("己镇人民政府", self.town.code, "town", self.county)

    def test_a_town_stands_under_a_government(self):
        with self.assertRaises(ValidationError):
            self._agency("己镇人民政府", "990121102", "town", self.department)

    def test_no_body_stands_below_itself(self):
        with self.assertRaises(UserError):
            self.city.parent_id = self.town

    def test_scope_of_people(self):
        self.user.eco_agency_id = self.department
        self.assertEqual(self.user.eco_scope_id, self.county)
        self.user.eco_agency_id = self.town
        self.assertEqual(self.user.eco_scope_id, self.town)
        self.user.eco_agency_id = self.county
        self.assertEqual(self.user.eco_scope_id, self.county)
        self.user.eco_agency_id = False
        self.assertFalse(self.user.eco_scope_id)

    def test_the_shipped_subdistrict(self):
        town = self.env.ref("eco_checklist.agency_xiwu")
        county = self.env.ref("eco_checklist.agency_xingping")
        self.assertEqual((town.code, town.kind), ("610481004", "subdistrict"))
        self.assertEqual(town.county_id, county)
        self.assertEqual(town.reconsideration_agency_id, county)
        self.assertEqual(town.court_id, self.env.ref("eco_checklist.agency_court_xingping"))
