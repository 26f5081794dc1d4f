from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.owing import Books, debt


class EcoCase(models.Model):
    """What is owed today: the rest of the fine and the surcharge on it."""

    _inherit = "eco.case"

    surcharge_amount = fields.Float("Surcharge Owed (yuan)", digits=(12, 2), aggregator=None, compute="_compute_money")
    surcharge_words = fields.Text("Arithmetic of the Surcharge", compute="_compute_money")

    @api.depends("decision_ids", "payment_ids", "remedy_ids", "deferral_ruling_ids", "execution_ids", "change_ids")
    def _compute_money(self):
        """Reckon as the rules do, so that the screen, the demand and the closing agree."""
        super()._compute_money()
        calendar, day = self.env["eco.calendar.edition"]._calendar(), today()
        for case in self.sudo():
            case.surcharge_amount, case.surcharge_words = 0, False
            if case.decision_ids:
                file = case._origin
                decision = file._decision_facts(file.decision_ids[-1])
                owed = debt(Books(decision, file._after_facts(), calendar, day), day)
                case.fine_amount, case.owed_amount = decision.amount, owed.total
                case.surcharge_amount, case.surcharge_words = owed.surcharge, owed.arithmetic or False
