"""Statements that hold from one day to another, and whose history is kept."""

from datetime import date

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence.validity import Period, change_fault
from .beijing import today

_KEEP = """
CREATE OR REPLACE FUNCTION eco_checklist_keep_period() RETURNS trigger AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
    fixed text;
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION '%: rows are kept', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.void_reason IS NOT NULL AND (to_jsonb(OLD) - 'write_date' - 'write_uid')
        IS DISTINCT FROM (to_jsonb(NEW) - 'write_date' - 'write_uid')
    THEN
        RAISE EXCEPTION '%: a void row does not change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.date_from > today THEN
        RETURN NEW;
    END IF;
    FOREACH fixed IN ARRAY TG_ARGV LOOP
        IF to_jsonb(OLD) -> fixed IS DISTINCT FROM to_jsonb(NEW) -> fixed THEN
            RAISE EXCEPTION '%: the period has begun', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
    END LOOP;
    IF COALESCE(NEW.date_to, 'infinity') > COALESCE(OLD.date_to, 'infinity')
        OR (OLD.date_to < today AND NEW.date_to IS DISTINCT FROM OLD.date_to)
    THEN
        RAISE EXCEPTION '%: a period only ends earlier', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql;
"""


def guards(table, content):
    """Return the statements that make PostgreSQL keep the rule of ``competence.periods`` for ``table``.

    ``content`` names the columns fixed from the first day on.
    """
    fixed = ", ".join(f"'{column}'" for column in ("date_from", *content))
    return (
        _KEEP,
        f"""
CREATE OR REPLACE TRIGGER {table}_keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW
EXECUTE FUNCTION eco_checklist_keep_period({fixed})
""",
        f"""
CREATE OR REPLACE TRIGGER {table}_whole BEFORE TRUNCATE ON {table}
EXECUTE FUNCTION eco_checklist_keep_period()
""",
    )


class EcoDatedMixin(models.AbstractModel):
    """A row for a period. Once begun it is only ended or declared void; nothing of it is ever deleted."""

    _name = "eco.dated.mixin"
    _description = "Statement for a period"

    date_from = fields.Date("From", required=True)
    date_to = fields.Date("Until", help="Last day; empty: until changed.")
    void_reason = fields.Char(
        "Entered in error", copy=False, help="Why the row is void: it then holds on no day, but stays."
    )

    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A period ends after it begins.")
    _void_said = models.Constraint("CHECK (btrim(void_reason) <> '')", "Say why the row is void.")

    @api.model_create_multi
    def create(self, vals_list):
        self.flush_model()  # what ends in the same breath must have ended before PostgreSQL compares the periods
        return super().create(vals_list)

    def write(self, vals):
        content = bool(vals.keys() & self._fixed_fields())
        for row in self:
            old = row._period()
            new = Period(
                fields.Date.to_date(vals.get("date_from", old.start)) or date.min,
                fields.Date.to_date(vals.get("date_to", old.end)) or None,
                old.void or bool(vals.get("void_reason")),
            )
            if fault := change_fault(old, new, content, today()):
                raise UserError("：".join((row.display_name, fault)))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("What holds for a period is never deleted: end it, or declare it void."))

    def _period(self):
        """Return the period of this row as the rules of competence see it."""
        return Period(self.date_from, self.date_to or None, bool(self.void_reason))

    @api.model
    def _fixed_fields(self):
        """Return the names of the fields that no longer change once the period has begun."""
        return frozenset()
