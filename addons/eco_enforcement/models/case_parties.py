from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command

from ..statute import facts_course
from ..statute.doc_kinds import DocKind
from ..statute.states import Ending, State
from .case_facts import yuan
from .door import is_open, opened

# What a case split off takes over; the party is its own.
_CARRIED = (
    *("power_id", "agency_id", "lead_id", "found_on", "act_ended_on", "act_time", "place", "in_territory"),
    *("harmful", "summary"),
)
_OF_PARTY = (
    *("party_kind", "party_name", "party_id_number", "party_birth", "party_address", "party_phone"),
    "party_legal_rep",
)


class EcoCaseParty(models.Model):
    """A further party of a joint act: named in the case that found it, punished in one of its own."""

    _inherit = "eco.case.party"

    further_case_id = fields.Many2one("eco.case", string="Named In", ondelete="restrict", index=True, copy=False)
    split_case_id = fields.Many2one("eco.case", string="Own Case", ondelete="restrict", readonly=True, copy=False)
    party_share = fields.Char("Part in the Act")
    party_fine = fields.Float("Fine Proposed for This Party (yuan)", digits=(12, 2), aggregator=None)

    _fine_positive = models.Constraint("CHECK (party_fine >= 0)", "A fine cannot be negative.")

    @api.model_create_multi
    def create(self, vals_list):
        parties = super().create(vals_list)
        parties._check_further()
        return parties

    def write(self, vals):
        if not is_open(self):
            self._check_further()
            if vals.keys() & {"further_case_id", "split_case_id"}:
                raise AccessError(self.env._("A party changes its case by the acts of a case only (art. 47)."))
        return super().write(vals)

    def _check_further(self):
        """Refuse further parties in a case one does not handle, at a wrong stage, or already split off."""
        if is_open(self):
            return
        for party in self:
            if party.sudo().split_case_id:
                raise UserError(
                    self.env._("%(party)s has a case of its own already (art. 47).", party=party.party_name or "")
                )
            if party.sudo().further_case_id:
                party.further_case_id._check_editable({"further_party_ids": True})

    def _further_facts(self) -> facts_course.FurtherParty:
        """Give a further party as the rules see it."""
        self.ensure_one()
        pairs = (("姓名或者名称", self.party_name), ("地址", self.party_address))
        missing = tuple(label for label, value in pairs if not (value or "").strip())
        return facts_course.FurtherParty(self.id, self.party_name or "", missing, bool(self.split_case_id))


class EcoCase(models.Model):
    """Cases joined for the investigation, merged, or split off another (docs/decisions/0026-one-party-a-case.md)."""

    _inherit = "eco.case"

    main_case_id = fields.Many2one(
        "eco.case", string="Proposed Main Case", copy=False, ondelete="restrict", domain="[('id', '!=', id)]"
    )
    joined_to_id = fields.Many2one(
        "eco.case", string="Joined To", copy=False, readonly=True, ondelete="restrict", index=True
    )
    joined_ids = fields.One2many("eco.case", "joined_to_id", string="Joined Cases", readonly=True)
    split_from_id = fields.Many2one(
        "eco.case", string="Split From", copy=False, readonly=True, ondelete="restrict", index=True
    )
    split_ids = fields.One2many("eco.case", "split_from_id", string="Cases Split Off", readonly=True)
    further_party_ids = fields.One2many("eco.case.party", "further_case_id", string="Further Parties", copy=False)
    shared_record_ids = fields.Many2many(
        "eco.record", string="Records of Joined Cases", compute="_compute_shared_record_ids"
    )

    _joined_to_another = models.Constraint("CHECK (joined_to_id <> id)", "A case is not joined to itself.")

    @api.depends("joined_to_id.joined_ids.record_ids", "joined_ids.record_ids", "split_from_id.record_ids")
    def _compute_shared_record_ids(self):
        for case in self:
            case.shared_record_ids = case._investigated_with().record_ids.filtered("event_seq")

    def _investigated_with(self):
        """Give the cases whose records this one shares."""
        return (self.joined_to_id | self.joined_to_id.joined_ids | self.joined_ids | self.split_from_id) - self

    def _side_facts(self):
        main = self.main_case_id
        return {
            **super()._side_facts(),
            "main_case": self._other_case(main) if main else None,
            "joined": bool(self.joined_to_id or self.joined_ids),
            "further_parties": tuple(party._further_facts() for party in self.further_party_ids),
        }

    def _other_case(self, main) -> facts_course.OtherCase:
        return facts_course.OtherCase(
            key=main.id,
            name=main.display_name,
            state=State(main.state),
            same_agency=main.agency_id == self.agency_id and main != self,
            joined=bool(main.joined_to_id),
            party=main.party_id_number or main.party_name or "",
        )

    def _investigation_facts(self):
        """Add the inspections made in common; the party of each case is questioned in that case."""
        found = super()._investigation_facts()
        shared = self.shared_record_ids.filtered(lambda record: record.kind == DocKind.INSPECTION_RECORD)
        return {**found, "records": found["records"] + tuple(record._facts() for record in shared)}

    def _filed_on(self):
        """Count a case split off from the day its origin was filed (arts. 36, 60)."""
        return self.split_from_id._filed_on() if self.split_from_id else super()._filed_on()

    def _clock_start(self, code, facts, day):
        """Count the ninety days of a case split off, and of one taken back, from the filing all the same (art. 60)."""
        goes_on = facts.state is State.FILING or facts.ending is Ending.DESIGNATED
        filed = self._filed_on() if code == "decision" and goes_on else None
        return filed or super()._clock_start(code, facts, day)

    def _grant_joining(self, request, _facts):
        self.write({"joined_to_id": request.main_case_id.id})

    _grant_merger = _grant_joining

    def _grant_split(self, request, facts):
        """Open the case of the further party in the name of who proposed it: who rules does not investigate."""
        party = request.further_id
        values = self.env["eco.case"]._convert_to_write({name: self[name] for name in _CARRIED})
        values |= party._convert_to_write({name: party[name] for name in _OF_PARTY})
        values |= {
            "cause": f"{party.party_name}涉嫌{self.power_id.short_name}案",
            "officer_ids": [Command.set(self.officer_ids.ids)],
            "proposed_amount": yuan(party.party_fine),
        }
        case = opened(self.with_user(request.user_id)).create(values)
        case.write({"split_from_id": self.id})
        opened(party).write({"split_case_id": case.id})
        self.env["eco.clock"]._stop(case, ("filing",), facts.today)
