from datetime import datetime, timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import beijing_time, today

from ..statute import clock as reckoned
from ..statute.calendar import HOURS
from ..statute.deadlines import DEADLINES
from ..statute.reckoning import moment_end
from .door import opened

_BEIJING = timedelta(hours=8)


class EcoClock(models.Model):
    """A deadline of a case: counted from a fact by the table of deadlines, never typed.

    Its last day moves only by a sealed interruption (``eco.clock.interruption``) or a new edition of the calendar.
    """

    _name = "eco.clock"
    _description = "Deadline"
    _inherit = ["eco.by.acts"]
    _order = "stopped_on desc, due_on"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(related="case_id.agency_id", store=True, index=True)
    code = fields.Selection([(row.code, row.title) for row in DEADLINES.values()], string="Deadline", required=True)
    started_on = fields.Date(required=True)
    started_at = fields.Datetime("Started At", help="The moment from which a period in hours runs.")
    set_on = fields.Date("Day Set", help="The last day that a paper of the case names.")
    due_on = fields.Date(required=True, index=True)
    due_at = fields.Datetime("Due At", help="The moment at which a period in hours ends.")
    stopped_on = fields.Date()
    lapsed_on = fields.Date("Lapsed On", help="The day with which the measure ended by itself.")
    of_party = fields.Boolean("Party's Own Period", help="When it ends nobody has missed anything.")
    ours = fields.Boolean("Agency's Duty", help="When it ends the agency has missed something.")
    paused = fields.Boolean(help="Days are being left out on a recorded ground; the last day moves on.")
    provisional = fields.Boolean(help="The calendar of that year is not yet announced; the day may move.")
    arithmetic = fields.Text(required=True)
    article = fields.Char("Legal Basis", required=True)
    lapse = fields.Char("If It Lapses", required=True)
    to_confirm = fields.Char("To Be Confirmed")
    interruption_ids = fields.One2many("eco.clock.interruption", "clock_id", string="Interruptions")

    @api.depends("code")
    def _compute_display_name(self):
        for clock in self:
            clock.display_name = DEADLINES[clock.code].title if clock.code else ""

    def init(self):
        self.env.cr.execute(_CLOCK_TRIGGER)

    # -- called by the acts -------------------------------------------------------------------------

    def _start(self, case, codes, day, set_on=None):
        """Start the deadlines ``codes`` of ``case`` from ``day``, a date or a Chinese wall-clock moment.

        ``set_on`` is the last day named by a paper, for the rows whose day a person sets.
        """
        calendar = self.env["eco.calendar.edition"]._calendar()
        thresholds = self.env["eco.clock.threshold"]._all()
        for code in codes:
            row, moment = DEADLINES[code], isinstance(day, datetime)
            values = {
                "case_id": case.id,
                "code": code,
                "started_on": day.date() if moment else day,
                "started_at": day - _BEIJING if moment and row.unit == HOURS else False,
                "set_on": set_on if row.set_by else False,
                "of_party": row.of_party,
                "ours": row.ours,
                "article": str(row.basis),
                "lapse": row.lapse,
                "to_confirm": row.to_confirm,
            }
            state = reckoned.state(row, day, calendar=calendar, today=today(), set_day=values["set_on"] or None)
            opened(self).create(values | _stored(row, day, state, thresholds))

    def _stop(self, case, codes, day):
        """Stop the running deadlines ``codes`` of ``case`` on ``day``."""
        running = self._running(case, codes)
        running.write({"stopped_on": day})
        running._drop_reminders()

    def _running(self, case, codes):
        """Give the running clocks ``codes`` of ``case``, through the door."""
        return opened(self).search([("case_id", "=", case.id), ("code", "in", list(codes)), ("stopped_on", "=", False)])

    def _has_lapsed(self, case, code, day=None):
        """Tell whether the last clock ``code`` of ``case`` ran out before ``day`` (today), written down yet or not."""
        clock = opened(self).search([("case_id", "=", case.id), ("code", "=", code)], order="id desc", limit=1)
        stopped = clock.stopped_on and not clock.lapsed_on
        return bool(clock) and (clock.stopped_on > clock.due_on if stopped else clock.due_on < (day or today()))

    # -- reckoning ----------------------------------------------------------------------------------

    def _state(self, calendar, day):
        """Reckon the clock anew with its interruptions, by ``calendar``, as of ``day``."""
        self.ensure_one()
        row = DEADLINES[self.code]
        suspensions, extensions = self.interruption_ids._facts()
        return reckoned.state(
            row,
            self._start_fact(),
            suspensions,
            extensions,
            calendar=calendar,
            today=day,
            set_day=self.set_on or None,
        )

    def _start_fact(self):
        if self.started_at:
            return beijing_time(self.started_at).replace(tzinfo=None)
        return self.started_on

    def _recount(self, calendar=None):
        """Reckon the clocks anew and store what changed; return those whose last day moved, with the day it had."""
        calendar = calendar or self.env["eco.calendar.edition"]._calendar()
        thresholds, moved = self.env["eco.clock.threshold"]._all(), {}
        for clock in opened(self):
            row, before = DEADLINES[clock.code], clock.due_on
            values = _stored(row, clock._start_fact(), clock._state(calendar, today()), thresholds)
            clock.write({name: value for name, value in values.items() if clock[name] != value})
            if clock.due_on != before:
                moved[clock] = before
        return moved


def _stored(row, start, state, thresholds) -> dict:
    """Give the columns that hold the result of the reckoning."""
    yellow, red = thresholds.get(row.code) or thresholds[False]
    end = moment_end(row, start) if row.unit == HOURS else None
    return {
        "due_on": state.due,
        "due_at": end - _BEIJING if end else False,
        "paused": state.paused,
        "provisional": state.provisional,
        "arithmetic": state.arithmetic,
        "yellow_on": state.due - timedelta(days=yellow),
        "red_on": state.due - timedelta(days=red),
    }


# What a clock counts from stays as it was; what has stopped is over.
_CLOCK_TRIGGER = SQL(
    """
CREATE OR REPLACE FUNCTION eco_clock_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION '期限只能起算、停止，不得删除（《行政处罚法》第四十七条）' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.case_id, NEW.code, NEW.started_on, NEW.started_at, NEW.set_on, NEW.ours)
           IS DISTINCT FROM (OLD.case_id, OLD.code, OLD.started_on, OLD.started_at, OLD.set_on, OLD.ours)
       OR (OLD.stopped_on IS NOT NULL AND (NEW.stopped_on, NEW.due_on) IS DISTINCT FROM (OLD.stopped_on, OLD.due_on))
    THEN
        RAISE EXCEPTION '期限的起算不得更改，已经停止的期限不得再动（《行政处罚法》第四十七条）'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_clock_keeps_row BEFORE UPDATE OR DELETE ON eco_clock
    FOR EACH ROW EXECUTE FUNCTION eco_clock_keeps();
CREATE OR REPLACE TRIGGER eco_clock_keeps_all BEFORE TRUNCATE ON eco_clock
    FOR EACH STATEMENT EXECUTE FUNCTION eco_clock_keeps();
"""
)
