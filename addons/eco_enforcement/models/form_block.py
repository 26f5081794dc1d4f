"""Pre-numbered forms for decisions on the spot: blocks issued to officers, and numbers made void (art. 52)."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.doc_kinds import DocKind


class EcoFormBlock(models.Model):
    """A block of numbered forms in one officer's hands. It is never changed: what is not used is made void."""

    _name = "eco.form.block"
    _description = "Block of Numbered Forms"
    _order = "year desc, agency_id, first"

    agency_id = fields.Many2one(
        "eco.agency", required=True, index=True, ondelete="restrict", default=lambda self: self.env.user.eco_agency_id
    )
    officer_id = fields.Many2one("eco.officer", "Issued To", required=True, index=True, ondelete="restrict")
    year = fields.Integer(required=True, aggregator=None, default=lambda self: today().year)
    first = fields.Integer("First No.", required=True, aggregator=None)
    last = fields.Integer("Last No.", required=True, aggregator=None)
    issued_on = fields.Date(required=True, default=lambda self: today())
    void_ids = fields.One2many("eco.form.void", "block_id", "Void Numbers")
    used_count = fields.Integer("Used", compute="_compute_left", aggregator=None)
    left_count = fields.Integer("Left", compute="_compute_left", aggregator=None)

    _range = models.Constraint("CHECK (first > 0 AND last >= first)", "A block begins at 1 or later and ends after it.")
    _free = models.Constraint(
        "EXCLUDE USING gist (int4range(agency_id, agency_id, '[]') WITH &&, int4range(year, year, '[]') WITH &&,"
        " int4range(first, last, '[]') WITH &&)",
        "Some of these numbers have already been issued this year (art. 52).",
    )

    @api.depends("officer_id", "year", "first", "last")
    def _compute_display_name(self):
        for block in self:
            block.display_name = f"{block.officer_id.name or ''}〔{block.year}〕{block.first}-{block.last}"

    @api.depends("first", "last", "void_ids")
    def _compute_left(self):
        used = self._used_by_block()
        for block in self:
            block.used_count = used.get(block.id, 0)
            block.left_count = block.last - block.first + 1 - block.used_count - len(block.void_ids)

    def _used_by_block(self) -> dict:
        """Count the numbers of each block that stand on a document, in one query."""
        if not self.ids:
            return {}
        self.env.flush_all()
        self.env.cr.execute(
            SQL(
                "SELECT b.id, count(*) FROM eco_form_block b JOIN eco_document d ON d.agency_id = b.agency_id"
                " AND d.kind = %s AND d.year = b.year AND d.serial BETWEEN b.first AND b.last"
                " WHERE b.id = ANY(%s) GROUP BY b.id",
                DocKind.ON_THE_SPOT_DECISION.value,
                self.ids,
            )
        )
        return dict(self.env.cr.fetchall())

    @api.constrains("officer_id", "agency_id", "last", "first")
    def _check_block(self):
        for block in self:
            if block.officer_id.agency_id != block.agency_id:
                raise ValidationError(self.env._("Forms are issued to an officer of the agency itself (art. 52)."))
            if block.last - block.first >= 1000:
                raise ValidationError(self.env._("A block holds at most 1,000 forms."))
            if not self.env.su and block.agency_id != self.env.user.eco_agency_id:
                raise AccessError(self.env._("Forms are issued by the body one works in (art. 52)."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise UserError(
            self.env._("A block of forms is never changed once it is issued: make its numbers void (art. 52).")
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A block of forms is never deleted (art. 52)."))

    @api.model
    def _next_serial(self, agency, officer, year: int, lock=False) -> int:
        """Give the lowest number left in the blocks of ``officer`` for ``year``, 0 for none.

        ``lock`` keeps the blocks for this transaction, so that no number is given twice.
        """
        if not officer:
            return 0
        self.env.flush_all()
        blocks = "SELECT id FROM eco_form_block WHERE agency_id = %s AND officer_id = ANY(%s) AND year = %s"
        if lock:
            self.env.cr.execute(f"{blocks} FOR UPDATE", (agency.id, officer.ids, year))
        self.env.cr.execute(_NEXT, (DocKind.ON_THE_SPOT_DECISION.value, agency.id, officer.ids, year))
        return self.env.cr.fetchone()[0] or 0


class EcoFormVoid(models.Model):
    """A number that will carry no decision, and why (作废). Never taken back."""

    _name = "eco.form.void"
    _description = "Void Form"
    _order = "block_id, serial"

    block_id = fields.Many2one("eco.form.block", required=True, index=True, ondelete="restrict")
    serial = fields.Integer("No.", required=True, aggregator=None)
    reason = fields.Char(required=True)
    on = fields.Date("Made Void On", required=True, default=lambda self: today(), readonly=True)
    user_id = fields.Many2one("res.users", "By", required=True, default=lambda self: self.env.user, readonly=True)

    _once = models.Constraint("UNIQUE (block_id, serial)", "This number is already void.")

    @api.model_create_multi
    def create(self, vals_list):
        mine = {"on": today(), "user_id": self.env.uid}
        return super().create([{**vals, **mine} for vals in vals_list])

    @api.constrains("serial", "block_id", "reason")
    def _check_serial(self):
        for void in self:
            block = void.block_id
            if not (void.reason or "").strip():
                raise ValidationError(self.env._("Say why the number is void (art. 52)."))
            if not block.first <= void.serial <= block.last:
                raise ValidationError(self.env._("No. %(serial)s is not of this block.", serial=void.serial))
            used = [
                ("agency_id", "=", block.agency_id.id),
                ("kind", "=", DocKind.ON_THE_SPOT_DECISION.value),
                ("year", "=", block.year),
                ("serial", "=", void.serial),
            ]
            if self.env["eco.document"].sudo().search_count(used, limit=1):
                raise ValidationError(self.env._("No. %(serial)s already carries a decision.", serial=void.serial))
            if not self.env.su and block.agency_id != self.env.user.eco_agency_id:
                raise AccessError(self.env._("Forms are kept by the body one works in (art. 52)."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise UserError(self.env._("A void number stays void (art. 52)."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A void number stays void (art. 52)."))


_NEXT = """
SELECT min(n) FROM eco_form_block b, generate_series(b.first, b.last) n
WHERE NOT EXISTS (SELECT 1 FROM eco_form_void v WHERE v.block_id = b.id AND v.serial = n)
  AND NOT EXISTS (
    SELECT 1 FROM eco_document d WHERE d.agency_id = b.agency_id AND d.kind = %s AND d.year = b.year AND d.serial = n
  )
  AND b.agency_id = %s AND b.officer_id = ANY(%s) AND b.year = %s
"""
