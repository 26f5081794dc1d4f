"""A finding of the legality check that the county's bureau of justice let pass, where the law leaves room for it."""

from odoo import fields, models

from ..statute.checklist import ask
from ..statute.checklist_rows import BY_CODE
from ..statute.overridable import ROOM, Overridable


class EcoOverride(models.Model):
    """Let pass for this case, this rule and this finding alone: once the finding says something else it counts again."""

    _name = "eco.override"
    _description = "Finding Let Pass"
    _inherit = ["eco.step"]

    rule = fields.Selection([(rule.value, rule.label) for rule in Overridable], required=True)
    said = fields.Text("Finding", required=True)
    named_rule = fields.Char("Rule Relied On")
    article = fields.Char("Legal Basis", required=True)


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _trace_override(self, base, facts):
        rule = facts.inputs["let_pass"]
        self.env["eco.override"].create(
            {
                **base,
                "rule": rule.value,
                "said": ask(BY_CODE[rule], facts).message,
                "named_rule": facts.inputs.get("named_rule"),
                "article": str(ROOM[rule]),
                "text": facts.inputs["reason"],
            }
        )
