from odoo import fields, models
from odoo.tools import lazy

from odoo.addons.eco_checklist.models.beijing import from_beijing

from ..statute.custody_moves import MOVES, MoveKind
from ..statute.facts_goods import DisposalWay, Goods, Thing
from .keeper import keepers_of

CONFISCATED = "confiscated"


class EcoCase(models.Model):
    """The things taken in a case: entered by the act that takes them, confiscated things as the rules see them."""

    _inherit = "eco.case"

    exhibit_ids = fields.One2many("eco.exhibit", "case_id", string="Exhibits", copy=False)
    goods_step_ids = fields.One2many("eco.goods.step", "case_id", string="Confiscated Goods", copy=False)

    # -- taking -------------------------------------------------------------------------------

    def _paper_step(self, base, paper, kind, **values):
        super()._paper_step(base, paper, kind, **values)
        if kind == "carry_out":
            self._take_exhibits(base, paper)

    def _take_exhibits(self, base, paper):
        """Enter the things on the list of ``paper``, taken when it was carried out."""
        at = paper.step_ids._of("carry_out").at
        lines = [
            {
                **{n: item[n] for n in ("name", "spec", "quantity", "unit", "condition")},
                "place": item.place or paper.place,
                "at": at,
            }
            for item in paper.item_ids
        ]
        self.env["eco.exhibit"]._take(self, paper, lines, base["event_seq"], *self._takers(base, paper))

    def _trace_record_sample(self, base, facts):
        super()._trace_record_sample(base, facts)
        self._take_sample(base, self.env["eco.sample"].browse(facts.inputs["sample"].key))

    def _take_sample(self, base, sample):
        line = {
            "name": sample.thing,
            "spec": f"{sample.number}，{sample.quantity}",
            "quantity": 1,
            "unit": "份",
            "condition": "",
        }
        line["place"] = sample.place
        self.env["eco.exhibit"]._take(self, sample, [line], base["event_seq"], *self._takers(base, sample))

    def _takers(self, base, paper):
        """Give who holds the things first and the two who sign: the acting officer and another of the paper.

        What is sealed where it stands stays with the keeper named in the paper.
        """
        actor = self.env["res.users"].browse(base["user_id"])
        others = (paper.officer_ids.user_id | self.officer_ids.user_id) - actor
        stays = paper._name == "eco.seizure" and paper.kind == "seal"
        holder = (0, paper.keeper) if stays else (actor.id, actor.name)
        return holder, (actor.id, others[:1].id)

    # -- confiscated goods --------------------------------------------------------------------

    def _side_facts(self):
        return {**super()._side_facts(), "goods": lazy(self._goods_facts)}

    def _goods_facts(self) -> Goods:
        """Freeze the confiscated things with what became of them."""
        keepers = keepers_of(self.agency_id)
        things = tuple(e._thing(keepers) for e in self.exhibit_ids if e._confiscated())
        return Goods(things=things, power=self.power_id.code or "")

    def _goods_step(self, base, exhibit, kind, **values):
        self.env["eco.goods.step"].create(
            {**base, "exhibit_id": exhibit.id, "kind": kind, "quantity": exhibit.held, **values}
        )

    def _trace_list_goods(self, base, facts):
        for thing in facts.goods.things:
            if thing.held and not thing.listed:
                self._goods_step(base, self.env["eco.exhibit"].browse(thing.key), "list")

    def _trace_approve_disposal(self, base, facts):
        given = facts.inputs
        exhibit = self.env["eco.exhibit"].browse(given["thing"].key)
        self._goods_step(base, exhibit, "approve", disposal=given["goods_way"].value, text=given["opinion"])

    def _trace_record_destruction(self, base, facts):
        given = facts.inputs
        exhibit = self.env["eco.exhibit"].browse(given["thing"].key)
        words = {name: given[name] for name in ("supervisor", "witness")}
        place, way = given["destruction_place"], given["destruction_way"]
        self._goods_step(base, exhibit, "destroy", at=from_beijing(given["at"]), place=place, way=way, **words)
        exhibit._destroy(base, given["supervisor"], place)


class EcoExhibit(models.Model):
    _inherit = "eco.exhibit"

    goods_step_ids = fields.One2many("eco.goods.step", "exhibit_id", string="What Became of It", copy=False)

    def _confiscated(self):
        """Tell whether the measure it was taken under ended by confiscation."""
        self.ensure_one()
        paper = self.hold_id or self.seizure_id
        return bool(paper) and paper.step_ids._of("end").ending == CONFISCATED

    def _thing(self, keepers) -> Thing:
        """Give the thing as the rules of confiscated goods see it."""
        steps = {step.kind: step for step in self.goods_step_ids}
        approved = steps.get("approve")
        gone = self.move_ids.filtered(lambda move: move.kind in (MoveKind.HAND_OVER, MoveKind.DESTROY))
        return Thing(
            key=self.id,
            name=self.display_name,
            held=self.held > 0,
            listed="list" in steps,
            way=DisposalWay(approved.disposal) if approved else None,
            dealt_with=bool(gone),
            handler_holds=bool(self.holder_ids - keepers),
        )

    def _disposal_fits(self, kind) -> bool:
        """Tell whether the head approved a disposal that a hand-over of ``kind`` carries out."""
        if MOVES[kind].needs != "disposal":
            return False
        approved = self.goods_step_ids.filtered(lambda step: step.kind == "approve").disposal
        destroyed = approved in (DisposalWay.DESTRUCTION,)
        return bool(approved) and (kind is MoveKind.DESTROY or not destroyed)

    def _destroy(self, base, supervisor, place):
        """Write the thing off after its destruction: from each keeper that holds some, signed by him and the officer."""
        for (user, name), quantity in self._balances().items():
            if user and quantity:
                self.env["eco.exhibit.move"]._append(
                    self,
                    kind=MoveKind.DESTROY,
                    quantity=quantity,
                    ends=((user, name), (0, f"销毁（监督人：{supervisor}）")),
                    signers=(user, base["user_id"]),
                    place=place,
                )

    def _journal_move(self, move):
        """Append a hand-over to the journal of the case."""
        self.case_id._journal(
            self.env.user,
            act="custody",
            title=f"物品交接：{MoveKind(move.kind).label}",
            role=False,
            states=(self.case_id.state, self.case_id.state),
            article=str(MOVES[MoveKind(move.kind)].basis),
            details={
                "exhibit": self.no,
                "name": self.name,
                "quantity": f"{move.quantity:g}",
                "from": move.from_name,
                "to": move.to_name,
                "signed": [move.giver_id.name, move.second_id.name],
                "seal": move.seal_number or "",
                "intact": move.intact,
                "seq": move.seq,
            },
        )
