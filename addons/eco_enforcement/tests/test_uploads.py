import hashlib
import json
import random

from odoo.tests import HttpCase, tagged

from .common import FILED, on
from .test_proof import ProofCase, photo

PIECE = 1 << 20
LONG = 64 << 20


def sha(content):
    return hashlib.sha256(content).hexdigest()


class Cut(Exception):
    """The line was cut."""


@tagged("post_install", "-at_install")
class TestUploads(HttpCase, ProofCase):
    """Large files come in by pieces, over a line that breaks, from one sender each."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("record_interview")

    def setUp(self):
        super().setUp()
        self.item = self.collect(self.case, name="执法录像")

    def ask(self, method, path, user=None, data=None, headers=None, **changes):
        """Speak to the server as ``user``; give the status and what it says."""
        user = user or self.officer
        with on(FILED):
            self.env.flush_all()
            self.authenticate(user.login, user.login)
            sent = {"X-Eco-Upload": "1", **(headers or {})}
            answer = self.opener.request(method, self.base_url() + path, data=data, headers=sent, timeout=60, **changes)
        self.env.invalidate_all()
        try:
            return answer.status_code, answer.json()
        except ValueError:
            return answer.status_code, answer

    def begin(self, content, user=None, **changes):
        wanted = {"evidence": self.item.id, "key": sha(content)[:48], "size": len(content), "sha256": sha(content)}
        wanted |= {"name": "录像.mp4", "claimed": "video/mp4", "clock": 1791936000000, **changes}
        return self.ask("POST", "/eco/uploads", user, json.dumps(wanted))

    def put(self, upload, offset, content, digest=None, user=None, headers=None):
        sent = {"X-Piece-SHA256": digest or sha(content), "Content-Type": "application/octet-stream", **(headers or {})}
        return self.ask("PUT", f"/eco/uploads/{upload}?offset={offset}", user, content, sent)

    def finish(self, upload, user=None):
        return self.ask("POST", f"/eco/uploads/{upload}/finish", user)

    def test_a_film_comes_whole_over_a_line_cut_twenty_times(self):
        chance = random.Random(20)
        content = b"\x00\x00\x00\x18ftypisom" + chance.randbytes(LONG - 12)
        cuts, _status = 20, None
        _status, upload = self.begin(content)
        while upload["offset"] < upload["size"]:
            at = upload["offset"]
            part = content[at : at + 4 * PIECE]
            if cuts and chance.random() < 0.7:
                cuts -= 1
                # What arrives of a piece that was cut is not what its hash says.
                status, said = self.put(upload["id"], at, part[: chance.randrange(1, len(part))], sha(part))
                self.assertEqual(status, 422, said)
                _status, upload = self.begin(content)  # the page was loaded anew, the same file chosen again
                self.assertEqual(upload["offset"], at)
                continue
            status, upload = self.put(upload["id"], at, part)
            self.assertEqual(status, 200)
        self.assertLess(cuts, 10)
        status, done = self.finish(upload["id"])
        self.assertEqual((status, done["file"]["sha256"]), (200, sha(content)))
        self.assertEqual(done["file"]["sm3"], hashlib.new("sm3", content).hexdigest())
        self.assertEqual(self.finish(upload["id"])[1], done)
        file = self.item.file_ids
        self.assertTrue(file._intact())
        self.assertEqual((file.mimetype, file.user_id, file.clock_told), ("video/mp4", self.officer, True))

    def test_a_piece_is_refused_with_a_wrong_hash_a_wrong_place_or_too_much(self):
        _status, upload = self.begin(b"abcdef")
        number = upload["id"]
        self.assertEqual(self.put(number, 0, b"abc", sha(b"xyz"))[0], 422)
        self.assertEqual(self.put(number, 3, b"def")[0], 409)
        self.assertEqual(self.put(number, 0, b"abcdefg")[0], 409)
        self.assertEqual(self.put(number, "-1", b"abc")[0], 400)
        self.assertEqual(self.finish(number)[0], 409)
        self.assertEqual(self.put(number, 0, b"abc")[1]["offset"], 3)

    def test_a_whole_that_is_not_what_was_promised_is_refused(self):
        _status, upload = self.begin(b"abcdef")
        self.assertEqual(self.put(upload["id"], 0, b"abcdeX")[0], 200)
        self.assertEqual(self.finish(upload["id"])[0], 422)
        self.assertFalse(self.item.file_ids)
        self.assertEqual(self.ask("GET", f"/eco/uploads/{upload['id']}")[1]["offset"], 0)
        self.put(upload["id"], 0, b"abcdef")
        self.assertEqual(self.finish(upload["id"])[0], 200)

    def test_two_uploads_at_once_do_not_mix(self):
        one, other = b"1" * 3000, b"2" * 3000
        first, second = self.begin(one)[1]["id"], self.begin(other)[1]["id"]
        for at in range(0, 3000, 1000):
            self.put(first, at, one[at : at + 1000])
            self.put(second, at, other[at : at + 1000])
        self.finish(first)
        self.finish(second)
        self.assertEqual(set(self.item.file_ids.mapped("sha256")), {sha(one), sha(other)})

    def test_another_login_neither_sees_nor_feeds_nor_ends_an_upload(self):
        _status, upload = self.begin(b"abcdef")
        number = upload["id"]
        self.assertEqual(self.ask("GET", f"/eco/uploads/{number}", self.officer_2)[0], 404)
        self.assertEqual(self.put(number, 0, b"abc", user=self.officer_2)[0], 404)
        self.assertEqual(self.finish(number, self.officer_2)[0], 404)

    def test_who_does_not_handle_the_case_begins_no_upload(self):
        self.assertIn(self.begin(b"abc", self.leader)[0], (403, 404))
        third = self._user("t_third", "同事", self.town, "officer")
        self.assertEqual(self.begin(b"abc", third)[0], 403)

    def test_empty_too_long_and_malformed_wishes_are_refused(self):
        self.assertEqual(self.begin(b"")[0], 422)
        self.env["ir.config_parameter"].set_param("eco_enforcement.evidence_max_bytes", "5")
        self.assertEqual(self.begin(b"abcdef")[0], 413)
        self.assertEqual(self.begin(b"abc", evidence="x")[0], 400)
        self.assertEqual(self.begin(b"abc", key="../../x")[0], 400)
        self.assertEqual(self.ask("POST", "/eco/uploads", data="[")[0], 400)
        self.assertEqual(self.begin(b"abc", clock=1e300, shows=None)[0], 200)

    def test_a_page_of_elsewhere_cannot_send_anything(self):
        self.assertEqual(self.ask("POST", "/eco/uploads", data="{}", headers={"X-Eco-Upload": ""})[0], 403)

    def test_uploads_left_alone_are_forgotten_and_kept_files_are_not(self):
        left = self.begin(b"abcdef")[1]["id"]
        kept = self.begin(photo(), name="a.jpg")[1]["id"]
        self.put(kept, 0, photo())
        self.finish(kept)
        path = self.env["eco.upload"].browse(left)._path()
        self.assertTrue(path.exists())
        self.env.cr.execute("UPDATE eco_upload SET write_date = '2020-01-01'")
        self.env.invalidate_all()
        self.env["eco.upload"]._cron_forget()
        self.assertFalse(path.exists() or self.env["eco.upload"].search([]))
        self.assertTrue(self.item.file_ids._intact())

    def test_a_file_goes_out_as_a_download_and_nothing_else(self):
        content = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
        file = self.keep(self.item, content)
        status, answer = self.ask("GET", f"/eco/evidence/files/{file.id}")
        self.assertEqual((status, answer.content), (200, content))
        self.assertEqual(answer.headers["Content-Type"], "application/octet-stream")
        self.assertTrue(answer.headers["Content-Disposition"].startswith("attachment"))
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        self.assertIn("sandbox", answer.headers["Content-Security-Policy"])
        _status, plain = self.ask("GET", f"/web/content/{file.sudo().attachment_id.id}")
        self.assertEqual(plain.headers["Content-Type"], "application/octet-stream")
        self.assertEqual(self.ask("GET", f"/eco/evidence/files/{file.id}/small")[0], 404)

    def test_a_small_copy_is_a_picture_and_only_for_those_who_see_the_case(self):
        file = self.keep(self.item, photo())
        status, answer = self.ask("GET", f"/eco/evidence/files/{file.id}/small")
        self.assertEqual((status, answer.headers["Content-Type"]), (200, "image/jpeg"))
        self.assertNotEqual(answer.content, photo())
        far = self.env["eco.agency"].create(
            {
                "name": "远镇",
                "kind": "town",
                "code": "610402198",
                "parent_id": self.env.ref("eco_checklist.agency_qindu").id,
            }
        )
        stranger = self._user("t_far", "外人", far, "officer")
        for path in ("", "/small"):
            self.assertEqual(self.ask("GET", f"/eco/evidence/files/{file.id}{path}", stranger)[0], 404)

    def test_the_page_of_a_phone_is_for_those_who_write_the_evidence(self):
        path = f"/eco/evidence/{self.item.id}/capture"
        status, page = self.ask("GET", path)
        self.assertEqual(status, 200)
        self.assertIn("选择文件", page.text)
        self.assertIn("script-src 'self'", page.headers["Content-Security-Policy"])
        self.assertEqual(self.ask("GET", path, self.leader)[0], 404)
