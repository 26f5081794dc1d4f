from dataclasses import replace
from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import CLOSED, DECIDED, NOTICED, PAID, SERVED, SERVICE, TownCase, on

GROUND = {"annulled_by": "own", "annul_ground": "law", "text": "适用依据有误"}
# Served on 2026-10-28: pay by 11-12, sue until 2027-04-28, ask the court from 04-29 to 07-28.
IN_WINDOW, DEMANDED = date(2027, 5, 24), date(2027, 5, 6)


class AfterCase(TownCase):
    """A decision of 500 yuan that was served on 2026-10-28, and what is done with it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        court = cls.env["eco.agency"].create({"name": "测试法院", "kind": "court", "parent_id": cls.town.county_id.id})
        cls.town.court_id = cls.town.court_id or court

    def served(self):
        return self.play("serve_decision")

    def refused(self, words, case, user, code, day, **inputs):
        with self.assertRaisesRegex(LegalityError, words):
            self.act(case, user, code, day, **inputs)

    def running(self, case, code):
        case.invalidate_recordset()
        clocks = case.sudo().clock_ids.filtered(lambda c: c.code == code and not c.stopped_on)
        return [str(clock.due_on) for clock in clocks]

    def draft_deferral(self, case, lines, **changes):
        with on(date(2026, 11, 2)):
            return (
                self.env["eco.deferral"]
                .with_user(self.officer)
                .create(
                    {
                        "case_id": case.id,
                        "kind": "instalments" if len(lines) > 1 else "deferral",
                        "applied_on": "2026-11-02",
                        "hardship": "因病致贫",
                        "proof": "村委会证明",
                        "line_ids": [Command.create({"due_on": day, "amount": amount}) for day, amount in lines],
                        **changes,
                    }
                )
            )

    def defer(self, case):
        self.draft_deferral(case, [("2026-12-01", 200), ("2027-06-01", 300)])
        day = date(2026, 11, 2)
        self.act(case, self.officer, "submit_deferral", day)
        self.act(case, self.head, "grant_deferral", day, opinion="同意")

    def demand(self, case, day=DEMANDED):
        self.act(case, self.head, "issue_demand", day, opinion="同意催告")
        self.act(case, self.officer, "serve_demand", day, on=str(day), **SERVICE)


@tagged("post_install", "-at_install")
class TestService(AfterCase):
    """Ways of service in their order."""

    def _try(self, case, day, *ways):
        for way in ways:
            given = {"on": str(day), "way": way, "place": "示范村", "text": "家中无人"}
            self.act(case, self.officer, "record_failed_service", day, **given)

    def test_public_notice_comes_last_and_its_day_is_reckoned(self):
        case = self.play("decide")
        given = {"on": str(DECIDED), "public_ground": "impossible", "medium": "公告栏", "text": "多次未成"}
        self.refused("直接送达、邮寄送达未成", case, self.officer, "post_public_notice", DECIDED, **given)
        self._try(case, DECIDED, "direct", "post")
        self.act(case, self.officer, "post_public_notice", DECIDED, **given)
        # thirty days after 10-27 are over on 11-26
        self.refused("2026-11-27起视为送达", case, self.officer, "decision_deemed_served", date(2026, 11, 26))
        self.act(case, self.officer, "decision_deemed_served", date(2026, 12, 3))
        service = case.sudo().service_ids[-1]
        self.assertEqual((case.state, str(service.on), service.way), ("execution", "2026-11-27", "public"))
        self.assertEqual(self.running(case, "payment"), ["2026-12-14"])  # 12-12 is a Saturday
        self.assertEqual(self.running(case, "public_notice"), [])

    def test_a_notice_put_up_opens_the_period_of_defence_from_the_reckoned_day(self):
        case = self.play("issue_notice")
        self._try(case, NOTICED, "direct")
        given = {"on": str(NOTICED), "public_ground": "unknown", "medium": "公告栏", "text": "下落不明"}
        self.act(case, self.officer, "post_public_notice", NOTICED, **given)
        self.act(case, self.officer, "notice_deemed_served", date(2026, 11, 20))
        self.assertEqual((case.state, self.running(case, "defence")), ("defence", ["2026-11-26"]))
        self.refused("第六十二条", case, self.head, "decide", date(2026, 11, 26), amount="500", opinion="同意")

    def test_electronic_service_follows_the_signed_confirmation(self):
        case = self.play("decide")
        given = {**SERVICE, "way": "electronic", "on": str(SERVED), "proof": "已到达"}
        self.refused("确认书", case, self.officer, "serve_decision", SERVED, **given)
        address = {"on": str(DECIDED), "confirmed_address": "示范村", "electronic_consent": True}
        self.refused("电子地址", case, self.officer, "record_service_address", DECIDED, **address)
        address["confirmed_email"] = "zhang@example.org"
        self.act(case, self.officer, "record_service_address", DECIDED, **address)
        self.act(case, self.officer, "serve_decision", SERVED, **given)
        self.assertEqual(case.state, "execution")

    def test_who_signs_is_entitled_and_says_in_what_relation(self):
        case = self.play("decide")
        given = {**SERVICE, "on": str(SERVED)}
        self.refused(
            "不能由负责收件的人签收", case, self.officer, "serve_decision", SERVED, signed_by="reception", **given
        )
        self.refused("关系", case, self.officer, "serve_decision", SERVED, signed_by="family", **given)
        self.act(case, self.officer, "serve_decision", SERVED, signed_by="family", relation="同住妻子", **given)
        self.assertEqual(case.sudo().service_ids[-1].relation, "同住妻子")


@tagged("post_install", "-at_install")
class TestDebt(AfterCase):
    """Surcharge, deferral, agreement."""

    def test_a_fine_paid_late_bears_the_surcharge_and_closes_only_with_it(self):
        case, day = self.served(), date(2026, 11, 14)  # two days late: 30 yuan
        self.act(case, self.finance, "record_payment", day, on=str(day), amount="500", voucher="A1")
        self.act(case, self.officer, "verify_correction", day, on=str(day), corrected="corrected", text="已清理")
        self.refused("30.00元加处罚款", case, self.officer, "submit_closing", date(2026, 12, 1), opinion="结案")
        self.refused(
            "超过未缴金额30.00元", case, self.finance, "record_payment", day, on=str(day), amount="31", voucher="A2"
        )
        with on(day):
            case.invalidate_recordset()
            self.assertEqual((case.owed_amount, case.surcharge_amount), (30, 30))
        self.act(case, self.finance, "record_payment", day, on=str(day), amount="30", voucher="A2")
        self.assertEqual((self.running(case, "payment"), self.running(case, "court_window")), ([], []))
        self.act(case, self.officer, "submit_closing", day, opinion="结案")
        self.act(case, self.head, "approve_closing", day, opinion="同意")
        self.assertEqual((case.state, case.ending), ("closed", "performed"))

    def test_a_plan_must_sum_to_the_fine_and_moves_the_window(self):
        case = self.served()
        draft = self.draft_deferral(case, [("2026-12-01", 200), ("2027-06-01", 299)])
        self.refused("计划合计499.00元", case, self.officer, "submit_deferral", date(2026, 11, 2))
        with on(date(2026, 11, 2)):
            draft.line_ids[-1].with_user(self.officer).amount = 300
        self.act(case, self.officer, "submit_deferral", date(2026, 11, 2))
        self.act(case, self.head, "grant_deferral", date(2026, 11, 3), opinion="同意")
        self.assertEqual(self.running(case, "payment"), [])
        self.assertEqual(self.running(case, "deferral"), ["2027-06-01"])
        self.assertEqual(self.running(case, "court_window"), ["2027-09-01"])
        self.assertEqual(self.running(case, "demand_service"), ["2027-08-17"])
        with on(date(2026, 12, 1)):
            case.invalidate_recordset()
            self.assertEqual(case.surcharge_amount, 0)

    def test_a_missed_instalment_ends_the_plan(self):
        case = self.served()
        self.defer(case)
        with on(date(2026, 12, 3)):  # 12-01 was missed: two days of 15 yuan
            case.invalidate_recordset()
            self.assertEqual(case.surcharge_amount, 30)

    def test_an_application_after_the_due_day_is_refused(self):
        case = self.served()
        self.draft_deferral(case, [("2026-12-20", 500)], applied_on="2026-11-13")
        self.refused("2026-11-12", case, self.officer, "submit_deferral", date(2026, 11, 13))

    def test_an_agreement_never_waives_the_fine(self):
        case, day = self.served(), date(2026, 11, 14)
        self.act(case, self.officer, "verify_correction", PAID, on=str(PAID), corrected="corrected", text="已清理")
        given = {"on": str(day), "text": "分两次缴清"}
        self.refused("不得减免罚款本金", case, self.head, "record_agreement", day, remission="30.01", **given)
        self.act(case, self.head, "record_agreement", day, remission="30", **given)
        with on(day):
            case.invalidate_recordset()
            self.assertEqual((case.owed_amount, case.surcharge_amount), (500, 0))


@tagged("post_install", "-at_install")
class TestCourt(AfterCase):
    """Demand and court: the window, never before, never after, never by oneself."""

    def test_trap_13_the_court_is_asked_in_its_window_only(self):
        case = self.served()
        self.assertEqual(self.running(case, "court_window"), ["2027-07-28"])
        given = {"text": "逾期未履行", "enforcement_target": "银行存款"}
        self.demand(case)
        self.refused("2027-05-20届满", case, self.head, "apply_to_court", date(2027, 5, 20), **given)
        late = date(2027, 7, 29)
        self.refused("2027-07-28，已经逾期", case, self.head, "apply_to_court", late, **given)
        self.act(case, self.head, "apply_to_court", IN_WINDOW, **given)
        pack = case.sudo().court_ids
        self.assertEqual((pack.principal, pack.surcharge), (500, 500))
        self.assertTrue(pack.demand_id and pack.decision_document_id and pack.party_view and pack.facts_and_reasons)
        self.assertEqual(self.running(case, "court_window"), [])
        self.assertEqual(self.running(case, "court_acceptance"), ["2027-05-31"])

    def test_trap_13_not_three_months_after_service(self):
        case, early = self.served(), date(2027, 1, 20)
        self.demand(case, early)
        given = {"text": "逾期未履行", "enforcement_target": "银行存款"}
        self.refused("现在申请过早", case, self.head, "apply_to_court", date(2027, 2, 10), **given)

    def test_the_court_carries_the_case_to_its_end(self):
        case = self.served()
        self.demand(case)
        self.act(case, self.officer, "record_demand_reply", DEMANDED, on=str(DEMANDED), text="无钱", answer="可分期")
        given = {"text": "逾期未履行", "enforcement_target": "银行存款"}
        self.act(case, self.head, "apply_to_court", IN_WINDOW, **given)
        self.assertIn("可分期", case.sudo().court_ids.party_view)
        day = date(2027, 5, 26)
        self.act(case, self.officer, "record_court_refusal", day, on=str(day), text="材料不全")
        self.assertEqual(self.running(case, "court_review"), ["2027-06-10"])
        self.act(case, self.head, "ask_higher_court", day, on=str(day), text="材料齐全")
        self.act(case, self.officer, "record_court_acceptance", day, on=str(day))
        self.act(case, self.officer, "record_court_ruling", day, on=str(day), court_ruling="granted", text="准予")
        self.act(case, self.officer, "record_court_outcome", day, on=str(day), court_outcome="executed", text="划拨")
        self.assertEqual((case.state, case.ending), ("concluded", "court"))
        self.act(case, self.officer, "verify_correction", day, on=str(day), corrected="corrected", text="已清理")
        self.act(case, self.officer, "submit_closing", day, opinion="结案")
        self.act(case, self.head, "approve_closing", day, opinion="同意")
        self.assertEqual((case.state, case.ending), ("closed", "court"))

    def test_trap_12_no_surcharge_runs_during_a_reconsideration(self):
        case, day = self.served(), date(2026, 11, 10)
        self.act(case, self.officer, "record_reconsideration", day, on=str(day))
        self.assertEqual(self.running(case, "court_window"), [])
        end = date(2027, 1, 8)
        with on(end):
            case.invalidate_recordset()
            self.assertEqual(case.surcharge_amount, 0)
        self.act(case, self.officer, "conclude_reconsideration", end, on=str(end), remedy_result="upheld", text="维持")
        self.assertEqual(self.running(case, "litigation_after_reconsideration"), ["2027-01-25"])  # 01-23 is a Saturday
        self.assertEqual(self.running(case, "court_window"), ["2027-04-26"])  # 04-25 is a Sunday
        with on(date(2027, 1, 10)):
            case.invalidate_recordset()
            self.assertEqual(case.surcharge_amount, 30)

    def test_trap_05_reconsideration_comes_first_after_a_decision_on_the_spot(self):
        case, day = self.served(), date(2026, 11, 10)
        facts = type(self.env["eco.case"])._after_facts
        self.patch(type(self.env["eco.case"]), "_after_facts", lambda case: replace(facts(case), on_the_spot=True))
        self.refused("应当先申请行政复议", case, self.officer, "record_litigation", day, on=str(day))
        self.act(case, self.officer, "record_reconsideration", day, on=str(day))
        body = case.sudo().remedy_ids.body_id
        self.assertEqual(body, case.agency_id.county_id)


@tagged("post_install", "-at_install")
class TestAnnulment(AfterCase):
    """A decision undone or changed, published and taken back; the file."""

    def _publish(self, case):
        words = {"public_reason": "群众反映集中", "medium": "网站", "on": str(PAID)}
        self.refused(
            "住址", case, self.head, "publish_decision", PAID, public_text="示范村三组：西吴街道示范村三组12号", **words
        )
        self.refused(
            "身份证件", case, self.head, "publish_decision", PAID, public_text="张某610481196805120036", **words
        )
        self.act(case, self.head, "publish_decision", PAID, public_text="张某露天焚烧秸秆，罚款五百元。", **words)

    def test_trap_21_what_was_published_is_taken_back_in_three_working_days(self):
        case = self.served()
        self.assertEqual(self.running(case, "publication"), ["2026-11-05"])
        self._publish(case)
        self.assertEqual(self.running(case, "publication"), [])
        self.act(case, self.head, "annul_decision", CLOSED, **GROUND)
        self.assertEqual((case.state, case.ending), ("concluded", "annulled"))
        self.assertEqual(self.running(case, "publication_withdrawal"), ["2026-11-10"])
        self.act(case, self.head, "withdraw_publication", CLOSED, on=str(CLOSED), text="决定已撤销")
        self.assertEqual(self.running(case, "publication_withdrawal"), [])
        self.assertEqual(self.running(case, "payment"), [])
        self.refused("没有公开|被变更", case, self.head, "publish_decision", CLOSED, public_reason="x",
            public_text="张某", medium="x", on=str(CLOSED))  # fmt: skip

    def test_trap_21_a_minor_is_never_published(self):
        case = self.served()
        self.patch(type(self.env["eco.case.party"]), "_facts", _minor(type(self.env["eco.case.party"])._facts))
        words = {"public_reason": "x", "public_text": "张某", "medium": "网站", "on": str(PAID)}
        self.refused("未满十八周岁", case, self.head, "publish_decision", PAID, **words)

    def test_a_decision_revoked_by_the_court_is_investigated_again_or_ended(self):
        case, day = self.served(), date(2026, 11, 10)
        self.act(case, self.officer, "record_litigation", day, on=str(day))
        end = date(2027, 1, 8)
        self.act(case, self.officer, "conclude_litigation", end, on=str(end), remedy_result="redo", text="重作")
        self.refused("被撤销", case, self.finance, "record_payment", end, on=str(end), amount="1", voucher="A")
        self.act(case, self.head, "investigate_again", end, opinion="重新调查")
        self.assertEqual((case.state, self.running(case, "decision")), ("investigation", ["2027-04-08"]))

    def test_a_changed_decision_owes_the_new_amount(self):
        case = self.served()
        self.refused("应当低于原处罚", case, self.head, "change_decision", PAID, new_amount="600", **GROUND)
        self.act(case, self.head, "change_decision", PAID, new_amount="400", **GROUND)
        with on(PAID):
            case.invalidate_recordset()
            self.assertEqual((case.fine_amount, case.owed_amount), (400, 400))

    def test_the_archived_file_takes_no_act_any_more(self):
        case = self.play("approve_closing")
        period = self.env.ref("eco_enforcement.retention_30")
        day = date(2027, 5, 6)
        self.act(case, self.officer, "archive", day, retention=period.id, archive_place="综合档案室")
        self.assertEqual((case.state, case.sudo().archive_ids.years), ("archived", 30))
        self.refused("阶段", case, self.officer, "record_litigation", day, on=str(day))
        self.refused("阶段", case, self.head, "annul_closed_decision", day, **GROUND)


@tagged("post_install", "-at_install")
class TestAfterAttacks(AfterCase):
    """What arrives by other ways than the acts is refused."""

    def test_no_row_is_written_by_hand(self):
        case = self.served()
        base = {"case_id": case.id, "event_seq": 99, "on": str(PAID), "user_id": self.officer.id}
        for model, values in (
            ("eco.remedy", {"kind": "litigation", "phase": "filed"}),
            ("eco.demand", {"principal": 1, "surcharge": 0, "period": "x", "rights": "x"}),
            ("eco.court.step", {"phase": "applied"}),
            ("eco.execution.step", {"phase": "agreed", "remission": 500}),
            ("eco.decision.change", {"effect": "undone"}),
            ("eco.publication", {"phase": "withdrawn"}),
            ("eco.service.notice", {"ground": "unknown", "medium": "x", "deemed_on": str(PAID)}),
            ("eco.archive", {"place": "x", "retention_id": self.env.ref("eco_enforcement.retention_30").id}),
        ):
            for user in (self.officer, self.head, self.env.user):
                with self.assertRaises(AccessError, msg=model):
                    self.env[model].with_user(user).create({**base, **values})

    def test_an_application_once_submitted_stays_as_it_was(self):
        case = self.served()
        self.defer(case)
        paper = case.deferral_ids.with_user(self.officer)
        with on(PAID):
            for change in ({"hardship": "别的"}, {"line_ids": [Command.clear()]}, {"event_seq": 0}):
                with self.assertRaises(UserError):
                    paper.write(change)
            with self.assertRaises(UserError):
                paper.unlink()
        with self.assertRaises(AccessError):
            paper.with_user(self.finance).create({"case_id": case.id})

    def test_a_served_paper_has_a_day_no_hand_may_set(self):
        case = self.play("decide")
        given = {**SERVICE, "way": "public", "proof": "公告", "on": str(SERVED)}
        self.refused("不能填写送达日期", case, self.officer, "serve_decision", SERVED, **given)
        self.refused("公告期间|没有登记", case, self.officer, "decision_deemed_served", SERVED)
        self.refused("不是本步骤的填写项", case, self.officer, "decision_deemed_served", SERVED, on=str(SERVED))


@tagged("post_install", "-at_install")
class TestAfterRpc(AfterCase, HttpCase):
    """The same attacks with an ordinary session."""

    def _refused(self, model, method, *args, **kwargs):
        params = {"model": model, "method": method, "args": list(args), "kwargs": kwargs}
        with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
            self.make_jsonrpc_request("/web/dataset/call_kw", params)

    def test_attacks_over_the_wire(self):
        case = self.served()
        forged = {"eco_door": True, "default_event_seq": 7, "default_granted": True}
        self.authenticate("t_officer", "t_officer")
        base = {"case_id": case.id, "event_seq": 7, "on": str(PAID), "user_id": self.officer.id}
        self._refused("eco.execution.step", "create", [{**base, "phase": "agreed", "remission": 500}], context=forged)
        self._refused("eco.decision.change", "create", [{**base, "effect": "changed", "amount": 1}], context=forged)
        self._refused("eco.case", "write", [case.id], {"ending": "performed"}, context=forged)
        self._refused("eco.clock", "_start", [], case.id, ["court_window"], "2020-01-01")
        self._refused("eco.case", "_restart_court_window", [case.id])
        self._refused("eco.case", "act", [case.id], "grant_deferral", {"opinion": "自己批"})
        self._refused("eco.case", "act", [case.id], "apply_to_court", {"text": "x", "enforcement_target": "x"})
        self._refused("eco.case", "act", [case.id], "annul_decision", GROUND)
        self._refused(
            "eco.case", "act", [case.id], "record_agreement", {"on": str(PAID), "remission": "1", "text": "x"}
        )
        self._refused("eco.case", "write", [case.id], {"surcharge_amount": 0})
        draft = self.draft_deferral(case, [("2026-12-01", 500)])
        self._refused("eco.deferral", "write", [draft.id], {"event_seq": 9}, context=forged)
        self.authenticate("t_finance", "t_finance")
        self._refused("eco.deferral", "write", [draft.id], {"hardship": "别的"})
        self.env.invalidate_all()
        self.assertEqual((case.state, len(case.change_ids), draft.event_seq), ("execution", 0, 0))


def _minor(facts):
    """Give the facts of a party of sixteen."""
    return lambda party: replace(facts(party), birth=date(2010, 1, 1))
