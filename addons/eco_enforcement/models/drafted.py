"""Papers written freely by those who handle a case, then finished by an act and sealed."""

from functools import reduce
from operator import getitem

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..statute.states import State
from .door import is_open, trimmed


class EcoDrafted(models.AbstractModel):
    """A paper of a case: editable while ``event_seq`` is 0; the act that finishes it writes its event's number.

    PostgreSQL refuses any later change by a trigger, so that plain SQL by the application's user fails too.
    """

    _name = "eco.drafted"
    _description = "Paper of a Case"
    _inherit = ["eco.unranked"]
    # The stages in which the paper is written; a model may narrow or widen them.
    _written_in = frozenset({State.INVESTIGATION})

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    event_seq = fields.Integer(readonly=True, copy=False, aggregator=None, help="The event that finished the paper.")

    def init(self):
        if self._abstract:
            return
        self.env.cr.execute(_FINISHED_FUNCTION)
        self.env.cr.execute(
            SQL(
                "CREATE OR REPLACE TRIGGER %s BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION eco_refuse_finished()",
                SQL.identifier(f"{self._table}_finished"),
                SQL.identifier(self._table),
            )
        )

    def _default_from_case(self, *path):
        """Take what the case already knows, field by field along ``path``, so that nobody types it twice."""
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id"))
        return reduce(getitem, path, case) if case else False

    @api.model_create_multi
    def create(self, vals_list):
        papers = super().create([{**trimmed(vals), "event_seq": 0} for vals in vals_list])
        papers._check_writable()
        return papers

    def write(self, vals):
        if not is_open(self):
            self._check_writable()
            if "event_seq" in vals:
                raise UserError(self.env._("A record is finished by its act only."))
        res = super().write(trimmed(vals))
        if "case_id" in vals:
            self._check_writable()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_finished(self):
        self._check_writable()

    def _check_writable(self):
        """Refuse to touch a finished paper, one of a case at another stage, or one that others write."""
        for paper in self:
            paper._check_writer()
            if paper.event_seq:
                raise UserError(
                    self.env._("%(record)s is finished and cannot be changed (art. 47).", record=paper.display_name)
                )
            if State(paper.case_id.sudo().state) not in self._written_in:
                raise UserError(
                    self.env._(
                        "%(paper)s is not written at the stage %(stage)s of the case (art. 47).",
                        paper=self.env["ir.model"]._get(self._name).name,
                        stage=State(paper.case_id.sudo().state).label,
                    )
                )

    def _check_writer(self):
        """Refuse whoever may not write this paper; by default only the handling officers do."""
        self.case_id._check_handler()


class EcoDraftedLine(models.AbstractModel):
    """A line of such a paper; ``_paper`` names the field that leads to it. It is changed only while the paper is."""

    _name = "eco.drafted.line"
    _description = "Line of a Paper"
    _inherit = ["eco.unranked"]
    _paper = ""

    def init(self):
        if self._abstract:
            return
        field = self._fields[self._paper]
        self.env.cr.execute(
            SQL(
                "CREATE OR REPLACE TRIGGER %s BEFORE INSERT OR UPDATE OR DELETE ON %s"
                " FOR EACH ROW EXECUTE FUNCTION eco_refuse_finished_line(%s, %s)",
                SQL.identifier(f"{self._table}_finished"),
                SQL.identifier(self._table),
                self.env[field.comodel_name]._table,
                self._paper,
            )
        )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create([trimmed(vals) for vals in vals_list])
        lines[self._paper]._check_writable()
        return lines

    def write(self, vals):
        self[self._paper]._check_writable()
        res = super().write(trimmed(vals))
        self[self._paper]._check_writable()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_finished(self):
        self[self._paper]._check_writable()


_FINISHED_FUNCTION = """
CREATE OR REPLACE FUNCTION eco_refuse_finished() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.event_seq > 0 THEN
        RAISE EXCEPTION '%: 文书已经制作完成，不得修改或者删除（《行政处罚法》第四十七条）', TG_TABLE_NAME
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE FUNCTION eco_refuse_finished_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    finished integer;
    paper integer;
BEGIN
    FOREACH paper IN ARRAY ARRAY[
        CASE WHEN TG_OP <> 'INSERT' THEN (to_jsonb(OLD) ->> TG_ARGV[1])::integer END,
        CASE WHEN TG_OP <> 'DELETE' THEN (to_jsonb(NEW) ->> TG_ARGV[1])::integer END
    ] LOOP
        EXECUTE format('SELECT event_seq FROM %I WHERE id = $1', TG_ARGV[0]) INTO finished USING paper;
        IF finished > 0 THEN
            RAISE EXCEPTION '%: 文书已经制作完成，不得增加、修改或者删除其内容（《行政处罚法》第四十七条）', TG_TABLE_NAME
                USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
