"""The bases of one power laid side by side, where the law changed between act and decision."""

from odoo import api, models

from ..competence import temporal


class EcoPowerBasis(models.Model):
    _inherit = "eco.power.basis"

    @api.private
    def compared_with(self, later, party_kind):
        """Lay this basis beside ``later`` for ``party_kind`` ("citizen", "organization"); one ``temporal.Row`` a point.

        ``later`` may be empty: on the day of the decision the power has no basis any more.
        """
        self.ensure_one()
        return temporal.compare(self._version(party_kind), later._version(party_kind) if later else None)

    def _version(self, party_kind):
        line = self.penalty_for(party_kind)
        return temporal.version(
            duty=self.duty_citation or "",
            cited=self.penalty_citation or "",
            elements=self.elements or "",
            penalty=line._for_rules() if line else None,
            excluded=line.excluded or "",
        )
