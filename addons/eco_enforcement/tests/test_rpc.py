from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .common import TownCase


@tagged("post_install", "-at_install")
class TestRpc(TownCase, HttpCase):
    """The attacks of test_door again, over the wire with an ordinary session."""

    def _call(self, model, method, *args, **kwargs):
        return self.make_jsonrpc_request(
            "/web/dataset/call_kw", {"model": model, "method": method, "args": list(args), "kwargs": kwargs}
        )

    def _refused(self, *args, **kwargs):
        with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
            self._call(*args, **kwargs)

    def test_attacks_over_the_wire(self):
        case = self.play("submit_filing")
        self.authenticate("t_officer", "t_officer")
        forged = {"eco_door": True, "tracking_disable": True, "default_state": "closed"}
        self._refused("eco.case", "write", [case.id], {"state": "closed"}, context=forged)
        self._refused("eco.case", "create", [self.values()], context=forged)
        self._refused("eco.case", "unlink", [case.id])
        self._refused("eco.event", "create", [{"case_id": case.id}], context=forged)
        self._refused("eco.event", "_append", case.id, {}, {})
        self._refused("eco.case", "_carry_out", [case.id])
        self._refused("eco.document", "_issue", [case.id])
        self._refused("eco.case", "act", [case.id], "approve_filing", {"opinion": "自己批"})
        self._refused("eco.officer", "write", self.officers.ids, {"staff_kind": "formal"})
        self._refused("eco.certificate", "write", self.officers.certificate_ids.ids, {"valid_to": "2099-01-01"})
        self._refused("res.users", "write", [self.officer.id], {"eco_agency_id": False})
        self.env.invalidate_all()
        self.assertEqual(case.state, "filing")
        self.assertEqual(len(case.sudo().event_ids), 2)

    def test_the_wizard_grants_nothing_the_act_would_refuse(self):
        case = self.play("submit_filing")
        self.authenticate("t_officer", "t_officer")
        wizard = self._call("eco.act.wizard", "create", [{"case_id": case.id, "act": "approve_filing", "opinion": "x"}])
        self._refused("eco.act.wizard", "action_confirm", wizard)
        self.assertEqual(case.state, "filing")
