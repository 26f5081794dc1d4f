"""Things taken in a case: custody signed by two, a balance never below nothing, goods listed, disposed of, destroyed."""

from datetime import date
from decimal import Decimal

from psycopg2 import DatabaseError

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..statute.custody_moves import MoveKind
from ..statute.words_evidence import SeizureEnd
from .common import DECIDED, FILED, SERVED
from .evidence_case import EvidenceCase, at
from .golden import assert_golden

FINAL = date(2027, 5, 10)  # nobody can sue any longer


@tagged("post_install", "-at_install")
class TestExhibits(EvidenceCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.keeper = cls._user("t_keeper", "郑洁", cls.town, "keeper")
        cls.case = cls.play_once("record_interview")

    def taken(self, quantity=3, name="点火器"):
        item = {"name": name, "quantity": quantity, "unit": "个", "condition": "完好"}
        self.hold(self.case, item_ids=[Command.create(item)])
        return self.case.exhibit_ids[-1]

    def begin(self, exhibit, kind="store", user=None, second=None, **said):
        user = user or self.officer
        row = {"kind": kind, "second_id": (second or self.keeper).id, "quantity": 3, **said}
        dialogue = self.env["eco.exhibit.handover.dialogue"].with_user(user)
        dialogue.create({"exhibit_id": exhibit.id, **row}).action_confirm()
        return exhibit.handover_ids.filtered(lambda h: h.state == "waiting")

    def stored(self, exhibit, **said):
        self.begin(exhibit, **said).with_user(self.keeper).action_accept()

    def test_a_measure_enters_its_things_by_itself(self):
        exhibit = self.taken()
        self.assertEqual((exhibit.no, exhibit.name, exhibit.held, exhibit.holders), (1, "点火器", 3, "王玥"))
        (move,) = exhibit.move_ids
        self.assertEqual(
            (move.kind, move.from_name, move.giver_id, move.second_id), ("take", "张堃", self.officer, self.officer_2)
        )

    def test_a_sample_is_a_thing_too(self):
        sample = self.draft(self.case, "eco.sample")
        self.act(self.case, self.officer, "record_sample", FILED, sample=sample.id)
        self.assertEqual(self.case.exhibit_ids.name, "灰烬")
        self.assertEqual(self.case.exhibit_ids.sample_id, sample)

    def test_the_thing_moves_only_when_the_second_person_confirms(self):
        exhibit = self.taken()
        waiting = self.begin(exhibit, place="一号柜", new_seal="封001")
        self.assertEqual(exhibit.holder_ids, self.officer)
        for other in (self.officer, self.officer_2, self.head):
            with self.assertRaises(AccessError):
                waiting.with_user(other).action_accept()
        waiting.with_user(self.keeper).action_accept()
        self.assertEqual((exhibit.holder_ids, exhibit.place, exhibit.seal_number), (self.keeper, "一号柜", "封001"))
        for user, found in ((self.keeper, exhibit), (self.officer, exhibit.browse())):
            self.assertEqual(exhibit.search([("holder_ids", "in", user.ids), ("id", "=", exhibit.id)]), found)
        last = self.case.event_ids.sorted("seq")[-1]
        self.assertEqual((last.act, last.actor_id), ("custody", self.keeper))
        self.assertIn('"to":"郑洁"', last.body)
        with self.assertRaisesRegex(UserError, "已经结束"):
            waiting.with_user(self.keeper).action_accept()

    def test_the_dialogue_proposes_all_that_is_held_and_the_only_keeper(self):
        dialogue = (
            self.env["eco.exhibit.handover.dialogue"].with_user(self.officer).create({"exhibit_id": self.taken().id})
        )
        self.assertEqual((dialogue.kind, dialogue.quantity, dialogue.second_id), ("store", 3, self.keeper))

    def test_a_declined_or_withdrawn_hand_over_moves_nothing(self):
        exhibit = self.taken()
        waiting = self.begin(exhibit)
        decline = self.env["eco.exhibit.decline.dialogue"].with_user(self.keeper)
        decline.create({"handover_id": waiting.id, "reason": "少一个"}).action_confirm()
        self.assertEqual((waiting.state, waiting.reason), ("declined", "少一个"))
        waiting = self.begin(exhibit)
        with self.assertRaises(AccessError):
            waiting.with_user(self.keeper).action_withdraw()
        waiting.with_user(self.officer).action_withdraw()
        self.assertEqual(len(exhibit.move_ids), 1)

    def test_the_keeper_is_no_handler_and_nobody_signs_alone(self):
        exhibit = self.taken()
        with self.assertRaisesRegex(UserError, "罚没财物管理办法》第四条"):
            self.begin(exhibit, second=self.officer_2)
        self.officer_2.group_ids += self.env.ref("eco_enforcement.group_keeper")
        with self.assertRaisesRegex(UserError, "不是本案办案人员"):
            self.begin(exhibit, second=self.officer_2)
        with self.assertRaisesRegex(UserError, "二人"):
            self.begin(exhibit, second=self.officer)

    def test_nobody_hands_over_more_than_he_holds(self):
        exhibit = self.taken()
        with self.assertRaisesRegex(UserError, "现有的3"):
            self.begin(exhibit, quantity=3.001)
        self.stored(exhibit, quantity=1)
        with self.assertRaisesRegex(UserError, "现有的2"):
            self.begin(exhibit, quantity=3)
        self.assertEqual(exhibit._held_by(self.keeper), Decimal(1))

    def test_two_waiting_hand_overs_cannot_give_the_same_thing_twice(self):
        exhibit = self.taken()
        self.begin(exhibit)
        with self.assertRaisesRegex(UserError, "已经有"):
            self.begin(exhibit)

    def test_a_broken_seal_is_explained(self):
        exhibit = self.taken()
        self.stored(exhibit, new_seal="封001")
        fetch = {"kind": "fetch", "user": self.keeper, "second": self.officer, "intact": False}
        with self.assertRaisesRegex(UserError, "封条（封001）"):
            self.begin(exhibit, **fetch)
        self.begin(exhibit, **fetch, note="送检启封").with_user(self.officer).action_accept()
        self.assertFalse(exhibit.seal_number)

    def test_things_go_back_only_after_release(self):
        exhibit = self.taken()
        given = {"kind": "return", "second": self.officer_2, "outsider": "张堃"}
        with self.assertRaisesRegex(UserError, "尚未解除"):
            self.begin(exhibit, **given)
        self.act(self.case, self.officer, "end_hold", FILED, hold=exhibit.hold_id.id, hold_end="released", text="返还")
        self.begin(exhibit, **given).with_user(self.officer_2).action_accept()
        self.assertEqual((exhibit.held, exhibit.holders), (0, "张堃"))

    def test_destroying_and_taking_are_not_begun_by_hand(self):
        exhibit = self.taken()
        handovers = self.env["eco.exhibit.handover"].with_user(self.officer)
        for kind in (MoveKind.DESTROY, MoveKind.TAKE):
            with self.assertRaisesRegex(UserError, kind.label):
                handovers._begin(exhibit, kind, self.keeper, quantity=1, outsider="某人")

    @mute_logger("odoo.sql_db")
    def test_postgresql_keeps_order_balance_and_rows(self):
        exhibit = self.taken()
        columns = "exhibit_id, seq, kind, at, quantity, from_user_id, from_name, to_name, giver_id, second_id"
        values = f"{exhibit.id}, %s, 'store', now(), %s, {self.officer.id}, '王玥', '某人', %s, %s"
        row = f"INSERT INTO eco_exhibit_move ({columns}) VALUES ({values})"
        two = (self.officer.id, self.keeper.id)
        for values in ((2, 4, *two), (3, 1, *two), (2, -1, *two), (2, 1, two[0], two[0])):
            with self.subTest(values), self.assertRaises(DatabaseError), self.env.cr.savepoint():
                self.env.cr.execute(row, values)
        waiting = self.begin(exhibit)
        self.env.flush_all()
        for attack in (
            "UPDATE eco_exhibit_move SET quantity = 1",
            "DELETE FROM eco_exhibit_move",
            "UPDATE eco_exhibit SET quantity = 1",
            f"UPDATE eco_exhibit_handover SET quantity = 1 WHERE id = {waiting.id}",
            f"DELETE FROM eco_exhibit_handover WHERE id = {waiting.id}",
        ):
            with self.subTest(attack), self.assertRaises(DatabaseError), self.env.cr.savepoint():
                self.env.cr.execute(attack)

    def test_nobody_writes_custody_past_the_door(self):
        exhibit = self.taken()
        for user in (self.officer, self.keeper, self.head):
            with self.assertRaises(AccessError):
                exhibit.move_ids.with_user(user).write({"note": "x"})
            with self.assertRaises(AccessError):
                self.env["eco.exhibit.handover"].with_user(user).create(
                    {
                        "exhibit_id": exhibit.id,
                        "kind": "store",
                        "quantity": 1,
                        "giver_id": user.id,
                        "second_id": self.keeper.id,
                    }
                )
        with self.assertRaises(AccessError):
            exhibit.write({"name": "x"})

    def test_queries_of_the_list_do_not_grow(self):
        def read():
            self.env.invalidate_all()
            self.env["eco.exhibit"].search([("case_id", "=", self.case.id)]).with_user(self.officer).web_read(
                {"held": {}, "holders": {}, "place": {}, "seal_number": {}, "mine": {}}
            )

        self.taken()
        read()
        start = self.env.cr.sql_log_count
        read()
        once = self.env.cr.sql_log_count - start
        self.hold(
            self.case, item_ids=[Command.create({"name": f"物{n}", "unit": "个", "condition": "好"}) for n in range(20)]
        )
        read()  # what the taking left to be worked out is no part of the list
        start = self.env.cr.sql_log_count
        read()
        self.assertEqual(self.env.cr.sql_log_count - start, once)

    def goods_case(self):
        """Carry a case with a seizure to the service of its decision, by which the thing is confiscated."""
        case = self.open_case()
        for code, step in self._steps(case, "500"):
            step()
            if code == "record_interview":
                seizure = self.seize(case)
            if code == "serve_decision":
                break
        self.act(case, self.officer, "end_seizure", SERVED, seizure=seizure.id, seizure_end="confiscated", text="没收")
        return case, case.exhibit_ids

    def test_goods_are_listed_disposed_of_and_destroyed(self):
        case, exhibit = self.goods_case()
        with self.assertRaisesRegex(UserError, "移交物品保管人员"):
            self.act(case, self.officer, "list_goods", SERVED)
        self.stored(exhibit, quantity=1)
        self.act(case, self.officer, "list_goods", SERVED)
        self.assertIn("点火器", case.document_ids[-1].content)
        assert_golden(self, case.document_ids[-1])
        approve = {"thing": exhibit.id, "goods_way": "destruction", "opinion": "同意销毁"}
        with self.assertRaisesRegex(UserError, "2027-04-28"):
            self.act(case, self.head, "approve_disposal", DECIDED.replace(month=12), **approve)
        destroy = {
            "thing": exhibit.id,
            "at": at(FINAL, "09:00"),
            "destruction_place": "县垃圾处理厂",
            "destruction_way": "粉碎",
            "supervisor": "县财政局 李㛃",
            "witness": "村委会 赵𬭎",
        }
        with self.assertRaisesRegex(UserError, "没有批准销毁"):
            self.act(case, self.officer, "record_destruction", FINAL, **destroy)
        self.act(case, self.head, "approve_disposal", FINAL, **approve)
        assert_golden(self, case.document_ids[-1])
        self.act(case, self.officer, "record_destruction", FINAL, **destroy)
        assert_golden(self, case.document_ids[-1])
        self.assertEqual(exhibit.held, 0)
        self.assertEqual(exhibit.move_ids.sorted("seq")[-1].kind, "destroy")
        case.invalidate_recordset()
        self.assertEqual(
            [row["how"] for row in case.sudo()._goods_in_words()],
            [SeizureEnd.CONFISCATED.label, "批准处理：依法销毁", "销毁1个"],
        )
        self.assertFalse(case.sudo()._things())

    def test_confiscated_things_in_custody_go_with_the_case(self):
        case, exhibit = self.goods_case()
        self.assertEqual([t["name"] for t in case.sudo()._things()], [exhibit.name])
