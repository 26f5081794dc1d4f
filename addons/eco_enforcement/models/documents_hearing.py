"""The values of the papers of defence, hearing, collective discussion and the address for service."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute.doc_kinds import DocKind
from ..statute.facts_defence import PointResult
from ..statute.facts_discussion import Conclusion, DiscussionSubject, Vote
from ..statute.facts_hearing import ClosedGround, HearingStage
from .case_documents import amount_in_words, day_in_words, moment_in_words
from .case_facts import yuan

_ATTENDED = {
    "party": "当事人到场",
    "agent": "当事人未到场，由委托代理人参加",
    "both": "当事人和委托代理人到场",
}


def _named(lines, *names) -> list[dict]:
    """Give the fields ``names`` of each of ``lines`` as words."""
    return [{name: line[name] or "" for name in names} for line in lines]


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _is_due(self, kind, seq):
        """Leave out an announcement of a hearing in private, and a re-examination that the act does not bring."""
        if kind is DocKind.HEARING_ANNOUNCEMENT:
            return not self.hearing_step_ids[-1].plan_id.closed
        if kind is DocKind.DEFENCE_REVIEW:
            defence, reply = self._reexamined()
            return seq in (reply.event_seq, defence.event_seq if defence.answer else 0)
        return super()._is_due(kind, seq)

    def _words_of_party(self):
        points = self.reply_ids.point_ids
        heard = self.hearing_record_ids
        return [
            *super()._words_of_party(),
            *self.defence_ids.mapped("evidence"),
            *(text for point in points for text in (point.said, point.evidence)),
            *(text for record in heard for text in (record.party_said, record.examined, record.final_statement)),
        ]

    # -- defence --------------------------------------------------------------------------------

    def _context_defence_record(self):
        defence, notice = self.defence_ids[-1], self.notice_ids[-1:]
        told = self.document_ids.filtered(lambda d: d.kind == DocKind.PRIOR_NOTICE)[-1:]
        return {
            "defence": {
                "date": day_in_words(defence.on),
                "text": defence.text or "",
                "defender": defence.defender or "",
                "place": defence.place or "",
                "evidence": defence.evidence or "",
                "hearing": defence.hearing_requested,
                "hearing_offered": notice.hearing_offered,
                "hearing_waived": defence.hearing_waived,
                "notice_number": told.number or "",
                "notice_served": day_in_words(self._served_on(DocKind.PRIOR_NOTICE, told.event_seq)),
            }
        }

    _context_waiver_statement = _context_defence_record

    def _reexamined(self):
        """Give the defence examined last, with its answer point by point, which is empty where one text answers it."""
        reply = self.reply_ids.filtered("event_seq").sorted("event_seq")[-1:]
        answered = self.defence_ids.filtered("answer")[-1:]
        if reply.event_seq > answered.event_seq:
            return reply.defence_id, reply
        return answered, reply.browse()

    def _context_defence_review(self):
        defence, reply = self._reexamined()
        points = [
            {
                "said": point.said,
                "evidence": point.evidence or "",
                "result": PointResult(point.result).label,
                "reason": point.reason,
            }
            for point in reply.point_ids
        ]
        alone = {"said": defence.text, "evidence": defence.evidence or "", "result": "", "reason": defence.answer}
        return {
            "defence": {
                "date": day_in_words(defence.on),
                "text": defence.text or "",
                "defender": defence.defender or "",
                "evidence": defence.evidence or "",
                "results": points or ([alone] if defence.answer else []),
            }
        }

    # -- hearing --------------------------------------------------------------------------------

    def _context_hearing_notice(self):
        hearing = self.hearing_step_ids[-1].hearing_id
        plan = hearing._plan()
        closed = plan.closed and plan.closed_ground and f"不公开举行（{ClosedGround(plan.closed_ground).label}）"
        earlier = self.document_ids.filtered(lambda d: d.kind == DocKind.HEARING_NOTICE)
        replaced = set(hearing.step_ids.mapped("event_seq")) - {hearing._arranged().event_seq}
        earlier = earlier.filtered(lambda d: d.event_seq in replaced)[-1:]
        return {
            "hearing": {
                "requested_on": day_in_words(hearing.requested_on),
                "at": moment_in_words(plan.begins_at),
                "place": plan.place or "",
                "form": closed if plan.closed else "公开举行",
                "chair": _seat(plan.chair_id, plan.chair_post),
                "recorder": _seat(plan.recorder_id, plan.recorder_post),
                "hearers": _named(plan.hearer_ids, "name", "unit", "post"),
                "hearers_known": all(hearer.unit and hearer.post for hearer in plan.hearer_ids),
                "reason": plan.reason or "",
                "instead_of": earlier.number or "",
                "contact": "、".join(self.officer_ids.mapped("name")),
            }
        }

    _context_hearing_announcement = _context_hearing_notice

    def _context_hearing_record(self):
        record = self.hearing_step_ids.record_id[-1:]
        texts = ("place", "others", "investigators_said", "party_said", "examined", "final_statement", "refusal")
        return {
            **self._context_hearing_notice(),
            "record": {
                **{name: record[name] or "" for name in texts},
                "began": moment_in_words(record.began_at),
                "ended": moment_in_words(record.ended_at),
                "officers": self._context_officers(record.officer_ids, beijing_day(record.began_at)),
                "attended": _ATTENDED.get(record.attended_by, ""),
                "by_agent": record.attended_by in ("agent", "both"),
                "agents": [
                    {**words, "empowered": agent.empowered}
                    for words, agent in zip(
                        _named(record.agent_ids, "name", "id_number", "unit"), record.agent_ids, strict=True
                    )
                ],
                "rights_told": record.rights_told,
            },
        }

    def _context_hearing_report(self):
        step = self.hearing_step_ids.filtered(lambda s: s.stage == HearingStage.REPORTED)[-1:]
        return {
            **self._context_hearing_record(),
            "report": {"dispute": step.text or "", "found": step.found or "", "opinion": step.opinion or ""},
        }

    # -- collective discussion ------------------------------------------------------------------

    def _context_discussion_record(self):
        minutes = self.discussion_ids.filtered("event_seq").sorted("event_seq")[-1:]
        there = minutes.member_ids.filtered("present")
        fines = minutes.subject == DiscussionSubject.PENALTY and minutes.conclusion == Conclusion.AGREED
        return {
            "discussion": {
                **amount_in_words(yuan(minutes.amount)),
                **{name: minutes[name] or "" for name in ("place", "others", "recorder", "report", "reasons")},
                "subject": DiscussionSubject(minutes.subject).label,
                "at": moment_in_words(minutes.held_at),
                "chair": "、".join(there.filtered("presides").mapped("name")),
                "members": [_voice(member) for member in there],
                "posts_known": all(there.mapped("post")),
                "opinions_known": all(member.opinion and member.vote for member in there),
                "absent": "、".join((minutes.member_ids - there).mapped("name")),
                "reporters": self._context_officers(minutes.reporter_ids, beijing_day(minutes.held_at)),
                "conclusion": Conclusion(minutes.conclusion).label,
                "fines": fines,
                "votes": _counted(there),
            }
        }

    # -- address for service --------------------------------------------------------------------

    def _context_address_confirmation(self):
        confirmed = self.service_address_ids[-1]
        return {
            "confirmed": {
                "date": day_in_words(confirmed.on),
                "address": confirmed.address or "",
                "phone": confirmed.phone or self.party_phone or "",
                "email": confirmed.email or "",
                "consents": confirmed.electronic,
            }
        }


def _seat(user, post) -> dict:
    """Give name, unit and post of somebody who sits in a hearing."""
    return {"name": user.name or "", "unit": user.eco_agency_id.name or "", "post": post or user.function or ""}


def _voice(member) -> dict:
    """Give what the record says of a member who was there."""
    return {
        "name": member.name,
        "post": member.post or "",
        "presides": member.presides,
        "opinion": member.opinion or "",
        "vote": Vote(member.vote).label if member.vote else "",
    }


def _counted(members) -> str:
    """Say how many voted for what, without the votes nobody cast."""
    cast = [(vote.label, len(members.filtered(lambda m, vote=vote: m.vote == vote))) for vote in Vote]
    return "，".join(f"{label}{number}人" for label, number in cast if number)
