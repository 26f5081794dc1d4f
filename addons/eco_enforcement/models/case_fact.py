"""Facts to prove (待证事实) of a case, and the evidence that proves each (行政处罚法 arts. 40, 46)."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..statute.editing import COLLECTED
from ..statute.states import State
from ..statute.words_proof import FactKind, ItemState
from .door import is_open, trimmed

_BY_DOOR = frozenset({"code", "element_id"})
_OF_LIST = frozenset({"name", "kind", "needed"})


class EcoCaseFact(models.Model):
    """A row of the matrix: what must be proven, and by which evidence. Listed by the system; handlers add their own."""

    _name = "eco.case.fact"
    _description = "Fact to Prove"
    _inherit = ["eco.unranked"]
    _order = "sequence, id"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    sequence = fields.Integer(default=10)
    code = fields.Char(readonly=True, copy=False, help="Set where the system lists the fact; empty: added by a person.")
    kind = fields.Selection(
        [(kind.value, kind.label) for kind in FactKind], "Kind of Fact", required=True, default=FactKind.ACT.value
    )
    name = fields.Text("Fact", required=True)
    needed = fields.Boolean("Must Be Proven", default=True)
    element_id = fields.Many2one("eco.power.element", "Element", readonly=True, ondelete="restrict")
    evidence_ids = fields.Many2many("eco.evidence", string="Proven By", domain="[('case_id', '=', case_id)]")
    proven = fields.Boolean(compute="_compute_proven")

    _code_unique = models.UniqueIndex("(case_id, code) WHERE code IS NOT NULL", "This fact is already listed.")
    _listed_needed = models.Constraint(
        "CHECK (code IS NULL OR needed)", "What the law asks to be proven cannot be left out."
    )

    @api.depends("evidence_ids.state")
    def _compute_proven(self):
        for fact in self:
            fact.proven = any(item.state == ItemState.ADMITTED for item in fact.evidence_ids)

    @api.model_create_multi
    def create(self, vals_list):
        if not is_open(self):
            self._refuse_by_door({name for vals in vals_list for name in vals})
        facts = super().create([trimmed(vals) for vals in vals_list])
        facts._check_evidence()
        if not is_open(self):
            facts._check_writable()
        return facts

    def write(self, vals):
        if is_open(self):
            return super().write(trimmed(vals))
        self._refuse_by_door(set(vals))
        self._check_writable()
        if _OF_LIST & set(vals) and any(fact.code for fact in self):
            raise UserError(self.env._("What the law asks to be proven is not reworded; add a fact of your own."))
        before = {fact: fact._proof_in_words() for fact in self}
        res = super().write(trimmed(vals))
        self._check_evidence()
        if "case_id" in vals:
            self._check_writable()
        self._journal_links(before)
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A fact to prove is not deleted; one of your own may be marked as not needed."))

    def _refuse_by_door(self, names):
        if _BY_DOOR & names:
            raise AccessError(self.env._("Which facts the law asks for is listed by the system (art. 40)."))

    def _check_writable(self):
        self.case_id._check_handler()
        for fact in self.sudo():
            if State(fact.case_id.state) not in COLLECTED:
                raise UserError(
                    self.env._(
                        "What proves a fact no longer changes at the stage %(stage)s of the case (art. 46).",
                        stage=State(fact.case_id.state).label,
                    )
                )

    def _check_evidence(self):
        for fact in self.sudo():
            if fact.evidence_ids.case_id - fact.case_id:
                raise UserError(self.env._("A fact is proven by evidence of its own case."))

    def _proof_in_words(self) -> str:
        return "、".join(self.sudo().evidence_ids.mapped("display_name"))

    def _journal_links(self, before):
        """Journal, once a case is filed, what was changed about which evidence proves which fact."""
        for fact, old in before.items():
            case, new = fact.case_id.sudo(), fact._proof_in_words()
            if old != new and case.state != State.DRAFT:
                case._journal(
                    self.env.user,
                    act="amend",
                    title="调整待证事实与证据的对应",
                    role=False,
                    states=(case.state, case.state),
                    article="《行政处罚法》第四十六条",
                    details={"fact": fact.name, "changed": {"evidence_ids": [old, new]}},
                )
