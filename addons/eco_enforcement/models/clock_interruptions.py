from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.clock import Lengthening, Suspension
from ..statute.deadlines import DEADLINES
from ..statute.interruptions import extension_of, ground_of, may_extend, may_suspend
from .legality import LegalityError

_KINDS = [("suspend", "Days Left Out"), ("resume", "Counting Again"), ("extend", "Extension")]
_TRIED = {"clock_suspension": "扣除期间", "clock_extension": "延长期限"}


class EcoClockInterruption(models.Model):
    """Why a clock does not end when the table says: days left out, or an extension; sealed, with its ground."""

    _name = "eco.clock.interruption"
    _description = "Interruption of a Deadline"
    _inherit = ["eco.sealed"]
    _order = "clock_id, id"
    _rec_name = "title"

    clock_id = fields.Many2one("eco.clock", string="Deadline", required=True, ondelete="restrict", index=True)
    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    event_seq = fields.Integer("No.", required=True, aggregator=None)
    kind = fields.Selection(_KINDS, required=True)
    code = fields.Char("Code of the Ground", required=True)
    title = fields.Char("Ground or Who Granted It", required=True)
    reason = fields.Text()
    basis = fields.Char("Legal Basis", required=True)
    rule_id = fields.Many2one("eco.clock.rule", string="Rule Relied On", ondelete="restrict")
    date_from = fields.Date()
    date_to = fields.Date()
    lengthened_by = fields.Integer("Lengthened By", aggregator=None)
    resumes_id = fields.Many2one("eco.clock.interruption", string="Ends", ondelete="restrict")
    on = fields.Date("Date", required=True)
    user_id = fields.Many2one("res.users", string="By", required=True, ondelete="restrict")

    _span_order = models.Constraint(
        "CHECK (date_to IS NULL OR date_from <= date_to)", "The span ends before it begins."
    )
    _says_what = models.Constraint(
        "CHECK (CASE kind WHEN 'suspend' THEN date_from IS NOT NULL WHEN 'extend' THEN lengthened_by > 0"
        " ELSE resumes_id IS NOT NULL AND date_to IS NOT NULL END)",
        "An interruption names its days or its length.",
    )
    _resumed_once = models.UniqueIndex("(resumes_id) WHERE resumes_id IS NOT NULL", "These days are already closed.")

    def _facts(self):
        """Give the suspensions and the extensions as the rules see them."""
        ended = {row.resumes_id: row.date_to for row in self if row.kind == "resume"}
        suspensions = tuple(
            Suspension(row.date_from, row.date_to or ended.get(row) or None, row.title, row.basis)
            for row in self
            if row.kind == "suspend"
        )
        lengthened = (row for row in self if row.kind == "extend")
        return suspensions, tuple(Lengthening(r.lengthened_by, r.title, r.reason or "", r.basis) for r in lengthened)

    def _open(self):
        """Give the suspensions that nobody has ended yet."""
        ended = self.resumes_id
        return self.filtered(lambda row: row.kind == "suspend" and not row.date_to) - ended


class EcoClock(models.Model):
    """The only ways to move the last day of a clock: each is judged by its rule and leaves a sealed row."""

    _inherit = "eco.clock"

    def _suspend(self, case, codes, span, ground, reason=""):
        """Leave the days ``span`` (first, last; no last while it goes on) out of the running clocks ``codes``.

        ``ground`` is a code among ``suspended_by`` of each row. Raises ``LegalityError`` with the article where the
        ground does not serve, ``UserError`` for a clock that does not run.
        """
        first, last = span
        for clock in self._must_run(case, codes):
            row = DEADLINES[clock.code]
            rule = self.env["eco.clock.rule"]._covering(case, clock.code, "excludes", first)
            self._refuse(may_suspend(row, ground, bool(rule), first, last, clock.due_on))
            named = ground_of(row, ground)
            clock._interrupt(
                kind="suspend",
                code=ground,
                title=named.title,
                reason=reason,
                basis=rule.name if named.by_rule else str(named.basis),
                rule_id=named.by_rule and rule.id,
                date_from=first,
                date_to=last or False,
            )

    def _resume(self, case, codes, last, ground=None):
        """End what is being left out of the clocks ``codes``, with ``last`` as the last day left out.

        ``ground`` ends only that one. Raises ``UserError`` where nothing is being left out, or for a day before it.
        """
        for clock in self._must_run(case, codes):
            going_on = clock.interruption_ids._open().filtered(lambda row: ground in (None, row.code))
            if not going_on:
                raise UserError(self.env._("No days are being left out of %(deadline)s.", deadline=clock.display_name))
            for row in going_on:
                if last < row.date_from:
                    raise UserError(
                        self.env._(
                            "%(day)s lies before the first day left out, %(first)s.", day=last, first=row.date_from
                        )
                    )
                clock._interrupt(
                    kind="resume", code=row.code, title=row.title, basis=row.basis, date_to=last, resumes_id=row.id
                )

    def _extend(self, case, code, length, ground, by="head", on=None):
        """Lengthen the running clock ``code`` by ``length`` of its units on ``ground`` (words), granted by ``by``.

        ``by`` is a code among ``extensions`` of the row. Errors as ``_suspend``.
        """
        for clock in self._must_run(case, (code,)):
            row, day = DEADLINES[code], on or today()
            given = tuple(clock.interruption_ids.filtered(lambda r: r.kind == "extend").mapped("code"))
            rule = self.env["eco.clock.rule"]._covering(case, code, "extends", day)
            self._refuse(may_extend(row, by, length, given, bool(rule), day, clock.due_on))
            granted = extension_of(row, by)
            clock._interrupt(
                kind="extend",
                code=by,
                title=granted.by,
                reason=ground or granted.ground,
                basis=rule.name if granted.by_rule else str(granted.basis),
                rule_id=granted.by_rule and rule.id,
                lengthened_by=length,
                on=day,
            )

    def _must_run(self, case, codes):
        running = self._running(case, codes)
        missing = set(codes) - set(running.mapped("code"))
        if missing:
            names = "、".join(DEADLINES[code].title for code in sorted(missing))
            raise UserError(self.env._("%(deadlines)s: not running in this case.", deadlines=names))
        return running

    def _refuse(self, finding):
        if finding.blocks:
            raise LegalityError(_TRIED[finding.rule], [finding])

    def _interrupt(self, **values):
        """Seal the interruption with the event of the act that is under way, and reckon the clock anew."""
        self.ensure_one()
        common = {"on": today(), "user_id": self.env.uid, "event_seq": len(self.case_id.event_ids) + 1}
        self.env["eco.clock.interruption"].create({**common, "clock_id": self.id, "case_id": self.case_id.id, **values})
        self._recount()


class EcoClockRule(models.Model):
    """A law, regulation or rule that lets a town lengthen a deadline or leave days out of it (art. 60).

    It serves once it is confirmed, for its powers (all, if none is named), between its days.
    """

    _name = "eco.clock.rule"
    _description = "Rule on Time Limits"
    _order = "date_from desc, id"

    name = fields.Char("Law, Regulation or Rule", required=True, help="Title and article, as a document cites them.")
    code = fields.Selection([(r.code, r.title) for r in DEADLINES.values()], string="Deadline", required=True)
    extends = fields.Boolean("Allows Extension")
    excludes = fields.Boolean("Allows Days to Be Left Out")
    power_ids = fields.Many2many("eco.power", string="Powers", help="Empty: every power.")
    date_from = fields.Date("Valid From", required=True)
    date_to = fields.Date("Valid To")
    confirmed = fields.Boolean(help="The county has confirmed that the rule binds the town.")
    source = fields.Char("Source of the Confirmation")

    _period = models.Constraint("CHECK (date_to IS NULL OR date_from <= date_to)", "The rule ends before it begins.")
    _confirmed_source = models.Constraint(
        "CHECK (confirmed IS NOT TRUE OR coalesce(source, '') <> '')", "A confirmation names its source."
    )

    @api.model
    def _covering(self, case, code, what, day):
        """Give the confirmed rule that lets ``what`` (``extends``, ``excludes``) be done to ``code`` on ``day``."""
        rules = self.sudo().search(
            [
                ("code", "=", code),
                (what, "=", True),
                ("confirmed", "=", True),
                ("date_from", "<=", day),
                "|",
                ("date_to", "=", False),
                ("date_to", ">=", day),
            ]
        )
        power = case.sudo().power_id
        return rules.filtered(lambda rule: not rule.power_ids or power in rule.power_ids)[:1]
