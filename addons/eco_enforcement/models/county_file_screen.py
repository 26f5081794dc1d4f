"""What the form of a matter between town and county shows: the acts this person may do."""

from odoo import api, fields, models

from ..statute import county_act
from .act_buttons import act_buttons


class EcoCountyFile(models.AbstractModel):
    """Buttons made from the table of acts: full where the act is open, pale where something stands against it."""

    _inherit = "eco.county.file"

    offered_acts = fields.Char(compute="_compute_acts", compute_sudo=False)
    open_acts = fields.Char(compute="_compute_acts", compute_sudo=False)

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_acts(self):
        """Ask the rules what this person may do next; the same findings stop the act itself.

        A draft not yet saved is saved by its button, and judged then.
        """
        for file in self:
            facts = (file._origin or file)._county_facts()
            rows = [act for act in self._acts if facts.state in act.source and act.seat_of(facts.seat)]
            able = [a for a in rows if not (file._origin and any(f.blocks for f in county_act.preview(a, facts)))]
            file.offered_acts = f",{','.join(act.code for act in rows)},"
            file.open_acts = f",{','.join(act.code for act in able)},"

    def action_open_act(self):
        """Open the dialogue of the act named by the button; an act that asks for nothing is done at once."""
        self.ensure_one()
        act = self._act_named(self.env.context.get("eco_act"))
        if not act.inputs:
            return self.act(act.code) and None
        return {
            "type": "ir.actions.act_window",
            "name": act.title,
            "res_model": "eco.county.act.wizard",
            "view_mode": "form",
            "target": "new",
            "context": {f"default_{self._column}": self.id, "default_act": act.code},
        }

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Put a button for each row of the table of acts on the form."""
        arch, view = super()._get_view(view_id, view_type, **options)
        header = arch.find("header") if view_type == "form" else None
        if header is not None:
            for act in reversed(self._acts):
                for button in act_buttons(act, by_role=False):
                    header.insert(0, button)
        return arch, view
