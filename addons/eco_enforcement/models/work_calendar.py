from datetime import date

from odoo import api, fields, models, tools
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.calendar import WorkCalendar
from ..statute.editions import problems
from .door import is_open, opened

IN_FORCE = ("announced", "provisional")


class EcoCalendarEdition(models.Model):
    """The State Council's yearly notice on rest days, as one edition: entered as a draft, then taking effect.

    What it changes is shown first (``eco.calendar.preview``). Once in effect its days stay as they are; a correction
    is a new edition of the year, which replaces it.
    """

    _name = "eco.calendar.edition"
    _description = "Working-day Calendar Edition"
    _rec_name = "year"
    _order = "year desc, id desc"

    year = fields.Integer(required=True, aggregator=None)
    state = fields.Selection(
        [
            ("draft", "Being Entered"),
            ("announced", "Announced"),
            ("provisional", "Provisional"),
            ("replaced", "Replaced"),
        ],
        required=True,
        default="draft",
        readonly=True,
        copy=False,
    )
    notice = fields.Char(required=True, help="Number of the notice.")
    effective_on = fields.Date("In Effect Since", readonly=True, copy=False)
    day_ids = fields.One2many("eco.calendar.day", "edition_id", string="Days", copy=True)
    problems = fields.Text("To Be Mended", compute="_compute_problems")

    _year_in_force = models.UniqueIndex(
        "(year) WHERE state IN ('announced', 'provisional')", "This year already has an edition in effect."
    )

    @api.depends("year", "day_ids.day", "day_ids.kind")
    def _compute_problems(self):
        for edition in self:
            days = [(day.day, day.kind) for day in edition.day_ids if day.day and day.kind]
            possible = 1990 <= edition.year <= 2100
            found = problems(edition.year, days) if possible else (self.env._("There is no such year."),)
            edition.problems = "\n".join(found)

    # -- guards -------------------------------------------------------------------------------------

    @api.model_create_multi
    def create(self, vals_list):
        if not (is_open(self) or self._loading()):
            vals_list = [{**vals, "state": "draft", "effective_on": False} for vals in vals_list]
        editions = super().create(vals_list)
        self.env.registry.clear_cache()
        return editions

    def write(self, vals):
        if not is_open(self):
            if self._loading():
                # The files of the product do not put an edition back into effect that another one replaced.
                vals = {name: value for name, value in vals.items() if name != "state"}
            self._refuse_changes(vals)
        res = super().write(vals)
        self.env.registry.clear_cache()
        return res

    def _refuse_changes(self, vals):
        """Refuse to set what taking effect sets, and to change an edition in effect but for its notice's number."""
        for edition in self:
            changed = {n for n in vals if n != "day_ids" and edition[n] != vals[n]}
            if changed & {"state", "effective_on"} or (edition.state != "draft" and changed - {"notice"}):
                raise edition._settled_error()

    @api.ondelete(at_uninstall=False)
    def _unlink_except_draft(self):
        for edition in self:
            if edition.state != "draft":
                raise edition._settled_error()

    def _settled_error(self):
        return UserError(
            self.env._(
                "The calendar of %(year)s takes effect and changes through a new edition only: running deadlines rest "
                "on it. Enter a new edition and look at what it would move (art. 85).",
                year=self.year,
            )
        )

    def _loading(self):
        """Tell whether the files of the product are being loaded; no caller can pretend that."""
        return not self.env.registry.ready

    # -- the calendar -------------------------------------------------------------------------------

    @api.model
    def _calendar(self, instead=None) -> WorkCalendar:
        """Give the calendar all deadlines are counted by, known as far as years were announced without a gap.

        ``instead`` is an edition not yet in effect that takes the place of its year's.
        """
        return self._built(instead) if instead else self._in_force()

    @api.model
    @tools.ormcache()
    def _in_force(self) -> WorkCalendar:
        """Keep the calendar in effect: every check of a case counts by it, and it changes a few times a year."""
        return self._built(None)

    @api.model
    def _built(self, instead) -> WorkCalendar:
        """Build the calendar from its days."""
        days = Domain("edition_id.state", "in", IN_FORCE)
        if instead:
            days = (days & Domain("edition_id.year", "!=", instead.year)) | Domain("edition_id", "=", instead.id)
        days = self.env["eco.calendar.day"].sudo().search_fetch(days, ["day", "kind"])
        return WorkCalendar(
            holidays=frozenset(d.day for d in days if d.kind == "holiday"),
            workdays=frozenset(d.day for d in days if d.kind == "workday"),
            known_until=self._known_until(instead),
        )

    @api.model
    def _known_until(self, instead=None) -> date:
        """Give the last day of the unbroken run of announced years: a year skipped is not known."""
        years = set(self.sudo().search([("state", "=", "announced")]).mapped("year"))
        years |= {instead.year} if instead else set()
        last = min(years, default=0)
        while last + 1 in years:
            last += 1
        return date(last, 12, 31) if last else date.min

    # -- taking effect ------------------------------------------------------------------------------

    def action_preview(self):
        """Show which running deadlines the edition would move, from which day to which."""
        self.ensure_one()
        self._check_ready()
        preview = self.env["eco.calendar.preview"].create({"edition_id": self.id})
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("What the Edition Would Move"),
            "res_model": "eco.calendar.preview",
            "res_id": preview.id,
            "view_mode": "form",
            "target": "new",
        }

    def _check_ready(self):
        if self.state != "draft":
            raise self._settled_error()
        if self.problems:
            raise UserError(self.env._("Before the edition takes effect:\n%(problems)s", problems=self.problems))

    def _moves(self):
        """Give (clock, day it has, day it would have) for the running clocks the draft would move, by case."""
        calendar = self._calendar(instead=self)
        running = opened(self.env["eco.clock"]).search([("stopped_on", "=", False)], order="case_id, due_on, id")
        found = [(clock, clock.due_on, clock._state(calendar, today()).due) for clock in running]
        return [row for row in found if row[1] != row[2]]

    def _take_effect(self):
        """Put the draft in the place of its year's edition, reckon the clocks anew, journal it on each case moved."""
        self._check_ready()
        edition = opened(self)
        before = edition.search([("year", "=", edition.year), ("state", "in", IN_FORCE)])
        before.write({"state": "replaced"})
        edition.env.flush_all()
        edition.write({"state": "announced", "effective_on": today()})
        running = edition.env["eco.clock"].search([("stopped_on", "=", False)])
        moved = running._recount(self._calendar())
        for case, clocks in moved_by_case(moved).items():
            case._journal_of_clock(
                "recount",
                "放假安排更新，重算期限",
                "《行政处罚法》第八十五条",
                {"notice": edition.notice, "year": edition.year, "moved": clocks},
            )

    def action_new_edition(self):
        """Enter a new edition of the same year, beginning with the days of this one."""
        self.ensure_one()
        days = [Command.create({"day": d.day, "kind": d.kind, "name": d.name}) for d in self.day_ids]
        edition = self.create({"year": self.year, "notice": self.notice, "day_ids": days})
        return {"type": "ir.actions.act_window", "res_model": self._name, "res_id": edition.id, "view_mode": "form"}


def moved_by_case(moved) -> dict:
    """Group ``moved`` (clock -> the day it had) by case: a list of deadline, old day and new day."""
    cases = {}
    for clock, before in moved.items():
        cases.setdefault(clock.case_id, []).append([clock.display_name, str(before), str(clock.due_on)])
    return cases
