from datetime import datetime, time, timedelta

from odoo import api, fields, models
from odoo.tools import lazy

from odoo.addons.eco_checklist.models.beijing import now, today

from ..statute import facts_course
from ..statute.course import ASKS, MOVES, PENDING, RULES_ON, Matter
from ..statute.interruptions import extension_of
from ..statute.time_limit import ROW, STEPS, given_steps, leaves_out_suspension, suspended_since

_BEIJING = timedelta(hours=8)
_GROUNDS = ("condition", "suspension_ground", "termination_ground", "recusal_ground")
# What an input fills on a request.
_COLUMNS = {"rule": "rule_id", "person": "person_id", "further": "further_id"}


class EcoCase(models.Model):
    """What happens to a case beside its main line: requests and rulings, the time limit, the transfer of a crime."""

    _inherit = "eco.case"

    request_ids = fields.One2many("eco.case.request", "case_id", string="Requests and Rulings", copy=False)
    refusal_ids = fields.One2many("eco.filing.refusal", "case_id", string="Refusals to File", copy=False)
    crime_step_ids = fields.One2many("eco.crime.step", "case_id", string="Crime Transfer", copy=False)
    suspended = fields.Boolean(compute="_compute_suspended")

    @api.depends("request_ids.status", "event_ids", "state")
    def _compute_suspended(self):
        for case in self:
            requests = tuple(request._facts() for request in case.sudo().request_ids)
            case.suspended = case.state in PENDING and bool(
                suspended_since(facts_course.CourseFacts(requests=requests))
            )

    def _side_facts(self):
        # A case handed on and taken back has a clock for each time; what was granted holds for all.
        left_out, lengthenings = self._decision_clocks().interruption_ids._facts()
        return {
            **super()._side_facts(),
            "requests": tuple(request._facts() for request in self.request_ids),
            "extension_rules": lazy(self._extension_rules),
            "left_out": left_out,
            "lengthenings": lengthenings,
            "crime_flags": tuple(self.review_ids.filtered("crime_suspected").mapped("event_seq")),
            "crime_steps": tuple(step._facts() for step in self.crime_step_ids),
        }

    def _decision_clocks(self):
        """Give the clocks of the ninety days that count from the same day as the last one, running or stopped."""
        clocks = self.clock_ids.filtered(lambda clock: clock.code == "decision")
        since = clocks.sorted("id")[-1:].started_on
        return clocks.filtered(lambda clock: clock.started_on == since)

    def _extension_rules(self) -> tuple[facts_course.ExtensionRule, ...]:
        """Give every rule about the ninety days, confirmed or not: what is still open is told as such."""
        rules = self.env["eco.clock.rule"].sudo().search([("code", "=", "decision")])
        return tuple(
            facts_course.ExtensionRule(
                key=rule.id,
                citation=rule.name,
                confirmed=rule.confirmed,
                covers=not rule.power_ids or self.power_id in rule.power_ids,
                start=rule.date_from,
                end=rule.date_to or None,
                extends=rule.extends,
                excludes=rule.excludes,
            )
            for rule in rules
        )

    # -- what the acts leave behind ---------------------------------------------------------------

    def _leave_traces(self, act, facts, seq, user):
        res = super()._leave_traces(act, facts, seq, user)
        given = facts.inputs
        base = {"case_id": self.id, "event_seq": seq, "on": given.get("on", facts.today), "user_id": user.id}
        if act.code in ASKS:
            self._ask(base, facts, ASKS[act.code])
        if act.code in RULES_ON:
            self._rule_on(base, facts, RULES_ON[act.code])
        if act.code in MOVES:
            self._move_crime(base, facts, MOVES[act.code])
        return res

    def _ask(self, base, facts, matter):
        """Seal what is asked for; a recusal without a named person is of who acts."""
        given = facts.inputs
        values = {column: given[name].key for name, column in _COLUMNS.items() if name in given}
        ground = next((given[name].label for name in _GROUNDS if name in given), "")
        if matter is Matter.EXTENSION:
            ground = given["rule"].citation
        if matter is Matter.RECUSAL:
            person = values.setdefault("person_id", facts.actor.person)
            values["of_party"] = "person" in given
            values["of_head"] = any(p.key == person and p.head for p in facts.people)
        if matter in (Matter.JOINING, Matter.MERGER):
            values["main_case_id"] = facts.main_case.key
        values |= {"matter": matter.value, "ground": ground, "text": given["reason"], "receiver": given.get("receiver")}
        self.env["eco.case.request"].create({**base, **values})

    def _rule_on(self, base, facts, granted):
        """Seal the ruling, and do what it grants (``_grant_<matter>``)."""
        given, request = facts.inputs, facts.inputs["request"]
        self.env["eco.case.ruling"].create(
            {
                **base,
                "request_id": request.key,
                "granted": granted,
                "text": given["opinion"],
                "minutes": given.get("minutes_number"),
                "discussion_id": given["discussion"].key if given.get("discussion") else False,
            }
        )
        grant = getattr(self, f"_grant_{request.matter}", None)
        if granted and grant:
            grant(self.env["eco.case.request"].browse(request.key), facts)

    def _grant_extension(self, request, facts):
        step = STEPS[len(given_steps(facts))]
        length = extension_of(ROW, step).length
        self.env["eco.clock"]._extend(self, "decision", length, request.text, by=step, on=facts.today)

    def _grant_suspension(self, _request, facts):
        if leaves_out_suspension(facts):
            self.env["eco.clock"]._suspend(self, ("decision",), (facts.today, None), "suspension")

    def _trace_resume(self, base, facts):
        """Let the ninety days count again where they stood still, from the day of the resumption on."""
        open_ones = (
            self._decision_clocks()
            .filtered(lambda c: not c.stopped_on)
            .interruption_ids._open()
            .filtered(lambda row: row.code == "suspension")
        )
        if open_ones:
            first = max(open_ones.mapped("date_from"))
            last = max(first, base["on"] - timedelta(days=1))
            self.env["eco.clock"]._resume(self, ("decision",), last, "suspension")

    def _trace_refuse_filing(self, base, facts):
        given = facts.inputs
        self.env["eco.filing.refusal"].create(
            {
                **base,
                "condition": given["condition"].value,
                "disposal": given["disposal"],
                "text": given["opinion"],
            }
        )

    def _move_crime(self, base, facts, move):
        given = facts.inputs
        self.env["eco.crime.step"].create(
            {
                **base,
                "move": move.value,
                "at": self._moment_of(given),
                "member_id": given["member"].key if "member" in given else False,
                "member_2_id": given["member_2"].key if "member_2" in given else False,
                "receiver": given.get("receiver"),
                "receipt": given.get("receipt"),
                "text": given.get("reason") or given.get("opinion"),
            }
        )

    @api.model
    def _moment_of(self, given):
        """Give the moment of a step in UTC: the one entered, the first of an earlier day, else now."""
        if "at" in given:
            return given["at"] - _BEIJING
        day = given.get("on")
        return datetime.combine(day, time.min) - _BEIJING if day and day < today() else now()
