from odoo import models
from odoo.exceptions import LockError, UserError

from odoo.addons.eco_checklist.models.beijing import beijing_time, now, today

from ..statute import engine
from ..statute.calendar import HOURS
from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.legal_types import Verdict
from ..statute.states import WITH_ENDING, State
from .door import opened
from .legality import LegalityError


class EcoCase(models.Model):
    """The one door to a state: an act of the table, judged by its rules, sealed in the journal."""

    _inherit = "eco.case"

    def act(self, code, inputs=None):
        """Do the act ``code`` to every case of the recordset, or to none.

        ``inputs`` are what the table row of the act asks for: texts, ISO dates, amounts in yuan, numbers of records.
        Raises ``LegalityError`` with every failed rule and its article; ``UserError`` for an act the table lacks.
        """
        act = self._act_named(code)
        if not isinstance(inputs or {}, dict):
            raise UserError(self.env._("What is entered for an act is given by the names of its fields."))
        self.check_access("read")
        cases = self.sorted("id")
        cases._lock()
        judged, failed = [], []
        for case in cases:
            facts, findings = engine.check(act, case._facts(), inputs or {})
            judged.append((case, facts, findings))
            failed += [finding for finding in findings if finding.blocks]
        if failed:
            raise LegalityError(act.title, dict.fromkeys(failed))
        for case, facts, findings in judged:
            case._carry_out(act, facts, findings)
        return True

    def _lock(self):
        """Hold the cases for this act alone; another act under way is told in plain words."""
        try:
            self.sudo().lock_for_update()
        except LockError:
            raise UserError(self.env._("Somebody else is acting in this case. Try again in a moment.")) from None

    def _act_named(self, code):
        try:
            return engine.act_named(code)
        except (engine.UnknownActError, TypeError):
            raise UserError(self.env._("There is no act named %(code)s.", code=code)) from None

    def _carry_out(self, act, facts, findings):
        """Write what the act leaves behind, move the case, issue its documents, seal the event."""
        case = opened(self)
        seq = len(case.event_ids) + 1
        case._leave_traces(act, facts, seq, self.env.user)
        target = act.leads_to(facts.state, facts.came_from)
        if target is not facts.state:
            case.write({"state": target.value, **case._ending_of(act, target)})
        case._run_clocks(act, facts)
        case.env.flush_all()
        case.invalidate_recordset()
        documents = case._issue_documents(act.issues, seq)
        case._journal(
            self.env.user,
            act=act.code,
            title=act.title,
            role=act.role.value,
            states=(facts.state.value, target.value),
            article=str(act.basis),
            details={
                "inputs": {name: self._plain_input(value) for name, value in facts.inputs.items()},
                "findings": [_summary(f) for f in findings if f.verdict is not Verdict.NOT_APPLICABLE],
                "documents": [document._digests() for document in documents],
            },
        )

    def _ending_of(self, act, target):
        """Give how the case ended by ``act``; a case that goes on again after its end has ended no longer."""
        if act.ending:
            return {"ending": act.ending.value}
        return {} if target in WITH_ENDING else {"ending": False}

    def _issue_documents(self, kinds, seq):
        """Issue the documents of an act; the filing approval gives the case its own number."""
        documents = self.env["eco.document"]
        for kind in kinds:
            if not self._is_due(kind, seq):
                continue
            documents += documents._issue(self, kind, today(), seq)
            if kind in (DocKind.FILING_APPROVAL, DocKind.ON_THE_SPOT_DECISION):
                self.write({"number": documents[-1].number})
        return documents

    def _is_due(self, kind, seq):
        """Tell whether the act of event ``seq`` issues ``kind`` this time; a part of the procedure may say when not."""
        return kind is not DocKind.SERVICE_RECEIPT or self.service_ids[-1:].event_seq == seq

    @staticmethod
    def _plain_input(value):
        return {"record": value.key} if hasattr(value, "key") else value

    def _run_clocks(self, act, facts):
        day = act.day_of(facts)
        clocks = self.env["eco.clock"]
        clocks._stop(self, act.stops, day)
        for code in act.starts:
            clocks._start(self, (code,), self._clock_start(code, facts, day))

    def _clock_start(self, code, facts, day):
        """Give what the deadline ``code`` counts from: the act's own day; the moment where it counts hours."""
        if DEADLINES[code].unit == HOURS:
            return facts.inputs.get("at") or beijing_time(now()).replace(tzinfo=None)
        return day

    def _restart_filing_clock(self):
        """Count the days for filing from the day the lead was found, anew when that day is corrected."""
        clocks = self.env["eco.clock"]
        for case in self:
            clocks._stop(case, ("filing",), today())
            if case.found_on:
                clocks._start(case, ("filing",), case.found_on)

    # -- journal ------------------------------------------------------------------------------

    def _journal(self, user, *, act, title, role, states, article, details):
        """Append one event; ``details`` is hashed with it."""
        self.ensure_one()
        values = {
            "act": act,
            "title": title,
            "at": now(),
            "actor_id": user.id,
            "actor_name": user.name,
            "role": role,
            "from_state": states[0],
            "to_state": states[1],
            "article": article,
        }
        return self.env["eco.event"]._append(self, values, details)

    def _journal_opening(self):
        for case in self:
            draft = State.DRAFT.value
            case._journal(
                self.env.user,
                act="open",
                title="登记案件",
                role=False,
                states=(draft, draft),
                article="《行政处罚法》第五十四条",
                details={"agency": case.agency_id.code, "power": case.power_id.code},
            )

    def _values_of(self, names):
        """Give what the fields ``names`` hold now, as text, for cases past their draft."""
        kept = self.filtered(lambda c: c.state != State.DRAFT)
        names = [n for n in names if self._fields[n].type != "one2many"]
        return {case: {name: case._text_of(name) for name in names} for case in kept}

    def _text_of(self, name):
        # While the case is being written its own copy of the party already shows the new value.
        holder = self.party_id if self._fields[name].inherited else self
        value = holder[name]
        return "、".join(value.mapped("display_name")) if isinstance(value, models.BaseModel) else str(value or "")

    def _journal_amendment(self, before):
        """Journal what a handler corrected by hand after filing: field, old text, new text."""
        for case, old in before.items():
            changed = {n: [text, case._text_of(n)] for n, text in old.items() if text != case._text_of(n)}
            if changed:
                case._journal(
                    self.env.user,
                    act="amend",
                    title="填写、更正案件内容",
                    role=False,
                    states=(case.state, case.state),
                    article="《行政处罚法》第四十七条",
                    details={"changed": changed},
                )


def _summary(finding) -> dict:
    return {"rule": finding.rule, "verdict": finding.verdict.value, "article": str(finding.basis)}
