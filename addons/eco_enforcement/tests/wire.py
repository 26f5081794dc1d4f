"""An ordinary client: signs in as one person and speaks JSON-RPC to the running server."""

from odoo.tests import HttpCase
from odoo.tools import mute_logger

from .common import on


class Wire(HttpCase):
    """Base of tests that play a person at the other end of the wire; mixed in before a ``TownCase``."""

    def send(self, user, day, model, method, *args, **kwargs):
        """Call ``method`` as ``user`` (nobody: ``None``) on ``day``; give the result, and the error's kind and words."""
        kwargs.setdefault("context", {"lang": "zh_CN"})
        params = {"model": model, "method": method, "args": list(args), "kwargs": kwargs}
        body = {"jsonrpc": "2.0", "id": 1, "method": "call", "params": params}
        with on(day), mute_logger("odoo.http", "odoo.sql_db"):
            self.env.flush_all()
            self.authenticate(user and user.login, user and user.login)
            answer = self.url_open("/web/dataset/call_kw", json=body).json()
        self.env.invalidate_all()
        error = answer.get("error", {}).get("data")
        return answer.get("result"), f"{error['name']}: {error['message']}".replace("\n", "；") if error else ""

    def done(self, user, day, model, method, *args, **kwargs):
        """Call what is lawful; give its result."""
        result, error = self.send(user, day, model, method, *args, **kwargs)
        self.assertFalse(error)
        return result

    def denied(self, words, user, day, model, method, *args, **kwargs):
        """Call what is not lawful, and see it refused with ``words``."""
        _result, error = self.send(user, day, model, method, *args, **kwargs)
        self.assertRegex(error, words, f"{model}.{method}")

    def do_it(self, case, user, code, day, **inputs):
        """Do a lawful act of a case over the wire."""
        return self.done(user, day, "eco.case", "act", case.ids, code, inputs)

    def try_it(self, words, case, user, code, day, **inputs):
        """Try an act of a case over the wire, and see it refused with ``words``."""
        self.denied(words, user, day, "eco.case", "act", case.ids, code, inputs)
