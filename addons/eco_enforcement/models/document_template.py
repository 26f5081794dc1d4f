"""Templates that offices write: a county or a town prints a paper its own way, from one day to another."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from odoo.addons.eco_checklist.models import dated
from odoo.addons.eco_checklist.models import guards as statements
from odoo.addons.eco_checklist.models.beijing import today

from ..statute.doc_kinds import DocKind
from .case_file_papers import FRAME
from .document_counter import KINDS

OFFICES = ("city", "county", "town", "subdistrict")


class EcoDocumentTemplate(models.Model):
    """One version of a template of one office. From its first day on its text is fixed; PostgreSQL keeps that.

    It serves the office and all below it, the nearest first; where none is in force, the built-in view does.
    """

    _name = "eco.document.template"
    _description = "Document Template"
    _inherit = ["eco.dated.mixin"]
    _order = "kind, agency_id, date_from desc"

    kind = fields.Selection(KINDS, string="Document", required=True)
    agency_id = fields.Many2one(
        "eco.agency",
        string="Office",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("kind", "in", OFFICES)],
        default=lambda self: self.env.user.eco_agency_id,
        help="Whose papers are printed with it, and those of all offices below.",
    )
    name = fields.Char("Version", required=True, help="What this version is called, for instance by its year.")
    arch = fields.Text("Template", required=True, help="Document markup with the directives of QWeb.")
    change = fields.Char("What Differs", required=True, help="What differs from the version before, and why.")
    source = fields.Char("Laid Down In", help="The paper of the office that prescribes this form, with its number.")
    date_from = fields.Date("Valid from", default=lambda self: today() + timedelta(days=1))
    date_to = fields.Date("Valid until")
    document_ids = fields.One2many("eco.document", "template_id", "Issued Documents")
    begun = fields.Boolean(compute="_compute_begun")
    sample = fields.Binary("Sample", compute="_compute_sample")

    # The hash makes "the same kind" a matter of ranges, so that no extension of PostgreSQL is needed.
    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(agency_id, agency_id, '[]') WITH &&, "
        "numrange(hashtextextended(kind, 0), hashtextextended(kind, 0), '[]') WITH &&, "
        "daterange(date_from, date_to, '[]') WITH &&) WHERE (void_reason IS NULL)",
        "The office already has a template of this document for part of this period.",
    )

    def init(self):
        statements.install(self.env.cr, dated.guards(self._table, ("kind", "agency_id", "arch", "name")))

    @api.depends("kind", "agency_id.display_name", "name")
    def _compute_display_name(self):
        for template in self:
            kind = DocKind(template.kind).label if template.kind else ""
            template.display_name = " ".join(filter(None, (kind, template.agency_id.display_name, template.name)))

    @api.depends("date_from", "void_reason")
    def _compute_begun(self):
        day = today()
        for template in self:
            first = template._origin.date_from
            template.begun = bool(first and first <= day)

    @api.model_create_multi
    def create(self, vals_list):
        templates = super().create(vals_list)
        templates._check_ahead()
        return templates

    def write(self, vals):
        result = super().write(vals)
        if "date_from" in vals:
            self._check_ahead()
        return result

    def _check_ahead(self):
        """Refuse a version that begins before today: papers of those days are issued."""
        for template in self:
            if template.date_from < today():
                raise ValidationError(
                    self.env._(
                        "%(name)s: a template holds from today at the earliest, papers of earlier days are issued.",
                        name=template.display_name,
                    )
                )

    @api.constrains("agency_id")
    def _check_office(self):
        for template in self:
            if template.agency_id.kind not in OFFICES:
                raise ValidationError(
                    self.env._("%(name)s issues no documents of its own.", name=template.agency_id.display_name)
                )

    @api.constrains("arch", "kind")
    def _check_arch(self):
        for template in self:
            if DocKind(template.kind) in FRAME:
                raise ValidationError(
                    self.env._(
                        "%(kind)s follows from the file: its form is built in.", kind=DocKind(template.kind).label
                    )
                )
            if faults := template._faults():
                listed = "\n".join(f"· {fault}" for fault in faults)
                raise ValidationError(
                    self.env._("%(name)s cannot be used:\n%(faults)s", name=template.display_name, faults=listed)
                )

    @api.model
    def _fixed_fields(self):
        return super()._fixed_fields() | {"kind", "agency_id", "arch", "name"}

    @api.model
    @api.private
    def for_paper(self, kind, agency, day):
        """Return the version with which ``agency`` prints ``kind`` on ``day``, the nearest up the tree; or none."""
        above = [int(number) for number in (agency.parent_path or "").split("/") if number]
        rows = self.sudo().search(
            Domain("kind", "=", kind.value)
            & Domain("agency_id", "in", above)
            & Domain("void_reason", "=", False)
            & Domain("date_from", "<=", day)
            & (Domain("date_to", "=", False) | Domain("date_to", ">=", day))
        )
        return max(rows, key=lambda row: above.index(row.agency_id.id), default=rows)

    # -- the screen ---------------------------------------------------------------------------

    @api.onchange("kind")
    def _onchange_kind(self):
        if self.kind and not self.arch:
            self.arch = self._built_in(DocKind(self.kind))

    def action_take_built_in(self):
        """Button: put the text of the built-in template here."""
        for template in self:
            template.arch = self._built_in(DocKind(template.kind))

    def action_new_version(self):
        """Button: end this version and go on with a copy of it, from the next day on that is free to be written."""
        self.ensure_one()
        first = max(today(), self.date_from) + timedelta(days=1)
        if self.void_reason or (self.date_to and self.date_to < first):
            raise UserError(self.env._("This version has ended: write a new template, or go on from the last one."))
        last, self.date_to = self.date_to, first - timedelta(days=1)
        version = self.copy({"date_from": first, "date_to": last, "name": f"{self.name}（修订）"})
        return {
            "type": "ir.actions.act_window",
            "res_model": self._name,
            "res_id": version.id,
            "views": [(False, "form")],
        }

    def action_sample(self):
        """Button: show the paper as this template prints it, with samples in place of facts."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self._name}/{self.id}/sample?filename=样张.pdf",
            "target": "new",
        }
