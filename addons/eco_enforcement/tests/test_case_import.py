import base64
import io
import json
import zipfile

from psycopg2 import errors

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.casezip import writing
from odoo.addons.eco_enforcement.casezip.verifying import verify

from .common import FILED, on
from .test_case_export import AFTER, ExportCase


def repacked(data, change):
    """Write a ZIP anew with an ordinary tool; ``change`` takes and gives name -> bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = change({name: archive.read(name) for name in archive.namelist()})
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def forged(data, change):
    """Make a case file whole in itself whose files, manifest or events are others: what an adept sender can do."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(entries.pop("manifest.json"))
    lines = entries.pop("journal.jsonl").decode().splitlines()
    files, bodies = dict(entries), [json.loads(json.loads(line)["body"]) for line in lines]
    rows = {item["path"]: item for item in manifest["files"]}
    change(manifest, files, rows)
    texts = [writing.spelt(body).decode() for body in bodies[:-1]]
    sources = [writing.measured(path, lambda raw=raw: io.BytesIO(raw)) for path, raw in files.items()]
    listed = [{**rows.get(s.path, writing.row(s)), "path": s.path, "size": s.size, "sha256": s.sha256} for s in sources]
    digests = [json.loads(line)["digest"] for line in writing.journal_bytes(texts).decode().splitlines()]
    text = writing.manifest_bytes(manifest["case"], manifest["exported"], digests, listed)
    sealed = {"manifest": writing.sha256(text), "files": {item["path"]: item["sha256"] for item in listed}}
    journal = writing.journal_bytes([*texts, writing.spelt({**bodies[-1], "export": sealed}).decode()])
    return b"".join(writing.written(text, journal, sources))


@tagged("post_install", "-at_install")
class TestCaseImport(ExportCase):
    """A received case file: proven before anything is written, kept as it came, gone on with by a lead."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.received = cls.env["eco.case.import"]
        far = cls.env.ref("eco_checklist.agency_qindu")
        cls.far = cls.env["eco.agency"].create(
            {
                "name": "邻县生态环境分局",
                "kind": "department",
                "code": "610402777",
                "short_name": "邻环",
                "parent_id": far.id,
            }
        )
        cls.far_officer = cls._user("t_far_officer", "王玥", cls.far, "officer")
        cls.far_head = cls._user("t_far_head", "张堃", cls.far, "head")

    def _file(self):
        return self._zip(self._exported(self._sealed_case()))

    def _receive(self, data, user=None, digest=""):
        with on(AFTER):
            return self.received.with_user(user or self.far_officer)._receive(data, digest)

    def _assert_refused(self, data, *words, user=None, digest=""):
        before = (self.received.search_count([]), self.env["ir.attachment"].search_count([]))
        with self.assertRaises(UserError) as caught:
            self._receive(data, user, digest)
        for word in words:
            self.assertIn(word, str(caught.exception))
        self.assertEqual((self.received.search_count([]), self.env["ir.attachment"].search_count([])), before)

    def test_a_whole_file_is_kept_as_it_came_and_can_be_read(self):
        data = self._file()
        received = self._receive(data)
        self.assertEqual(received.from_agency_id, self.town)
        self.assertEqual(received.agency_id, self.far)
        self.assertEqual(received.exported_by, "周正")
        self.assertEqual(received.sudo().attachment_id.raw, data)
        report = verify(io.BytesIO(data))
        self.assertEqual(received.event_ids.mapped("digest"), [event.digest for event in report.events])
        self.assertEqual(len(received.entry_ids), len(report.manifest.files))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in received.entry_ids:
                self.assertEqual(b"".join(entry._pieces()), archive.read(entry.path))
        self.assertIn("eco.decision", received._records())

    def test_the_dialogue_receives_an_upload(self):
        wizards = self.env["eco.case.import.wizard"].with_user(self.far_officer)
        action = wizards.create({"file": base64.b64encode(self._file())}).action_import()
        self.assertEqual(action["res_model"], "eco.case.import")
        for junk in (b"", b"\xff\xfe", b"no zip"):
            with self.assertRaises(UserError):
                wizards.new({"file": base64.b64encode(junk)}).action_import()

    def test_the_same_file_is_received_once(self):
        data = self._file()
        self._receive(data)
        self._assert_refused(data)

    def test_whoever_does_not_handle_cases_receives_none(self):
        data = self._file()
        for user in (self.finance, self._user("t_plain", "普通", self.far, "case_reader")):
            with self.assertRaises(AccessError):
                self._receive(data, user)

    def test_others_do_not_see_what_a_body_received(self):
        received = self._receive(self._file())
        mine = received.with_user(self.officer)
        for records in (
            mine,
            mine.entry_ids.browse(received.entry_ids.ids),
            mine.event_ids.browse(received.event_ids.ids),
        ):
            self.assertFalse(records.has_access("read"))
            self.assertFalse(records.search([]))
        self.assertTrue(received.with_user(self.far_head).has_access("read"))

    def test_a_file_that_is_not_whole_is_refused_with_the_name_of_the_entry(self):
        data = self._file()
        name = next(n for n in zipfile.ZipFile(io.BytesIO(data)).namelist() if n.endswith(".pdf"))
        self._assert_refused(repacked(data, lambda e: {n: raw for n, raw in e.items() if n != name}), name)
        self._assert_refused(repacked(data, lambda e: {**e, name: e[name] + b"x"}), name)
        self._assert_refused(repacked(data, lambda e: {**e, "../../etc/passwd": b"x"}), "../../etc/passwd")
        flipped = bytearray(data)
        flipped[data.index(b"%PDF") + 20] ^= 1
        self._assert_refused(bytes(flipped), "documents/")

    def test_the_verification_code_of_the_sender_is_compared(self):
        data = self._file()
        self._assert_refused(data, "核对码", digest="0" * 64)
        code = verify(io.BytesIO(data)).digest
        self.assertTrue(self._receive(data, digest=f" {code.upper()} "))

    def test_an_agency_that_is_not_known_is_refused_in_clear_words(self):
        def elsewhere(manifest, _files, _rows):
            manifest["case"]["agency"] = "999999999"

        self._assert_refused(forged(self._file(), elsewhere), "999999999")

    def test_no_xml_with_a_document_type_comes_in(self):
        bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>'

        def bombed(_manifest, files, _rows):
            files["papers/data.xml"] = bomb

        self._assert_refused(forged(self._file(), bombed), "papers/data.xml", "实体")

    def test_data_of_another_kind_is_refused(self):
        data = self._file()
        for raw in (
            b"[" * 100_000 + b"]" * 100_000,
            b'{"a":1,"a":2}',
            b'{"a":1.5}',
            '{"a":"é"}'.encode("latin-1"),
            b"{",
        ):

            def spoilt(_manifest, files, _rows, raw=raw):
                files["records.json"] = raw

            self._assert_refused(forged(data, spoilt), "records.json")

    def test_what_was_received_never_changes(self):
        received = self._receive(self._file())
        self.env.flush_all()
        for record in (received, received.entry_ids[0], received.event_ids[0]):
            for attempt in (lambda r=record: r.write({"sequence": 9}), record.unlink, lambda r=record: r.create({})):
                with self.assertRaises(AccessError):
                    attempt()
            with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                self.cr.execute(f"DELETE FROM {record._table} WHERE id = %s", [record.id])
        with self.assertRaises(AccessError):
            received.sudo().attachment_id.write({"raw": b"x"})

    def test_the_receiver_goes_on_with_a_lead_of_its_own(self):
        received = self._receive(self._file())
        with on(AFTER):
            action = received.with_user(self.far_officer).action_take_over()
        lead = self.env["eco.lead"].browse(action["res_id"])
        self.assertEqual((lead.source, lead.agency_id, lead.found_on), ("transfer", self.far, AFTER))
        self.assertEqual((lead.place, lead.power_id, lead.received_case_id), ("示范村东侧耕地", self.power, received))
        self.assertIn("张堃涉嫌露天焚烧玉米秸秆案", lead.content)
        with on(AFTER):
            self.assertEqual(received.with_user(self.far_officer).action_take_over()["res_id"], lead.id)
        with self.assertRaises(AccessError):
            received.with_user(self.officer).action_take_over()

    def test_a_case_opened_from_the_lead_leads_back_to_the_file(self):
        received = self._receive(self._file(), user=self.officer)
        with on(AFTER):
            lead = received.with_user(self.officer).action_take_over()["res_id"]
        with on(FILED):
            case = self.env["eco.case"].with_user(self.officer).create(self.values(lead_id=lead))
        self.assertEqual(case.received_case_id, received)

    def test_the_town_knows_its_own_case_again(self):
        case = self._sealed_case()
        received = self._receive(self._zip(self._exported(case)), user=self.officer)
        self.assertEqual(received.own_case_id, case)
        elsewhere = self._receive(self._zip(self._exported(case)))
        self.assertFalse(elsewhere.own_case_id)
