"""One door for what is done outside a case: acts of a table, judged by its rules, left behind as sealed rows."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, LockError, UserError
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import beijing_day, now

from ..statute import chain, desk
from ..statute.facts import Actor
from ..statute.legal_types import Verdict
from .act_buttons import act_buttons
from .case_facts import ROLE_GROUPS
from .case_screen import _table
from .chained import STATE_HAS_STEP
from .door import opened
from .legality import LegalityError


class EcoDesk(models.AbstractModel):
    """A lead or an inspection: its ``state`` is changed by the acts of its table and by nothing else."""

    _name = "eco.desk"
    _description = "Matter at the Desk"

    _acts = {}  # code -> DeskAct
    _states = None  # the enumeration of stages
    _step_model = _step_field = ""

    offered_acts = fields.Char(compute="_compute_acts", compute_sudo=False)
    open_acts = fields.Char(compute="_compute_acts", compute_sudo=False)
    legality = fields.Html("Legality Check", compute="_compute_acts", compute_sudo=False, sanitize=False)

    def init(self):
        super().init()
        if self._abstract:
            return
        name, table = SQL.identifier(f"{self._table}_state"), SQL.identifier(self._table)
        self.env.cr.execute(STATE_HAS_STEP)
        self.env.cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", name, table))
        self.env.cr.execute(
            SQL(
                "CREATE CONSTRAINT TRIGGER %s AFTER INSERT OR UPDATE ON %s DEFERRABLE INITIALLY DEFERRED "
                "FOR EACH ROW EXECUTE FUNCTION eco_state_has_step(%s, %s, %s)",
                name,
                table,
                self._step_model.replace(".", "_"),
                self._step_field,
                next(iter(self._states)).value,
            )
        )

    def _desk_facts(self, inputs):
        """Give the facts of this record for the rules; ``inputs`` are as they came in."""
        raise NotImplementedError

    def act(self, code, inputs=None):
        """Do the act ``code`` to every record of the recordset, or to none.

        ``inputs`` are what the row of the act asks for: texts, ISO dates, numbers of records. Raises ``LegalityError``
        with every failed rule and its article, ``UserError`` for an act the table lacks.
        """
        act = self._acts.get(code) if isinstance(code, str) else None
        if act is None or not act.by_hand:
            raise UserError(self.env._("There is no act named %(code)s.", code=code))
        if not isinstance(inputs or {}, dict):
            raise UserError(self.env._("What is entered for an act is given by the names of its fields."))
        self.check_access("read")
        self._hold()
        judged, failed = [], []
        for record in self.sorted("id"):
            facts, findings = desk.check(act, record._desk_facts(inputs or {}), inputs or {})
            judged.append((record, facts, findings))
            failed += [finding for finding in findings if finding.blocks]
        if failed:
            raise LegalityError(act.title, dict.fromkeys(failed))
        for record, facts, findings in judged:
            record._carry_out(act, facts.inputs, findings)
        return True

    def _hold(self):
        try:
            self.sudo().lock_for_update()
        except LockError:
            raise UserError(self.env._("Somebody else is acting here. Try again in a moment.")) from None
        self.invalidate_recordset()

    def _carry_out(self, act, inputs, findings=()):
        """Do what the act entails, leave its sealed row, and move on."""
        more = getattr(self, f"_do_{act.code}", lambda _inputs: {})(inputs) or {}
        self._leave_step(act, inputs, findings, **more)

    def _leave_step(self, act, inputs, findings=(), **columns):
        """Write the sealed row of ``act`` and the stage it leads to; ``columns`` are those of the row's own model."""
        self.ensure_one()
        mine, user = opened(self), self.env.user
        target = act.target or mine.state
        steps = opened(self.env[self._step_model])
        last = steps.search([(self._step_field, "=", self.id)], order="seq desc", limit=1)
        row = {
            "seq": last.seq + 1,
            "act": act.code,
            "title": act.title,
            "at": now(),
            "on": inputs.get("on") or beijing_day(now()),
            "user_name": user.name,
            "from_state": mine.state,
            "to_state": str(target),
            "text": "\n".join(str(inputs[name]) for name in ("opinion", "text") if inputs.get(name)),
            "article": str(act.basis),
        }
        found = [[f.rule, f.verdict.value, str(f.basis)] for f in findings if f.verdict is not Verdict.NOT_APPLICABLE]
        details = {"inputs": dict(inputs), "findings": found}
        body = chain.canonical({**row, **details, "record": f"{self._name},{self.id}", "user": user.id})
        link = {"body": body, "previous": last.digest or "", "digest": chain.seal(body, last.digest or "")}
        steps.create({**row, **link, **columns, self._step_field: self.id, "user_id": user.id})
        if mine.state != target:
            mine.write({"state": str(target)})
        self.invalidate_recordset()

    def _actor_of(self, agency):
        """Describe the current user as the rules see whoever acts for ``agency``."""
        user = self.env.user
        own = user.sudo().eco_agency_id
        return Actor(
            person=user.id,
            name=user.name,
            roles=frozenset(role for role, group in ROLE_GROUPS.items() if user.has_group(group)),
            of_agency=own == agency,
            of_county=bool(own.county_id) and own.county_id == agency.county_id,
        )

    # -- what the form shows --------------------------------------------------------------------

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_acts(self):
        """Ask the rules what may come next; the same findings stop the act itself."""
        for record in self:
            record.offered_acts = record.open_acts = ","
            record.legality = False
            if not record._origin.id:
                continue
            facts = record._origin._desk_facts({})
            rows = [(act, desk.preview(act, facts)) for act in desk.offered(self._acts.values(), facts.state)]
            mine = [(act, found) for act, found in rows if act.role in facts.actor.roles and facts.actor.of_agency]
            record.offered_acts = f",{','.join(act.code for act, _found in mine)},"
            can = [act.code for act, found in mine if not any(finding.blocks for finding in found)]
            record.open_acts = f",{','.join(can)},"
            record.legality = _table(mine)

    def action_open_act(self):
        """Open the dialogue of the act named by the button."""
        self.ensure_one()
        act = self._acts.get(self.env.context.get("eco_act"))
        if act is None:
            raise UserError(self.env._("There is no act named %(code)s.", code=self.env.context.get("eco_act")))
        return {
            "type": "ir.actions.act_window",
            "name": act.title,
            "res_model": "eco.desk.wizard",
            "view_mode": "form",
            "target": "new",
            "context": {"default_res_model": self._name, "default_res_id": self.id, "default_act": act.code},
        }

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Put a button for each row of the table of acts on the form."""
        arch, view = super()._get_view(view_id, view_type, **options)
        header = arch.find("header") if view_type == "form" else None
        if header is not None:
            for act in reversed([act for act in self._acts.values() if act.by_hand]):
                for button in act_buttons(act):
                    header.insert(0, button)
        return arch, view

    # -- guards ---------------------------------------------------------------------------------

    def _check_names(self, vals, editable):
        """Refuse fields that ``editable(name)`` does not open; the mail module's own are no facts."""
        wrong = sorted(n for n in vals if not n.startswith(("message_", "activity_")) and not editable(n))
        if wrong:
            labels = "、".join(self._fields[n]._description_string(self.env) if n in self._fields else n for n in wrong)
            raise AccessError(
                self.env._("%(fields)s: stays as it was recorded, or is changed by an act (art. 47).", fields=labels)
            )
