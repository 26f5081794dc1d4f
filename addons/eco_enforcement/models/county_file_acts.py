"""The door of what passes between a town and its county: an act of the tables, judged, sealed, told to who is next."""

from odoo import api, fields, models
from odoo.exceptions import LockError, UserError

from odoo.addons.eco_checklist.models.beijing import now, today

from ..statute import chain, county_act
from ..statute.calendar import Unit
from ..statute.county import Side
from ..statute.county_facts import Body, CountyFacts, Seat
from .case_facts import ROLE_GROUPS
from .door import opened
from .legality import LegalityError


class EcoCountyFile(models.AbstractModel):
    """Carries a matter on. No act changes the state of a case: guidance is advice (art. 24)."""

    _inherit = "eco.county.file"

    _acts = ()  # rows of statute/guidance_acts.py
    _states = None  # their enumeration
    _subject = ""  # how the journal of a case calls it

    def act(self, code, inputs=None):
        """Do the act ``code`` to every matter of the recordset, or to none.

        ``inputs`` are what the table row asks for: texts, ISO dates, words of a choice, the number of a body, a list of
        numbers of articles. Raises ``LegalityError`` with every failed rule and its article, ``UserError`` for an
        act the table lacks.
        """
        act = self._act_named(code)
        if not isinstance(inputs or {}, dict):
            raise UserError(self.env._("What is entered for an act is given by the names of its fields."))
        self.check_access("read")
        files = self.sorted("id")
        files._lock()
        judged = [(file, *county_act.check(act, file._county_facts(), inputs or {})) for file in files]
        failed = [finding for _file, _facts, findings in judged for finding in findings if finding.blocks]
        if failed:
            raise LegalityError(act.title, dict.fromkeys(failed))
        for file, facts, _findings in judged:
            file._carry_out(act, facts)
        return True

    def _act_named(self, code):
        act = next((row for row in self._acts if row.code == code), None)
        if act is None:
            raise UserError(self.env._("There is no act named %(code)s.", code=code))
        return act

    def _lock(self):
        self.sudo().case_id._lock()
        try:
            self.sudo().lock_for_update()
        except LockError:
            raise UserError(self.env._("Somebody else is acting in this matter. Try again in a moment.")) from None
        self.invalidate_recordset()

    # -- facts --------------------------------------------------------------------------------

    def _county_facts(self) -> CountyFacts:
        """Give the facts for the user who is about to act."""
        self.ensure_one()
        file = self.sudo()
        return CountyFacts(
            state=self._states(file.state),
            today=today(),
            seat=self._seat(),
            bodies=tuple(Body(body.id, body.name) for body in file._bodies()),
            **file._own_facts(),
        )

    def _own_facts(self) -> dict:
        return {}

    def _bodies(self):
        """Give the departments of the county, which may be named."""
        domain = [("kind", "=", "department"), ("parent_id", "=", self.county_id.id)]
        return self.env["eco.agency"].search(domain) if self.county_id else self.env["eco.agency"]

    def _seat(self) -> Seat:
        user, file = self.env.user, self.sudo()
        body = user.sudo().eco_agency_id
        sides = {
            Side.TOWN: body == file.agency_id,
            Side.DEPARTMENT: body == file._department(),
            Side.JUSTICE: file.county_id and body.parent_id == file.county_id and body._is_justice(),
        }
        return Seat(
            name=user.name,
            roles=frozenset(role for role, group in ROLE_GROUPS.items() if user.has_group(group)),
            sides=frozenset(side for side, holds in sides.items() if body and holds),
        )

    def _department(self):
        """Give the department whose guides may act, if any."""
        return self.env["eco.agency"]

    # -- what an act leaves behind --------------------------------------------------------------

    def _carry_out(self, act, facts):
        """Write the sealed step, move the matter, journal it with its case, tell who is next."""
        file, user = opened(self), self.env.user
        side, role = act.seat_of(facts.seat)
        target = act.leads_to(facts.state)
        step = self._write_step(file, act, facts, side, role)
        hook = getattr(file, f"_trace_{act.code}", None)
        values = hook(facts, step) if hook else {}
        file.write({"state": target.value, **file._period_of(act, facts), **values})
        file._journal_case(act, step, role, user)
        if target is not facts.state or values:
            file._tell_next(target)

    def _write_step(self, file, act, facts, side, role):
        """Seal what the act said: one row, chained to the one before."""
        given = facts.inputs.get("articles", ())
        articles = self.env["eco.law.article"].browse(given).exists()
        if len(articles) != len(given):
            raise UserError(self.env._("One of the articles is not in the library of laws."))
        row = {
            **self._step_columns(act, facts),
            "seq": len(file.step_ids) + 1,
            "side": side.value,
            "role": role.value,
            "article_count": len(articles),
            **file._step_extra(act, facts),
        }
        link = self._link(file.step_ids[-1:], {**row, "articles": sorted(articles.ids)})
        return file.env["eco.county.step"].create({**row, **link, "article_ids": [fields.Command.set(articles.ids)]})

    def _step_columns(self, act, facts) -> dict:
        """Give the columns of a step that follow from the act and from what was entered."""
        given = facts.inputs
        body = given.get("body")
        return {
            self._column: self.id,
            "act": act.code,
            "title": act.title,
            "from_state": facts.state.value,
            "to_state": act.leads_to(facts.state).value,
            "at": now(),
            "user_id": self.env.uid,
            "agency_id": self.env.user.sudo().eco_agency_id.id,
            "basis": str(act.basis),
            "body_id": body.key if body else False,
            **{name: given[name] for name in ("text", "document", "on", "conclusion", "adoption") if name in given},
        }

    @api.model
    def _link(self, last, said) -> dict:
        """Chain what was ``said`` to the ``last`` step."""
        text, previous = chain.canonical(said), last.digest or ""
        return {"body": text, "previous": previous, "digest": chain.seal(text, previous)}

    def _step_extra(self, act, facts) -> dict:
        """Give what a step keeps besides what was entered."""
        return {}

    def _period_of(self, act, facts) -> dict:
        """Count the county's period that begins with the act; without a row of the county there is no day."""
        if not act.starts:
            return {}
        row = self.env["eco.guidance.period"]._on(self.county_id, self._purpose(act.starts), facts.today)
        if not row:
            return {"due_on": False, "due_note": "本县没有规定期限（待确认）。"}
        end = self.env["eco.calendar.edition"]._calendar().period_end(facts.today, row.workdays, Unit.WORKDAYS)
        return {"due_on": end.end, "due_note": f"{end.arithmetic}（{row._label()}）"}

    def _purpose(self, starts):
        return starts

    def _journal_case(self, act, step, role, user):
        """Put the act into the journal of its case, with all that was said."""
        case = self.case_id
        if not case:
            return
        case._journal(
            user,
            act=f"{self._column.removesuffix('_id')}.{act.code}",
            title=f"{self._subject}：{act.title}",
            role=role.value,
            states=(case.state, case.state),
            article=str(act.basis),
            details={
                "matter": self.id,
                "step": step.seq,
                "said": {
                    "text": step.text or "",
                    "articles": [article.display_name for article in step.article_ids],
                    "conclusion": step.conclusion or "",
                    "adoption": step.adoption or "",
                    "body": step.body_id.code or "",
                    "document": step.document or "",
                    "on": str(step.on or ""),
                    "files": step.files or "",
                },
            },
        )
