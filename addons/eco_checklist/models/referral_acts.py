"""The acts of a referral: start, accept, refuse, rule. Each asks the rules, then writes through the door."""

from odoo import api, models
from odoo.exceptions import AccessError, UserError

from ..competence import referral as rules
from ..competence import routing_words as words
from .agency import TOWN_KINDS
from .beijing import today
from .matter import as_body
from .referral_door import opened


class EcoReferral(models.Model):
    """What people of the body concerned do to a referral."""

    _inherit = "eco.referral"

    @api.model
    def start(self, matter_id, agency_id, day, facts, place="", core=False, receiver_id=False):
        """Refer a matter from the user's body to the one the router names, and return the referral.

        ``agency_id`` is the town where the act of ``day`` happened. ``receiver_id`` chooses among several bodies the
        router names, or is the government that can rule. Raises ``UserError`` with every reason and its article.
        """
        self.browse().check_access("read")
        happened = {"matter_id": matter_id, "agency_id": agency_id, "core": core, "facts": facts}
        draft = self.new({**happened, "day": day})
        draft._refuse_unless_it_happened()
        route = draft.matter_id.route(draft.agency_id, draft.day, core)
        routed = tuple(dict.fromkeys(body for body in (*route.bodies, *route.step.receivers) if body.record))
        receiver = self.env["eco.agency"].browse(receiver_id or (routed[0].record if len(routed) == 1 else False))
        sender = self._acting_body()
        self._refuse_on_faults(rules.check_start(draft._passing(sender, receiver, 1, reason=facts, routed=routed)))
        act = {"sender_id": sender.id, "started_by_id": self.env.uid, "started_on": today()}
        answer = {"basis": "\n".join(route.basis), "reasons": words.reasons(route)}
        lies = {"body_id": receiver.id, "state": "pending"}
        started = opened(self).create({**happened, "day": draft.day, "place": place, **act, **answer, **lies})
        started.with_env(self.env)._hand(sender, receiver, started.basis, facts)
        return started.with_env(self.env)

    def _refuse_unless_it_happened(self):
        """Raise ``UserError`` where the town or the day of the act cannot be."""
        if self.agency_id.kind not in TOWN_KINDS:
            raise UserError(self.env._("Choose the town where it happened."))
        if not self.day or self.day > today():
            raise UserError(self.env._("Give the day of the act; it cannot lie ahead."))

    def accept(self):
        """Take the matter on in the name of the user's body."""
        hop = self._hop_to_answer()
        self._answer(hop, "accepted")
        opened(self).write({"state": "accepted"})

    def refuse(self, better_id, basis, reason):
        """Refuse the matter and name the better body with the basis; it goes there, or the county has to rule.

        Raises ``UserError`` where the body, the basis or the reason is missing, or the town named may not act.
        """
        hop = self._hop_to_answer()
        better = self.env["eco.agency"].browse(better_id or False)
        passing = self._passing(hop.receiver_id, better, hop.number + 1, basis, reason)
        self._refuse_on_faults(rules.check_refusal(passing))
        self._answer(hop, "refused", better_id=better.id, answer_basis=basis, answer_reason=reason)
        self._hand(hop.receiver_id, better, basis, reason)

    def rule(self, body_id, basis, reason, whole_county=False):
        """Rule who is competent, and close the referral; the ruling is a precedent for the town or the whole county."""
        self.ensure_one()
        self._lock("ruling")
        if not self._is_ruler():
            raise AccessError(
                self.env._("Only a list approver of the county government or its justice department rules.")
            )
        body = self.env["eco.agency"].browse(body_id or False)
        governing = self._governing()
        self._refuse_on_faults(rules.check_ruling(self._passing(governing, body, 0, basis, reason)))
        opened(self.env["eco.ruling"]).create(
            {
                "referral_id": self.id,
                "matter_id": self.matter_id._row_at(self.core).id,
                "area_id": (governing if whole_county else self.agency_id).id,
                "body_id": body.id,
                "basis": basis,
                "reason": reason,
                "day": today(),
                "ruled_by_id": self.env.uid,
            }
        )
        opened(self).write({"state": "ruled", "body_id": body.id})

    def _hand(self, sender, receiver, basis, reason):
        """Make the next hop to ``receiver``, or lay the matter before the county where a hop is not possible."""
        number, governing = len(self.hop_ids) + 1, self._governing()
        if rules.must_rule(number, as_body(receiver), as_body(governing)):
            opened(self).write({"state": "ruling", "body_id": governing.id})
            return
        self._refuse_on_faults((rules.check_hop(number),))
        opened(self.env["eco.referral.hop"]).create(
            {
                "referral_id": self.id,
                "number": number,
                "sender_id": sender.id,
                "receiver_id": receiver.id,
                "basis": basis,
                "reason": reason,
                "day": today(),
                "user_id": self.env.uid,
            }
        )
        opened(self).write({"body_id": receiver.id})

    def _answer(self, hop, state, **values):
        opened(hop).write({**values, "state": state, "answered_on": today(), "answered_by_id": self.env.uid})

    def _hop_to_answer(self):
        """Return the hop the user's body has to answer, or raise."""
        self.ensure_one()
        self._lock("pending")
        if self._acting_body() != self.body_id:
            raise AccessError(self.env._("Only people of %(body)s answer this referral.", body=self.body_id.name))
        return self.hop_ids.filtered(lambda hop: hop.state == "pending")

    def _lock(self, state):
        """Let one act at a time pass, and only in ``state``."""
        self.check_access("read")
        self.sudo().lock_for_update()
        self.invalidate_recordset(["state", "body_id", "hop_ids"])
        if self.state != state:
            raise UserError(self.env._("This has been answered already, or is not yet at that point."))

    def _passing(self, sender, named, number, basis="", reason="", routed=()):
        """Return what the rules need to judge whether ``named`` may be named competent."""
        power = self.matter_id._row_at(self.core).power_id
        asked = named.kind in TOWN_KINDS and power
        return rules.Passing(
            sender=as_body(sender),
            named=as_body(named) if named else None,
            number=number,
            town=as_body(self.agency_id),
            governing=as_body(self._governing()),
            basis=basis or "",
            reason=reason or "",
            answer=self.env["eco.grant"].may(named, power, "punish", today()) if asked else None,
            routed=routed,
        )

    @api.model
    def _refuse_on_faults(self, findings):
        if faults := [str(finding) for finding in findings if finding.blocks]:
            raise UserError("\n".join(faults))
