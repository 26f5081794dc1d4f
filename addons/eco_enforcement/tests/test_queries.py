from odoo.tests import tagged

from .common import FILED, TownCase, on


@tagged("post_install", "-at_install")
class TestQueries(TownCase):
    """Queries per screen are a constant: more towns and more cases cost none."""

    def _count(self, work):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        work()
        return self.cr.sql_log_count - before

    def _list(self):
        names = ("number", "cause", "party_name", "agency_id", "act_ended_on", "next_due_on", "next_due", "state")
        spec = {name: {} for name in names} | {"agency_id": {"fields": {"display_name": {}}}}
        with on(FILED):
            self.env["eco.case"].with_user(self.officer).web_search_read([], spec, limit=80)

    def test_the_list_of_cases(self):
        self.open_case()
        self._list()
        few = self._count(self._list)
        for _number in range(12):
            self.open_case()
        county = self.env.ref("eco_checklist.agency_xingping")
        for number in range(30):
            self.env["eco.agency"].create(
                {"name": f"第{number}镇", "kind": "town", "code": f"6104812{number:02d}", "parent_id": county.id}
            )
        self._list()
        self.assertEqual(self._count(self._list), few)

    def test_the_form_of_a_case(self):
        fields = {"legality": {}, "waits_for": {}, "open_acts": {}, "state": {}, "next_due_on": {}}

        def form(case):
            with on(FILED):
                case.with_user(self.officer).web_read(fields)

        case = self.play("approve_filing")
        self.draft_record(case, "inspection_record")
        form(case)
        few = self._count(lambda: form(case))
        for _number in range(5):
            self.draft_record(case, "inspection_record")
        form(case)
        self.assertEqual(self._count(lambda: form(case)), few)
        self.assertLessEqual(few, 100)
