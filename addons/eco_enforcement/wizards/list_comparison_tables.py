from collections import Counter
from decimal import Decimal

from odoo import models

from odoo.addons.eco_checklist.rendering.tables import Cell, Table

from ..statute.legal_types import transition
from ..statute.pending import STAGES
from ..statute.states import State
from .list_comparison import UNSAID


class EcoListComparison(models.TransientModel):
    """The tables in which a comparison says what it touches; the figures are those of ``touched.py``."""

    _inherit = "eco.list.comparison"

    def _opens(self, model, *parts):
        """Return what a figure opens, if the reader may open it at all."""
        return ":".join(map(str, parts)) if self.env[model].has_access("read") else ""

    def _stage_table(self, figures):
        counts, unpaid = Counter(), Counter()
        for figure in figures:
            place = figure.rule, STAGES[State(figure.state)].value
            counts[place] += figure.count
            unpaid[place] += figure.unpaid
        rows = [
            (
                Cell(transition.RULE_NAMES[rule]),
                Cell(transition.STAGE_NAMES[stage]),
                Cell(counts[rule, stage], opens=self._opens("eco.case", "cases", rule.value or UNSAID, stage.value)),
                Cell(
                    Decimal(unpaid[rule, stage]),
                    opens=self._opens("eco.case", "unpaid", rule.value or UNSAID, stage.value),
                ),
                Cell(transition.CONDUCT_NAMES[transition.row(rule, stage).conduct]),
                Cell(str(transition.row(rule, stage))),
            )
            for rule in transition.Rule
            for stage in transition.Stage
            if counts[rule, stage]
        ]
        rows.append(self._total(2, sum(counts.values()), Decimal(sum(unpaid.values())), after=2))
        preparing = self._counting_env().su
        note = self.env._("Counted is the whole town.") if preparing else self.env._("Counted is what you may see.")
        return Table(
            self.env._("Pending cases by rule and stage"), self._stage_headings(), tuple(rows), total=True, note=note
        )

    def _stage_headings(self):
        return (
            self.env._("Pending cases"),
            self.env._("Stage"),
            self.env._("Cases"),
            self.env._("Unpaid fines (yuan)"),
            self.env._("The town"),
            self.env._("What happens"),
        )

    def _total(self, before, *sums, after=0):
        """Return a last row: the word, ``before`` cells in all until the sums, ``after`` empty ones."""
        blank = Cell("")
        return (Cell(self.env._("Total")), *[blank] * (before - 1), *(Cell(value) for value in sums), *[blank] * after)

    def _lead_table(self, figures):
        counts = Counter()
        for figure in figures:
            counts[figure.rule] += figure.count
        stage = transition.Stage.UNFILED
        rows = [
            (
                Cell(transition.RULE_NAMES[rule]),
                Cell(counts[rule], opens=self._opens("eco.lead", "leads", rule.value or UNSAID)),
                Cell(transition.CONDUCT_NAMES[transition.row(rule, stage).conduct]),
                Cell(str(transition.row(rule, stage))),
            )
            for rule in transition.Rule
            if counts[rule]
        ]
        rows.append(self._total(1, sum(counts.values()), after=2))
        headings = (
            self.env._("Pending cases"),
            self.env._("Leads"),
            self.env._("The town"),
            self.env._("What happens"),
        )
        return Table(self.env._("Leads not yet filed"), headings, tuple(rows), total=True)

    def _power_table(self, cases, leads, names):
        counts, unpaid, lead_counts = Counter(), Counter(), Counter()
        for figure in cases:
            counts[figure.power_id, figure.rule] += figure.count
            unpaid[figure.power_id, figure.rule] += figure.unpaid
        for figure in leads:
            lead_counts[figure.power_id, figure.rule] += figure.count
        rows = [
            (
                Cell(names[power]),
                Cell(transition.RULE_NAMES[rule]),
                Cell(lead_counts[power, rule], opens=self._opens("eco.lead", "leads", rule or UNSAID, "", power)),
                Cell(counts[power, rule], opens=self._opens("eco.case", "cases", rule or UNSAID, "", power)),
                Cell(Decimal(unpaid[power, rule]), opens=self._opens("eco.case", "unpaid", rule or UNSAID, "", power)),
            )
            for power, rule in sorted({*counts, *lead_counts}, key=lambda place: (names[place[0]], place[1]))
        ]
        sums = sum(lead_counts.values()), sum(counts.values()), Decimal(sum(unpaid.values()))
        rows.append(self._total(2, *sums))
        headings = (
            self.env._("Power"),
            self.env._("Pending cases"),
            self.env._("Leads"),
            self.env._("Cases"),
            self.env._("Unpaid fines (yuan)"),
        )
        return Table(self.env._("By power"), headings, tuple(rows), total=True)

    def _town_table(self, pairs, cases, leads, officers):
        counts, unpaid, lead_counts, staff = Counter(), Counter(), Counter(), Counter(o.agency_id for o in officers)
        for figure in cases:
            if figure.agency_id:
                counts[figure.agency_id] += figure.count
                unpaid[figure.agency_id] += figure.unpaid
        for figure in leads:
            lead_counts[figure.agency_id] += figure.count
        rows = [
            (
                Cell(pair.town.name),
                Cell(len(pair.found.losing())),
                Cell(staff[pair.town.id], opens=self._opens("eco.officer", "officers", pair.town.id)),
                Cell(lead_counts[pair.town.id], opens=self._opens("eco.lead", "leads", "", "", "", pair.town.id)),
                Cell(counts[pair.town.id], opens=self._opens("eco.case", "cases", "", "", "", pair.town.id)),
                Cell(Decimal(unpaid[pair.town.id]), opens=self._opens("eco.case", "unpaid", "", "", "", pair.town.id)),
            )
            for pair in pairs
        ]
        rows.append(self._total(1, *(sum((row[place].value for row in rows), 0) for place in range(1, 6))))
        headings = (
            self.env._("Town"),
            self.env._("Powers with a loss"),
            self.env._("Officers"),
            self.env._("Leads"),
            self.env._("Cases"),
            self.env._("Unpaid fines (yuan)"),
        )
        return Table(self.env._("By town"), headings, tuple(rows), total=True)

    def _officer_table(self, officers):
        rows = tuple((Cell(o.name), Cell(o.certificate), Cell(str(o.valid_to)), Cell(o.count)) for o in officers)
        headings = (
            self.env._("Officer"),
            self.env._("Certificate"),
            self.env._("Last Valid Day"),
            self.env._("Pending cases handled"),
        )
        return Table(self.env._("Officers whose scope shrinks"), headings, rows)
