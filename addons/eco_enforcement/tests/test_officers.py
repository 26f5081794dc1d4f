"""Officers through time: posts, the history of their certificates, training; and every way round it stays shut."""

from datetime import date, timedelta

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import FILED, SERVICE, TownCase, on

DAY = timedelta(days=1)


class OfficerCase(TownCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.admin = cls.env.ref("base.user_admin")
        cls.other_town = cls.env["eco.agency"].create(
            {"name": "测试镇人民政府", "kind": "town", "code": "610481199", "parent_id": cls.town.county_id.id}
        )
        cls.first, cls.second = cls.officers
        cls.certificate = cls.second.certificate_ids

    def event(self, kind, day, certificate=None, user=None, **values):
        model = self.env["eco.certificate.event"].with_user(user or self.admin)
        target = (certificate or self.certificate).id
        return model.create({"certificate_id": target, "kind": kind, "day": day, "reason": "测试", **values})

    def post(self, day, officer=None, **values):
        target = officer or self.second
        row = {"officer_id": target.id, "agency_id": target.agency_id.id, "date_from": day, **values}
        return self.env["eco.officer.post"].with_user(self.admin).create(row)

    def certified(self, officer, day, agency=None):
        return officer._facts(agency)[0].certified_on(day)


@tagged("post_install", "-at_install")
class TestOfficerHistory(OfficerCase):
    def test_a_suspension_stops_the_act_of_that_day_and_no_other(self):
        case = self.play("issue_notice")
        self.event("suspended", "2026-10-19", until="2026-10-20")
        with self.assertRaisesRegex(LegalityError, "赵𬭎当日没有有效的行政执法证.*暂扣.*第四十二条"):
            self.act(case, self.officer, "serve_notice", date(2026, 10, 19), on="2026-10-19", **SERVICE)
        self.act(case, self.officer, "serve_notice", date(2026, 10, 21), on="2026-10-21", **SERVICE)

    def test_a_record_is_judged_by_the_history_of_its_own_day(self):
        case = self.play("approve_filing")
        record = self.draft_record(case, "inspection_record")  # of 10-12
        self.event("suspended", "2026-10-12")
        with on(FILED):
            self.event("restored", "2026-10-13")
        with self.assertRaisesRegex(LegalityError, "2026-10-12.*赵𬭎"):
            self.act(case, self.officer, "record_inspection", FILED, record=record.id)
        self.assertTrue(self.certified(self.second, FILED))

    def test_past_days_are_told_after_everything_that_followed(self):
        for kind, day in (("lost", "2025-03-01"), ("restored", "2025-03-10"), ("handed_back", "2026-01-01")):
            self.event(kind, day)
        good = [
            self.certified(self.second, date.fromisoformat(day))
            for day in ("2025-02-28", "2025-03-01", "2025-03-09", "2025-03-10", "2025-12-31", "2026-01-01")
        ]
        self.assertEqual(good, [True, False, False, True, True, False])

    def test_an_entry_that_does_not_follow_is_refused_in_words(self):
        for kind, values, words in (
            ("restored", {}, "无需恢复"),
            ("renewed", {}, "应当填写新的有效期"),
            ("lost", {"until": "2026-10-30"}, "不填写截止日"),
            ("suspended", {"reason": "  "}, "原因|reason"),
        ):
            with self.assertRaisesRegex(ValidationError, words):
                self.event(kind, "2026-10-12", **values)

    def test_the_history_is_append_only(self):
        entry = self.event("suspended", "2026-10-12")
        for user in (self.admin, self.env.user):
            with self.assertRaises(AccessError):
                entry.with_user(user).write({"day": "2026-10-30"})
            with self.assertRaises(AccessError):
                entry.with_user(user).unlink()
        for statement in (
            "UPDATE eco_certificate_event SET day = '2026-10-30' WHERE id = %s",
            "DELETE FROM eco_certificate_event WHERE id = %s",
        ):
            with self.assertRaises(psycopg2.Error), mute_logger("odoo.sql_db"), self.cr.savepoint():
                self.cr.execute(statement, [entry.id])

    def test_only_the_administrator_enters_history_posts_and_training(self):
        for user in (self.officer, self.leader, self.head, self.reviewer, self.finance, self.guide):
            with self.assertRaises(AccessError):
                self.event("suspended", "2026-10-12", user=user)
            for model in ("eco.officer.post", "eco.officer.training", "eco.officer.standard", "eco.certificate"):
                for right in ("create", "write", "unlink"):
                    self.assertFalse(self.env[model].with_user(user).has_access(right), (model, user.name, right))
        self.assertFalse(self.env["eco.officer.post"].with_user(self.admin).has_access("unlink"))

    def test_a_past_day_is_not_made_good_after_a_case_named_the_officer(self):
        self.open_case()
        with on(FILED):
            self.event("suspended", str(FILED - 5 * DAY))
            for day in (FILED - DAY,):
                with self.assertRaisesRegex(UserError, "四十二|42"):
                    self.event("restored", str(day))
            with self.assertRaises(UserError):
                self.certificate.with_user(self.admin).write({"valid_to": "2033-12-31"})
            with self.assertRaises(UserError):
                self.post(str(FILED - DAY))
            self.event("restored", str(FILED))

    def test_an_entry_through_the_form_of_a_named_officer(self):
        self.open_case()
        entry = {"kind": "suspended", "day": str(FILED), "reason": "测试"}
        self.certificate.with_user(self.admin).write({"event_ids": [Command.create(entry)]})
        self.assertFalse(self.certified(self.second, FILED))
        with self.assertRaises(AccessError):
            commands = [Command.update(self.certificate.event_ids.id, {"day": "2027-01-01"})]
            self.certificate.with_user(self.admin).write({"event_ids": commands})

    def test_a_certificate_with_a_history_keeps_what_is_printed_on_it(self):
        self.event("lost", "2026-10-12")
        with self.assertRaises(UserError):
            self.certificate.with_user(self.admin).write({"valid_to": "2030-01-01"})

    def test_a_renewal_moves_the_end(self):
        self.event("renewed", "2028-12-01", until="2033-12-31")
        self.assertEqual(self.certificate.ends_on, date(2033, 12, 31))
        self.assertTrue(self.certified(self.second, date(2029, 1, 1)))
        self.assertEqual(self.second._certificate_held(date(2029, 1, 1)), (self.certificate.number, date(2033, 12, 31)))


@tagged("post_install", "-at_install")
class TestOfficerPosts(OfficerCase):
    def test_who_left_no_longer_counts_from_that_day(self):
        case = self.play("issue_notice")
        with on(date(2026, 10, 19)):
            self.post("2026-10-20", agency_id=self.other_town.id)
        self.assertEqual(self.second.post_ids.sorted("id").mapped("date_to"), [date(2026, 10, 19), False])
        with self.assertRaisesRegex(LegalityError, "赵𬭎当日不在本机关任职"):
            self.act(case, self.officer, "serve_notice", date(2026, 10, 20), on="2026-10-20", **SERVICE)
        self.act(case, self.officer, "serve_notice", date(2026, 10, 20), on="2026-10-19", **SERVICE)
        self.assertTrue(self.certified(self.second, date(2026, 10, 20), self.other_town))
        self.assertFalse(self.certified(self.second, date(2026, 10, 19), self.other_town))

    def test_the_kind_of_staff_is_that_of_the_day_of_the_act(self):
        self.post("2026-10-13", staff_kind="auxiliary")
        self.assertEqual(
            [self.certified(self.second, day) for day in (date(2026, 10, 12), date(2026, 10, 13))], [True, False]
        )
        self.post("2026-10-15", staff_kind="formal")
        self.assertEqual([self.certified(self.second, FILED + n * DAY) for n in (1, 2)], [False, True])

    def test_the_officer_repeats_the_post_of_today(self):
        with on(date(2026, 10, 12)):
            self.post("2026-10-14", agency_id=self.other_town.id, duty="deputy_head")
            self.assertEqual(self.second.agency_id, self.town)
        with on(date(2026, 10, 14)):
            self.env["eco.officer"]._cron_follow_posts()
            self.assertEqual((self.second.agency_id, self.second.duty), (self.other_town, "deputy_head"))

    def test_a_history_of_posts_is_not_rewritten(self):
        post = self.post("2026-10-13", staff_kind="auxiliary")
        with on(date(2026, 10, 14)):
            for values in ({"staff_kind": "formal"}, {"date_from": "2026-10-30"}, {"agency_id": self.other_town.id}):
                with self.assertRaises(UserError):
                    post.write(values)
            with self.assertRaises(UserError):
                self.second.with_user(self.admin).write({"staff_kind": "formal"})
        with self.assertRaises(psycopg2.Error), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("DELETE FROM eco_officer_post WHERE id = %s", [post.id])

    def test_two_posts_on_one_day_are_refused_by_the_database(self):
        self.env.flush_all()
        with self.assertRaises(psycopg2.Error), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute(
                "INSERT INTO eco_officer_post (officer_id, agency_id, staff_kind, duty, date_from)"
                " VALUES (%s, %s, 'formal', 'other', '2026-01-01')",
                [self.second.id, self.town.id],
            )

    def test_a_wrong_entry_is_corrected_while_nothing_rests_on_it(self):
        self.second.with_user(self.admin).write({"staff_kind": "auxiliary"})
        self.assertFalse(self.certified(self.second, FILED))
        self.assertEqual(len(self.second.post_ids.filtered("void_reason")), 1)

    def test_a_certificate_for_another_area_or_sector_does_not_count_in_a_case(self):
        self.power.original_sector_ids = self.env.ref("eco_checklist.sector_environment")
        other = self.env.ref("eco_checklist.sector_urban")
        for field, value in (("area_ids", self.other_town), ("sector_ids", other)):
            self.certificate[field] = value
            case = self.open_case()
            with self.assertRaisesRegex(LegalityError, "赵𬭎的行政执法证所载执法区域或者类别不包括本案"):
                self.act(case, self.officer, "submit_filing", FILED, opinion="建议立案")
            self.certificate[field] = False
        self.certificate.area_ids = self.town.county_id
        self.certificate.sector_ids = self.power.original_sector_ids
        self.act(self.open_case(), self.officer, "submit_filing", FILED, opinion="建议立案")

    def test_a_supervision_certificate_does_not_count(self):
        self.certificate.kind = "supervision"
        self.assertFalse(self.certified(self.second, FILED))

    def test_the_form_counts_no_query_for_each_entry(self):
        def read():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            officers = self.env["eco.officer"].with_user(self.admin).search([])
            officers.read(["certified_today", "obstacle", "training_hours", "training_missing"])
            officers._facts(self.town, self.power)
            return self.cr.sql_log_count - before

        self.event("suspended", "2026-10-12")
        read()
        few = read()
        for number in range(20):
            officer = self._officer(self._user(f"t_more{number}", f"同事{number}", self.town, "officer"))
            self.event("suspended", "2026-10-12", officer.certificate_ids)
        read()  # new logins have emptied the caches of the registry
        self.assertEqual(read(), few)


@tagged("post_install", "-at_install")
class TestOfficerTraining(OfficerCase):
    def train(self, day, hours=30, **values):
        entry = {"officer_id": self.second.id, "day": day, "hours": hours, "topic": "行政处罚法", "proof": "证明1号"}
        return self.env["eco.officer.training"].with_user(self.admin).create({**entry, **values})

    def test_hours_are_counted_by_year_against_the_standard(self):
        with on(date(2026, 12, 31)):
            self.train("2025-12-31", 50)
            self.train("2026-01-01", 20)
            self.train("2026-12-31", 30)
            read = (self.second.training_hours, self.second.training_required, self.second.training_missing)
            self.assertEqual(read, (50, 60, 10))
        with on(date(2027, 1, 1)):
            self.second.invalidate_recordset()
            self.assertEqual((self.second.training_hours, self.second.training_missing), (0, 60))

    def test_another_figure_for_the_county_goes_before(self):
        self.env["eco.officer.standard"].create(
            {
                "subject": "training",
                "amount": 80,
                "agency_id": self.town.county_id.id,
                "date_from": "2026-01-01",
                "basis": "测试",
            }
        )
        with on(FILED):
            self.assertEqual(self.second.training_required, 80)

    def test_bad_entries_are_refused(self):
        with on(FILED):
            with self.assertRaises(ValidationError):
                self.train(str(FILED + DAY))
            with self.assertRaises(ValidationError):
                self.train(str(FILED), proof=" ")
            for hours in (0, -1, 401):
                with self.assertRaises(psycopg2.Error), mute_logger("odoo.sql_db"), self.cr.savepoint():
                    self.train(str(FILED), hours)


@tagged("post_install", "-at_install")
class TestOfficerImport(OfficerCase):
    HEAD = [
        "name",
        "agency_id",
        "staff_kind",
        "duty",
        "certificate_ids/number",
        "certificate_ids/issuer",
        "certificate_ids/valid_from",
        "certificate_ids/valid_to",
    ]
    GOOD = ["冯新", "西吴街道", "正式人员", "环保专（兼）职人员", "测新001", "测试机关", "2025-01-01", "2029-12-31"]

    def load(self, *rows):
        rows = [[self.town.name if cell == "西吴街道" else cell for cell in row] for row in rows]
        return self.env["eco.officer"].with_user(self.admin).with_context(import_file=True).load(self.HEAD, rows)

    def row(self, **changes):
        names = ("name", "agency", "staff", "duty", "number", "issuer", "start", "end")
        return [changes.get(name, cell) for name, cell in zip(names, self.GOOD, strict=True)]

    def setUp(self):
        super().setUp()
        labels = dict(self.env["eco.officer"]._fields["staff_kind"]._description_selection(self.env))
        self.GOOD = [labels["formal"] if cell == "正式人员" else cell for cell in self.GOOD]

    def test_a_list_is_imported_with_certificates_and_posts(self):
        result = self.load(self.row(), self.row(name="冯更", number="测新002"))
        self.assertFalse(result["messages"])
        officers = self.env["eco.officer"].browse(result["ids"])
        self.assertEqual(officers.mapped("certificate_ids.number"), ["测新001", "测新002"])
        self.assertEqual(officers.post_ids.mapped("agency_id"), self.town)
        self.assertTrue(all(self.certified(officer, FILED, self.town) for officer in officers))

    def test_bad_rows_are_refused_in_words_and_nothing_is_kept(self):
        for row in (
            self.row(agency="没有这个镇"),
            self.row(staff="临时工"),
            self.row(number=self.certificate.number),
            self.row(start="2030-01-01"),
            self.row(end="2999-01-01"),
            self.row(name="  "),
            self.row(end="不是日期"),
        ):
            with mute_logger("odoo.sql_db"), self.cr.savepoint():
                result = self.load(self.row(number="测新009", name="好的一行"), row)
            self.assertFalse(result["ids"], row)
            self.assertRegex(result["messages"][0]["message"], "[\u4e00-\u9fff]", row)
            self.assertFalse(self.env["eco.officer"].search([("name", "=", "好的一行")]), row)
