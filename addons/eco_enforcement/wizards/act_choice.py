from lxml import etree

from odoo import api, fields, models

from ..models.case_facts import ROLE_GROUPS
from ..statute import engine
from ..statute.transitions import ACTS


class EcoActChoice(models.TransientModel):
    """The acts beside the main line that the reader may do in a case, under the headings of the procedure."""

    _name = "eco.act.choice"
    _description = "Choice of an Act"

    case_id = fields.Many2one("eco.case", required=True, ondelete="cascade")
    offered = fields.Char(compute="_compute_offered")
    blocked = fields.Char(compute="_compute_offered")

    @api.depends("case_id")
    def _compute_offered(self):
        for choice in self:
            choice.case_id.check_access("read")
            facts = choice.case_id._facts()
            acts = [act for act in engine.acts_from(facts.state) if act.side and act.role in facts.actor.roles]
            shut = [act for act in acts if any(found.blocks for found in engine.preview(act, facts))]
            choice.offered = f",{','.join(act.code for act in acts)},"
            choice.blocked = f",{','.join(act.code for act in shut)},"

    def action_open_act(self):
        """Open the dialogue of the chosen act."""
        self.ensure_one()
        return self.case_id._open_act(self.env.context.get("eco_act"))

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Write a button for each act beside the main line, under its heading."""
        arch, view = super()._get_view(view_id, view_type, **options)
        sheet = arch.find(".//div[@name='acts']")
        if sheet is not None:
            for side in dict.fromkeys(act.side for act in ACTS if act.side):
                sheet.append(_part(side, [act for act in ACTS if act.side == side]))
        return arch, view


def _part(side, acts):
    """Write a heading with its acts; it is hidden when none of them is offered."""
    unseen = " and ".join(f"',{act.code},' not in offered" for act in acts)
    part = etree.Element("div", invisible=unseen, **{"class": "mb-3"})
    etree.SubElement(part, "h5").text = side
    for act in acts:
        for style, when in (("btn-primary", "in"), ("btn-secondary", "not in")):
            etree.SubElement(
                part,
                "button",
                name="action_open_act",
                type="object",
                string=act.title,
                invisible=f"',{act.code},' not in offered or ',{act.code},' {when} blocked",
                groups=ROLE_GROUPS[act.role],
                context=repr({"eco_act": act.code}),
                **{"class": f"{style} me-2 mb-2", "data-act": act.code},
            )
    return part
