"""Read by Odoo's shell: issues documents act by act, each committed, until it is killed; and looks for what is broken.

``prepare(env)`` lays the town, ``issue(env)`` goes on for ever, ``flaws(env)`` names what does not hold.
"""

import base64
import hashlib
import json
from itertools import count
from pathlib import Path
from unittest.mock import patch

from odoo.service.model import retrying
from odoo.tests import TransactionCase

from odoo.addons.eco_enforcement.tests.common import TownCase

LOGINS = ("officer", "officer2", "leader", "guide", "head", "reviewer", "finance", "chair")


class _Town(TownCase):
    """The people and the play of the tests, on a cursor that commits."""

    def runTest(self):
        """Stand for the test that there is none of."""


def prepare(env):
    """Lay the town, its people and its list, and commit."""
    with patch.object(TransactionCase, "setUpClass", classmethod(lambda cls: setattr(cls, "env", env))):
        _Town.setUpClass()
    env.cr.commit()


def _found(env):
    _Town.env = env(context={"tracking_disable": True, "lang": "zh_CN"})
    _Town.town, _Town.power = (_Town.env.ref(f"eco_checklist.{name}") for name in ("agency_xiwu", "power_p2"))
    for login in LOGINS:
        name = "officer_2" if login == "officer2" else login
        setattr(_Town, name, _Town.env["res.users"].search([("login", "=", f"t_{login}")]))
    _Town.officers = _Town.env["eco.officer"].search([("user_id", "in", (_Town.officer | _Town.officer_2).ids)])
    return _Town()


def issue(env):
    """Play case after case, a transaction an act, and say aloud how far it is."""
    town = _found(env)
    for number in count(1):
        case = retrying(town.open_case, env)
        for code, step in town._steps(case, "500"):
            retrying(step, env)
            print(f"DONE {number} {code}", flush=True)


def flaws(env) -> list[str]:
    """Name every number, document, file and event that does not fit the others."""
    env.invalidate_all()
    numbers, documents = env["eco.document.number"], env["eco.document"].search([])
    found = [f"missing {row.kind} {row.serial}" for row in numbers.search([("state", "=", "missing")])]
    drawn = numbers.search_count([("state", "in", ("issued", "void"))])
    if drawn != len(documents):
        found.append(f"{drawn} numbers, {len(documents)} documents")
    found += [flaw for document in documents for flaw in _flaws_of(document)]
    files = env["ir.attachment"].search([("res_model", "=", "eco.document"), ("res_field", "!=", False)])
    if len(files) != 2 * len(documents) or set(files.mapped("res_id")) != set(documents.ids):
        found.append(f"{len(files)} files for {len(documents)} documents")
    said = [
        entry["sha256"]
        for event in env["eco.event"].search([])
        for entry in json.loads(event.body).get("documents", ())
    ]
    if sorted(said) != sorted(documents.mapped("sha256")):
        found.append("the journal names other documents than there are")
    broken = [case.display_name for case in env["eco.case"].search([]) if env["eco.event"]._broken_link(case)]
    return found + broken


def _flaws_of(document):
    if hashlib.sha256(document.content.encode()).hexdigest() != document.sha256:
        yield f"content of {document.number}"
    for name in ("pdf", "docx"):
        if hashlib.sha256(base64.b64decode(document[name] or b"")).hexdigest() != document[f"{name}_sha256"]:
            yield f"{name} of {document.number}"


def report(env, target: str):
    """Write the flaws and how many documents there are to the file ``target``."""
    Path(target).write_text(json.dumps({"flaws": flaws(env), "documents": env["eco.document"].search_count([])}))
