"""What lies below a case is seen by whoever sees the case, and by nobody else."""

from odoo import api, models, tools
from odoo.fields import Domain


class IrRule(models.Model):
    """The rules of ``eco.case`` (area, stage, guided powers, recusal) hold for every model that hangs on a case.

    A model hangs on a case when required links lead there. The rule stands in code: a new model cannot be
    forgotten, and an administrator cannot lift it for a single kind of paper.
    """

    _inherit = "ir.rule"

    @api.model
    @tools.ormcache("self.env.uid", "self.env.su", "model_name", "mode", "tuple(self._compute_domain_context_values())")
    def _compute_domain(self, model_name, mode="read"):
        domain = super()._compute_domain(model_name, mode)
        way = () if self.env.su else self._way_to_case(model_name)
        if not way:
            return domain
        seen = self._compute_domain("eco.case", "read")
        for name in reversed(way):
            seen = Domain(name, "any!", seen)
        return (domain & seen).optimize(self.env[model_name])

    @api.model
    @tools.ormcache("model_name")
    def _way_to_case(self, model_name) -> tuple[str, ...]:
        """Give the required links that lead from the model to its case, the fewest; () when there are none."""
        ways, known = [((), model_name)], {model_name}
        for way, name in ways if model_name.startswith("eco.") and model_name != "eco.case" else ():
            for field in self.env[name]._fields.values():
                if not (field.type == "many2one" and field.store and field.required):
                    continue
                if field.comodel_name == "eco.case":
                    return (*way, field.name)
                if field.comodel_name.startswith("eco.") and field.comodel_name not in known:
                    known.add(field.comodel_name)
                    ways.append(((*way, field.name), field.comodel_name))
        return ()
