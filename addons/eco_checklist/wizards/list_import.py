"""Official papers in: a file of town lists is read, shown with every problem, and becomes drafts as a whole or not at all."""

import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.town_list_line import TRANSITIONS
from ..official import files, reading
from ..official.results import ERROR, Problem
from . import list_import_known, list_import_rows
from .list_import_drafts import Plan

ASKED = {
    "version": "version",
    "approval_document": "approval_document",
    "approval_date": "approved_on",
    "published_on": "published_on",
    "publication_link": "publication_link",
    "date_start": "start",
}  # field of the dialogue -> field of the paper
_TOLD = 50  # problems in a refusal; the rest is counted


class EcoListImport(models.TransientModel):
    """The dialogue in which a list editor takes over the lists of a file.

    What is written is always what the file says, read anew at that moment, with the words a person settled and
    what was entered here where the paper is silent; never what stands in the rows of the preview.
    """

    _name = "eco.list.import"
    _description = "Import of town lists"
    _rec_name = "file_name"
    _transient_max_hours = 24

    file = fields.Binary("Official paper (XLSX, DOCX, CSV)", attachment=False)
    file_name = fields.Char()
    state = fields.Selection(
        [("file", "File"), ("preview", "Preview"), ("done", "Done")], default="file", required=True, readonly=True
    )
    version = fields.Char()
    approval_document = fields.Char("Approval by the county government")
    approval_date = fields.Date("Approved on")
    published_on = fields.Date()
    publication_link = fields.Char("Published at")
    date_start = fields.Date("In force from")
    transition_rule = fields.Selection(TRANSITIONS, "Pending cases")
    choices = fields.Json(readonly=True)
    summary = fields.Text(readonly=True)
    columns = fields.Text("Columns found", readonly=True)
    is_blocked = fields.Boolean(readonly=True)
    row_ids = fields.One2many("eco.list.import.row", "import_id", "Lines", readonly=True)
    problem_ids = fields.One2many("eco.list.import.problem", "import_id", "Problems")
    list_ids = fields.Many2many("eco.town.list", string="Drafts made", readonly=True)

    def write(self, vals):
        # What was filled in from one paper must not speak for another.
        if "file" in vals and any(wizard.state != "file" for wizard in self):
            raise UserError(self.env._("Begin a new import for another file."))
        return super().write(vals)

    def action_preview(self):
        """Read the file and show each line and each problem; nothing is written but this dialogue."""
        self.ensure_one()
        self.choices = self._merged_choices()
        found, plan = self._plan()
        self._fill_in(found)
        self.row_ids.unlink()
        self.problem_ids.unlink()
        problems = [*found.problems, *plan.problems]
        rows = list_import_rows.row_values(found.lists, plan.outcomes(), problems, *plan.ids())
        self.env["eco.list.import.row"].create([{"import_id": self.id, **values} for values in rows])
        shown = list_import_rows.problem_values(problems)
        self.env["eco.list.import.problem"].create([{"import_id": self.id, **values} for values in shown])
        self.write(
            {
                "state": "preview",
                "is_blocked": any(problem.severity == ERROR for problem in problems),
                "summary": self._summary(found, plan),
                "columns": "\n".join(
                    f"{one.place}“{one.heading}”→{one.field}（{one.sure:.0%}）" for one in found.columns
                ),
            }
        )
        return True

    def action_import(self):
        """Make the drafts, all of them or none.

        Raises ``UserError`` with every error and its place, or when the file brings nothing new; ``AccessError``
        for a town outside the area of the user.
        """
        self.ensure_one()
        found, plan = self._plan()
        errors = [problem for problem in (*found.problems, *plan.problems) if problem.severity == ERROR]
        if errors:
            raise UserError(self._listed(errors))
        if not plan.new:
            raise UserError(self.env._("Nothing is imported: %(summary)s", summary=self._summary(found, plan)))
        lists = plan.make()
        self.write({"state": "done", "list_ids": lists.ids, "summary": self._summary(found, plan)})
        return self.action_open_lists()

    def action_open_rows(self):
        """Show every line of the preview on a page of its own, to be searched and grouped."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("eco_checklist.action_list_import_row")
        return {**action, "domain": [("import_id", "=", self.id)]}

    def action_open_lists(self):
        """Show the drafts that were made."""
        action = self.env["ir.actions.act_window"]._for_xml_id("eco_checklist.action_town_list")
        return {**action, "domain": [("id", "in", self.list_ids.ids)]}

    def _content(self):
        if not self.file:
            raise UserError(self.env._("Choose a file first."))
        return base64.b64decode(self.file)

    def _plan(self):
        """Return what the file says and what would come of it."""
        data = self._content()
        known = list_import_known.fetch(self.env, self.choices)
        found = reading.read(
            data,
            self.file_name or self.env._("File"),
            known,
            limits=self._limits(),
            start=self.date_start or None,
            published=self.published_on or None,
        )
        asked = {paper: self[name] or None for name, paper in ASKED.items()}
        plan = Plan(self.env, found, asked, self.transition_rule, hashlib.sha256(data).hexdigest())
        plan.file = (self.file_name or "", self.file)
        plan.settled = {words for kind, words, _area in known.settled if kind == "power"}
        return found, plan

    @api.model
    def _limits(self):
        megabytes = self.env["ir.config_parameter"].sudo().get_param("eco_checklist.import_megabytes", "20")
        size = int(megabytes) if megabytes.isdigit() else 20
        return files.Limits(size=size * files.MEGABYTE)

    def _merged_choices(self):
        """Return the choices made before and those made on the problems shown; the later one counts."""
        merged = {tuple(choice[:3]): choice for choice in (*(self.choices or ()), *self.problem_ids._choices())}
        return list(merged.values())

    def _fill_in(self, found):
        """Show what the paper says of all its lists where nothing was entered."""
        for name, paper in ASKED.items():
            said = {getattr(one.paper, paper) for one in found.lists}
            if not self[name] and len(said) == 1:
                self[name] = said.pop() or False

    def _summary(self, found, plan):
        kinds = found.count()
        return self.env._(
            "%(lists)s lists, %(lines)s lines; %(new)s lists new, %(same)s already here.\n"
            "%(rows)s rows of the file: %(line)s lines, %(heading)s headings, %(title)s titles, %(note)s notes, "
            "%(blank)s blank, %(problem)s not understood.\n"
            "%(errors)s errors, %(warnings)s warnings.",
            lists=len(found.lists),
            lines=sum(len(one.lines) for one in found.lists),
            new=len(plan.new),
            same=len(plan.same),
            rows=len(found.rows),
            errors=sum(problem.severity == ERROR for problem in (*found.problems, *plan.problems)),
            warnings=sum(problem.severity != ERROR for problem in (*found.problems, *plan.problems)),
            **{kind: kinds[kind] for kind in ("line", "heading", "title", "note", "blank", "problem")},
        )

    def _listed(self, problems: list[Problem]):
        told = [str(problem) for problem in problems[:_TOLD]]
        if len(problems) > _TOLD:
            told.append(self.env._("… %(count)s errors in all", count=len(problems)))
        return "\n".join(told)
