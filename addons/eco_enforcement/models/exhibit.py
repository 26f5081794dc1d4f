from decimal import Decimal

from odoo import api, fields, models
from odoo.tools import SQL

from ..statute.custody_moves import HandOver, MoveKind
from .door import opened
from .keeper import keepers_of


class EcoExhibit(models.Model):
    """A thing taken in a case (涉案物品): from the list of a measure or a sample, numbered in its case.

    What it is never changes; who holds how much of it is derived from its hand-overs.
    """

    _name = "eco.exhibit"
    _description = "Exhibit"
    _inherit = ["eco.sealed"]
    _order = "case_id, no"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    event_seq = fields.Integer("Taken by No.", required=True, aggregator=None)
    no = fields.Integer("No.", required=True, aggregator=None)
    name = fields.Char("Thing", required=True)
    spec = fields.Char("Specification")
    quantity = fields.Float(required=True, digits=(12, 3), aggregator=None)
    unit = fields.Char()
    condition = fields.Char("State of the Thing")
    hold_id = fields.Many2one("eco.hold", "Registration", ondelete="restrict", index="btree_not_null")
    seizure_id = fields.Many2one("eco.seizure", "Seizure", ondelete="restrict", index="btree_not_null")
    sample_id = fields.Many2one("eco.sample", "Sample", ondelete="restrict", index="btree_not_null")
    move_ids = fields.One2many("eco.exhibit.move", "exhibit_id", string="Hand-overs", copy=False)
    handover_ids = fields.One2many("eco.exhibit.handover", "exhibit_id", string="Hand-overs Waiting", copy=False)
    held = fields.Float("Held", digits=(12, 3), compute="_compute_custody", aggregator=None)
    holders = fields.Char("Held By", compute="_compute_custody")
    holder_ids = fields.Many2many("res.users", string="Holders", compute="_compute_custody", search="_search_holders")
    place = fields.Char("Kept At", compute="_compute_custody")
    seal_number = fields.Char("Seal", compute="_compute_custody")
    mine = fields.Boolean("With Me", compute="_compute_custody")

    _number_unique = models.Constraint("UNIQUE (case_id, no)", "A number of an exhibit is given once in a case.")
    _quantity_positive = models.Constraint("CHECK (quantity > 0)", "The quantity of a thing is more than nothing.")
    _one_origin = models.Constraint(
        "CHECK (num_nonnulls(hold_id, seizure_id, sample_id) = 1)", "An exhibit comes from exactly one paper."
    )

    @api.depends("case_id.number", "no", "name")
    def _compute_display_name(self):
        for exhibit in self:
            exhibit.display_name = f"{exhibit.no}号 {exhibit.name or ''}"

    @api.depends("move_ids")
    @api.depends_context("uid")
    def _compute_custody(self):
        """Derive who holds what from the hand-overs, in their order."""
        for exhibit in self:
            balances = exhibit._balances()
            users = [holder for holder, quantity in balances.items() if quantity and holder[0]]
            last = exhibit.move_ids.sorted("seq")[-1:]
            exhibit.held = float(sum((balances[holder] for holder in users), Decimal(0)))
            exhibit.holders = "、".join(name for (_user, name), quantity in balances.items() if quantity)
            exhibit.holder_ids = [user for user, _name in users]
            exhibit.place, exhibit.seal_number = last.place, last.seal_number
            exhibit.mine = self.env.uid in exhibit.holder_ids.ids

    def _search_holders(self, operator, value):
        """Find the exhibits of which one of ``value`` holds something now."""
        if operator not in ("in", "="):
            return NotImplemented
        wanted = [value] if operator == "=" else list(value)
        self.env["eco.exhibit.move"].flush_model()
        return [("id", "in", SQL(_HELD_BY, wanted=wanted))]

    def _balances(self) -> dict[tuple[int, str], Decimal]:
        """Give what each holder has: (login or 0, name) -> quantity; outsiders have what left the agency."""
        self.ensure_one()
        balances: dict[tuple[int, str], Decimal] = {}
        for move in self.move_ids.sorted("seq"):
            quantity = exact(move.quantity)
            giver, taker = move._ends()
            if giver != taker:
                if move.kind != MoveKind.TAKE:
                    balances[giver] = balances.get(giver, Decimal(0)) - quantity
                balances[taker] = balances.get(taker, Decimal(0)) + quantity
        return balances

    def _held_by(self, user) -> Decimal:
        return self._balances().get((user.id, user.name), Decimal(0))

    def _measure_released(self) -> bool:
        """Tell whether the measure it was taken under ended by giving back; a sample goes back freely."""
        self.ensure_one()
        if self.sample_id:
            return True
        ending = (self.hold_id or self.seizure_id).step_ids._of("end").ending
        return bool(ending) and ending in RELEASED

    def _hand_over(self, kind: MoveKind, *, giver, second, **said) -> HandOver:
        """Give a hand-over of this thing as the rules see it; ``said`` are the words of the dialogue."""
        self.ensure_one()
        case = self.case_id
        return HandOver(
            kind=kind,
            quantity=exact(said.get("quantity") or 0),
            balance=self._held_by(giver),
            giver=giver.id,
            second=second.id or 0,
            handlers=frozenset(case.officer_ids.user_id.ids),
            keepers=frozenset(keepers_of(case.agency_id).ids),
            outsider=said.get("outsider") or "",
            seal=self.seal_number or "",
            new_seal=said.get("new_seal") or "",
            intact=bool(said.get("intact")),
            note=said.get("note") or "",
            released=self._measure_released(),
            disposal=self._disposal_fits(kind),
        )

    @api.model
    def _take(self, case, paper, lines, event_seq, holder, second):
        """Enter the things of ``paper`` (its ``lines``: values) and their first hand-over, from the party to ``holder``.

        ``at`` in a line says when (UTC); without it the hand-over is now.
        """
        number = max(case.exhibit_ids.mapped("no"), default=0)
        origin = {"eco.hold": "hold_id", "eco.seizure": "seizure_id", "eco.sample": "sample_id"}[paper._name]
        for line in lines:
            number += 1
            common = {"case_id": case.id, "agency_id": case.agency_id.id, "event_seq": event_seq, "no": number}
            exhibit = opened(self).create(
                {**common, origin: paper.id, **{k: v for k, v in line.items() if k in self._fields and k != "place"}}
            )
            exhibit.env["eco.exhibit.move"]._append(
                exhibit,
                kind=MoveKind.TAKE,
                quantity=exhibit.quantity,
                ends=((0, case.party_name or ""), holder),
                signers=(second[0], second[1]),
                place=line.get("place") or "",
                condition=line.get("condition") or "",
                **{k: line[k] for k in ("at",) if line.get(k)},
            )

    def action_hand_over(self):
        """Button: hand the thing over, seal it or give it back."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Hand Over"),
            "res_model": "eco.exhibit.handover.dialogue",
            "view_mode": "form",
            "target": "new",
            "context": {"default_exhibit_id": self.id},
        }

    def action_labels(self):
        """Button: the labels of these things, to print and stick on."""
        return {
            "type": "ir.actions.act_url",
            "url": f"/eco/exhibits/{','.join(map(str, self.ids))}/labels",
            "target": "new",
        }


# The exhibits of which one of ``wanted`` took over more than was given on.
_HELD_BY = """(
    SELECT exhibit_id FROM (
        SELECT exhibit_id, to_user_id AS holder, quantity FROM eco_exhibit_move WHERE to_user_id = ANY(%(wanted)s)
        UNION ALL
        SELECT exhibit_id, from_user_id, -quantity FROM eco_exhibit_move
         WHERE kind <> 'take' AND from_user_id = ANY(%(wanted)s)
    ) AS moved GROUP BY exhibit_id, holder HAVING sum(quantity) > 0
)"""
RELEASED = frozenset({"copied", "released", "no_violation", "unrelated", "decided", "expired", "not_needed"})


def exact(quantity) -> Decimal:
    """Give a stored quantity exactly, to the thousandth."""
    return Decimal(str(round(quantity or 0, 3)))
