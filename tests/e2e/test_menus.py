"""Every menu of the application, opened as each person of the demonstration town: it opens, in Chinese, on a phone."""

import csv
import re
from pathlib import Path

import pytest

PEOPLE = Path(__file__).resolve().parents[2] / "addons" / "eco_enforcement" / "demo" / "res.users.csv"
LOGINS = [row["login"] for row in csv.DictReader(PEOPLE.read_text(encoding="utf-8").splitlines())] + ["admin"]
# What is written in Latin letters on a Chinese screen too: codes, the kinds of file, the logins themselves.
CODE = re.compile(r"\b[0-9A-Z]+(?:-[0-9A-Z]+)+\b")
LATIN = re.compile(r"[A-Za-z]{3,}")
ALLOWED = {"PDF", "DOCX", "XLSX", "CSV", "pdf", "docx", "xlsx", "officer", "SHA", *LOGINS}
# People whom Odoo itself puts into a database with demonstration data.
OF_ODOO = {"Mitchell", "Admin", "Marc", "Demo", "demo", "Joel", "Willis", "portal"}
MENUS = """async () => {
    const menus = await (await fetch("/web/webclient/load_menus")).json();
    const root = Object.values(menus).find((menu) => menu.xmlid === "eco_checklist.menu_root");
    const below = (menu) => menu.children.flatMap((id) => [menus[id], ...below(menus[id])]);
    return below(root).filter((menu) => menu.actionID).map((menu) => [menu.name, menu.actionID]);
}"""


def english(text: str) -> set[str]:
    """Find the words of a screen that nobody has translated."""
    return set(LATIN.findall(CODE.sub("", text))) - ALLOWED - OF_ODOO


# Menus somebody has opened already: whoever comes later opens the first few and what nobody opened before. That every
# menu answers every role is asked on the server, in the add-on's own tests.
OPENED: set[int] = set()
FIRST = 4


@pytest.mark.parametrize("login", LOGINS)
def test_menus_open_in_chinese(person, login):
    with person(login) as client:
        menus = client.page.evaluate(MENUS)
        assert menus, f"{login} has no menu"
        for number, (name, action) in enumerate(menus):
            if number >= FIRST and action in OPENED:
                continue
            OPENED.add(action)
            client.page.evaluate(
                "(id) => odoo.__WOWL_DEBUG__.root.env.services.action.doAction(id, {clearBreadcrumbs: true})", action
            )
            client.settle()
            assert not client.page.locator(".o_error_dialog").count(), f"{login}: {name}"
            shown = client.page.locator(".o_action_manager").inner_text()
            left = english(name) | english(shown)
            assert not left, f"{login}: {name}: {left}"
            client.shot(f"{login}_{name}".replace("/", ""), folder="menus")


# What is used away from the desk, and by whom: each fits a window of 390 pixels, list and new form.
ON_A_PHONE = {
    "officer": (
        *("eco-desk", "eco-find", "eco-cases", "eco-cases/new", "eco-leads", "eco-leads/new", "eco-inspections"),
        *(
            "eco-inspections/new",
            "eco-on-the-spot/new",
            "eco-guidance/new",
            "eco-holds",
            "eco-seizures",
            "eco-officers",
        ),
    ),
    "head": ("eco-desk", "eco-cases", "eco-red-lights", "eco-deadlines"),
    "guide": ("eco-guidance", "eco-designations"),
}


@pytest.mark.parametrize("login", ON_A_PHONE)
def test_screens_fit_a_phone(person, login):
    with person(login, width=390) as client:
        for path in ON_A_PHONE[login]:
            client.go(path)
            assert not client.page.locator(".o_error_dialog").count(), path
            wider = client.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wider <= 0, f"{login}: {path}: {wider} px too wide"
            client.shot(f"{login}_{path}".replace("/", "_"), folder="phone")
