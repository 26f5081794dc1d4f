from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from .common import TownCase


@tagged("post_install", "-at_install")
class TestDocumentSeal(TownCase):
    """An issued document does not change, nor do its files; nobody writes or follows beside it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("approve_filing")

    def setUp(self):
        super().setUp()
        self.document = self.case.sudo().document_ids[:1]
        self.files = self.env["ir.attachment"].search(
            [("res_model", "=", "eco.document"), ("res_id", "=", self.document.id), ("res_field", "!=", False)]
        )

    def _attackers(self):
        return self.head, self.env.ref("base.user_admin"), self.env.user

    def _refused(self, statement, *values):
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute(SQL(statement, *values))

    def test_its_two_files_are_stored(self):
        self.assertEqual(sorted(self.files.mapped("res_field")), ["docx", "pdf"])

    def test_nobody_writes_a_message_beside_it(self):
        for user in self._attackers():
            messages = self.env["mail.message"].with_user(user)
            with self.assertRaises(AccessError), self.cr.savepoint():
                messages.create({"model": "eco.document", "res_id": self.document.id, "body": "伪造"})
            with self.assertRaises(AccessError), self.cr.savepoint():
                messages.with_context(default_model="eco.document", default_res_id=self.document.id).create(
                    {"body": "x"}
                )

    def test_no_message_is_moved_to_it(self):
        message = self.env["mail.message"].create({"model": "res.partner", "res_id": 1, "body": "x"})
        with self.assertRaises(AccessError):
            message.write({"model": "eco.document", "res_id": self.document.id})

    def test_nobody_follows_it(self):
        for user in self._attackers():
            with self.assertRaises(AccessError), self.cr.savepoint():
                self.env["mail.followers"].with_user(user).sudo().create(
                    {"res_model": "eco.document", "res_id": self.document.id, "partner_id": user.partner_id.id}
                )

    def test_no_file_is_added_changed_moved_or_removed(self):
        for user in self._attackers():
            files, added = self.files.with_user(user).sudo(), self.env["ir.attachment"].with_user(user).sudo()
            with self.assertRaises(AccessError), self.cr.savepoint():
                added.create({"name": "x", "res_model": "eco.document", "res_id": self.document.id, "raw": b"x"})
            for values in ({"raw": b"x"}, {"res_id": 0}, {"name": "x"}):
                with self.assertRaises(AccessError), self.cr.savepoint():
                    files.write(values)
            with self.assertRaises(AccessError), self.cr.savepoint():
                files.unlink()

    def test_neither_context_nor_import_opens_the_door(self):
        for user in self._attackers():
            documents = self.env["eco.document"].with_user(user).with_context(eco_door=True)
            with self.assertRaises(AccessError), self.cr.savepoint():
                documents.browse(self.document.id).write({"content": "改"})
            result = documents.load(["case_id/.id", "number"], [[str(self.case.id), "伪造"]])
            self.assertFalse(result["ids"])
            with self.assertRaises(AccessError), self.cr.savepoint():
                documents.browse(self.document.id).copy()

    def test_plain_sql_changes_neither_row_nor_file_nor_adds_a_message(self):
        self._refused("UPDATE eco_document SET pdf_sha256 = 'x' WHERE id = %s", self.document.id)
        self._refused("UPDATE ir_attachment SET store_fname = 'x' WHERE id = %s", self.files[0].id)
        self._refused("UPDATE ir_attachment SET res_id = 0 WHERE id = %s", self.files[0].id)
        self._refused("DELETE FROM ir_attachment WHERE id = %s", self.files[0].id)
        self._refused(
            "INSERT INTO mail_message (model, res_id, message_type) VALUES ('eco.document', %s, 'comment')",
            self.document.id,
        )
        self._refused(
            "INSERT INTO mail_followers (res_model, res_id, partner_id) VALUES ('eco.document', %s, 1)",
            self.document.id,
        )
        self._refused(
            "UPDATE mail_message SET model = 'eco.event' WHERE id = (SELECT max(id) FROM mail_message)",
        )

    def test_what_belongs_to_other_records_is_as_free_as_before(self):
        file = self.env["ir.attachment"].create({"name": "x", "res_model": "res.partner", "res_id": 1, "raw": b"x"})
        file.write({"raw": b"y"})
        file.unlink()
        message = self.env["mail.message"].create({"model": "res.partner", "res_id": 1, "body": "x"})
        message.write({"body": "y"})
        message.unlink()
