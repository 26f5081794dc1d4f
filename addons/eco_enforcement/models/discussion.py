"""The collective discussion (负责人集体讨论): its minutes, its members, and what the rules may look at."""

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Command

from odoo.addons.eco_checklist.models.beijing import beijing_day, beijing_time, today

from ..statute import facts_discussion
from ..statute.facts_discussion import Conclusion, DiscussionSubject, Vote
from ..statute.states import PartyKind, State
from .case_facts import yuan

_HEADS = "eco_enforcement.group_head"


class EcoDiscussion(models.Model):
    """Minutes of a collective discussion (集体讨论笔录), art. 57: drafted, then finished by an act of the head."""

    _name = "eco.discussion"
    _description = "Collective Discussion"
    _inherit = ["eco.drafted"]
    _order = "event_seq, id"
    _written_in = frozenset(
        {*(State.INVESTIGATION, State.CASE_REVIEW, State.LEGAL_REVIEW), *(State.REVIEWED, State.NOTICE, State.DEFENCE)}
    )

    subject = fields.Selection(
        [(word.value, word.label) for word in DiscussionSubject], required=True, default=DiscussionSubject.PENALTY.value
    )
    held_at = fields.Datetime("Time of the Discussion")
    place = fields.Char("Place of the Discussion", default=lambda self: self._default_from_case("agency_id", "name"))
    member_ids = fields.One2many(
        "eco.discussion.member",
        "discussion_id",
        string="Heads",
        default=lambda self: self._default_members(),
        copy=True,
    )
    reporter_ids = fields.Many2many(
        "eco.officer",
        string="Reported By",
        default=lambda self: self._default_from_case("officer_ids"),
        context={"active_test": False},
        help="Investigators: present, without a vote.",
    )
    others = fields.Char("Also Present", help="Without a vote: the legal reviewer, the recorder.")
    recorder = fields.Char()
    report = fields.Text("Report to the Heads", default=lambda self: self._default_from_case("findings_of_fact"))
    conclusion = fields.Selection([(word.value, word.label) for word in Conclusion], "Conclusion of the Discussion")
    amount = fields.Float(
        "Fine Agreed On (yuan)",
        digits=(12, 2),
        aggregator=None,
        default=lambda self: self._default_from_case("proposed_amount"),
    )
    reasons = fields.Text("Reasons of the Conclusion")

    _amount_positive = models.Constraint("CHECK (amount >= 0)", "A fine cannot be negative.")

    @api.depends("subject", "held_at")
    def _compute_display_name(self):
        words = dict(self._fields["subject"]._description_selection(self.env))
        for minutes in self:
            at = minutes.held_at and f"{beijing_time(minutes.held_at):%Y-%m-%d}"
            minutes.display_name = " ".join(part for part in (words.get(minutes.subject), at) if part)

    def _default_members(self):
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id"))
        heads = case.sudo()._heads() if case else self.env["res.users"]
        return [Command.create({"user_id": u.id, "name": u.name, "post": u.function, "present": True}) for u in heads]

    def _check_writer(self):
        """Refuse whoever does not work in the body whose heads discuss."""
        for minutes in self:
            if not self.env.su and minutes.case_id.sudo().agency_id != self.env.user.eco_agency_id:
                raise AccessError(
                    self.env._("Minutes are written by people of the body whose heads discuss (art. 57).")
                )

    def _facts(self) -> facts_discussion.Discussion:
        """Give the minutes as the rules see them."""
        penalty = self.subject == DiscussionSubject.PENALTY and self.conclusion == Conclusion.AGREED
        names = ["held_at", "place", "recorder", "report", "conclusion", "reasons", *(["amount"] if penalty else [])]
        missing = [self._fields[name]._description_string(self.env) for name in names if not self[name]]
        if not any(member.presides and member.present for member in self.member_ids):
            missing.append(self.member_ids._fields["presides"]._description_string(self.env))
        return facts_discussion.Discussion(
            key=self.id,
            subject=DiscussionSubject(self.subject),
            day=beijing_day(self.held_at) if self.held_at else None,
            members=tuple(member._facts() for member in self.member_ids),
            reporters=frozenset(self.reporter_ids.user_id.ids),
            conclusion=Conclusion(self.conclusion) if self.conclusion else None,
            amount=yuan(self.amount) if penalty else None,
            missing=tuple(missing),
            seq=self.event_seq,
        )


class EcoDiscussionMember(models.Model):
    """A head of the organ in a discussion: present or not, with opinion and vote."""

    _name = "eco.discussion.member"
    _description = "Member of a Discussion"
    _inherit = ["eco.drafted.line"]
    _paper = "discussion_id"

    discussion_id = fields.Many2one("eco.discussion", required=True, ondelete="cascade", index=True)
    user_id = fields.Many2one("res.users", string="Login", ondelete="restrict", help="Empty: a head without a login.")
    name = fields.Char("Name", compute="_compute_name", store=True, readonly=False, required=True, precompute=True)
    post = fields.Char("Post")
    present = fields.Boolean()
    presides = fields.Boolean("In the Chair")
    opinion = fields.Text()
    vote = fields.Selection([(word.value, word.label) for word in Vote])

    @api.depends("user_id")
    def _compute_name(self):
        for member in self:
            member.name = member.user_id.name or member.name

    def _facts(self) -> facts_discussion.Member:
        vote = Vote(self.vote) if self.vote else None
        return facts_discussion.Member(
            self.user_id.id or None, self.name, self.present, (self.opinion or "").strip(), vote
        )


class EcoCase(models.Model):
    _inherit = "eco.case"

    discussion_ids = fields.One2many("eco.discussion", "case_id", string="Collective Discussions", copy=False)

    def _heads(self):
        """Give the heads of the agency who have a login."""
        role = self.env.ref(_HEADS)
        return self.env["res.users"].search(
            [("eco_agency_id", "=", self.agency_id.id), ("all_group_ids", "in", role.ids)], order="id"
        )

    def _side_facts(self):
        finished = self.discussion_ids.filtered("event_seq")
        drafts = self.discussion_ids - finished
        return {
            **super()._side_facts(),
            "discussions": tuple(d._facts() for d in finished),
            "minutes": tuple(d._facts() for d in drafts),
            "collective_threshold": self._collective_threshold() if self._is_weighed() else None,
            "heads": frozenset(self._heads().ids) if drafts else frozenset(),
            "quorum": self.agency_id.discussion_quorum,
        }

    def _collective_threshold(self):
        kind = PartyKind(self.party_kind).threshold_kind
        thresholds = self.env["eco.hearing.threshold"]
        return thresholds.amount_on(kind, today(), purpose="collective", power=self.power_id)

    def _trace_record_discussion(self, base, facts):
        self.env["eco.discussion"].browse(facts.inputs["minutes"].key).write({"event_seq": base["event_seq"]})
