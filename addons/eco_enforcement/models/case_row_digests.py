"""The journal remembers the rows an act leaves behind: a figure changed beneath the system is found."""

from odoo import api, models, tools
from odoo.tools import SQL

# Rows that are written after their own event, or whose event says more of them already.
_APART = frozenset({"eco.event", "eco.case.export"})
# Who wrote a row when stands in the event; empty columns are left out, so that new ones change no digest.
_ROWS = (
    "SELECT %s AS model, id, event_seq, encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) - ARRAY["
    "'create_uid', 'create_date', 'write_uid', 'write_date'])::text, 'UTF8')), 'hex') AS digest FROM %s t"
    " WHERE case_id = %s AND event_seq %s %s"
)


class EcoCase(models.Model):
    _inherit = "eco.case"

    @api.model
    @tools.ormcache()
    def _row_models(self) -> tuple[str, ...]:
        """Name the kinds of rows that never change once their event is written: sealed rows and finished papers."""
        return tuple(
            name
            for name, model in sorted(self.env.registry.items())
            if name.startswith("eco.") and name not in _APART and not model._abstract and _is_final(self.env[name])
        )

    def _row_digests(self, seq: int = 0) -> dict[str, tuple[int, str]]:
        """Give "model/id" -> (number of the event, SHA-256) of the final rows; of the event ``seq`` alone, if given."""
        self.ensure_one()
        self.env.flush_all()
        compared = SQL("=") if seq else SQL(">")
        parts = [
            SQL(_ROWS, name, SQL.identifier(self.env[name]._table), self.id, compared, seq)
            for name in self._row_models()
        ]
        rows = self.env.execute_query(SQL("%s ORDER BY 1, 2", SQL(" UNION ALL ").join(parts)))
        return {f"{model}/{number}": (event_seq, digest) for model, number, event_seq, digest in rows}

    def _row_flaws(self, said) -> list[str]:
        """Compare the rows with what their events say of them; events of earlier versions say nothing."""
        now, flaws = self._row_digests(), []
        for event in said:
            for key, digest in (event.said.get("rows") or {}).items():
                if now.pop(key, (0, ""))[1] != digest:
                    flaws.append(self._flaw_of_row(key, event.seq))
        telling = {event.seq for event in said if "rows" in event.said}
        return flaws + [self._flaw_of_row(key, seq) for key, (seq, _digest) in now.items() if seq in telling]

    def _flaw_of_row(self, key, seq) -> str:
        model, _slash, number = key.partition("/")
        kind = self.env["ir.model"]._get(model).name or model
        return self.env._(
            "%(kind)s (no. %(number)s), left by event no. %(seq)s, is not as it was sealed.",
            kind=kind,
            number=number,
            seq=seq,
        )


def _is_final(model) -> bool:
    own = all(name in model._fields and model._fields[name].store for name in ("case_id", "event_seq"))
    return own and (getattr(model, "_is_sealed", False) or hasattr(model, "_written_in"))
