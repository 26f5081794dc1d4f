from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import facts
from ..statute.staffing import DUTIES, ENVIRONMENT
from .door import is_open, opened, trimmed

STAFF_KINDS = [("formal", "Formal Staff"), ("auxiliary", "Auxiliary Staff")]
POST_FIELDS = ("agency_id", "staff_kind", "duty")
# How the gate of a public page is found is set by the server alone.
_IDENTITY_FIELDS = {"identity_token", "identity_digest"}


class EcoOfficer(models.Model):
    """A person who may enforce; auxiliaries may help but never count (art. 42).

    Body, kind of staff and duty repeat what the posts say of today. They are corrected by hand only while there is
    one post and no case names the officer; after that a change is a new post with its day.
    """

    _name = "eco.officer"
    _description = "Enforcement Officer"
    _inherit = ["eco.thread", "mail.activity.mixin"]
    _mail_post_access = "read"
    _order = "agency_id, name"
    _rec_names_search = ["name", "certificate_ids.number"]

    name = fields.Char("Full Name", required=True)
    user_id = fields.Many2one("res.users", string="Login", ondelete="restrict", index=True, copy=False)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    staff_kind = fields.Selection(STAFF_KINDS, required=True, default="formal")
    duty = fields.Selection(list(DUTIES.items()), required=True, default=ENVIRONMENT)
    phone = fields.Char()
    photo = fields.Image(max_width=480, max_height=640, copy=False)
    certificate_ids = fields.One2many("eco.certificate", "officer_id", string="Certificates")
    post_ids = fields.One2many("eco.officer.post", "officer_id", string="Posts")
    training_ids = fields.One2many("eco.officer.training", "officer_id", string="Training")
    certified_today = fields.Boolean(compute="_compute_certified_today", search="_search_certified_today")
    obstacle = fields.Char("Why Not Today", compute="_compute_certified_today")
    active = fields.Boolean(default=True)

    _user_unique = models.UniqueIndex(
        "(user_id) WHERE user_id IS NOT NULL", "This login already belongs to an officer."
    )

    @api.depends("certificate_ids.ends_on", "certificate_ids.event_ids", "post_ids.date_to", "post_ids.void_reason")
    def _compute_certified_today(self):
        day = today()
        for officer in self:
            wanting = "".join(person.want(day) for person in officer._facts())
            officer.certified_today = officer.active and not wanting
            officer.obstacle = wanting

    def _search_certified_today(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        day = today()
        everyone = self.sudo().search([("certificate_ids", "!=", False)])
        good = [
            officer.id for officer, person in zip(everyone, everyone._facts(), strict=True) if person.certified_on(day)
        ]
        return [("id", "in" if (True in value) == (operator == "in") else "not in", good)]

    @api.constrains("name")
    def _check_name(self):
        if any(not (officer.name or "").strip() for officer in self):
            raise ValidationError(self.env._("The name of the officer is empty (art. 42)."))

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._refuse_identity(vals)
        officers = super().create([trimmed(vals) for vals in vals_list])
        without = officers.filtered(lambda officer: not officer.post_ids)
        opened(self.env["eco.officer.post"]).create([officer._post_values() for officer in without])
        officers._follow_posts()
        return officers

    def write(self, vals):
        if is_open(self):
            return super().write(vals)
        self._refuse_identity(vals)
        if not self.env.su and vals.keys() & {"user_id", "name", *POST_FIELDS}:
            self._refuse_if_relied_on()
        res = super().write(trimmed(vals))
        if vals.keys() & set(POST_FIELDS):
            self._correct_post()
        return res

    def _refuse_identity(self, vals):
        if vals.keys() & _IDENTITY_FIELDS:
            raise UserError(self.env._("The address of the identity page is drawn by the system only."))

    def _relied_on(self, agency=None) -> bool:
        """Tell whether a case (of ``agency``, if given) has ever named one of these officers."""
        domain = [("ever_officer_ids", "in", self.ids)] + ([("agency_id", "=", agency.id)] if agency else [])
        return bool(self.env["eco.case"].sudo().search_count(domain, limit=1))

    def _refuse_if_relied_on(self):
        """Refuse to change who somebody is once a case names them: the rules on separation rest on it."""
        if self._relied_on():
            raise UserError(
                self.env._(
                    "A case already names this officer: enter a change of post or of the certificate with its day, "
                    "or archive the entry and make a new one."
                )
            )

    def _post_values(self) -> dict:
        """Give the values of a post as this officer is registered."""
        return {"officer_id": self.id, **{name: self[name] for name in POST_FIELDS}, "agency_id": self.agency_id.id}

    def _correct_post(self):
        """Enter the only post anew as the officer now reads; with a history the change is a post of its own."""
        for officer in self:
            post = officer.post_ids.filtered(lambda row: not row.void_reason)
            if len(post) > 1:
                raise UserError(
                    self.env._("%(name)s has changed posts before: enter the change as a new post.", name=officer.name)
                )
            values = officer._post_values() | {"date_from": post.date_from, "date_to": post.date_to}
            opened(post).write({"void_reason": self.env._("Registered wrongly")})
            opened(post).create(values)

    def _follow_posts(self):
        """Repeat in the officers what their posts say of today, or said last."""
        day = today()
        for officer in self:
            posts = officer.post_ids.filtered(lambda row: not row.void_reason).sorted(lambda row: row._period().start)
            begun = posts.filtered(lambda row: row._period().start <= day)
            post = begun[-1:] or posts[:1]
            values = {name: post[name] for name in POST_FIELDS if post and post[name] != officer[name]}
            if values:
                opened(officer).write(values | ({"agency_id": post.agency_id.id} if "agency_id" in values else {}))

    @api.model
    def _cron_follow_posts(self):
        """Repeat the posts that began today."""
        self.sudo().search([("post_ids.date_from", "=", today())])._follow_posts()

    def _facts(self, agency=None, power=None) -> tuple[facts.Officer, ...]:
        """Give the officers as the rules see them; one without a login has a person number of its own below zero.

        With ``agency`` (and ``power``) they are bound to it: who serves elsewhere on the day, or whose certificate
        covers neither, is then not certified.
        """
        task = agency and _task(agency, power)
        return tuple(
            facts.Officer(
                person=officer.user_id.id or -(officer._origin.id or 0),
                name=officer.name,
                formal=officer.staff_kind == "formal",
                certificates=tuple(certificate._facts() for certificate in officer.certificate_ids),
                posts=tuple(post._facts() for post in officer.post_ids if not post.void_reason),
                task=task or None,
            )
            for officer in self
        )

    def _post_on(self, day):
        """Give the post the officer held on ``day``, or an empty record."""
        self.ensure_one()
        return self.post_ids.filtered(lambda row: row._period().covers(day))[:1]

    def _ever_of(self, agency) -> bool:
        """Tell whether the officer serves or served in ``agency``; the rules judge the day."""
        return agency in self.post_ids.filtered(lambda row: not row.void_reason).agency_id

    def _certificate_on(self, day) -> str:
        """Give the number of the certificate that was valid on ``day``, or an empty string."""
        return self._certificate_held(day)[0]

    def _certificate_held(self, day) -> tuple:
        """Give number and last day of the certificate valid on ``day``, the longest one; else an empty number."""
        self.ensure_one()
        held = [c for c in (row._facts() for row in self.certificate_ids) if c.valid_on(day)]
        return max(((c.number, c.end_on(day)) for c in held), key=lambda pair: pair[1], default=("", None))

    @api.model
    def _certified_in(self, days) -> dict:
        """Give by agency id the officers certified there; ``days`` says for each agency id on which day."""
        posts = (
            self.env["eco.officer.post"]
            .sudo()
            .search([("agency_id", "in", list(days)), ("void_reason", "=", False), ("officer_id.active", "=", True)])
        )
        found = {agency_id: self.sudo().browse() for agency_id in days}
        for post in posts:
            day, officer = days[post.agency_id.id], post.officer_id
            if post._period().covers(day) and officer._facts(post.agency_id)[0].certified_on(day):
                found[post.agency_id.id] |= officer
        return found


def _task(agency, power):
    """Give what an officer is to act in, as the rules see it."""
    sectors = power.sudo().original_sector_ids.mapped("code") if power else ()
    return facts.Task(agency.id, frozenset(agency.sudo()._lineage()), frozenset(sectors))
