from collections import defaultdict

from markupsafe import Markup

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.deadlines import DEADLINES
from ..statute.engine import acts_from
from ..statute.lights import Light
from ..statute.states import Role, State
from .case_facts import ROLE_GROUPS
from .door import opened

_WATCHERS = (Role.TEAM_LEADER, Role.GUIDE, Role.LEGAL_REVIEWER)


class MailActivity(models.Model):
    _inherit = "mail.activity"

    eco_clock_id = fields.Many2one("eco.clock", string="Deadline", ondelete="cascade", index="btree_not_null")


class EcoClock(models.Model):
    """Every morning: what lapsed is written down, whoever has to act is reminded, red lights go to those who watch."""

    _inherit = "eco.clock"

    @api.model
    def _tick(self):
        """Do the day's work; a second time on the same day it adds nothing."""
        running = opened(self).search([("stopped_on", "=", False)])
        running.filtered("paused")._recount()
        running._write_down_lapses()
        lit = running.filtered(lambda c: not c.stopped_on and c.light in (Light.RED.value, Light.YELLOW.value))
        people = _People(self.env)
        mine = {clock: people.responsible(clock) for clock in lit}
        red = lit.filtered(lambda c: c.light == Light.RED.value)
        watched = {clock: people.watching(clock) for clock in red}
        leaders = {clock: watched[clock].filtered(people.leads) for clock in red}
        lit._remind({clock: mine[clock] | leaders.get(clock, people.nobody) for clock in lit})
        self.env["eco.clock.digest"]._send(mine, watched)

    def _write_down_lapses(self):
        """Stop the clocks of measures that ended by themselves, and journal it on their cases."""
        for clock in self:
            if DEADLINES[clock.code].lapses and clock.due_on < today():
                clock.write({"lapsed_on": clock.due_on, "stopped_on": clock.due_on})
                clock.case_id._clock_lapsed(clock)

    def _remind(self, whom):
        """Put an activity on the case for each person of ``whom`` (clock -> users) who has none for that clock."""
        activities = self.env["mail.activity"].sudo().with_context(active_test=False, mail_activity_quick_update=True)
        known = activities.search([("eco_clock_id", "in", self.ids)])
        known = {(activity.eco_clock_id.id, activity.user_id.id) for activity in known}
        kind = self.env.ref("eco_enforcement.activity_deadline")
        model = self.env["ir.model"]._get_id("eco.case")
        activities.create(
            [
                {
                    "eco_clock_id": clock.id,
                    "activity_type_id": kind.id,
                    "res_model_id": model,
                    "res_id": clock.case_id.id,
                    "user_id": user.id,
                    "date_deadline": clock.due_on,
                    "summary": clock.display_name,
                }
                for clock, users in whom.items()
                for user in users
                if (clock.id, user.id) not in known
            ]
        )

    def _drop_reminders(self):
        """Take back the reminders of clocks that have stopped."""
        self.env["mail.activity"].sudo().search([("eco_clock_id", "in", self.ids)]).unlink()


class _People:
    """Who answers for a clock and who watches it; everybody is fetched once."""

    def __init__(self, env):
        self.nobody = env["res.users"].sudo()
        self.groups = {role: env.ref(group) for role, group in ROLE_GROUPS.items()}
        wanted = [group.id for group in self.groups.values()]
        self.users = self.nobody.search([("all_group_ids", "in", wanted), ("eco_agency_id", "!=", False)])
        self.roles = {user: {r for r, g in self.groups.items() if g in user.all_group_ids} for user in self.users}
        self.of_agency = defaultdict(lambda: self.nobody)
        for user in self.users:
            self.of_agency[user.eco_agency_id] |= user
        self.watchers = self.users.filtered(lambda user: self.roles[user] & set(_WATCHERS))

    def leads(self, user):
        return Role.TEAM_LEADER in self.roles[user]

    def responsible(self, clock):
        """Give the users who have to act: by the row of the clock, or by what the case waits for."""
        case, duty = clock.case_id, DEADLINES[clock.code].duty
        if duty is Role.OFFICER:
            next_roles = {act.role for act in acts_from(State(case.state)) if act.target and not act.side}
            if next_roles != {Role.HEAD}:
                return case.officer_ids.user_id
            duty = Role.HEAD
        return self.of_agency[case.agency_id].filtered(lambda user: duty in self.roles[user])

    def watching(self, clock):
        """Give the team leaders, guides and reviewers who look after the town of the case."""
        path = clock.agency_id.parent_path or ""
        return self.watchers.filtered(lambda user: path.startswith(user.eco_scope_id.parent_path or "-"))


class EcoClockDigest(models.Model):
    """What a person was told on a morning: the deadlines that press, one note a day."""

    _name = "eco.clock.digest"
    _description = "Daily Note on Deadlines"
    _inherit = ["mail.thread"]
    _order = "on desc, id desc"
    _rec_name = "on"

    on = fields.Date("Date", required=True)
    user_id = fields.Many2one("res.users", string="For", required=True, ondelete="cascade", index=True)
    red_count = fields.Integer("Red", aggregator=None)
    yellow_count = fields.Integer("Yellow", aggregator=None)
    body = fields.Html(required=True)

    _once_a_day = models.Constraint('UNIQUE (user_id, "on")', "One note a person and day.")

    @api.model
    def _send(self, mine, watched):
        """Write today's note for everyone of ``mine`` and ``watched`` (clock -> users) who has none yet."""
        told = defaultdict(lambda: self.env["eco.clock"])
        for clock, users in [*mine.items(), *watched.items()]:
            for user in users:
                told[user] |= clock
        had = self.sudo().search([("on", "=", today()), ("user_id", "in", [user.id for user in told])]).user_id
        notes = self.sudo().create(
            [self._note(user, clocks.sorted("due_on")) for user, clocks in told.items() if user not in had]
        )
        for note in notes:
            note.message_notify(
                partner_ids=note.user_id.partner_id.ids,
                subject=note.with_context(lang=note.user_id.lang)._subject(),
                body=note.body,
                force_send=False,
            )

    def _subject(self):
        return self.env._(
            "Deadlines of %(day)s: %(red)s red, %(yellow)s yellow",
            day=self.on,
            red=self.red_count,
            yellow=self.yellow_count,
        )

    def _note(self, user, clocks):
        lines = Markup().join(
            Markup("<li>{} {}（{}）：{}，{}</li>").format(
                clock.case_id.display_name,
                clock.display_name,
                clock.agency_id.display_name,
                clock.due_on,
                clock._left_in_words(),
            )
            for clock in clocks
        )
        return {
            "on": today(),
            "user_id": user.id,
            "red_count": sum(clock.light == Light.RED.value for clock in clocks),
            "yellow_count": sum(clock.light == Light.YELLOW.value for clock in clocks),
            "body": Markup("<ul>{}</ul>").format(lines),
        }
