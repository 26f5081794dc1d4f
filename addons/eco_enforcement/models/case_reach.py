"""What lies below a case is seen by whoever sees the case, and by nobody else."""

from odoo import api, models, tools
from odoo.fields import Domain


class IrRule(models.Model):
    """The rules of ``eco.case`` (area, stage, guided powers, recusal) hold for every model that hangs on a case.

    A model hangs on a case when required links lead there, when it has a link ``case_id``, or by the links it names
    in ``_hangs_on``. The rule stands in code: a new model cannot be forgotten, and an administrator cannot lift it
    for a single kind of paper.
    """

    _inherit = "ir.rule"

    @api.model
    def _compute_domain(self, model_name, mode="read"):
        if model_name == "eco.case.party" and self.env.context.get("eco_of_case"):
            return Domain.TRUE  # the rules of a party only repeat those of its case, which are being asked
        if self.env.su or not model_name.startswith("eco."):
            return super()._compute_domain(model_name, mode)
        return self._reach(model_name, mode)

    @api.model
    @tools.ormcache("self.env.uid", "model_name", "mode", "tuple(self._compute_domain_context_values())")
    def _reach(self, model_name, mode) -> Domain:
        """Give the domain of the rules for the current user, those of the case joined in."""
        # The override proper stands above and only caches this.
        # pylint: disable=super-method-mismatch
        if model_name == "eco.case":
            return super(IrRule, self.with_context(eco_of_case=True))._compute_domain(model_name, mode)
        model, domain = self.env[model_name], super()._compute_domain(model_name, mode)
        if way := self._way_to_case(model_name):
            seen = self._compute_domain("eco.case", "read")
            for name in reversed(way):
                seen = Domain(name, "any!", seen)
            domain &= seen
        for name in self._loose_links(model):
            seen = self._compute_domain(model._fields[name].comodel_name, "read")
            domain &= Domain(name, "=", False) | Domain(name, "any!", seen)
        return domain.optimize(model)

    @api.model
    @tools.ormcache("model_name")
    def _way_to_case(self, model_name) -> tuple[str, ...]:
        """Give the required links that lead from the model to its case, the fewest; () when there are none."""
        ways, known = [((), model_name)], {model_name}
        for way, name in ways:
            for field in self.env[name]._fields.values():
                if not (field.type == "many2one" and field.store and field.required):
                    continue
                if field.comodel_name == "eco.case":
                    return (*way, field.name)
                if field.comodel_name.startswith("eco.") and field.comodel_name not in known:
                    known.add(field.comodel_name)
                    ways.append(((*way, field.name), field.comodel_name))
        return ()

    @staticmethod
    def _loose_links(model) -> list[str]:
        """Name the links that may be empty, but shut the record when they lead to what is not seen."""
        case = model._fields.get("case_id")
        loose = case is not None and case.comodel_name == "eco.case" and case.store and not case.required
        return [*getattr(model, "_hangs_on", ()), *(["case_id"] if loose else [])]
