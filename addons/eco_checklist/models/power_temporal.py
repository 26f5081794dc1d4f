"""The bases of one power laid side by side, where the law changed between act and decision."""

from decimal import Decimal

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
        penalty = self.penalty_for(party_kind)
        return temporal.Version(
            duty=self.duty_citation or "",
            penalty=self.penalty_citation or "",
            elements=self.elements or "",
            fine_min=Decimal(f"{penalty.fine_min:.2f}") if penalty else None,
            fine_max=Decimal(f"{penalty.fine_max:.2f}") if penalty else None,
            discretionary=penalty.is_discretionary,
            kinds=("没收",) if penalty.confiscation else (),
            excluded=penalty.excluded or "",
        )
