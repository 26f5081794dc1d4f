import json

from odoo import api, fields, models

from ..statute import chain
from ..statute.states import Role, State
from .chained import chain_rows
from .door import opened

_STATES = [(state.value, state.label) for state in State]


class EcoEvent(models.Model):
    """The journal of a case: append-only, each event chained to the one before by SHA-256.

    ``body`` is the canonical text that was hashed; the other columns repeat parts of it for lists.
    PostgreSQL recomputes the link on insert, so a row that does not fit the chain cannot be stored.
    """

    _name = "eco.event"
    _description = "Case Journal"
    _inherit = ["eco.sealed"]
    _order = "case_id, seq"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    seq = fields.Integer("No.", required=True, aggregator=None)
    act = fields.Char(required=True)
    title = fields.Char("What Happened", required=True)
    at = fields.Datetime("Recorded At", required=True)
    actor_id = fields.Many2one("res.users", required=True, ondelete="restrict")
    actor_name = fields.Char(required=True)
    role = fields.Selection([(role.value, role.label) for role in Role])
    from_state = fields.Selection(_STATES, required=True)
    to_state = fields.Selection(_STATES, required=True)
    article = fields.Char("Legal Basis", required=True)
    body = fields.Text(required=True)
    previous = fields.Char()
    digest = fields.Char("SHA-256", required=True)
    judgement = fields.Char("Reason of Judgement", compute="_compute_judgement")

    _seq_unique = models.Constraint("UNIQUE (case_id, seq)", "Two events of a case cannot share a number.")

    def init(self):
        res = super().init()
        chain_rows(self.env.cr, self._table, "case_id")
        self.env.cr.execute("DROP FUNCTION IF EXISTS eco_event_links()")  # of earlier versions
        self.env.cr.execute(_STATE_TRIGGER)
        return res

    @api.depends("body")
    def _compute_judgement(self):
        """Show what whoever acted wrote on findings that the rules left to them."""
        for event in self:
            event.judgement = (json.loads(event.body or "{}").get("inputs") or {}).get("judgement")

    @api.model
    def _append(self, case, values: dict, body: dict):
        """Write the next event of ``case``: ``values`` for the columns, ``body`` for what is hashed with them."""
        last = opened(self).search([("case_id", "=", case.id)], order="seq desc", limit=1)
        seq, previous = last.seq + 1, last.digest or ""
        rows = {key: digest for key, (_seq, digest) in case._row_digests(seq).items()}
        body = {**body, "rows": rows} if rows else body
        full = {**body, **{k: v for k, v in values.items() if k != "actor_id"}, "case": case.uid, "seq": seq}
        text = chain.canonical({**full, "actor": values["actor_id"]})
        row = {**values, "case_id": case.id, "seq": seq, "body": text, "previous": previous}
        return opened(self).create({**row, "digest": chain.seal(text, previous)})

    @api.model
    def _broken_link(self, case):
        """Give the first event of ``case`` whose link does not hold, or an empty recordset."""
        events = self.search([("case_id", "=", case.id)], order="seq")
        place = chain.verify(chain.Link(e.body, e.previous or "", e.digest) for e in events)
        return events[place] if place is not None else self.browse()


# Every stage of a case is one that its journal has reached.
_STATE_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_case_state_has_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    journalled text;
    held text;
BEGIN
    SELECT state INTO held FROM eco_case WHERE id = NEW.id;
    SELECT to_state INTO journalled FROM eco_event WHERE case_id = NEW.id ORDER BY seq DESC LIMIT 1;
    IF held IS NOT NULL AND held IS DISTINCT FROM journalled THEN
        RAISE EXCEPTION '案件阶段只能由办案步骤改变：阶段为%，日志记载为%', held, journalled
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS eco_case_state_has_event ON eco_case;
CREATE CONSTRAINT TRIGGER eco_case_state_has_event AFTER INSERT OR UPDATE ON eco_case
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION eco_case_state_has_event();
"""
