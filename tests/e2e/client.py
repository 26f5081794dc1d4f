"""The web client as a person uses it: log in, fill fields by their name, press the button of an act."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, Request, expect

CALLS = ("/web/dataset/", "/web/action/", "/mail/")
STEP, QUIET = 50, 300  # milliseconds
PATIENCE = 90_000  # milliseconds: a slow machine is not a fault of the page
expect.set_options(timeout=PATIENCE)
SCREENS = Path(__file__).resolve().parents[2] / "out" / "screens"


class Client:
    """One person's browser window. Every step leaves a numbered picture in ``out/screens``."""

    taken = 0

    def __init__(self, page: Page, url: str):
        """Take an empty window and the address of the server."""
        self.page, self.url, self.errors = page, url, []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._asked: set[Request] = set()  # what the server has not answered yet
        page.on("request", self._note_request)
        page.on("requestfinished", self._note_answer)
        page.on("requestfailed", self._note_answer)

    def _note_request(self, request: Request) -> None:
        if any(part in request.url for part in CALLS):
            self._asked.add(request)

    def _note_answer(self, request: Request) -> None:
        self._asked.discard(request)

    def log_in(self, login: str, password: str | None = None) -> "Client":
        """Log in, unless the profile still is; the demonstration logins are their own passwords."""
        self.page.goto(f"{self.url}/odoo")
        if self.page.locator("#login").count():
            self.page.fill("#login", login)
            self.page.fill("#password", password or login)
            self.page.click("button[type=submit]")
        expect(self.page.locator(".o_main_navbar")).to_be_visible(timeout=PATIENCE)
        return self

    def go(self, path: str) -> None:
        """Open a page of the web client and wait until it has drawn a view."""
        self.page.goto(f"{self.url}/odoo/{path}")
        expect(self.page.locator(".o_view_controller, .o_action").first).to_be_visible(timeout=PATIENCE)
        self.settle()

    def settle(self) -> None:
        """Wait until the client has asked the server for nothing for a while: one answer may bring the next question."""
        quiet, left = 0, PATIENCE
        while quiet < QUIET and left > 0:
            self.page.wait_for_timeout(STEP)
            quiet, left = (0 if self._asked else quiet + STEP), left - STEP
        expect(self.page.locator(".o_loading_indicator")).to_have_count(0, timeout=PATIENCE)

    def shot(self, name: str, *, full: bool = False, folder: str = "") -> Path:
        """Take a picture under the next number, or under its name alone in a ``folder`` of its own."""
        Client.taken += not folder
        path = SCREENS / folder / (f"{name}.png" if folder else f"{Client.taken:02d}_{name}.png")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, full_page=full)
        return path

    # -- fields -------------------------------------------------------------------------------

    def scope(self) -> Locator:
        """Name the topmost dialogue, or the page when none is open."""
        dialogues = self.page.locator(".modal:not(.o_inactive_modal) .modal-content")
        return dialogues.last if dialogues.count() else self.page.locator(".o_action_manager")

    def field(self, name: str) -> Locator:
        """Find the widget of a field."""
        return self.scope().locator(f".o_field_widget[name='{name}']").first

    def fill(self, **values: object) -> None:
        """Type ``values`` into the fields they name; ``True`` ticks a box."""
        for name, value in values.items():
            widget = self.field(name)
            classes = widget.get_attribute("class") or ""
            if value is True:
                widget.locator("input[type=checkbox]").check()
            elif "o_field_many2one" in classes or "o_field_many2many" in classes:
                self._pick(widget, str(value))
            elif "o_field_selection" in classes:
                self._select(widget, str(value))
            elif "o_field_date" in classes:
                self._date(widget, str(value))
            else:
                widget.locator("input, textarea").first.fill(str(value))
        self.settle()

    def add_row(self, name: str, /, **values: object) -> None:
        """Add a line to the list of the field ``name`` and fill it."""
        self.field(name).locator(".o_field_x2many_list_row_add a").click()
        self.fill_row(name, **values)

    def fill_row(self, name: str, /, **values: object) -> None:
        """Fill the line that is being written in the list of the field ``name``."""
        row = self.field(name).locator(".o_selected_row")
        for column, value in values.items():
            cell = row.locator(f".o_field_widget[name='{column}']")
            if value is True:
                cell.locator("input[type=checkbox]").check()
            elif "o_field_selection" in (cell.get_attribute("class") or ""):
                cell.locator("input, select").first.click()
                self.page.locator(".o_select_menu_item", has_text=str(value)).first.click()
            else:
                cell.locator("input, textarea").first.fill(str(value))

    def _pick(self, widget: Locator, text: str) -> None:
        widget.locator("input").first.click()
        if widget.locator("input[readonly]").count():  # a phone chooses in a dialogue of its own
            self.page.locator(".modal .o_kanban_record, .modal .o_data_row", has_text=text).first.click()
            expect(self.page.locator(".modal-content")).to_have_count(0)
            return
        widget.locator("input").first.fill(text)
        self.page.wait_for_timeout(400)  # the list that the click opened gives way to that of the words
        self.settle()
        self.page.locator(".o-autocomplete--dropdown-item", has_text=text).first.click()
        expect(self.page.locator(".o-autocomplete--dropdown-item")).to_have_count(0)

    def _select(self, widget: Locator, label: str) -> None:
        widget.locator("input, select").first.click()
        self.page.locator(".o_select_menu_item", has_text=label).first.click()

    def _date(self, widget: Locator, text: str) -> None:
        widget.locator("button, input").first.click()
        entry = widget.locator("input").first
        entry.fill(text)
        entry.press("Enter")
        if self.page.locator(".o_datetime_picker").count():
            self.page.keyboard.press("Escape")

    def record_id(self) -> str:
        """Give the number of the record that was saved: the address names it a moment after the save."""
        self.page.wait_for_url(re.compile(r"/\d+/?$"))
        return self.page.url.rstrip("/").rsplit("/", 1)[-1]

    # -- acts ---------------------------------------------------------------------------------

    def tab(self, name: str) -> None:
        """Open a page of the form's notebook."""
        self.page.locator(f".o_notebook a[name='{name}']").click()
        self.settle()

    def save(self) -> None:
        """Save the form."""
        self.settle()
        self.page.locator(".o_form_button_save").click()
        expect(self.page.locator(".o_form_status_indicator_buttons.invisible")).to_have_count(1, timeout=PATIENCE)

    def open_act(self, title: str) -> None:
        """Press the button of an act, which opens its dialogue."""
        self.page.locator(f".o_statusbar_buttons button:has-text('{title}')").first.click()
        expect(self.page.locator(".modal-content")).to_be_visible()
        self.settle()

    def press(self, title: str) -> None:
        """Press a button of the header, which on a narrow screen may hide behind one."""
        shown = self.page.locator(f".o_statusbar_buttons button:has-text('{title}'):visible")
        if not shown.count():
            more = ".o_statusbar_buttons button.dropdown-toggle, .o_statusbar_buttons .o-dropdown"
            self.page.locator(more).first.click()
        self.page.locator(f"button:has-text('{title}'):visible, .dropdown-item:has-text('{title}')").first.click()

    def act_from_menu(self, title: str, **values: object) -> None:
        """Do an act on a narrow screen: find its button, fill what is given, confirm."""
        self.press(title)
        expect(self.page.locator(".modal-content")).to_be_visible()
        self.settle()
        self.fill(**values)
        self.confirm()

    def open_side_act(self, title: str) -> None:
        """Choose an act beside the main line (其他程序), which opens its dialogue."""
        self.press("其他程序")
        self.page.locator(f".modal button[name=action_open_act]:has-text('{title}'):visible").first.click()
        expect(self.page.locator(".modal .o_field_widget[name=legality]")).to_be_visible()
        self.settle()

    def side_act(self, title: str, **values: object) -> None:
        """Do an act beside the main line."""
        self.open_side_act(title)
        self.fill(**values)
        self.confirm()

    def confirm(self) -> None:
        """Press the button of the dialogue that does the act, and wait until the dialogue is gone."""
        self.scope().locator("button[name=action_confirm]").click()
        expect(self.page.locator(".modal-content")).to_have_count(0, timeout=PATIENCE)
        self.settle()

    def act(self, title: str, **values: object) -> None:
        """Do an act: open its dialogue, fill what is given, confirm."""
        self.open_act(title)
        self.fill(**values)
        self.confirm()

    def refusal(self, title: str, **values: object) -> str:
        """Try an act that the rules refuse when it is confirmed; return what the client is told."""
        self.open_act(title)
        self.fill(**values)
        self.scope().locator("button[name=action_confirm]").click()
        alert = self.page.locator(".o_error_dialog, .modal:has-text('不能')").last
        expect(alert).to_be_visible()
        return alert.inner_text()

    def close_dialogues(self) -> None:
        """Close whatever dialogues are open."""
        while self.page.locator(".modal-content").count():
            # A narrow screen closes them with an arrow.
            self.page.locator(".modal-header .btn-close, .modal-header .oi-arrow-left").last.click()
            self.settle()  # the form behind it is read anew

    def stage(self) -> str:
        """Read the stage of the case from the bar."""
        return re.sub(r"\s", "", self.page.locator(".o_statusbar_status button.o_arrow_button_current").inner_text())
