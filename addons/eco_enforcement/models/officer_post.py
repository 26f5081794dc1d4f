"""Where an officer serves, as what, and from which day to which."""

from datetime import date, timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.competence.validity import Period
from odoo.addons.eco_checklist.models import dated, guards
from odoo.addons.eco_checklist.models.beijing import today

from ..statute import facts
from ..statute.staffing import DUTIES, ENVIRONMENT
from .door import is_open, trimmed
from .officer import STAFF_KINDS


class EcoOfficerPost(models.Model):
    """A post held for a period. Once begun it is only ended or declared void; PostgreSQL refuses two on one day."""

    _name = "eco.officer.post"
    _description = "Post of an Officer"
    _inherit = ["eco.dated.mixin"]
    _order = "officer_id, date_from desc nulls last, id desc"

    officer_id = fields.Many2one("eco.officer", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    staff_kind = fields.Selection(STAFF_KINDS, required=True, default="formal")
    duty = fields.Selection(list(DUTIES.items()), required=True, default=ENVIRONMENT)
    title = fields.Char("Post")
    document = fields.Char("Paper", help="Title and number of the paper that made the change.")
    date_from = fields.Date(required=False, help="Empty: since before the officer was registered.")

    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(officer_id, officer_id, '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&)"
        " WHERE (void_reason IS NULL)",
        "The officer already holds another post in this period.",
    )

    def init(self):
        columns = ("officer_id", "agency_id", "staff_kind", "duty", "title")
        guards.install(self.env.cr, dated.guards("eco_officer_post", columns))

    @api.depends("officer_id.name", "agency_id.name")
    def _compute_display_name(self):
        for post in self:
            post.display_name = f"{post.officer_id.name or ''} {post.agency_id.name or ''}"

    @api.model_create_multi
    def create(self, vals_list):
        posts = self.browse()
        for vals in vals_list:
            if not is_open(self):
                self._make_room(vals)
            posts |= super().create([trimmed(vals)])
        if not self.env.su:
            posts._refuse_backdating()
        posts.officer_id._follow_posts()
        return posts

    def write(self, vals):
        res = super().write(trimmed(vals))
        self.officer_id._follow_posts()
        return res

    def _make_room(self, vals):
        """End the post held until now on the day before the new one begins."""
        held = self.search([("officer_id", "=", vals.get("officer_id")), ("void_reason", "=", False)])
        start = fields.Date.to_date(vals.get("date_from"))
        if held and not start:
            raise UserError(self.env._("Give the day on which the new post begins."))
        for post in held:
            if post._period().start < start and (not post.date_to or post.date_to >= start):
                post.write({"date_to": start - timedelta(days=1)})

    def _refuse_backdating(self):
        """Refuse to make somebody formal staff for days that are past once a case of the agency named them."""
        for post in self.filtered(lambda row: row.staff_kind == "formal" and row._period().start < today()):
            if post.officer_id._relied_on(post.agency_id):
                raise UserError(
                    self.env._(
                        "%(name)s: a case of the agency names this officer, so formal staff begins today at the earliest "
                        "(art. 42).",
                        name=post.officer_id.name,
                    )
                )

    def _period(self):
        return Period(self.date_from or date.min, self.date_to or None, bool(self.void_reason))

    @api.model
    def _fixed_fields(self):
        return super()._fixed_fields() | {"officer_id", "agency_id", "staff_kind", "duty", "title"}

    def _facts(self) -> facts.Post:
        """Give the post as the rules see it."""
        self.ensure_one()
        return facts.Post(self.agency_id.id, self.staff_kind == "formal", self.date_from or None, self.date_to or None)
