"""What a town and its county do towards each other: drafted freely, then moved by acts and by nothing else."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import today

from .chained import STATE_HAS_STEP
from .door import is_open, trimmed

_MAIL_FIELDS = ("message_", "activity_")  # written by the mail module for its own use


class EcoCountyFile(models.AbstractModel):
    """Common part of guidance, reports for the record and designations: the draft, its guards, the seals beneath.

    A concrete model names ``_drafted`` (fields a draft may hold), ``_column`` (its column among the steps),
    ``_first`` (state before any act) and ``_waiting`` (states in which a period runs).
    """

    _name = "eco.county.file"
    _description = "Matter Between Town and County"
    _inherit = ["mail.thread", "mail.activity.mixin", "eco.unranked"]

    _drafted = frozenset()
    _column = ""
    _first = "draft"
    _waiting = ()

    agency_id = fields.Many2one(
        "eco.agency",
        string="Town",
        required=True,
        ondelete="restrict",
        index=True,
        readonly=True,
        copy=False,
        default=lambda self: self.env.user.eco_agency_id,
    )
    county_id = fields.Many2one(
        "eco.agency", string="County-level Government", related="agency_id.county_id", store=True, index=True
    )
    case_id = fields.Many2one("eco.case", string="Case", ondelete="restrict", index=True, copy=False)
    due_on = fields.Date("Due On", readonly=True, copy=False)
    due_note = fields.Text("How the Day Was Found", readonly=True, copy=False)
    is_overdue = fields.Boolean("Overdue", compute="_compute_is_overdue", search="_search_is_overdue")

    def init(self):
        if self._abstract:
            return
        self.env.cr.execute(_FUNCTIONS)
        self.env.cr.execute(STATE_HAS_STEP)
        for statement in self._triggers():
            self.env.cr.execute(statement)

    def _triggers(self):
        """Give the statements by which PostgreSQL keeps what is fixed, and holds the stage to the steps."""
        table, name = SQL.identifier(self._table), self._table
        fixed = SQL(", ").join(SQL("%s", column) for column in self._fixed_columns())
        return (
            SQL(
                "CREATE OR REPLACE TRIGGER %s BEFORE UPDATE OR DELETE ON %s FOR EACH ROW "
                "EXECUTE FUNCTION eco_county_file_keeps(%s)",
                SQL.identifier(f"{name}_keeps"),
                table,
                fixed,
            ),
            SQL(
                "CREATE OR REPLACE TRIGGER %s BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION eco_refuse_change()",
                SQL.identifier(f"{name}_whole"),
                table,
            ),
            SQL("DROP TRIGGER IF EXISTS %s ON %s", SQL.identifier(f"{name}_has_step"), table),
            SQL(
                "CREATE CONSTRAINT TRIGGER %s AFTER INSERT OR UPDATE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
                "EXECUTE FUNCTION eco_state_has_step(%s, %s, %s)",
                SQL.identifier(f"{name}_has_step"),
                table,
                "eco_county_step",
                self._column,
                self._first,
            ),
        )

    @api.model
    def _fixed_columns(self):
        """Name the columns that no longer change once the draft is left."""
        stored = {name for name in self._drafted if self._fields[name].column_type}
        return sorted(stored | {"agency_id", "case_id"})

    @api.depends("due_on", "state")
    def _compute_is_overdue(self):
        day = today()
        for file in self:
            file.is_overdue = bool(file.state in self._waiting and file.due_on and file.due_on < day)

    def _search_is_overdue(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        wanted = (True in value) == (operator == "in")
        late = fields.Domain("state", "in", self._waiting) & fields.Domain("due_on", "<", today())
        return late if wanted else ~late

    # -- guards of the draft ------------------------------------------------------------------

    @api.model_create_multi
    def create(self, vals_list):
        if is_open(self):
            return super().create(vals_list)
        defaults = {key.removeprefix("default_") for key in self.env.context if key.startswith("default_")}
        for vals in vals_list:
            self._refuse_unknown(set(vals) | defaults & set(self._fields))
        prepared = [trimmed({**vals, "agency_id": self._agency_for(vals).id}) for vals in vals_list]
        files = super().create(prepared)
        files._check_own()
        return files

    def write(self, vals):
        names = {name for name in vals if not name.startswith(_MAIL_FIELDS)}
        if not is_open(self) and names:
            self._refuse_unknown(names)
            for file in self.sudo():
                if file.state != "draft":
                    raise UserError(
                        self.env._("%(name)s has left the draft and no longer changes.", name=file.display_name)
                    )
            res = super().write(trimmed(vals))
            self._check_own()
            return res
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("What passes between town and county is never deleted; withdraw it instead."))

    @api.model
    def _refuse_unknown(self, names):
        wrong = sorted(name for name in names - self._drafted if not name.startswith(_MAIL_FIELDS))
        if wrong:
            labels = "、".join(self._fields[n]._description_string(self.env) if n in self._fields else n for n in wrong)
            raise AccessError(
                self.env._("%(fields)s: set by the acts between town and county only, never by hand.", fields=labels)
            )

    def _agency_for(self, vals):
        """Give the town a draft belongs to: that of its case, else the body one works in."""
        case_id = vals.get("case_id", self.env.context.get("default_case_id"))
        return self.env["eco.case"].browse(case_id or False).sudo().agency_id or self.env.user.sudo().eco_agency_id

    def _check_own(self):
        """Refuse a draft for another body, or about a case one does not see or that is another town's."""
        for file in self:
            file.case_id.check_access("read")
            if file.case_id and file.case_id.sudo().agency_id != file.sudo().agency_id:
                raise AccessError(self.env._("The case belongs to another town."))
            if not file._may_draft():
                raise AccessError(self.env._("Only people of the town itself write this draft."))

    def _may_draft(self):
        return self.sudo().agency_id == self.env.user.sudo().eco_agency_id


_FUNCTIONS = """
CREATE OR REPLACE FUNCTION eco_county_file_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fixed text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION '%: 县镇之间的往来只能追加，不得删除（《行政处罚法》第四十七条）', TG_TABLE_NAME
            USING ERRCODE = 'check_violation';
    END IF;
    FOREACH fixed IN ARRAY TG_ARGV LOOP
        IF OLD.state <> 'draft' AND to_jsonb(OLD) -> fixed IS DISTINCT FROM to_jsonb(NEW) -> fixed THEN
            RAISE EXCEPTION '%: 已经提出的内容不得修改（《行政处罚法》第四十七条）', TG_TABLE_NAME
                USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
"""
