"""The page anyone may ask whether an officer is valid today, and the page that is printed."""

import base64
import io
import re
from datetime import date

from PIL import Image

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, new_test_user, tagged

from .common import FILED, on
from .test_officers import OfficerCase


@tagged("post_install", "-at_install")
class TestOfficerPages(OfficerCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        picture = io.BytesIO()
        Image.new("RGB", (30, 40), "navy").save(picture, "PNG")
        cls.second.photo = base64.b64encode(picture.getvalue())
        cls.second.action_renew_identity()
        cls.path = f"/eco/officer/{cls.second.identity_token}"

    def ask(self, path, day=FILED):
        with on(day):
            return self.url_open(path, allow_redirects=False)

    def test_valid_or_not_today_and_nothing_more(self):
        answer = self.ask(self.path)
        self.assertEqual(answer.status_code, 200)
        self.assertIn("今日有效", answer.text)
        self.assertIn("2026年10月13日", answer.text)
        for secret in (self.second.name, self.certificate.number, self.town.name, "data:image", "<script", "/web/"):
            self.assertNotIn(secret, answer.text)
        self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertNotIn("session_id", answer.cookies)

    def test_the_answer_is_that_of_the_day(self):
        self.event("suspended", "2026-10-14", until="2026-10-15")
        for day, word in ((13, "有效"), (14, "无效"), (15, "无效"), (16, "有效")):
            answer = self.ask(self.path, date(2026, 10, day))
            self.assertIn(f'">今日{word}</p>', answer.text, day)
            self.assertEqual(answer.status_code, 200)

    def test_an_archived_officer_and_an_auxiliary_are_not_valid(self):
        self.second.active = False
        self.assertIn("今日无效</p>", self.ask(self.path).text)
        self.second.active = True
        self.second.staff_kind = "auxiliary"
        self.assertIn("今日无效</p>", self.ask(self.path).text)

    def test_a_wrong_code_gets_the_same_page_with_404(self):
        self.second.active = False
        known = self.ask(self.path)
        for token in ("A" * 22, "x", "%2e%2e", "%00", str(self.second.id), self.second.identity_digest):
            answer = self.ask(f"/eco/officer/{token}")
            self.assertEqual(answer.status_code, 404, token)
            self.assertEqual(answer.text, known.text, token)

    def test_a_new_code_shuts_the_old_page(self):
        self.assertGreaterEqual(len(base64.urlsafe_b64decode(self.second.identity_token + "==")), 16)
        self.second.with_user(self.admin).action_renew_identity()
        self.assertEqual(self.ask(self.path).status_code, 404)
        self.assertEqual(self.ask(f"/eco/officer/{self.second.identity_token}").status_code, 200)

    def test_nobody_chooses_or_reads_a_code(self):
        for user in (self.officer, self.leader):
            with self.assertRaises(AccessError):
                self.second.with_user(user).read(["identity_token"])
            with self.assertRaises(AccessError):
                self.second.with_user(user).action_renew_identity()
        for values in ({"identity_token": "guessable"}, {"identity_digest": "x"}):
            with self.assertRaises(UserError):
                self.second.with_user(self.admin).write(values)
            with self.assertRaises(UserError):
                self.env["eco.officer"].create({"name": "x", "agency_id": self.town.id, **values})

    def test_the_picture_needs_a_login(self):
        answer = self.url_open(f"/web/image/eco.officer/{self.second.id}/photo")
        own = base64.b64decode(self.second.photo)
        self.assertNotEqual(answer.content, own)

    def test_who_prints_the_identity_page(self):
        card = f"/eco/officers/{self.second.id}/card"
        self.assertIn("/web/login", self.ask(card).headers["Location"])
        new_test_user(self.env, "t_plain", "base.group_user", password="t_plain")
        for login, status in (
            ("t_officer2", 200),
            ("t_leader", 200),
            ("t_officer", 404),
            ("t_finance", 404),
            ("t_guide", 404),
            ("t_plain", 404),
        ):
            self.authenticate(login, login)
            self.assertEqual(self.ask(card).status_code, status, login)
        self.authenticate("t_leader", "t_leader")
        page = self.ask(card)
        for words in (
            self.second.name,
            self.certificate.number,
            self.town.name,
            "data:image/png",
            "<svg",
            "@media print",
        ):
            self.assertIn(words, page.text)
        self.assertNotIn("<script", page.text)
        self.assertEqual(page.headers["Cache-Control"], "no-store")
        self.assertTrue(re.search(r'<svg[^>]*viewBox="0 0 \d+ \d+"', page.text))
        self.assertEqual(self.ask("/eco/officers/999999/card").status_code, 404)
