"""Signing a document on the screen: what is shown, who may sign, what is missing."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from odoo.addons.eco_checklist.rendering import drawn, markup, text
from odoo.addons.eco_checklist.rendering.errors import RenderingError
from odoo.addons.eco_checklist.rendering.strokes import length, read

from ..statute import signing
from ..statute.doc_kinds import DocKind
from ..statute.document_row import Signer
from ..statute.document_table import DOCUMENTS
from ..statute.sign_places import role_at
from ..statute.states import Role, State
from .case_facts import ROLE_GROUPS
from .door import trimmed

_LOGIN_ROLES = {
    Signer.HEAD: Role.HEAD,
    Signer.UNIT_HEAD: Role.TEAM_LEADER,
    Signer.REVIEWER: Role.TEAM_LEADER,
    Signer.LEGAL_REVIEWER: Role.LEGAL_REVIEWER,
    Signer.CHAIR: Role.HEARING_CHAIR,
}


class EcoDocument(models.Model):
    _inherit = "eco.document"

    signature_ids = fields.One2many("eco.signature", "document_id", "Signatures")
    missing_signatures = fields.Char(compute="_compute_missing_signatures")

    @api.depends("content", "kind", "signature_ids")
    def _compute_missing_signatures(self):
        for document in self:
            document.missing_signatures = "、".join(document._lacking())

    def _row(self):
        return DOCUMENTS[DocKind(self.kind)]

    def _places(self) -> list[tuple[drawn.Place, Signer | None]]:
        """Give the places to sign of this document, each with whose it is."""
        signers = self._row().signers
        return [(p, role_at(p.label, p.beside, signers)) for p in drawn.places(markup.parse(self.content))]

    def _given(self) -> frozenset[signing.Given]:
        rows = self.signature_ids
        return frozenset(signing.Given(Signer(s.role), s.name, s.outcome == "refused") for s in rows)

    def _bears_seal(self) -> bool:
        """Tell whether the organ's seal has been put under this document."""
        return False

    def _lacking(self) -> tuple[str, ...]:
        """Give whose signature or seal this document still lacks."""
        blanks = {role for place, role in self._places() if role and not place.name}
        return signing.missing(self._row(), blanks, self._given(), self._bears_seal())

    def _why_closed(self) -> str:
        """Give why nothing more is signed or sealed on this document, in Chinese; empty: it may be."""
        return "案件已经归档" if self.case_id.state == State.ARCHIVED else ""

    # -- the screen ---------------------------------------------------------------------------

    def action_sign(self):
        """Button: open the page on which one person after the other signs."""
        self.ensure_one()
        return {
            "type": "ir.actions.client",
            "tag": "eco_enforcement.sign",
            "name": self.env._("Sign"),
            "params": {"document_id": self.id},
        }

    def signing_sheet(self) -> dict:
        """Give what the signing page shows: the words of the document, who may sign and who has."""
        self.ensure_one()
        self.check_access("read")
        row, blanks = self._row(), {role for place, role in self._places() if role and not place.name}
        wanted = [role for role in signing.wanted(row, blanks) if role is not Signer.SEAL]
        if Signer.WITNESS in row.signers and Signer.WITNESS not in wanted:
            wanted.append(Signer.WITNESS)
        return {
            "title": self.title,
            "number": self.number,
            "words": text.plain_text(markup.parse(self.content)).splitlines(),
            "sha256": self.sha256,
            "roles": [self._role_on_screen(row, role) for role in wanted],
            "given": [
                {"role": s.role, "label": Signer(s.role).label, "name": s.name, "refused": s.outcome == "refused"}
                for s in self.signature_ids
            ],
            "missing": list(self._lacking()),
            "confirmation": signing.CONFIRMATION,
        }

    def _role_on_screen(self, row, role: Signer) -> dict:
        given = {g.name for g in self._given() if g.role is role}
        names = self._names_for(role)
        proposed = sorted(set(names or ()) - given)
        if names is None and role in signing.MAY_REFUSE and self.case_id.party_name not in given:
            proposed = [self.case_id.party_name]
        return {
            "role": role.value,
            "label": role.label,
            "names": proposed,
            "refusable": role in signing.MAY_REFUSE,
            "confirms": signing.needs_confirmation(row, role),
        }

    def _names_for(self, role: Signer) -> frozenset[str] | None:
        """Give who may sign as ``role`` on the current user's device; ``None``: anybody, in person."""
        if role in signing.OWN_LOGIN:
            mine = self.env.user.has_group(ROLE_GROUPS[_LOGIN_ROLES[role]])
            return frozenset([self.env.user.name] if mine else [])
        if role in signing.OF_CASE:
            return frozenset(self.case_id.sudo().officer_ids.mapped("name"))
        return None

    # -- the door -----------------------------------------------------------------------------

    def sign(self, values: dict) -> dict:
        """Take one signature, or one refusal, and give the page anew.

        ``values``: ``role``, ``name``, ``read`` (hash of the text shown), ``strokes`` (JSON of the drawing; of the
        witness when refused), ``confirmed``, ``refused``, ``reason``, ``witness``, ``recording``, ``position``.
        Raises ``UserError`` with the rule and its article; ``AccessError`` for a device that may not take signatures.
        """
        self.ensure_one()
        self.check_access("read")
        values = trimmed(values) if isinstance(values, dict) else {}
        role = self._role_named(values.get("role"))
        self._check_device(role)
        self.case_id._lock()
        drawing = values.get("strokes") or ""
        attempt = self._attempt(role, values, drawing)
        if said := signing.fault(self._row(), attempt):
            raise UserError(said)
        row = self.env["eco.signature"]._add(self, self._columns(attempt, values), drawing)
        self._journal_signature(row)
        self.invalidate_recordset(["signature_ids", "missing_signatures"])
        return self.signing_sheet()

    def _role_named(self, name) -> Signer:
        try:
            return Signer(name)
        except ValueError:
            raise UserError(self.env._("Say in which role the person signs.")) from None

    def _check_device(self, role: Signer):
        """Let only who works on the case take signatures: a handler, the chair, or the signer's own login."""
        user = self.env.user
        handlers = self.case_id.sudo().officer_ids.user_id
        chair = user.has_group(ROLE_GROUPS[Role.HEARING_CHAIR])
        if not (user in handlers or chair or role in signing.OWN_LOGIN):
            raise AccessError(self.env._("Signatures are taken by the handlers of the case, on their own device."))

    def _attempt(self, role: Signer, values: dict, drawing: str) -> signing.Attempt:
        if not isinstance(drawing, str) or not all(isinstance(v, str | bool | None) for v in values.values()):
            raise UserError(self.env._("What the device sent is not a signature."))
        try:
            is_drawn = bool(drawing) and length(read(drawing)) > 0
        except RenderingError as error:
            raise UserError(str(error)) from error
        refused = bool(values.get("refused"))
        return signing.Attempt(
            role=role,
            name=values.get("name") or "",
            read=values.get("read") or "",
            text=self.sha256,
            given=self._given(),
            names=self._names_for(role),
            void=self._why_closed(),
            drawn=is_drawn,
            confirmed=values.get("confirmed") is True,
            refused=refused,
            reason=values.get("reason") or "",
            witness=values.get("witness") or "",
            witnessed=refused and is_drawn,
            recording=values.get("recording") or "",
        )

    def _columns(self, attempt: signing.Attempt, values: dict) -> dict:
        agent = request.httprequest.user_agent.string if request else ""
        confirms = not attempt.refused and signing.needs_confirmation(self._row(), attempt.role)
        return {
            "role": attempt.role.value,
            "name": attempt.name,
            "outcome": "refused" if attempt.refused else "signed",
            "statement": signing.CONFIRMATION if confirms else False,
            "reason": attempt.reason if attempt.refused else False,
            "witness": attempt.witness if attempt.refused else False,
            "recording": attempt.recording if attempt.refused else False,
            "device": agent[:200],
            "position": (values.get("position") or "")[:100],
        }

    def _journal_signature(self, row):
        case, refused = self.case_id.sudo(), row.outcome == "refused"
        details = {
            "document": {"kind": self.kind, "number": self.number, "sha256": row.sha256},
            "signer": {"role": row.role, "name": row.name},
            "drawing": row.image_sha256 or "",
        }
        if refused:
            details |= {"reason": row.reason, "witness": row.witness or "", "recording": row.recording or ""}
        case._journal(
            self.env.user,
            act="refuse_signature" if refused else "sign",
            title="记明拒绝签名" if refused else "在文书上签名",
            role=False,
            states=(case.state, case.state),
            article=str(signing.REFUSING if refused else signing.SIGNING),
            details=details,
        )


class EcoCase(models.Model):
    _inherit = "eco.case"

    missing_signatures = fields.Text(compute="_compute_missing_signatures")

    @api.depends("document_ids.missing_signatures")
    def _compute_missing_signatures(self):
        for case in self:
            lacking = case.document_ids.filtered("missing_signatures")
            case.missing_signatures = "\n".join(f"《{d.title}》{d.number}：{d.missing_signatures}" for d in lacking)
