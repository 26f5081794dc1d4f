"""The list of powers a town has taken on (一镇办一清单), in versions."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain
from odoo.tools import SQL

from ..competence import list_life
from . import guards
from .agency import TOWN_KINDS
from .beijing import today
from .publishing_door import is_open
from .town_list_line import TRANSITIONS

# Set by the steps of the list alone, never by hand.
_MARKS = frozenset({"state", "procedure", "round", "published_by_id", "drafted_by_id"})
_CONTENT = frozenset({"name", "agency_id", "version", "transition_rule", "line_ids"})


class EcoTownList(models.Model):
    """One version of a town's list. Publishing it makes the grants; from then on it no longer changes.

    A later version takes the place of the earlier one as a whole, from its first day: a power is amended, suspended
    or withdrawn by publishing a new version and in no other way.
    """

    _name = "eco.town.list"
    _description = "Town list"
    _inherit = ["eco.thread"]
    _order = "agency_id, date_start desc, id desc"
    _rec_names_search = ["name", "version", "agency_id"]

    name = fields.Char("Title", required=True, help="Of the published document, without book marks.", tracking=True)
    agency_id = fields.Many2one(
        "eco.agency",
        "Town",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env.user.eco_agency_id.filtered(lambda body: body.kind in TOWN_KINDS),
        domain=[("kind", "in", TOWN_KINDS)],
        tracking=True,
    )
    version = fields.Char(required=True, copy=False, tracking=True)
    state = fields.Selection(
        list(list_life.STATES), required=True, default="draft", copy=False, readonly=True, index=True, tracking=True
    )
    procedure = fields.Selection(
        [("system", "Carried out here"), ("on_record", "Published on paper, entered afterwards")],
        required=True,
        default="system",
        copy=False,
        readonly=True,
        tracking=True,
    )
    round = fields.Integer(default=0, copy=False, readonly=True, help="How often opinions have been asked for.")
    drafted_by_id = fields.Many2one("eco.agency", "Drafted by", copy=False, readonly=True, ondelete="restrict")
    approval_document = fields.Char("Approval by the county government", copy=False, tracking=True)
    approval_date = fields.Date("Approved on", copy=False, tracking=True)
    approval_meeting = fields.Char("Executive meeting", copy=False, tracking=True)
    date_start = fields.Date("In force from", copy=False, tracking=True, index=True)
    published_on = fields.Date(copy=False, tracking=True)
    published_by_id = fields.Many2one(
        "res.users", "Published by", copy=False, readonly=True, ondelete="restrict", tracking=True
    )
    publication_link = fields.Char("Published at", copy=False, tracking=True)
    transition_rule = fields.Selection(
        TRANSITIONS,
        "Pending cases",
        copy=False,
        tracking=True,
        help="What becomes of cases filed before, where this list withdraws or suspends a power and its line says nothing.",
    )
    line_ids = fields.One2many("eco.town.list.line", "list_id", "Powers", copy=True)
    source_ids = fields.One2many("eco.town.list.source", "list_id", "Official papers", copy=False)
    grant_ids = fields.One2many("eco.grant", "list_id", "Grants made")
    phase = fields.Selection(
        [
            ("preparing", "In preparation"),
            ("coming", "Published, not yet in force"),
            ("current", "In force"),
            ("replaced", "Replaced by a later version"),
        ],
        "Validity today",
        compute="_compute_phase",
        search="_search_phase",
    )

    _version_unique = models.Constraint("UNIQUE (agency_id, version)", "The town already has this version.")
    _published_whole = models.Constraint(
        "CHECK (state != 'published' OR (approval_document IS NOT NULL AND approval_date IS NOT NULL"
        " AND published_on IS NOT NULL AND publication_link IS NOT NULL AND date_start IS NOT NULL"
        " AND approval_date <= published_on AND published_on <= date_start))",
        "A published list names its approval, its publication and its first day, in this order.",
    )
    _first_day_unique = models.UniqueIndex(
        "(agency_id, date_start) WHERE state = 'published'", "Another version of the town begins on the same day."
    )

    def init(self):
        guards.install(self.env.cr, guards.LIST)

    @api.depends("name", "version")
    def _compute_display_name(self):
        for town_list in self:
            version = f"（{town_list.version}）" if town_list.version else ""
            town_list.display_name = f"{town_list.name or ''}{version}"

    @api.depends("state", "date_start")
    def _compute_phase(self):
        day = today()
        current = self._current_on(day, self.agency_id)
        for town_list in self:
            if town_list.state != "published":
                town_list.phase = "preparing"
            elif town_list.date_start > day:
                town_list.phase = "coming"
            else:
                town_list.phase = "current" if town_list._origin in current else "replaced"

    @api.model
    def _search_phase(self, operator, value):
        if operator != "in":
            return NotImplemented
        day = today()
        published = Domain("state", "=", "published")
        current = Domain("id", "in", self._current_on(day).ids)
        rows = {
            "preparing": ~published,
            "coming": published & Domain("date_start", ">", day),
            "current": current,
            "replaced": published & Domain("date_start", "<=", day) & ~current,
        }
        return Domain.OR(rows[phase] for phase in value if phase in rows)

    @api.model
    def _current_on(self, day, towns=None):
        """Return the list in force on ``day`` of each of ``towns`` (default: all), in one query."""
        self.flush_model(["agency_id", "state", "date_start"])
        of_towns = SQL("TRUE") if towns is None else SQL("agency_id = ANY(%s)", towns.ids)
        rows = self.env.execute_query(
            SQL(
                "SELECT DISTINCT ON (agency_id) id FROM eco_town_list"
                " WHERE state = 'published' AND date_start <= %s AND %s ORDER BY agency_id, date_start DESC",
                day,
                of_towns,
            )
        )
        return self.browse(row[0] for row in rows)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if set(vals) & _MARKS - {"state"} or vals.get("state", "draft") != "draft":
                self._refuse_unless_publishing()
            # Before a default of the caller's context could say otherwise.
            vals.update(state="draft", procedure="system", round=0, published_by_id=False)
            vals["drafted_by_id"] = self.env.user.eco_agency_id.id
        return super().create(vals_list)

    def write(self, vals):
        if vals.keys() & _MARKS:
            self._refuse_unless_publishing()
        self._refuse_if_fixed(vals.keys() & self._statutory_fields() - _MARKS)
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_begun(self):
        self._refuse_if_fixed({"line_ids"})

    def copy_data(self, default=None):
        values = super().copy_data(default)
        for town_list, vals in zip(self, values, strict=True):
            vals.setdefault("version", self.env._("%(version)s (new)", version=town_list.version))
        return values

    @api.model
    def _statutory_fields(self):
        """Return the names of the fields that say what was published, and by which authority."""
        return _MARKS | _CONTENT | list_life.OPEN_FIELDS.keys()

    def _refuse_if_fixed(self, names):
        """Raise ``UserError`` if one of ``names`` may no longer be changed in the state its list is in."""
        for town_list in self:
            fixed = sorted(name for name in names if not list_life.is_open(name, town_list.state))
            if fixed and town_list.state == "published":
                raise UserError(
                    self.env._(
                        "%(name)s is published and no longer changes. Publish a new version instead.",
                        name=town_list.display_name,
                    )
                )
            if fixed:
                labels = "、".join(self._fields[name]._description_string(self.env) for name in fixed)
                raise UserError(
                    self.env._(
                        "%(name)s: %(fields)s can be changed in the draft only. Return the list to the draft first.",
                        name=town_list.display_name,
                        fields=labels,
                    )
                )

    def _refuse_unless_publishing(self):
        if not is_open(self):
            raise AccessError(self.env._("The state of a list is changed by its steps only, never by hand."))
