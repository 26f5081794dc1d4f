from datetime import date

from odoo.tests import tagged

from ..models.touched import Loss, Touched
from .common import CLOSED, PAID, SERVICE, on
from .test_after_decision import GROUND, AfterCase


@tagged("post_install", "-at_install")
class TestTold(AfterCase):
    """The party is told what became of its decision, and every figure is of the fine that stands."""

    def tell(self, case, code="serve_change", day=PAID):
        self.act(case, self.officer, code, day, on=str(day), **SERVICE)

    def paid(self, case):
        self.act(case, self.finance, "record_payment", PAID, on=str(PAID), amount="400", voucher="票0001")
        given = {"on": str(PAID), "corrected": "corrected", "text": "已清理"}
        self.act(case, self.officer, "verify_correction", PAID, **given)

    def changed(self):
        case = self.served()
        self.act(case, self.head, "change_decision", PAID, new_amount="400", **GROUND)
        return case

    def test_change_is_served_before_the_case_is_closed_and_the_form_prints_what_stands(self):
        case = self.changed()
        self.paid(case)
        self.refused("尚未送达当事人", case, self.officer, "submit_closing", CLOSED, opinion="结案")
        self.tell(case)
        service = case.sudo().service_ids[-1]
        self.assertEqual((service.change_id, service.document_id.kind), (case.sudo().change_ids, "decision_change"))
        self.assertIn(service.document_id.number, case.sudo().document_ids[-1].content)
        self.refused("没有待送达", case, self.officer, "serve_change", PAID, on=str(PAID), **SERVICE)
        self.act(case, self.officer, "submit_closing", CLOSED, opinion="结案")
        self.act(case, self.head, "approve_closing", CLOSED, opinion="同意")
        form = case.sudo().document_ids.filtered(lambda d: d.kind == "closing_approval").content
        self.assertIn("肆佰元", form)
        self.assertIn("已经变更", form)

    def test_a_change_that_leaves_nothing_owed_stops_what_waits_for_the_money(self):
        case = self.served()
        self.act(case, self.finance, "record_payment", PAID, on=str(PAID), amount="400", voucher="票0001")
        self.assertTrue(self.running(case, "payment"))
        self.act(case, self.head, "change_decision", PAID, new_amount="400", **GROUND)
        self.assertFalse([code for code in ("payment", "court_window", "demand_service") if self.running(case, code)])

    def test_correction_notice_is_served_by_an_act_of_its_own(self):
        case = self.served()
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        given = {"document": decision.id, "wrong": "张堃", "right": "张坤", "opinion": "补正"}
        self.act(case, self.head, "correct_clerical_error", PAID, **given)
        self.tell(case, "serve_correction")
        self.assertEqual(case.sudo().service_ids[-1].document_id.kind, "clerical_correction")

    def test_what_is_pending_counts_the_fine_that_stands(self):
        case = self.changed()
        self.assertEqual(self.unpaid(case), 400)
        self.act(case, self.finance, "record_payment", PAID, on=str(PAID), amount="100", voucher="票0001")
        self.assertEqual(self.unpaid(case), 300)
        self.act(case, self.officer, "record_litigation", PAID, on=str(PAID))
        end = {"on": str(PAID), "remedy_result": "revoked", "text": "撤销"}
        self.act(case, self.officer, "conclude_litigation", PAID, **end)
        self.assertEqual(self.unpaid(case), 0)

    def unpaid(self, case):
        with on(CLOSED):
            losses = [Loss(self.town.id, self.power.id, "town", date(2026, 12, 1))]
            figures = Touched(self.env, losses, CLOSED).case_figures()
        return next(f.unpaid for f in figures if f.agency_id and f.state == case.state)

    def test_closed_case_whose_decision_a_court_revokes_says_so(self):
        case = self.play("approve_closing")
        self.act(case, self.officer, "record_litigation", CLOSED, on=str(CLOSED))
        end = {"on": str(CLOSED), "remedy_result": "revoked", "text": "撤销"}
        self.act(case, self.officer, "conclude_litigation", CLOSED, **end)
        self.assertEqual((case.state, case.ending), ("closed", "annulled"))

    def test_undone_decision_is_never_closed_as_performed(self):
        case = self.served()
        self.act(case, self.officer, "record_litigation", PAID, on=str(PAID))
        end = {"on": str(PAID), "remedy_result": "revoked", "text": "撤销"}
        self.act(case, self.officer, "conclude_litigation", PAID, **end)
        self.refused("不能以履行完毕结案", case, self.officer, "submit_closing", CLOSED, opinion="结案")
        self.act(case, self.head, "end_after_annulment", CLOSED, opinion="终结")
        self.act(case, self.officer, "submit_closing", CLOSED, opinion="结案")
        self.assertEqual((case.state, case.ending), ("closing", "annulled"))

    def test_one_period_for_suing_is_left_after_a_reconsideration(self):
        for result, left in (("upheld", "litigation_after_reconsideration"), ("withdrawn", "litigation")):
            case = self.served()
            self.act(case, self.officer, "record_reconsideration", PAID, on=str(PAID))
            end = {"on": str(PAID), "remedy_result": result, "text": "复议终结"}
            self.act(case, self.officer, "conclude_reconsideration", PAID, **end)
            periods = ("litigation", "litigation_after_reconsideration")
            self.assertEqual([code for code in periods if self.running(case, code)], [left])
