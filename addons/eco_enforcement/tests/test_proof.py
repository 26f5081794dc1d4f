import hashlib
import io
from base64 import b64decode
from datetime import date

from PIL import Image
from psycopg2 import errors

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError
from odoo.addons.eco_enforcement.statute.case_file import ordered

from .common import DECIDED, FILED, on
from .evidence_case import EvidenceCase
from .golden import assert_golden

EXIF_IFD, GPS_IFD = 0x8769, 0x8825
# A field under the sky, drawn once: what another Pillow draws has other bytes, and so another hash.
FIELD = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9"
    "lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAYACAD"
    "ASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAMF/8QAGREB"
    "AAIDAAAAAAAAAAAAAAAAAANRExSx/9oADAMBAAIRAxEAPwC0BTahvqOGSgA2ob6YZKAGK0QAH//Z"
)


def photo(shade=60, size=(640, 480), **gps):
    """Give a picture as a phone takes it, in the fields of the town on the day of the act."""
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010F], exif[0x0110] = "Example", "X-1"
    exif.get_ifd(EXIF_IFD).update({0x9003: "2026:10:12 15:20:30", 0x9011: "+08:00"})
    exif.get_ifd(GPS_IFD).update({1: "N", 2: (34.0, 18.0, 36.0), 3: "E", 4: (108.0, 30.0, 0.0), 31: 4.5, **gps})
    Image.new("RGB", size, (shade, 120, 60)).save(out, "JPEG", exif=exif)
    return out.getvalue()


def same_photo(hour):
    """Give a picture of the same bytes on every machine, taken in the afternoon at ``hour``."""
    exif = Image.Exif()
    exif[0x0110] = "X-1"
    exif.get_ifd(EXIF_IFD).update({0x9003: f"2026:10:12 {hour}:20:30", 0x9011: "+08:00"})
    exif.get_ifd(GPS_IFD).update({1: "N", 2: (34.0, 18.0, 36.0), 3: "E", 4: (108.0, 30.0, 0.0)})
    data = exif.tobytes()
    return b"\xff\xd8\xff\xe1" + (len(data) + 2).to_bytes(2, "big") + data + FIELD[2:]


class ProofCase(EvidenceCase):
    """Base of the tests of evidence and proof."""

    def collect(self, case, user=None, day=FILED, **changes):
        """Write down a piece of evidence as an officer would."""
        with on(day):
            items = self.env["eco.evidence"].with_user(user or self.officer).with_context(default_case_id=case.id)
            return items.create({"name": "现场照片", "kind": "audiovisual", "proves": "现场焚烧的状况", **changes})

    def keep(self, item, *contents, day=FILED):
        """Put files into a piece of evidence."""
        named = [(f"IMG_{n}.jpg", content) for n, content in enumerate(contents, 1)]
        with on(day):
            return item.env["eco.evidence.file"]._keep_bytes(item, named)

    def admitted(self, case, *contents, **changes):
        """Give evidence with files that was checked and admitted."""
        item = self.collect(case, **changes)
        self.keep(item, *(contents or (photo(),)))
        self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id)
        return item


@tagged("post_install", "-at_install")
class TestEvidenceList(ProofCase):
    """One list of evidence: papers come into it by themselves, files are added by hand (art. 46)."""

    def test_the_records_of_a_small_case_count_and_prove_without_a_keystroke(self):
        case = self.play("record_interview")
        self.assertEqual(case.evidence_ids.mapped("number"), [1, 2])
        self.assertEqual(case.evidence_ids.mapped("kind"), ["on_site", "party"])
        self.assertEqual(set(case.evidence_ids.mapped("state")), {"admitted"})
        self.assertTrue(case.fact_ids and all(case.fact_ids.mapped("proven")))
        self.assertGreater(len(case.fact_ids), 4)
        self.play_on(case)

    def play_on(self, case):
        self._report(case, "500")
        self.assertEqual(case.state, "case_review")
        words = case.document_ids[-1].content
        self.assertIn("1.现场检查（勘察）笔录（2026年10月12日），证明现场状况及违法行为的存在；", words)
        self.assertIn("2.调查询问笔录（2026年10月12日），证明违法行为的经过及当事人的陈述。", words)

    def test_a_witness_makes_testimony_and_no_statement_of_the_party(self):
        case = self.play("record_inspection")
        record = self.draft_record(case, "interview_record", person="李㛃", capacity="邻居")
        self.act(case, self.officer, "record_interview", FILED, record=record.id)
        self.assertEqual(case.evidence_ids[-1].kind, "witness")

    def test_samples_and_things_taken_count_too(self):
        case = self.play("record_interview")
        sample = self.draft(case, "eco.sample")
        self.act(case, self.officer, "record_sample", FILED, sample=sample.id)
        self.hold(case)
        self.seize(case)
        names = case.evidence_ids[2:].mapped("name")
        self.assertEqual(names, ["灰烬样品（样1）", "先行登记保存物品：点火器", "扣押物品：点火器"])
        self.assertEqual(case.evidence_ids.mapped("number"), [1, 2, 3, 4, 5])

    def test_a_test_counts_once_its_result_is_there(self):
        case = self.play("record_interview")
        day = {"on": str(FILED)}
        asked = {"testing": "appraisal", "body": "示范鉴定所", "qualification": "资质", "question": "灰烬成分"}
        self.act(case, self.officer, "entrust_appraisal", FILED, **asked, **day)
        self.assertEqual(len(case.evidence_ids), 2)
        self.act(case, self.officer, "record_result", FILED, appraisal=case.appraisal_ids.id, text="秸秆灰", **day)
        item = case.evidence_ids[-1]
        self.assertEqual((item.kind, item.provider, item.state), ("opinion", "示范鉴定所", "admitted"))

    def test_evidence_is_admitted_by_an_act_and_then_listed_in_the_papers(self):
        case = self.play("record_interview")
        item = self.collect(case)
        self.assertEqual((item.number, item.state, item.place), (3, "collected", "示范村东侧耕地"))
        with self.assertRaisesRegex(LegalityError, "证据3（现场照片）.*没有填写.*第四十六条第二款"):
            self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id)
        self.keep(item, photo())
        self.assertNotIn("现场照片", str(case._context_evidence()))
        self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id, checked_how="与现场一致")
        self.assertEqual(item.state, "admitted")
        self.assertEqual(case._context_evidence()[-1]["name"], "现场照片")
        self.assertIn(item, case.fact_ids.filtered(lambda f: f.code == "place").evidence_ids)

    def test_a_copy_says_where_the_original_is_and_is_checked_and_signed(self):
        case = self.play("record_interview")
        item = self.collect(case, name="土地承包合同复印件", kind="document", is_copy=True, on_site=False)
        self.keep(item, photo())
        with self.assertRaisesRegex(LegalityError, "admit|没有填写"):
            self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id)
        with on(FILED):
            item.write({"provider": "张堃", "original_at": "张堃家中", "verified": True, "provider_signed": True})
        self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id)
        self.assertEqual(case._context_evidence()[-1]["provider"], "张堃")

    def test_one_certified_officer_collects_nothing_on_the_spot(self):
        case = self.play("record_interview")
        item = self.collect(case, officer_ids=[Command.set(self.officers[:1].ids)])
        self.keep(item, photo())
        with self.assertRaisesRegex(LegalityError, "第四十二条"):
            self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id)

    def test_excluded_evidence_stays_on_file_and_out_of_the_papers(self):
        case = self.play("record_interview")
        item = self.admitted(case)
        self.act(case, self.officer, "exclude_evidence", FILED, evidence=item.id, exclusion="不是现场")
        self.assertEqual((item.state, item.excluded_because), ("excluded", "不是现场"))
        self.assertNotIn("现场照片", str(case._context_evidence()))
        self.assertTrue(item.file_ids._intact())
        with self.assertRaisesRegex(LegalityError, "第四十六条"):
            self.act(case, self.officer, "admit_evidence", FILED, evidence=item.id)

    def test_no_report_while_a_fact_has_no_evidence(self):
        case = self.play("record_interview")
        self.fill_report(case)
        with on(FILED):
            self.env["eco.case.fact"].with_user(self.officer).create({"case_id": case.id, "name": "焚烧面积1.2亩"})
        with self.assertRaisesRegex(LegalityError, "焚烧面积1.2亩.*第四十六条第二款"):
            self.act(case, self.officer, "submit_report", FILED)
        own = case.fact_ids.filtered(lambda f: not f.code).with_user(self.officer)
        with on(FILED):
            own.write({"evidence_ids": [Command.link(case.evidence_ids[0].id)]})
        self.act(case, self.officer, "submit_report", FILED)
        self.assertTrue(case.event_ids.filtered(lambda e: e.title == "调整待证事实与证据的对应"))

    def test_an_excluded_record_leaves_its_facts_unproven_and_stops_the_decision(self):
        case = self.play("serve_notice")
        for item in case.evidence_ids:
            self.act(case, self.officer, "exclude_evidence", DECIDED, evidence=item.id, exclusion="以欺骗方法取得")
        with self.assertRaisesRegex(LegalityError, "没有经核实的证据证明"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_evidence_files_join_the_case_file_and_secrets_the_side_volume(self):
        case = self.play("record_interview")
        item = self.admitted(case, photo(1), photo(2))
        with on(FILED):
            item.with_user(self.officer).write({"secret": True})
            entries = [e for e in ordered(case.sudo()._file_entries()) if e.key.startswith("evidence/")]
        self.assertEqual([(e.volume, e.section) for e in entries], [("side", "secret")] * 2)
        self.assertEqual([e.sha256 for e in entries], item.file_ids.mapped("sha256"))

    def test_the_photo_sheet_shows_the_pictures_with_what_they_prove(self):
        case = self.play("record_interview")
        item = self.admitted(case, photo(60), photo(200))
        self.env["eco.evidence.file"].flush_model()
        self.act(case, self.officer, "make_photo_sheet", FILED, evidence=item.id)
        sheet = case.document_ids[-1]
        self.assertEqual(sheet.kind, "photo_sheet")
        for file in item.file_ids:
            self.assertIn(file.sha256, sheet.content)
        with self.assertRaisesRegex(LegalityError, "已经制作"):
            self.act(case, self.officer, "make_photo_sheet", FILED, evidence=item.id)

    def test_the_photo_sheet_reads_as_its_golden_sample(self):
        # The numbers of the certificates count on from database to database.
        for number, certificate in enumerate(self.officers.certificate_ids, 1):
            self.env.cr.execute(
                "UPDATE eco_certificate SET number = %s WHERE id = %s", (f"测试{number}", certificate.id)
            )
        self.env.invalidate_all()
        case = self.play("record_interview")
        item = self.admitted(case, same_photo(15), same_photo(16))
        self.act(case, self.officer, "make_photo_sheet", FILED, evidence=item.id)
        assert_golden(self, case.document_ids[-1])


@tagged("post_install", "-at_install")
class TestEvidenceFiles(ProofCase):
    """Files are kept as they came in, whatever they are."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("record_interview")

    def setUp(self):
        super().setUp()
        self.item = self.collect(self.case)

    def test_a_large_picture_is_kept_to_the_byte(self):
        content = photo(size=(4000, 3000))
        file = self.keep(self.item, content)
        self.assertEqual(file.sha256, hashlib.sha256(content).hexdigest())
        self.assertEqual(file.sm3, hashlib.new("sm3", content).hexdigest())
        self.assertEqual(hashlib.sha256(file.sudo().attachment_id.raw).hexdigest(), file.sha256)
        self.assertEqual(file.size, len(content))
        self.assertTrue(file._intact())

    def test_time_place_and_device_are_read(self):
        with on(FILED):
            self.case.with_user(self.officer).write({"place_latitude": 34.3109, "place_longitude": 108.5})
        file = self.keep(self.item, photo())
        self.assertEqual(str(file.taken_at), "2026-10-12 07:20:30")
        self.assertEqual((file.device, file.exif, file.positioned), ("Example X-1", "read", True))
        self.assertEqual(file.position, "北纬34.310000°，东经108.500000°（误差约4.5米），距案发地点约100米")
        self.assertIn("<circle", self.item.map)

    def test_an_empty_file_is_refused_and_nothing_is_kept(self):
        with self.assertRaisesRegex(UserError, "IMG_2.jpg"), self.cr.savepoint():
            self.keep(self.item, photo(), b"")
        self.assertFalse(self.item.file_ids)

    def test_the_same_file_is_kept_once(self):
        self.keep(self.item, photo())
        with self.assertRaises(UserError), self.cr.savepoint():
            self.keep(self.item, photo())

    def test_what_is_not_what_it_says_is_kept_and_marked(self):
        file = self.keep(self.item, b"MZ\x90\x00 no picture")
        self.assertEqual((file.as_named, file.marks, file.printable), (False, "executable", False))
        self.assertIn("可执行文件", file.warnings)
        self.assertIsNone(file._copy(100))
        self.assertEqual(file.sudo().attachment_id.mimetype, "application/octet-stream")

    def test_files_and_evidence_are_not_changed_or_deleted_by_anybody(self):
        file = self.keep(self.item, photo())
        for attempt in (
            lambda: file.write({"sha256": "0" * 64}),
            lambda: file.sudo().unlink(),
            lambda: file.sudo().attachment_id.write({"raw": b"x"}),
            lambda: file.sudo().attachment_id.unlink(),
            lambda: self.item.sudo().unlink(),
            lambda: file.sudo().create({"evidence_id": self.item.id, "name": "x"}),
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                attempt()

    @mute_logger("odoo.sql_db")
    def test_postgresql_keeps_evidence_too(self):
        item = self.admitted(self.case, photo(9))
        self.env.flush_all()
        for statement in (
            SQL("UPDATE eco_evidence SET name = 'x' WHERE id = %s", item.id),
            SQL("DELETE FROM eco_evidence WHERE id = %s", item.id),
            SQL("DELETE FROM eco_evidence WHERE id = %s", self.item.id),
            SQL("UPDATE eco_evidence_file SET sha256 = 'x' WHERE evidence_id = %s", item.id),
        ):
            with self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                self.env.cr.execute(statement)

    def test_admitted_evidence_takes_no_further_file_and_no_other_name(self):
        item = self.admitted(self.case)
        with self.assertRaises(UserError):
            self.keep(item, photo(7))
        with on(FILED), self.assertRaises(UserError):
            item.with_user(self.officer).write({"collected_on": "2026-10-01"})
        with on(FILED):
            item.with_user(self.officer).write({"proves": "火点位置"})
        self.assertEqual(item.proves, "火点位置")

    def test_admission_number_and_source_cannot_be_given_by_hand(self):
        record = self.case.record_ids[:1]
        for values in ({"event_seq": 9}, {"number": 99}, {"record_id": record.id}):
            with on(FILED), self.assertRaises(AccessError):
                self.item.write(values)
            with self.assertRaises(AccessError):
                self.collect(self.case, **values)
        with on(FILED), self.assertRaises(AccessError):
            self.env["eco.evidence"].with_user(self.officer).with_context(
                default_case_id=self.case.id, default_event_seq=5
            ).create({"name": "x", "kind": "document"})

    def test_only_handlers_collect_and_only_before_the_decision(self):
        third = self._user("t_third", "同事", self.town, "officer")
        with self.assertRaisesRegex(AccessError, "42|承办"):
            self.collect(self.case, user=third)
        decided = self.play("decide")
        with self.assertRaisesRegex(UserError, "46|收集"):
            self.collect(decided, day=DECIDED)

    def test_listed_facts_are_not_reworded_left_out_or_deleted(self):
        fact = self.case.fact_ids.filtered(lambda f: f.code == "act").with_user(self.officer)
        for values in ({"name": "x"}, {"needed": False}, {"kind": "time"}):
            with on(FILED), self.assertRaises(UserError):
                fact.write(values)
        with on(FILED), self.assertRaises(AccessError):
            fact.write({"code": False})
        with self.assertRaises(UserError):
            fact.sudo().unlink()

    def test_a_fact_is_not_proven_by_evidence_of_another_case(self):
        foreign = self.play("record_interview").evidence_ids[:1]
        fact = self.case.fact_ids[:1].with_user(self.officer)
        with on(FILED), self.assertRaises(UserError), self.cr.savepoint():
            fact.write({"evidence_ids": [Command.link(foreign.id)]})

    def test_an_impossible_position_of_the_place_is_refused(self):
        with on(FILED), self.assertRaises(errors.CheckViolation), mute_logger("odoo.sql_db"):
            self.case.with_user(self.officer).write({"place_latitude": 91})
            self.env.flush_all()

    def test_a_list_of_evidence_asks_as_often_for_many_as_for_few(self):
        def asked():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.case.evidence_ids.read(["state", "source", "file_count", "picture_file_id", "map"])
            self.case.fact_ids.mapped("proven")
            return self.env.cr.sql_log_count - before

        few = asked()
        for shade in range(6):
            self.admitted(self.case, photo(shade))
        self.assertLessEqual(asked(), few + 3)


@tagged("post_install", "-at_install")
class TestMonitoring(ProofCase):
    """A recording proves something once art. 41 is met."""

    def test_a_recording_is_admitted_when_the_party_was_told(self):
        case = self.play("record_interview")
        camera = self.env["eco.camera"].create(
            {
                "name": "南路口高空探头",
                "agency_id": self.town.id,
                "place": "南路口",
                "legal_document": "法审〔2026〕1号",
                "legal_on": date(2026, 1, 5),
                "technical_document": "技审〔2026〕1号",
                "technical_on": date(2026, 1, 6),
                "published_on": date(2026, 1, 7),
                "publication_link": "https://example.org",
                "marked": True,
            }
        )
        shown = {"camera_id": camera.id, "taken_at": "2026-10-12 07:00:00", "shows": "浓烟", "checked": True}
        record = self.draft(case, "eco.camera.evidence", **shown)
        self.act(case, self.officer, "record_camera", FILED, camera=record.id)
        item = case.evidence_ids[-1]
        self.assertEqual(item.state, "collected")
        self.act(case, self.officer, "tell_camera", FILED, camera=record.id, on=str(FILED), text="当面告知")
        item.invalidate_recordset()
        self.assertEqual(item.state, "admitted")
        self.act(case, self.officer, "exclude_evidence", FILED, evidence=item.id, exclusion="设备已经移动")
        item.invalidate_recordset()
        self.assertEqual((item.state, record.excluded), ("excluded", True))
