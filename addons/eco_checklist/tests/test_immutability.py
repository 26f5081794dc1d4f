"""Attacks on what was published: by the ORM, by a forged context, over the wire, and by plain SQL."""

from datetime import date

from psycopg2.errors import RestrictViolation

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .common import ChecklistCase

REFUSED = UserError  # AccessError is one of its kinds


@tagged("post_install", "-at_install")
class TestImmutability(ChecklistCase):
    def setUp(self):
        super().setUp()
        self.list = self._publish()
        self.line = self.list.line_ids
        self.grant = self.list.grant_ids[0]
        self.env.flush_all()

    def test_a_published_list_does_not_change(self):
        for record in (self.list, self.list.with_user(self.editor), self.list.with_user(self.approver)):
            for values in (
                {"name": "x"},
                {"version": "x"},
                {"agency_id": self.other_town.id},
                {"date_start": "2024-02-01"},
                {"published_on": "2024-02-01"},
                {"approval_document": "x"},
                {"publication_link": "x"},
                {"line_ids": [Command.clear()]},
                {"state": "draft"},
                {"published_by_id": self.editor.id},
            ):
                with self.assertRaises(REFUSED):
                    record.write(values)
            with self.assertRaises(REFUSED):
                record.unlink()
            with self.assertRaises(REFUSED):
                record.action_register_published()

    def test_lines_of_a_published_list_do_not_change(self):
        draft = self._draft(town=self.other_town)
        for user in (self.env.user, self.editor, self.approver):
            line = self.line.with_user(user)
            for values in (
                {"power_id": self.other_power.id},
                {"can_coerce": True},
                {"date_to": "2030-01-01"},
                {"list_id": draft.id},
            ):
                with self.assertRaises(REFUSED):
                    line.write(values)
            with self.assertRaises(REFUSED):
                line.unlink()
            with self.assertRaises(REFUSED), self.env.cr.savepoint():
                line.create({"list_id": self.list.id, "power_id": self.other_power.id})
            with self.assertRaises(REFUSED), self.env.cr.savepoint():
                draft.line_ids.with_user(user).list_id = self.list

    def test_state_is_not_forged(self):
        drafts = self.env["eco.town.list"]
        for user in (self.env.user, self.editor, self.approver):
            with self.assertRaises(AccessError):
                drafts.with_user(user).create(
                    {"name": "x", "agency_id": self.town.id, "version": "x", "state": "published"}
                )
            with self.assertRaises(AccessError):
                self._draft(town=self.other_town, version=user.login).with_user(user).state = "published"
        result = drafts.with_user(self.editor).load(
            ["name", "agency_id/.id", "version", "state"], [["x", str(self.town.id), "y", "published"]]
        )
        self.assertFalse(result["ids"])

    def test_grants_are_made_by_publishing_only(self):
        values = {
            "agency_id": self.town.id,
            "power_id": self.other_power.id,
            "function": "punish",
            "date_from": "2024-03-01",
            "list_line_id": self.line.id,
        }
        for user in (self.env.user, self.editor, self.approver, self.administrator):
            for context in ({}, {"eco_publishing": True}, {"eco_publishing": "PUBLISHING"}):
                grants = self.env["eco.grant"].with_user(user).with_context(**context)
                with self.assertRaises(AccessError):
                    grants.create(values)
                with self.assertRaises(AccessError):
                    self.grant.with_env(grants.env).write({"date_to": "2030-01-01"})
                with self.assertRaises(REFUSED):
                    self.grant.with_env(grants.env).unlink()

    def test_postgresql_refuses_too(self):
        statements = [
            ("UPDATE eco_town_list SET state = 'draft' WHERE id = %s", self.list),
            ("UPDATE eco_town_list SET date_start = date_start - 1 WHERE id = %s", self.list),
            ("UPDATE eco_town_list SET publication_link = NULL WHERE id = %s", self.list),
            ("DELETE FROM eco_town_list WHERE id = %s", self.list),
            ("UPDATE eco_town_list_line SET can_coerce = TRUE WHERE id = %s", self.line),
            ("UPDATE eco_town_list_line SET date_to = '2030-01-01' WHERE id = %s", self.line),
            (
                "INSERT INTO eco_town_list_line (list_id, power_id) SELECT list_id, power_id FROM eco_town_list_line"
                " WHERE id = %s",
                self.line,
            ),
            ("DELETE FROM eco_town_list_line WHERE id = %s", self.line),
            ("UPDATE eco_grant SET date_from = date_from - 1 WHERE id = %s", self.grant),
            ("UPDATE eco_grant SET date_to = '2024-05-01' WHERE id = %s", self.grant),
            ("UPDATE eco_grant SET is_void = TRUE WHERE id = %s", self.grant),
            ("UPDATE eco_grant SET function = 'coerce' WHERE id = %s", self.grant),
            ("DELETE FROM eco_grant WHERE id = %s", self.grant),
        ]
        for statement, record in statements:
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement, (record.id,))

    def test_tables_are_not_emptied(self):
        for statement in (
            "TRUNCATE eco_town_list CASCADE",
            "TRUNCATE eco_town_list_line CASCADE",
            "TRUNCATE eco_grant CASCADE",
        ):
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement)

    def test_an_ended_grant_is_not_prolonged(self):
        self._publish(start=date(2025, 7, 1))
        self.env.flush_all()
        for statement in (
            "UPDATE eco_grant SET date_to = date_to + 1 WHERE id = %s",
            "UPDATE eco_grant SET date_to = NULL WHERE id = %s",
            "UPDATE eco_grant SET replaced_by_id = NULL WHERE id = %s",
        ):
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement, (self.grant.id,))

    def test_drafts_are_free(self):
        draft = self._draft(town=self.other_town).with_user(self.editor)
        draft.name = "改名"
        draft.line_ids.can_coerce = True
        draft.line_ids.unlink()
        draft.unlink()
        self.assertFalse(draft.exists())


@tagged("post_install", "-at_install")
class TestOverTheWire(HttpCase, ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.list = cls._publish()
        cls.draft = cls._draft(town=cls.other_town)
        for user in (cls.editor, cls.approver):
            user.password = user.login

    def _call(self, model, method, *args, **kwargs):
        return self.make_jsonrpc_request(
            "/web/dataset/call_kw",
            {"model": model, "method": method, "args": args, "kwargs": {"context": {"eco_publishing": {}}, **kwargs}},
        )

    @mute_logger("odoo.http")
    def test_attacks(self):
        attacks = [
            ("eco.town.list", "write", [self.list.ids, {"name": "x"}]),
            ("eco.town.list", "write", [self.draft.ids, {"state": "published"}]),
            ("eco.town.list", "unlink", [self.list.ids]),
            ("eco.town.list.line", "write", [self.list.line_ids.ids, {"can_coerce": True}]),
            ("eco.grant", "write", [self.list.grant_ids.ids, {"date_to": "2030-01-01"}]),
            (
                "eco.grant",
                "create",
                [
                    [
                        {
                            "agency_id": self.town.id,
                            "power_id": self.other_power.id,
                            "function": "punish",
                            "date_from": "2024-03-01",
                            "list_line_id": self.list.line_ids.id,
                        }
                    ]
                ],
            ),
            ("eco.grant", "unlink", [self.list.grant_ids.ids]),
            ("eco.grant", "_replace_by", [self.list.ids]),
            ("eco.town.list", "_publish", [self.draft.ids]),
        ]
        for user in (self.editor, self.approver):
            self.authenticate(user.login, user.login)
            for model, method, args in attacks:
                with self.subTest(user=user.login, model=model, method=method):
                    # The message of a refusal over the wire is the name of the exception on the server.
                    with self.assertRaisesRegex(JsonRpcException, "^odoo.exceptions.(AccessError|UserError)$"):
                        self._call(model, method, *args)
        self.assertEqual(self.list.name, "丙镇行政执法承接事项清单")
        self.assertEqual(self.draft.state, "draft")

    def test_the_approver_publishes(self):
        self.authenticate(self.approver.login, self.approver.login)
        self._call("eco.town.list", "action_register_published", self.draft.ids)
        self.env.invalidate_all()
        self.assertEqual(self.draft.state, "published")
        self.assertEqual(self.draft.published_by_id, self.approver)
