"""What the approval forms say: the general one, and those of the time limit and of an investigation that stops."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..statute import approvals, clock, engine
from ..statute.course import Matter
from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.grounds import NoPenaltyGround
from ..statute.rules_course import BASES
from .case_documents import day_in_words


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _words_of_party(self):
        """Add the rules on time limits: they stand with their own confirmation, in the library of laws or not."""
        rules = self.request_ids.rule_id | self.clock_ids.interruption_ids.rule_id
        return [*super()._words_of_party(), *rules.mapped("name")]

    # -- the general form -----------------------------------------------------------------------

    def _context_approval_form(self):
        """Say what is ruled on, who asked for it and why, what others said before, and the head's word."""
        said = self._this_event(self.opinion_ids)[-1:]
        act = engine.act_named(said.act)
        earlier = approvals.EARLIER if said.act in approvals.AFTER_REVIEW else {}
        return {
            "approval": {
                **self._asked_for(said),
                "basis": self._basis_in_words(DocKind.APPROVAL_FORM, act.basis, said.on),
                "granted": said.act not in approvals.REFUSALS,
                "ruling": self._spoken(said),
                "earlier": [{"label": line, "opinion": self._last_opinion(acts)} for line, acts in earlier.items()],
            }
        }

    def _asked_for(self, said):
        """Give matter, reason, particulars (label, words) and the proposal of what the opinion ``said`` rules on."""
        ruling = self._this_event(self.request_ids.ruling_ids)
        if ruling:
            return self._asked_by_request(ruling.request_id, ruling)
        step = self._this_event(self.hold_ids.step_ids)
        matter = approvals.MATTERS[said.act]
        if step:
            return {"matter": matter, **self._asked_by_hold(step.hold_id)}
        order = self._this_event(self.correction_order_ids.step_ids).order_id
        if order:
            asked = [("改正内容", order.demand), ("改正期限", "立即" if order.at_once else day_in_words(order.by_date))]
            return {"matter": matter, "reason": order.facts_found or "", "particulars": asked, "proposal": None}
        if said.act in approvals.AFTER_REVIEW:
            return {"matter": matter, **self._asked_by_report()}
        names = "、".join(self.officer_ids.mapped("name"))
        asked = {"reason": said.text or "", "particulars": [("增派后的承办人员", names)], "proposal": None}
        return {"matter": matter, **asked}

    def _asked_by_request(self, request, ruling):
        ground = [("法定情形", request.ground), ("回避人员", request.person_id.sudo().name)]
        ground += [("主案", request.main_case_id.display_name), ("另案处理的当事人", request.further_id.party_name)]
        ground += [("接收机关", request.receiver), ("集体讨论", self._discussion_of(ruling))]
        said = self._spoken(request)
        if request.of_party:
            said["text"] = f"当事人申请：{said['text']}"
        return {
            "matter": Matter(request.matter).label,
            "reason": request.text or "",
            "particulars": [(label, words) for label, words in ground if words],
            "proposal": said,
        }

    def _discussion_of(self, ruling):
        """Say in which collective discussion a ruling was made, or nothing."""
        held = ruling.discussion_id.held_at
        return ruling.minutes or (f"{day_in_words(beijing_day(held))}集体讨论" if held else "")

    def _asked_by_hold(self, paper):
        things = "；".join(f"{i['name']}{i['quantity']}{i['unit']}" for i in self._context_items(paper.item_ids, paper))
        first = paper.step_ids._of("propose") or paper.step_ids._of("carry_out")
        urgency = first.urgency and f"情况紧急，已先行采取措施：{first.urgency}"
        asked = [("物品", things), ("保存地点", paper.place), ("保管人", paper.keeper), ("紧急情况", urgency)]
        return {
            "reason": paper.reason or "",
            "particulars": [(label, words) for label, words in asked if words],
            "proposal": self._spoken(first, "建议对上述证据先行登记保存。"),
        }

    def _asked_by_report(self):
        report = self.event_ids.filtered(lambda e: e.act == "submit_report").sorted("seq")[-1:]
        freed = self._this_event(self.decision_ids).ground
        proposal = {
            "text": f"建议{self._proposal_in_words()}。",
            "name": report.actor_name or "",
            "date": day_in_words(beijing_day(report.at)) if report else "",
        }
        return {
            "reason": self.findings_of_fact or "",
            "particulars": [("不予处罚的理由", NoPenaltyGround(freed).label)] if freed else [],
            "proposal": proposal,
        }

    # -- time limit, standstill -----------------------------------------------------------------

    def _context_extension_approval(self):
        ruling = self._this_event(self.request_ids.ruling_ids)
        request, running = ruling.request_id, self._decision_clocks().filtered(lambda c: not c.stopped_on)[-1:]
        suspensions, lengthened = running.interruption_ids._facts()
        calendar = self.env["eco.calendar.edition"]._calendar()
        before = clock.state(
            DEADLINES[running.code],
            running.started_on,
            suspensions,
            lengthened[:-1],
            calendar=calendar,
            today=today(),
        )
        return {
            "extension": {
                "rule": request.rule_id.name or "",
                "source": request.rule_id.source or "",
                "reason": request.text or "",
                "before": day_in_words(before.due),
                "days": str(lengthened[-1].length),
                "after": day_in_words(running.due_on),
                "discussion": self._discussion_of(ruling),
                "collective": bool(ruling.discussion_id or ruling.minutes),
                "proposal": self._spoken(request, "建议延长办案期限。"),
                "ruling": self._spoken(ruling),
            }
        }

    def _context_suspension_approval(self):
        ruling = self._this_event(self.request_ids.ruling_ids)
        request = ruling.request_id
        matter = Matter(request.matter)
        return {
            "standstill": {
                "matter": matter.label,
                "ground": request.ground or "",
                "reason": request.text or "",
                "basis": self._basis_in_words(DocKind.SUSPENSION_APPROVAL, BASES[matter], ruling.on),
                "effect": self._effect_in_words(matter, ruling),
                "proposal": self._spoken(request, f"建议{matter.label}。"),
                "ruling": self._spoken(ruling),
            }
        }

    def _effect_in_words(self, matter, ruling):
        """Say what becomes of the time limit: it stands still only where a confirmed rule says so (art. 60)."""
        if matter is Matter.TERMINATION:
            return f"自{day_in_words(ruling.on)}起终止调查，本案办理终结。"
        left_out = self._decision_clocks().interruption_ids._open().filtered(lambda row: row.code == "suspension")
        rule = left_out[-1:].rule_id.name
        if rule:
            return f"自{day_in_words(ruling.on)}起中止调查；依据{rule}，中止的期间不计入办案期限。"
        due = day_in_words(self._decision_clocks().filtered(lambda c: not c.stopped_on)[-1:].due_on)
        return f"自{day_in_words(ruling.on)}起中止调查；没有经确认可以扣除中止期间的规定，办案期限仍至{due}届满。"
