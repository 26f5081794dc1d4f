"""Traps 12 to 15 and 21: the fine, the court, the money, publication. Played over the wire as each role."""

from datetime import date

from odoo.tests import tagged

from ..statute.states import Role
from ..statute.transitions import ACTS
from .common import CLOSED, PAID, SERVED
from .test_after_decision import GROUND, IN_WINDOW, AfterCase
from .wire import Wire

LATE = date(2026, 11, 14)  # two days after the last day to pay
COURT = {"text": "逾期未履行", "enforcement_target": "银行存款"}


@tagged("post_install", "-at_install")
class TestTrapsMoney(Wire, AfterCase):
    """A decision of 500 yuan that was served, and all one must not do with it."""

    def test_trap_12_the_surcharge_begins_late_ends_at_the_fine_and_alone_is_waived(self):
        case = self.served()
        for day, owed in ((date(2026, 11, 12), 0), (date(2026, 11, 13), 15), (LATE, 30), (date(2027, 12, 1), 500)):
            read = self.done(self.finance, day, "eco.case", "read", case.ids, ["surcharge_amount"])
            self.assertEqual(read[0]["surcharge_amount"], owed, day)
        self.denied("第四十七条", self.finance, LATE, "eco.case", "write", case.ids, {"surcharge_amount": 0})
        given = {"on": str(LATE), "text": "分两次缴清"}
        self.act(case, self.officer, "verify_correction", PAID, on=str(PAID), corrected="corrected", text="已清理")
        self.try_it("不得减免罚款本金", case, self.head, "record_agreement", LATE, remission="31", **given)
        self.do_it(case, self.head, "record_agreement", LATE, remission="30", **given)

    def test_trap_12_no_surcharge_while_a_plan_runs(self):
        case = self.served()
        self.defer(case)
        read = self.done(self.finance, date(2026, 11, 30), "eco.case", "read", case.ids, ["surcharge_amount"])
        self.assertEqual(read[0]["surcharge_amount"], 0)

    def test_trap_13_the_court_is_asked_after_the_demand_and_in_its_window(self):
        case, early = self.served(), date(2027, 1, 20)
        self.try_it("应当先催告.*第五十四条", case, self.head, "apply_to_court", IN_WINDOW, **COURT)
        self.demand(case, early)
        # three months after the service: the remedy period still runs
        self.try_it("现在申请过早", case, self.head, "apply_to_court", date(2027, 2, 10), **COURT)
        self.try_it("已经逾期", case, self.head, "apply_to_court", date(2027, 7, 29), **COURT)
        self.do_it(case, self.head, "apply_to_court", IN_WINDOW, **COURT)

    def test_trap_13_ten_working_days_pass_and_the_town_enforces_nothing(self):
        case = self.served()
        self.demand(case)
        self.try_it("2027-05-20届满", case, self.head, "apply_to_court", date(2027, 5, 20), **COURT)
        own = [act.title for act in ACTS if any(word in act.title for word in ("划拨", "强制扣缴", "冻结"))]
        self.assertFalse(own)
        self.denied("没有|UserError", self.head, IN_WINDOW, "eco.case", "act", case.ids, "enforce", {})

    def test_trap_14_no_officer_takes_money(self):
        takers = {act.role for act in ACTS if any(i.name == "voucher" for i in act.inputs)}
        self.assertEqual(takers, {Role.FINANCE})
        words = ("现金", "押金", "保证金", "预缴", "代收")
        labels = [act.title for act in ACTS] + [i.label for act in ACTS for i in act.inputs]
        self.assertFalse([label for label in labels if any(word in label for word in words)])
        case, money = self.served(), {"on": str(PAID), "amount": "500", "voucher": "票0001"}
        for user in (self.officer, self.officer_2, self.leader, self.head):
            self.try_it("应当由财务人员办理", case, user, "record_payment", PAID, **money)
            row = {"case_id": case.id, "event_seq": 99, "on": str(PAID), "amount": 500, "voucher": "收条"}
            self.denied("AccessError", user, PAID, "eco.payment", "create", {**row, "user_id": user.id})
        # nor somebody who decides and keeps the books at once
        self.head.group_ids += self.env.ref("eco_enforcement.group_finance")
        self.try_it("罚款收缴.*第六十七条", case, self.head, "record_payment", PAID, **money)
        self.try_it("没有填写", case, self.finance, "record_payment", PAID, **{**money, "voucher": " "})
        self.try_it("500", case, self.finance, "record_payment", PAID, **{**money, "amount": "501"})
        self.do_it(case, self.finance, "record_payment", PAID, **money)

    def test_trap_14_nothing_is_paid_before_the_decision_is_served(self):
        case = self.play("decide")
        money = {"on": str(PAID), "amount": "500", "voucher": "票0001"}
        self.try_it("当前|阶段", case, self.finance, "record_payment", PAID, **money)

    def test_trap_15_fines_are_not_added_up_per_town_or_person(self):
        case = self.served()
        self.do_it(case, self.finance, "record_payment", PAID, on=str(PAID), amount="500", voucher="票0001")
        auditor = self._user("t_audit", "审计", self.town.county_id, "case_reader")
        auditor.group_ids += self.env.ref("eco_checklist.group_auditor")
        rows = (
            ("eco.case", "agency_id", "proposed_amount"),
            ("eco.decision", "user_id", "amount"),
            ("eco.payment", "case_id", "amount"),
            ("eco.notice", "user_id", "amount"),
        )
        for user in (self.officer, self.head, auditor):
            for model, by, amount in rows:
                for spec in (f"{amount}:sum", f"{amount}:avg", f"{amount}:max", f"{amount}:array_agg"):
                    self.denied(
                        "AccessError.*(第七十四条|art. 74)", user, PAID, model, "formatted_read_group", [], [by], [spec]
                    )
        ranked = {"order": f"{rows[0][2]}:sum desc"}
        groups = "formatted_read_group", [], ["agency_id"], ["__count"]
        self.denied("AccessError.*(第七十四条|art. 74)", self.head, PAID, "eco.case", *groups, **ranked)
        self.assertTrue(self.done(self.head, PAID, "eco.case", *groups))  # counting cases is no ranking by fines
        summed = [
            f"{name}.{field.name}"
            for name, model in self.env.registry.items()
            if name == "eco.case" or (name.startswith("eco.") and "case_id" in model._fields and not model._transient)
            for field in model._fields.values()
            if field.type in ("float", "monetary") and field.aggregator
        ]
        self.assertFalse([name for name in summed if "amount" in name or "fine" in name or "surcharge" in name])
        views = self.env["ir.ui.view"].search([("model", "like", "eco."), ("type", "in", ("graph", "pivot"))])
        self.assertFalse(views)

    def test_trap_21_not_every_decision_is_published_and_none_with_personal_data(self):
        case = self.served()
        words = {"public_reason": "群众反映集中", "medium": "网站", "on": str(PAID)}
        given = {**words, "public_text": "张某露天焚烧秸秆，罚款五百元。"}
        self.try_it("没有填写", case, self.head, "publish_decision", PAID, **{**given, "public_reason": ""})
        for text in ("张某610481196805120036", "住西吴街道示范村三组12号"):
            self.try_it(
                "隐去|隐|住址|身份证件", case, self.head, "publish_decision", PAID, **{**words, "public_text": text}
            )
        self.try_it("职责|应当由", case, self.officer, "publish_decision", PAID, **given)
        self.do_it(case, self.head, "publish_decision", PAID, **given)
        self.do_it(case, self.head, "annul_decision", CLOSED, **GROUND)
        rows = self.done(self.head, CLOSED, "eco.clock", "search_read", [("case_id", "=", case.id)], ["code", "due_on"])
        self.assertIn(("publication_withdrawal", "2026-11-10"), [(r["code"], r["due_on"]) for r in rows])
        self.do_it(case, self.head, "withdraw_publication", CLOSED, on=str(CLOSED), text="决定已撤销")

    def test_trap_21_a_decision_may_stay_unpublished_and_the_file_is_not_public(self):
        case = self.served()
        self.do_it(case, self.head, "withhold_publication", SERVED, text="没有一定社会影响")
        for model, ids in (("eco.case", case.ids), ("eco.document", case.sudo().document_ids.ids)):
            self.denied("SessionExpired", None, SERVED, model, "read", ids, ["id"])
        page = self.url_open(f"/web/content/eco.document/{case.sudo().document_ids[0].id}/pdf")
        self.assertEqual(page.status_code, 404)
