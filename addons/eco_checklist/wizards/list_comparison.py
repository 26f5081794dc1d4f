"""Versions of lists side by side, and what a change would do. Everything here is read, nothing is written."""

from datetime import timedelta
from typing import NamedTuple

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence import comparison, versions
from ..models.beijing import today
from ..official import side_by_side
from ..rendering.tables import Cell, Table, html

COUNTED = (versions.Change.ADDED, versions.Change.DROPPED, versions.Change.CHANGED, versions.Change.KEPT)


class Pair(NamedTuple):
    """A town's version in force (or none) and the one that would take its place, compared."""

    town: models.BaseModel
    old: models.BaseModel
    new: models.BaseModel
    found: versions.Comparison


class EcoListComparison(models.TransientModel):
    """The question which versions to compare. The answer is reckoned when it is read and kept nowhere."""

    _name = "eco.list.comparison"
    _description = "Comparison of lists"

    new_ids = fields.Many2many(
        "eco.town.list",
        string="New versions",
        default=lambda self: self._default_new_ids(),
        help="Drafts or published versions, one of each town.",
    )
    old_id = fields.Many2one(
        "eco.town.list", "Compared with", help="Empty: the version in force until the new one begins."
    )
    agency_id = fields.Many2one("eco.agency", "Town", compute="_compute_agency_id", help="Where only one is compared.")
    problem = fields.Char(compute="_compute_report")
    report = fields.Html("Changes", compute="_compute_report", sanitize=False)
    effects = fields.Html("What it touches", compute="_compute_report", sanitize=False)

    @api.model
    def _default_new_ids(self):
        chosen = self.env.context.get("active_ids") if self.env.context.get("active_model") == "eco.town.list" else []
        return self.env["eco.town.list"].browse(chosen)

    @api.depends("new_ids")
    def _compute_agency_id(self):
        for question in self:
            towns = question.new_ids.agency_id
            question.agency_id = towns if len(towns) == 1 else False

    def _compute_display_name(self):
        self.display_name = self.env._("Comparison of lists")

    @api.depends("new_ids", "old_id")
    @api.depends_context("uid")
    def _compute_report(self):
        for question in self:
            question.problem = question._problem()
            question.report = question.effects = False
            if question.problem or not question.new_ids:
                continue
            pairs = question._pairs()
            question.report = question._download_link() + html(question._change_tables(pairs))
            question.effects = html(question._effect_tables(pairs)) or question._no_effects(pairs)

    def _no_effects(self, pairs):
        """Say why there is nothing to show."""
        losing = any(pair.found.losing() for pair in pairs)
        hidden = self.env._("Your role does not show you what rests on the powers lost.")
        none = self.env._("No town loses a power by this change.")
        return Markup("<p>{}</p>").format(hidden if losing else none)

    def _download_link(self):
        new, old = ",".join(map(str, self.new_ids._origin.ids)), self.old_id._origin.id or ""
        return Markup(
            '<a class="btn btn-secondary float-end" href="/eco/list-comparison.xlsx?new={}&amp;old={}">{}</a>'
        ).format(new, old, self.env._("Download"))

    @api.model
    @api.readonly
    def open_figure(self, new_ids, old_id, figure):
        """Return the action that shows what stands behind ``figure`` of the report on these versions.

        ``figure`` is the ``opens`` of a cell. Raises ``UserError`` where the versions cannot be compared or the
        report has no such figure, ``AccessError`` for versions the user may not see.
        """
        question = self._asked(new_ids, old_id)
        kind, _colon, which = str(figure).partition(":")
        opener = getattr(question, f"_open_{kind}", None) if kind.isalpha() else None
        if not opener:
            raise UserError(self.env._("There is no such figure in this report."))
        return opener(which)

    @api.model
    def _asked(self, new_ids, old_id=False):
        """Return the question about these versions, not stored. Errors as ``open_figure``."""
        lists = self.env["eco.town.list"]
        new, old = lists.browse(new_ids).exists(), lists.browse(old_id or []).exists()
        (new | old).check_access("read")
        question = self.new({"new_ids": new.ids, "old_id": old.id})
        if problem := question._problem():
            raise UserError(problem)
        return question

    def _open_town(self, which):
        """Open the comparison of one of several towns."""
        new = self.new_ids._origin.filtered(lambda version: str(version.id) == which)
        action = self.env["ir.actions.act_window"]._for_xml_id("eco_checklist.action_list_comparison")
        return {**action, "context": {"default_new_ids": new.ids}}

    def _problem(self):
        """Say why these versions cannot be compared, or return ``False``."""
        new, old = self.new_ids._origin, self.old_id._origin
        if len(new.agency_id) < len(new):
            return self.env._("Choose one new version of each town: two would count the same cases twice.")
        if old and len(new) > 1:
            return self.env._("An old version is compared with one new version only.")
        if old and new and (old.agency_id != new.agency_id or old == new):
            return self.env._("Compare two different versions of the same town.")
        return False

    def _pairs(self):
        """Compare each new version with the chosen one, or with what is in force the day before it begins."""
        new = self.new_ids._origin
        new.check_access("read")
        before = dict.fromkeys(new, self.old_id._origin) if self.old_id else self._in_force_before(new)
        (new | self.env["eco.town.list"].union(*before.values())).line_ids.fetch()
        return tuple(
            self._compared(before[version], version)
            for version in new.sorted(lambda version: (version.agency_id.code or "", version.id))
        )

    def _in_force_before(self, new):
        """Return for each version the published one whose place it takes, or an empty record."""
        published = self.env["eco.town.list"].search(
            [("agency_id", "in", new.agency_id.ids), ("state", "=", "published")], order="date_start desc"
        )
        empty = published.browse()
        of_town = published.grouped("agency_id")
        return {
            version: next(
                (old for old in of_town.get(version.agency_id, empty) if old.date_start < self._day(version)), empty
            )
            for version in new
        }

    def _day(self, version):
        """Return the first day of a version; of a draft that has none yet, tomorrow."""
        return version.date_start or today() + timedelta(days=1)

    def _compared(self, old, new):
        found = comparison.compare(self._version(old) if old else None, self._version(new))
        return Pair(new.agency_id, old, new, found)

    def _version(self, town_list):
        lines = tuple(
            versions.Line.of(line._for_rules(), line.guiding_agency_id.name or "") for line in town_list.line_ids
        )
        return versions.Version(self._day(town_list), town_list.transition_rule or "", lines)

    def _change_tables(self, pairs):
        """Return the table of counts, and of a single town the two versions side by side."""
        tables = [self._count_table(pairs)]
        for pair in pairs if len(pairs) == 1 else ():
            lines = (pair.old | pair.new).line_ids
            names = {line.power_id.code: line.power_id.name for line in lines}
            rows = tuple(
                (Cell(power), Cell(old), Cell(new), Cell(word, tone), Cell(why))
                for power, old, new, word, tone, why in side_by_side.rows(pair.found, names)
            )
            title = self.env._("%(town)s: from %(day)s", town=pair.town.name, day=pair.found.day)
            tables.append(Table(title, side_by_side.HEADINGS, rows))
        return tuple(tables)

    def _count_table(self, pairs):
        several = len(pairs) > 1
        rows = [
            (
                Cell(pair.town.name, opens=f"town:{pair.new.id}" if several else ""),
                Cell(pair.old.version or "—"),
                Cell(pair.new.version),
                Cell(str(pair.found.day)),
                *(Cell(len(pair.found.of(change))) for change in COUNTED),
            )
            for pair in pairs
        ]
        if several:
            sums = (Cell(sum(row[place].value for row in rows)) for place in range(4, 4 + len(COUNTED)))
            rows.append((Cell(self.env._("Total")), Cell(""), Cell(""), Cell(""), *sums))
        words = (side_by_side.CHANGES[change][0] for change in COUNTED)
        headings = (
            self.env._("Town"),
            self.env._("Old version"),
            self.env._("New version"),
            self.env._("From"),
            *words,
        )
        undated = self.env._("A draft without a first day is reckoned from tomorrow.")
        note = "" if all(pair.new.date_start for pair in pairs) else undated
        return Table(self.env._("Powers that change"), headings, tuple(rows), total=several, note=note)

    def _effect_tables(self, pairs):
        """Return what the change touches in the towns the reader looks after, with a word on the others."""
        mine = self._looked_after(pairs)
        tables = self._touched(tuple(pair for pair in mine if pair.found.losing()))
        if len(mine) < len(pairs):
            outside = "、".join(pair.town.name for pair in pairs if pair not in mine)
            title = self.env._("Towns outside your area, without figures")
            tables = (*tables, Table(title, (self.env._("Town"),), ((Cell(outside),),)))
        return tables

    def _looked_after(self, pairs):
        """Return the pairs of towns within the area the reader looks after."""
        if self.env.su:
            return pairs
        domain = [("id", "in", [pair.town.id for pair in pairs]), ("id", "child_of", self.env.user.eco_scope_id.ids)]
        towns = self.env["eco.agency"].search(domain)
        return tuple(pair for pair in pairs if pair.town in towns)

    def _touched(self, pairs):
        """Return tables of what rests on the powers these towns lose; add-ons that know of such things extend this."""
        return ()

    def _tables(self):
        """Return the whole report: what changes, then what it touches."""
        pairs = self._pairs()
        return (*self._change_tables(pairs), *self._effect_tables(pairs))
