"""Discretion benchmarks (裁量基准) as their issuers publish them; a town writes none of its own."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence import discretion, discretion_choice


class EcoDiscretion(models.Model):
    """A published benchmark for one power. It can be applied once it is published and confirmed with a source.

    PostgreSQL refuses two benchmarks of a power for the same day. Both border days are included.
    """

    _name = "eco.discretion"
    _description = "Discretion benchmark"
    _inherit = ["eco.confirmation.mixin", "eco.thread"]
    _order = "power_id, date_from desc"
    _rec_names_search = ["title", "number"]

    title = fields.Char(required=True, help="Without book marks.", tracking=True)
    issuer = fields.Char(required=True, tracking=True)
    number = fields.Char("Document number", tracking=True)
    published_on = fields.Date(tracking=True)
    publication_link = fields.Char("Published at", tracking=True)
    power_id = fields.Many2one("eco.power", required=True, index=True, ondelete="restrict")
    date_from = fields.Date("In force from", required=True, tracking=True)
    date_to = fields.Date("In force until", help="Last day; empty: until changed.", tracking=True)
    band_ids = fields.One2many("eco.discretion.band", "discretion_id", "Bands", copy=True)
    faults = fields.Text(compute="_compute_faults", help="What keeps the benchmark from being confirmed.")
    confirmation = fields.Selection(tracking=True)
    confirmation_source = fields.Char(tracking=True)

    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A benchmark ends after it begins.")
    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(power_id, power_id, '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&)",
        "The power already has a benchmark for part of this period.",
    )

    @api.depends("title", "date_from")
    def _compute_display_name(self):
        for benchmark in self:
            benchmark.display_name = f"《{benchmark.title}》" if benchmark.title else False

    @api.depends(
        "power_id",
        "date_from",
        "date_to",
        "published_on",
        "publication_link",
        "band_ids.party_kind",
        "band_ids.factor_id",
        "band_ids.circumstance",
        "band_ids.degree",
        "band_ids.fine_from",
        "band_ids.fine_to",
    )
    def _compute_faults(self):
        for benchmark in self:
            benchmark.faults = "\n".join(benchmark._faults()) or False

    @api.constrains("power_id")
    def _check_bands(self):
        self.band_ids._check_factor()

    def action_confirm(self):
        """Confirm these benchmarks; ``UserError`` with every reason where the bands do not fit the law (art. 34)."""
        for benchmark in self:
            if faults := benchmark._faults():
                raise UserError("\n".join(faults))
        return super().action_confirm()

    @api.model
    @api.private
    def on(self, power, day):
        """Return the benchmark of ``power`` in force on ``day``, confirmed or not, or an empty record."""
        return self.search(
            [
                ("power_id", "=", power.id),
                ("date_from", "<=", day),
                "|",
                ("date_to", "=", False),
                ("date_to", ">=", day),
            ]
        )

    @api.private
    def band_for(self, party_kind, bands, day):
        """Pick what fits ``bands`` (records of the circumstances chosen) for a decision of ``day``, and explain.

        Returns ``competence.discretion_choice.Choice``.
        """
        self.ensure_one()
        chosen = [(band.factor_id.name, band.circumstance) for band in bands]
        return discretion_choice.band_for(self._for_rules(), party_kind, chosen, day)

    @api.private
    def one_changed(self, party_kind, bands, day):
        """Tell what each other circumstance would make of the fine; see ``competence.discretion_choice``."""
        self.ensure_one()
        chosen = [(band.factor_id.name, band.circumstance) for band in bands]
        return discretion_choice.one_changed(self._for_rules(), party_kind, chosen, day)

    def _faults(self):
        """Return what keeps this benchmark from being confirmed, in Chinese."""
        if not (self.date_from and self.power_id):
            return ()
        benchmark = self._for_rules()
        return (*discretion.missing(benchmark), *discretion.faults(benchmark, self.power_id.basis_ids._fine_ranges()))

    def _for_rules(self):
        """Return this benchmark as the rules of competence see it."""
        return discretion.Benchmark(
            title=self.title or "",
            start=self.date_from,
            end=self.date_to or None,
            published_on=self.published_on or None,
            link=self.publication_link or "",
            bands=tuple(band._for_rules() for band in self.band_ids),
            confirmed=self.confirmation == "confirmed",
        )

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            "title",
            "issuer",
            "number",
            "published_on",
            "publication_link",
            "power_id",
            "date_from",
            "date_to",
            "band_ids",
        }
