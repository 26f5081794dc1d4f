from odoo import models
from odoo.fields import Domain

from odoo.addons.eco_checklist.models.beijing import today

from ..models.touched import Loss, Touched
from ..statute.pending import OWING, STAGES, states_at

# They prepare and approve a change: they see how much it touches, though not each case.
_PREPARING = ("editor", "guide", "reviewer", "approver")


# In the name of a figure an empty part means: all.
UNSAID = "-"


class EcoListComparison(models.TransientModel):
    """What a change of lists touches: cases, leads, officers and unpaid fines."""

    _inherit = "eco.list.comparison"

    def _touched(self, pairs):
        env = self._counting_env()
        if not pairs or env is None:
            return super()._touched(pairs)
        touched = Touched(env, _losses(pairs), today())
        cases, leads = touched.case_figures(), touched.lead_figures()
        officers = touched.officer_figures({pair.town.id: pair.found.day for pair in pairs})
        names = {power.id: power.display_name for power in _lost_powers(pairs)}
        tables = [
            self._stage_table([figure for figure in cases if figure.agency_id]),
            self._lead_table(leads),
            self._power_table([figure for figure in cases if figure.power_id], leads, names),
        ]
        if len(pairs) == 1:
            tables.append(self._officer_table(officers))
        else:
            tables.append(self._town_table(pairs, cases, leads, officers))
        return (*super()._touched(pairs), *tables)

    def _counting_env(self):
        """Return the environment to count in: everything for those who prepare lists, else what the reader may see."""
        if self.env.su or any(self.env.user.has_group(f"eco_checklist.group_list_{role}") for role in _PREPARING):
            return self.sudo().env
        return self.env if self.env["eco.case"].has_access("read") else None

    # -- what stands behind a figure -----------------------------------------------------------

    def _open_cases(self, which):
        losses, stage = self._chosen(which)
        states = states_at(stage) if stage else tuple(STAGES)
        if any(loss.day <= today() for loss in losses):
            domain = Domain("id", "in", Touched(self.env, losses, today()).case_ids(states))
        else:
            domain = _place(losses) & Domain("state", "in", [state.value for state in states])
        return self._list_of("eco.case", domain)

    def _open_unpaid(self, which):
        losses, stage = self._chosen(which)
        states = states_at(stage) if stage else OWING
        return self._list_of("eco.case", Domain("id", "in", Touched(self.env, losses, today()).case_ids(states, True)))

    def _open_leads(self, which):
        losses, _stage = self._chosen(which)
        return self._list_of("eco.lead", Domain("id", "in", Touched(self.env, losses, today()).lead_ids()))

    def _open_officers(self, which):
        days = {
            pair.town.id: pair.found.day for pair in self._looked_after(self._pairs()) if str(pair.town.id) == which
        }
        found = Touched(self._counting_env() or self.env, [], today()).officer_figures(days)
        return self._list_of("eco.officer", Domain("id", "in", [figure.officer_id for figure in found]))

    def _chosen(self, which):
        """Return the losses that the figure ``rule:stage:power:town`` counts (a part left out: all), and its stage."""
        rule, stage, power, town = [*which.split(":"), "", "", "", ""][:4]
        losses = [
            loss
            for loss in _losses(self._looked_after(self._pairs()))
            if rule in ("", loss.rule or UNSAID)
            and power in ("", str(loss.power_id))
            and town in ("", str(loss.agency_id))
        ]
        return losses, stage

    def _list_of(self, model, domain):
        return {
            "type": "ir.actions.act_window",
            "name": self.env["ir.model"]._get(model).name,
            "res_model": model,
            "views": [(False, "list"), (False, "form")],
            "domain": list(domain),
        }


def _losses(pairs):
    """Return the powers whose 行政处罚 these towns lose on the day of their change: cases rest on nothing else."""
    losses = []
    for pair in pairs:
        powers = {line.power_id.code: line.power_id.id for line in pair.old.line_ids}
        losses += [
            Loss(pair.town.id, powers[entry.power], entry.transition, pair.found.day)
            for entry in pair.found.losing("punish")
        ]
    return losses


def _lost_powers(pairs):
    """Return the powers that stand in the old versions."""
    return pairs[0].old.union(*(pair.old for pair in pairs)).line_ids.power_id


def _place(losses):
    """Return the domain of what belongs to these towns and powers, towns that lose the same powers together."""
    powers = {}
    for loss in losses:
        powers.setdefault(loss.agency_id, set()).add(loss.power_id)
    towns = {}
    for town, lost in powers.items():
        towns.setdefault(frozenset(lost), []).append(town)
    return Domain.OR(
        Domain("agency_id", "in", agencies) & Domain("power_id", "in", sorted(lost)) for lost, agencies in towns.items()
    )
