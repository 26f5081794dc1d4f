"""The seal of a body: a PNG, in dated versions, hidden from most, kept as it was."""

import base64
import hashlib
import struct
import zlib
from datetime import date, timedelta

from psycopg2.errors import ExclusionViolation, RestrictViolation

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models.beijing import today
from .common import ChecklistCase


def png(shade=0, side=120):
    """Return a square grey PNG as base64 text."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([shade]) * side) * side)
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return base64.b64encode(content).decode()


@tagged("post_install", "-at_install")
class TestSeal(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.seal = cls._seal()

    @classmethod
    def _seal(cls, **values):
        values = {"agency_id": cls.town.id, "image": png(), "date_from": "2024-01-01", **values}
        return cls.env["eco.agency.seal"].create(values)

    def test_the_bytes_are_kept_and_their_digest_is_computed(self):
        seal = self._seal(agency_id=self.other_town.id, image=png(7), sha256="0" * 64)
        content = base64.b64decode(png(7))
        self.assertEqual(base64.b64decode(seal.image), content)
        self.assertEqual(seal.sha256, hashlib.sha256(content).hexdigest())

    def test_the_seal_of_a_day(self):
        self.seal.date_to = "2024-05-31"
        later = self._seal(image=png(1), date_from="2024-06-01")
        for day, seal in (
            (date(2023, 12, 31), self.seal.browse()),
            (date(2024, 1, 1), self.seal),
            (date(2024, 5, 31), self.seal),
            (date(2024, 6, 1), later),
        ):
            self.assertEqual(self.town.with_user(self.user).seal_on(day), seal, day)

    def test_only_a_png_is_taken(self):
        for image in (False, "", "不是", base64.b64encode(b"GIF89a").decode(), png(side=20), png()[:100]):
            with self.subTest(image), self.assertRaises(UserError):
                self._seal(agency_id=self.other_town.id, image=image)
        free = self._seal(agency_id=self.other_town.id, date_from=today() + timedelta(days=1))
        with self.assertRaises(UserError):
            free.image = base64.b64encode(b"GIF89a").decode()
        free.write({"image": png(9), "sha256": "0" * 64})
        self.assertEqual(free.sha256, hashlib.sha256(base64.b64decode(png(9))).hexdigest())

    def test_once_begun_it_is_only_ended_or_void(self):
        for user in (self.env.user, self.administrator):
            for values in ({"image": png(3)}, {"date_from": "2024-02-01"}, {"agency_id": self.other_town.id}):
                with self.assertRaisesRegex(UserError, "已经生效"):
                    self.seal.with_user(user).write(values)
            with self.assertRaises(UserError):
                self.seal.with_user(user).unlink()
            self.town.with_user(user).write({"seal_ids": [Command.update(self.seal.id, {"sha256": "0" * 64})]})
        self.assertEqual(self.seal.sha256, hashlib.sha256(base64.b64decode(png())).hexdigest())
        self.seal.void_reason = "图片有误"
        self.assertFalse(self.town.seal_on(date(2024, 2, 1)))
        self._seal(image=png(5))

    def test_one_seal_a_day(self):
        with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"):
            self._seal(date_from=today())

    def test_postgresql_keeps_it(self):
        self.env.flush_all()
        for statement in (
            "UPDATE eco_agency_seal SET image = 'x' WHERE id = %s",
            "UPDATE eco_agency_seal SET sha256 = 'x' WHERE id = %s",
            "UPDATE eco_agency_seal SET date_from = '2023-01-01' WHERE id = %s",
            "DELETE FROM eco_agency_seal WHERE id = %s",
            "TRUNCATE eco_agency_seal CASCADE",
        ):
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement, (self.seal.id,) * statement.count("%s"))
        self.assertFalse(
            self.env["ir.attachment"].sudo().search([("res_model", "=", "eco.agency.seal"), ("res_field", "!=", False)])
        )

    def test_who_reads_and_who_sets_it(self):
        for user in (self.user, self.editor, self.auditor):
            with self.assertRaises(AccessError):
                self.seal.with_user(user).read(["image"])
            with self.assertRaises(AccessError):
                self.town.with_user(user).read(["seal_ids"])
        for user in (self.user, self.editor, self.auditor, self.approver):
            with self.assertRaises(AccessError):
                self.seal.with_user(user).create({"agency_id": self.other_town.id, "image": png()})
            with self.assertRaises(AccessError):
                self.seal.with_user(user).date_to = today()
        self.assertTrue(self.seal.with_user(self.approver).image)
        self.town.with_user(self.administrator).write(
            {"seal_ids": [Command.update(self.seal.id, {"date_to": today()})]}
        )
        self.assertEqual(self.seal.date_to, today())

    def test_every_change_is_noted_with_the_digest(self):
        def noted():
            return self.town.message_ids.filtered(lambda message: self.seal.sha256 in (message.body or ""))

        self.assertEqual(len(noted()), 1)
        self.seal.with_user(self.administrator).with_context(tracking_disable=True).date_to = today()
        self.assertEqual(len(noted()), 2)
        self.assertEqual(noted()[0].author_id, self.administrator.partner_id)
