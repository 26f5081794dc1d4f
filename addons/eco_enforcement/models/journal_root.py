"""The daily root of the journal: one sealed row over the last digest of every case that had events."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL, groupby

from odoo.addons.eco_checklist.models.beijing import beijing_day, now

from ..statute import chain
from ..statute.root_days import Entry, days_to_seal
from .door import opened

# An act begun before midnight has ended by then: Odoo itself cuts a request off after two minutes.
_GRACE = timedelta(minutes=15)


class EcoJournalRoot(models.Model):
    """Ties the journals of all cases together, day by day, so that even a whole chain written anew shows.

    ``body`` is the canonical text that was hashed. PostgreSQL recomputes root and range on insert.
    """

    _name = "eco.journal.root"
    _description = "Daily Root of the Journal"
    _inherit = ["eco.sealed"]
    _order = "day desc"
    _rec_name = "day"

    day = fields.Date(required=True)
    first_event_id = fields.Integer("First Event", required=True, aggregator=None)
    last_event_id = fields.Integer("Last Event", required=True, aggregator=None)
    event_count = fields.Integer("Events", required=True, aggregator=None)
    case_count = fields.Integer("Cases with Events", required=True, aggregator=None)
    body = fields.Text("Text Hashed", required=True)
    previous = fields.Char("Root Before")
    digest = fields.Char("SHA-256", required=True)
    file = fields.Binary(compute="_compute_file")

    _day_unique = models.Constraint("UNIQUE (day)", "A day has one root.")

    def init(self):
        res = super().init()
        self.env.cr.execute(_ROOT_TRIGGER)
        return res

    @api.depends("body", "previous")
    def _compute_file(self):
        """Give exactly the bytes that were hashed: their SHA-256 is the root."""
        for root in self:
            root.file = self._export(root).encode()

    @api.model
    def _export(self, root) -> str:
        return f"{root.previous or ''}\n{root.body}"

    @api.model
    def _cron_seal_days(self):
        """Make the roots of all days that are over and have none; run again it makes nothing new."""
        self.env.flush_all()
        last = opened(self).search([], limit=1)
        entries = (Entry(number, beijing_day(at), case, digest) for number, at, case, digest in self._after(last))
        roots = last
        for day, covered in days_to_seal(entries, last.day or None, beijing_day(now() - _GRACE)).items():
            roots = self._seal(day, covered, roots.digest or "")
        return roots - last

    @api.model
    def _after(self, root):
        """Read the events behind ``root``, in the order of the journal."""
        return self.env.execute_query(
            SQL(
                "SELECT e.id, e.at, c.uid, e.digest FROM eco_event e JOIN eco_case c ON c.id = e.case_id"
                " WHERE e.id > %s ORDER BY e.id",
                root.last_event_id or 0,
            )
        )

    @api.model
    def _seal(self, day, covered, previous):
        facts = _facts(day, covered)
        link = chain.root(facts, _lasts(covered), previous)
        columns = {
            "day": day,
            "first_event_id": facts["first"],
            "last_event_id": facts["last"],
            "event_count": facts["count"],
            "case_count": len(_lasts(covered)),
        }
        return opened(self).create({**columns, **link._asdict()})

    # -- proof --------------------------------------------------------------------------------

    @api.model
    def _first_flaw(self) -> str:
        """Say which day or case does not hold, the first found; "" when everything does."""
        self.env.flush_all()
        return self._broken_root() or self._broken_case() or self._altered_day()

    @api.model
    def _broken_root(self) -> str:
        """Name the first day whose root does not follow the root before."""
        rows = self.env.execute_query(
            SQL("SELECT day, body, coalesce(previous, ''), digest FROM eco_journal_root ORDER BY day")
        )
        place = chain.verify(chain.Link(*link) for _day, *link in rows)
        if place is None:
            return ""
        return self.env._("The root of %(day)s does not hold.", day=rows[place][0])

    @api.model
    def _broken_case(self) -> str:
        """Name the first case with an event that does not follow the event before."""
        rows = self.env.execute_query(
            SQL(
                "SELECT e.case_id, e.seq, e.body, coalesce(e.previous, ''), e.digest FROM eco_event e"
                " ORDER BY e.case_id, e.seq"
            )
        )
        for case_id, events in groupby(rows, key=lambda row: row[0]):
            links = [(seq, chain.Link(*link)) for _case, seq, *link in events]
            place = chain.verify(link for _seq, link in links)
            if place is not None:
                case = self.env["eco.case"].sudo().browse(case_id)
                return self.env._(
                    "Case %(case)s: event no. %(seq)s does not hold.", case=case.display_name, seq=links[place][0]
                )
        return ""

    @api.model
    def _altered_day(self) -> str:
        """Name the first day whose root no longer says what the journal holds."""
        events = iter(self._after(self.browse()))
        roots = self.env.execute_query(SQL("SELECT day, last_event_id, body FROM eco_journal_root ORDER BY day"))
        for day, last, body in roots:
            covered = []
            for number, at, case, digest in events:
                covered.append(Entry(number, beijing_day(at), case, digest))
                if number >= last:
                    break
            if not covered or chain.root(_facts(day, covered), _lasts(covered), "").body != body:
                return self.env._("The journal is not the one that was sealed on %(day)s.", day=day)
        return ""

    def action_verify(self):
        """Button: prove all roots and all cases, and say what does not hold."""
        self.check_access("read")
        flaw = self.env["eco.journal.root"]._first_flaw()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "message": flaw or self.env._("Every root and every case holds."),
                "type": "danger" if flaw else "success",
                "sticky": bool(flaw),
            },
        }

    def action_export(self):
        """Button: give the text of the root, so that it can be kept elsewhere."""
        self.ensure_one()
        name = f"journal-root-{self.day}-{self.digest}.txt"
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self._name}/{self.id}/file/{name}?download=true",
            "target": "download",
        }


def _facts(day, covered) -> dict:
    return {"day": day, "first": covered[0].number, "last": covered[-1].number, "count": len(covered)}


def _lasts(covered) -> dict[str, str]:
    return {entry.case: entry.digest for entry in covered}  # a later entry takes the place of an earlier one


_ROOT_TRIGGER = r"""
CREATE OR REPLACE FUNCTION eco_journal_root_links() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last record;
    held record;
BEGIN
    SELECT day, digest, last_event_id INTO last FROM eco_journal_root ORDER BY day DESC LIMIT 1;
    SELECT min(id) AS first, max(id) AS last, count(*) AS number INTO held FROM eco_event
     WHERE id > coalesce(last.last_event_id, 0) AND id <= NEW.last_event_id;
    IF NEW.day <= last.day
       OR coalesce(NEW.previous, '') <> coalesce(last.digest, '')
       OR NEW.digest <> encode(sha256(convert_to(coalesce(NEW.previous, '') || E'\n' || NEW.body, 'UTF8')), 'hex')
       OR (NEW.first_event_id, NEW.last_event_id, NEW.event_count)
          IS DISTINCT FROM (held.first, held.last, held.number::integer)
       OR (NEW.body::jsonb ->> 'day') IS DISTINCT FROM NEW.day::text
       OR (NEW.body::jsonb ->> 'first')::integer IS DISTINCT FROM NEW.first_event_id
       OR (NEW.body::jsonb ->> 'last')::integer IS DISTINCT FROM NEW.last_event_id
       OR (NEW.body::jsonb ->> 'count')::integer IS DISTINCT FROM NEW.event_count
    THEN
        RAISE EXCEPTION '%的日志日根与前一日根或者日志不相衔接，拒绝写入', NEW.day USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_journal_root_links BEFORE INSERT ON eco_journal_root
    FOR EACH ROW EXECUTE FUNCTION eco_journal_root_links();
"""
