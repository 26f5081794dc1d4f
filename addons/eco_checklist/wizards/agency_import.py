"""Towns from a register (镇街名录): looked at first, then taken whole or not at all."""

import base64
from collections import Counter

from odoo import fields, models
from odoo.exceptions import UserError

from ..competence import naming, register
from ..models.agency import TOWN_KINDS
from ..official.files import MEGABYTE, FileRefused, Limits
from ..official.opening import open_file

OUTCOMES = [("create", "New"), ("change", "Changed"), ("same", "Unchanged")]
LIMITS = Limits(size=5 * MEGABYTE, unpacked=50 * MEGABYTE, cells=200_000)
_SHOWN = 100  # problems on the screen; the rest is counted


class EcoAgencyImport(models.TransientModel):
    """Reads a CSV or XLSX of towns, shows what it would do, and does it.

    Towns are found again by their code. A name or short name that somebody wrote by hand, which no longer follows
    from the name of the place, is left as it is.
    """

    _name = "eco.agency.import"
    _description = "Import of towns"

    file = fields.Binary("Register (CSV, XLSX)", attachment=False)
    file_name = fields.Char()
    state = fields.Selection([("file", "File"), ("preview", "Preview"), ("done", "Done")], default="file")
    problems = fields.Text(readonly=True)
    warnings = fields.Text(readonly=True)
    summary = fields.Char(readonly=True)
    line_ids = fields.One2many("eco.agency.import.line", "import_id", "Towns", readonly=True)

    def action_preview(self):
        """Read the file and show each town with what would become of it, and every problem with its place."""
        self.ensure_one()
        found, plan, warnings = self._plan()
        self.line_ids.unlink()
        self.write(
            {
                "state": "preview",
                "problems": _listed(found.problems),
                "warnings": _listed(warnings),
                "summary": self._summary(plan),
                "line_ids": [fields.Command.create(step.line(self)) for step in plan],
            }
        )
        return self._reopen()

    def action_import(self):
        """Write what the preview showed. Raises ``UserError`` with every problem, and then writes nothing."""
        self.ensure_one()
        found, plan, _warnings = self._plan()
        if found.problems:
            raise UserError(_listed(found.problems))
        self.env["eco.agency"].create([step.values for step in plan if step.outcome == "create"])
        for step in plan:
            if step.outcome == "change":
                step.agency.write(step.values)
        self.write({"state": "done", "summary": self._summary(plan)})
        return self._reopen()

    def _plan(self):
        """Return what the file holds with every problem, a step for each town, and the warnings."""
        rows, warnings = self._rows()
        found = register.read(rows)
        steps, faults = self._steps(found.towns)
        problems = sorted([*found.problems, *faults], key=lambda remark: remark.row)
        return register.Register(found.towns, tuple(problems), ()), steps, [*warnings, *found.warnings]

    def _rows(self):
        """Return the rows of the first table of the file that is not hidden, and what is to be said of the rest."""
        if not self.file:
            raise UserError(self.env._("Choose a file first."))
        try:
            grids = open_file(base64.b64decode(self.file), self.file_name or "", LIMITS)
        except FileRefused as refusal:
            raise UserError(str(refusal)) from refusal
        taken = next((grid for grid in grids if not grid.hidden), None)
        if not taken:
            raise UserError(self.env._("The file has no table."))
        left = [grid.name for grid in grids if grid is not taken]
        warnings = list(taken.warnings)
        if left:
            warnings.append(self.env._("These other tables are not imported: %(names)s", names="、".join(left)))
        return [row for row in taken.rows if not row.paragraph], warnings

    def _steps(self, towns):
        """Return a step for each of ``towns`` whose county is known, and what only the database can find wrong."""
        agencies = self.env["eco.agency"].with_context(active_test=False)
        codes = [town.county_code for town in towns]
        counties = agencies.search([("kind", "=", "county"), ("code", "in", codes)]).grouped("code")
        placed = [(town, counties[town.county_code]) for town in towns if town.county_code in counties]
        names = [naming.official_name(town.name, county.name) for town, county in placed]
        known = agencies.search(["|", ("code", "in", [town.code for town, _county in placed]), ("name", "in", names)])
        by_code, by_name = known.grouped("code"), known.grouped("name")
        steps = [
            Step(town, county, by_code.get(town.code, agencies), name)
            for (town, county), name in zip(placed, names, strict=True)
        ]
        faults = list(self._unknown_counties(towns, counties))
        for step in steps:
            faults += self._faults(step, by_name.get(step.name, agencies))
        return steps, faults

    def _unknown_counties(self, towns, counties):
        for town in towns:
            if len(town.county_code) == 6 and town.county_code not in counties:
                message = self.env._("no county-level government has the code %(code)s", code=town.county_code)
                yield register.Remark(town.row, "县级代码", message)

    def _faults(self, step, namesakes):
        town, county = step.town, naming.place_name(step.county.name)
        if town.county_name and naming.place_name(town.county_name) != county:
            message = self.env._(
                "“%(found)s” is not %(county)s, whose code the town bears", found=town.county_name, county=county
            )
            yield register.Remark(town.row, "县级名称", message)
        if step.agency and step.agency.kind not in TOWN_KINDS:
            message = self.env._("“%(code)s” is the code of %(name)s", code=town.code, name=step.agency.name)
            yield register.Remark(town.row, "代码", message)
        for other in (namesakes - step.agency)[:1]:
            message = self.env._("%(name)s is there already, with the code %(code)s", name=other.name, code=other.code)
            yield register.Remark(town.row, "名称", message)

    def _summary(self, plan):
        count = Counter(step.outcome for step in plan)
        return self.env._(
            "%(new)s new, %(changed)s changed, %(same)s unchanged",
            new=count["create"],
            changed=count["change"],
            same=count["same"],
        )

    def _reopen(self):
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Import of towns"),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }


class EcoAgencyImportLine(models.TransientModel):
    """A town of the file, and what would become of it."""

    _name = "eco.agency.import.line"
    _description = "Town to import"
    _order = "row"

    import_id = fields.Many2one("eco.agency.import", required=True, index=True, ondelete="cascade")
    row = fields.Integer()
    code = fields.Char()
    name = fields.Char("Official name")
    county_id = fields.Many2one("eco.agency", "County-level government")
    outcome = fields.Selection(OUTCOMES)
    changes = fields.Char()


class Step:
    """What one row of the register means for the tree: ``outcome``, and the ``values`` to write for it."""

    def __init__(self, town, county, agency, name):
        self.town, self.county, self.agency, self.name = town, county, agency, name
        wanted = {
            "name": name,
            "short_name": naming.short_name(town.name),
            "kind": town.kind,
            "place_name": town.name,
            "parent_id": county.id,
        }
        if not agency:
            self.outcome, self.values = "create", wanted | {"code": town.code}
            return
        self.values = {field: value for field, value in wanted.items() if self._differs(field, value)}
        self.outcome = "change" if self.values else "same"

    def _differs(self, field, value):
        """Tell whether ``field`` is to be written; a name that no longer follows from the place was set by hand."""
        present = self.agency[field].id if field == "parent_id" else self.agency[field]
        if field in ("name", "short_name") and present:
            before = self.agency.place_name or ""
            followed = (naming.official_name(before, self.agency.county_id.name or ""), naming.short_name(before))
            return bool(before) and present in followed and present != value
        return present != value

    def line(self, wizard):
        """Return the values of the row that shows this step in ``wizard``."""
        labels = self.agency._fields
        changes = "、".join(
            f"{labels[field]._description_string(wizard.env)}：{value if field != 'parent_id' else self.county.name}"
            for field, value in self.values.items()
        )
        return {
            "row": self.town.row,
            "code": self.town.code,
            "name": self.agency.name or self.name,
            "county_id": self.county.id,
            "outcome": self.outcome,
            "changes": changes if self.outcome == "change" else False,
        }


def _listed(remarks):
    """Return the first remarks, one a line, and how many more there are; ``False`` for none."""
    lines = [str(remark) for remark in remarks[:_SHOWN]]
    if len(remarks) > _SHOWN:
        lines.append(f"……共{len(remarks)}处")
    return "\n".join(lines) or False
