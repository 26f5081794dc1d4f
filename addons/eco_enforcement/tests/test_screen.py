from lxml import etree

from odoo.tests import Form, tagged

from odoo.addons.eco_enforcement.statute.transitions import ACTS

from .common import DECIDED, FILED, SERVED, TownCase, on


@tagged("post_install", "-at_install")
class TestScreen(TownCase):
    """The form shows the table: a button for each act, shut fields, the findings before the act."""

    def _arch(self, user):
        view = self.env["eco.case"].with_user(user).get_view(view_type="form")
        return etree.fromstring(view["arch"])

    def test_each_role_has_the_buttons_of_its_acts_and_no_others(self):
        for user, role in ((self.officer, "officer"), (self.head, "head"), (self.finance, "finance")):
            contexts = " ".join(b.get("context") or "" for b in self._arch(user).findall("header/button"))
            for act in ACTS:
                shown = act.role == role and not act.side
                self.assertEqual(f"'{act.code}'" in contexts, shown, (act.code, role))

    def test_acts_beside_the_main_line_are_offered_under_their_headings(self):
        for user, role in ((self.officer, "officer"), (self.head, "head")):
            arch = etree.fromstring(self.env["eco.act.choice"].with_user(user).get_view(view_type="form")["arch"])
            contexts = " ".join(b.get("context") or "" for b in arch.iter("button"))
            for act in ACTS:
                shown = act.role == role and bool(act.side)
                self.assertEqual(f"'{act.code}'" in contexts, shown, (act.code, role))

    def test_a_reader_is_offered_what_the_stage_and_the_role_allow(self):
        case = self.play("serve_decision").with_user(self.head)
        with on(SERVED):
            self.assertTrue(case.side_acts)
            choice = self.env["eco.act.choice"].with_user(self.head).create({"case_id": case.id})
            self.assertIn(",correct_clerical_error,", choice.offered)
            action = choice.with_context(eco_act="correct_clerical_error").action_open_act()
            self.assertEqual(action["res_model"], "eco.act.wizard")
            self.assertFalse(case.with_user(self.finance).side_acts)

    def test_a_shut_field_is_read_only_by_the_table(self):
        field = self._arch(self.officer).find(".//field[@name='proposed_amount']")
        self.assertEqual(field.get("readonly"), "state not in ['draft', 'investigation']")

    def test_the_client_sends_no_sealed_rows_with_a_new_case(self):
        sealed, fields = self.env.registry["eco.sealed"], self.env["eco.case"]._fields
        sent = [
            node.get("name")
            for node in self._arch(self.officer).iter("field")
            if not any(above.tag == "field" for above in node.iterancestors())
            and issubclass(self.env.registry[fields[node.get("name")].comodel_name or "base"], sealed)
            and node.get("readonly") not in ("1", "True")
        ]
        self.assertEqual(sent, [], "the client sends every field that is not readonly, and the door refuses it")

    def test_what_stands_against_an_act_is_told_beforehand(self):
        case = self.open_case(party_address=False).with_user(self.officer)
        with on(FILED):
            self.assertIn(",submit_filing,", case.offered_acts)
            self.assertNotIn(",submit_filing,", case.open_acts)
            self.assertIn("地址没有填写", case.legality)
            case.write({"party_address": "示范村"})
            case.invalidate_recordset()
            self.assertIn(",submit_filing,", case.open_acts)

    def test_a_reader_of_another_role_sees_the_case_judged_not_oneself(self):
        case = self.play("pass_review")
        self.assertNotIn("没有此项职责", case.with_user(self.reviewer).legality)
        self.assertIn("罚款幅度", case.with_user(self.reviewer).legality)
        self.assertEqual(case.with_user(self.reviewer).offered_acts, ",,")

    def test_the_dialogue_carries_out_the_act_with_what_the_case_knows(self):
        case = self.play("serve_notice").with_user(self.head)
        with on(DECIDED):
            form = Form(
                self.env["eco.act.wizard"]
                .with_user(self.head)
                .with_context(default_case_id=case.id, default_act="decide")
            )
            self.assertEqual(form.amount, 500)
            self.assertFalse(form.blocked)
            form.save().action_confirm()
        self.assertEqual(case.state, "decided")

    def test_the_dialogue_of_a_blocked_act_says_why(self):
        case = self.play("serve_notice").with_user(self.head)
        with on(DECIDED.replace(day=23)):
            form = Form(
                self.env["eco.act.wizard"]
                .with_user(self.head)
                .with_context(default_case_id=case.id, default_act="decide")
            )
            self.assertTrue(form.blocked)
            self.assertIn("第六十二条", form.legality)

    def test_the_case_form_opens_with_what_the_lead_knows(self):
        lead = (
            self.env["eco.lead"]
            .with_user(self.officer)
            .create({"content": "有人烧秸秆", "place": "示范村", "power_id": self.power.id})
        )
        context = lead.action_open_case()["context"]
        form = Form(self.env["eco.case"].with_user(self.officer).with_context(**context))
        self.assertEqual(form.place, "示范村")
        self.assertEqual(form.summary, "有人烧秸秆")
        form.party_name = "张堃"
        self.assertIn("张堃涉嫌", form.cause)
