"""The list of powers a town has taken on (一镇办一清单), in versions."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..competence import listing
from . import guards
from .agency import TOWN_KINDS
from .grant import PUBLISHING
from .town_list_line import TRANSITIONS

_MARKS = frozenset({"state", "published_by_id"})


class EcoTownList(models.Model):
    """One version of a town's list. Publishing it makes the grants; from then on it no longer changes.

    A later version takes the place of the earlier one as a whole, from its first day.
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
        domain=[("kind", "in", TOWN_KINDS)],
        tracking=True,
    )
    version = fields.Char(required=True, copy=False, tracking=True)
    state = fields.Selection(
        [("draft", "Draft"), ("published", "Published")],
        required=True,
        default="draft",
        copy=False,
        readonly=True,
        tracking=True,
    )
    approval_document = fields.Char("Approval by the county government", copy=False, tracking=True)
    approval_date = fields.Date("Approved on", copy=False, tracking=True)
    date_start = fields.Date("In force from", copy=False, tracking=True)
    published_on = fields.Date(copy=False, tracking=True)
    published_by_id = fields.Many2one(
        "res.users", "Published by", copy=False, readonly=True, ondelete="restrict", tracking=True
    )
    publication_link = fields.Char("Published at", copy=False, tracking=True)
    transition_rule = fields.Selection(
        TRANSITIONS,
        "Pending cases",
        required=True,
        default="finish",
        tracking=True,
        help="What becomes of cases filed before, where this list withdraws or suspends a power and its line says nothing.",
    )
    line_ids = fields.One2many("eco.town.list.line", "list_id", "Powers", copy=True)
    source_ids = fields.One2many("eco.town.list.source", "list_id", "Official papers", copy=False)
    grant_ids = fields.One2many("eco.grant", "list_id", "Grants made")
    obstacles = fields.Text(compute="_compute_obstacles", help="What keeps the list from being published.")

    _version_unique = models.Constraint("UNIQUE (agency_id, version)", "The town already has this version.")

    def init(self):
        guards.install(self.env.cr, guards.LIST)

    @api.depends("name", "version")
    def _compute_display_name(self):
        for town_list in self:
            version = f"（{town_list.version}）" if town_list.version else ""
            town_list.display_name = f"{town_list.name or ''}{version}"

    @api.depends(
        "state",
        "agency_id.kind",
        "approval_document",
        "approval_date",
        "date_start",
        "published_on",
        "publication_link",
        "line_ids.power_id",
        "line_ids.can_inspect",
        "line_ids.can_punish",
        "line_ids.can_coerce",
        "line_ids.date_from",
        "line_ids.date_to",
    )
    def _compute_obstacles(self):
        for town_list in self:
            faults = () if town_list.state == "published" else town_list._faults()
            town_list.obstacles = "\n".join(faults)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if vals.get("published_by_id") or vals.get("state", "draft") != "draft":
                self._refuse_unless_publishing()
            vals.setdefault("state", "draft")  # before a default of the caller's context
            vals.setdefault("published_by_id", False)
        return super().create(vals_list)

    def write(self, vals):
        if vals.keys() & _MARKS:
            self._refuse_unless_publishing()
        if vals.keys() & self._statutory_fields():
            self._refuse_if_published()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_published(self):
        self._refuse_if_published()

    def copy_data(self, default=None):
        values = super().copy_data(default)
        for town_list, vals in zip(self, values, strict=True):
            vals.setdefault("version", self.env._("%(version)s (new)", version=town_list.version))
        return values

    def action_publish(self):
        """Publish these drafts and grant what they say.

        Raises ``AccessError`` for anyone but a list approver, ``UserError`` with every reason and its
        article where a list may not be published; then nothing at all is written.
        """
        if not (self.env.su or self.env.user.has_group("eco_checklist.group_list_approver")):
            raise AccessError(self.env._("Only a list approver publishes a list."))
        self.check_access("write")
        for town_list in self.sorted("date_start"):
            town_list._publish()

    def _publish(self):
        # Two lists of one town published at the same moment would both find nothing before them.
        self.agency_id.sudo().lock_for_update()
        self._refuse_if_published()
        if faults := self._faults():
            raise UserError("\n".join(faults))
        self.line_ids.flush_recordset()
        self.env["eco.grant"]._replace_by(self)
        self.sudo().with_context(eco_publishing=PUBLISHING).write(
            {"state": "published", "published_by_id": self.env.uid}
        )

    def _faults(self):
        """Return why this list may not be published, each with its article, in Chinese."""
        return tuple(str(finding) for finding in listing.check(self._draft()) if finding.blocks)

    def _draft(self):
        """Return this list as the rules of competence see it."""
        previous = self.sudo().search(
            [("agency_id", "=", self.agency_id.id), ("state", "=", "published"), ("id", "not in", self._origin.ids)],
            order="date_start desc",
            limit=1,
        )
        powers = self.line_ids.power_id
        return listing.Draft(
            holder_kind=self.agency_id.kind or "",
            approval_document=self.approval_document or "",
            approved_on=self.approval_date or None,
            published_on=self.published_on or None,
            publication_link=self.publication_link or "",
            start=self.date_start or None,
            previous_start=previous.date_start or None,
            lines=tuple(line._for_rules() for line in self.line_ids),
            powers={power.code: power._functions() for power in powers},
            today=fields.Date.context_today(self),
        )

    @api.model
    def _statutory_fields(self):
        """Return the names of the fields that say what was published, and by which authority."""
        return _MARKS | {
            "name",
            "agency_id",
            "version",
            "approval_document",
            "approval_date",
            "date_start",
            "published_on",
            "publication_link",
            "line_ids",
        }

    def _refuse_if_published(self):
        for town_list in self.filtered(lambda rec: rec.state == "published"):
            raise UserError(
                self.env._(
                    "%(name)s is published and no longer changes. Publish a new version instead.",
                    name=town_list.display_name,
                )
            )

    def _refuse_unless_publishing(self):
        if self.env.context.get("eco_publishing") is not PUBLISHING:
            raise AccessError(self.env._("A list is published with the Publish button only."))
