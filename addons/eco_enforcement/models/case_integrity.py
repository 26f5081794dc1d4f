"""Proves a case of this database: journal, roots, documents, evidence. Finds what was changed beneath the system."""

import hashlib
import json

from odoo import models
from odoo.exceptions import UserError

from ..casezip import writing
from ..casezip.faults import EXPORTED, Fault
from ..casezip.journal import Event
from ..casezip.roots import check_roots
from ..statute import chain

# What an event says in columns of its own, for lists; the text that was hashed says it too.
_COLUMNS = ("act", "title", "actor_name", "from_state", "to_state", "article", "seq")
# Entries whose bytes never change once they are there.
_FIXED = ("documents/", "evidence/", "signatures/")


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _check_whole(self):
        """Raise ``UserError`` naming all that is not whole."""
        flaws = self._flaws()
        if flaws:
            raise UserError(self.env._("The case file is not whole:\n%(flaws)s", flaws="\n".join(flaws)))

    def action_verify_file(self):
        """Button: prove the journal, the roots, every document and every piece of evidence, and say what does not hold."""
        self.ensure_one()
        self.check_access("read")
        flaws = self.sudo()._flaws()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "title": self.env._("The case file is not whole") if flaws else self.env._("The case file is whole"),
                "message": "\n".join(flaws) or self.env._("Journal, documents and evidence are as they were sealed."),
                "type": "danger" if flaws else "success",
                "sticky": bool(flaws),
            },
        }

    def _flaws(self) -> list[str]:
        """Name everything that is not whole, in the order journal, roots, documents, files; [] when all is."""
        self.ensure_one()
        self.env.flush_all()
        self.env.invalidate_all()
        events = self.env["eco.event"].sudo().search([("case_id", "=", self.id)], order="seq")
        broken = self._broken_event(events)
        if broken:
            return [broken]  # what rests on the journal cannot be judged
        said = [Event(event.seq, event.digest, json.loads(event.body)) for event in events]
        return [
            *self._root_flaws(said),
            *self._document_flaws(said),
            *self.sudo()._row_flaws(said),
            *self._file_flaws(said),
        ]

    def _broken_event(self, events) -> str:
        """Name the first event that does not follow the one before, or whose columns say something else."""
        place = chain.verify(chain.Link(e.body, e.previous or "", e.digest) for e in events)
        for index, event in enumerate(events):
            said = json.loads(event.body) if index != place else {}
            same = all((said.get(name) or "") == (event[name] or "") for name in _COLUMNS)
            at = event.at.isoformat() == said.get("at")
            if not (same and at and said.get("seq") == index + 1 and said.get("case") == self.uid):
                return self.env._(
                    "Journal: event no. %(seq)s “%(title)s” does not hold.", seq=index + 1, title=event.title
                )
        return "" if events else self.env._("Journal: there is no event.")

    def _root_flaws(self, said) -> list[str]:
        try:
            check_roots(writing.root_bytes(self.sudo()._roots_since()), said, self.uid)
        except Fault as fault:
            return [self.env._("Journal: %(problem)s", problem=fault.problem)]
        return []

    # -- documents ----------------------------------------------------------------------------

    def _document_flaws(self, said) -> list[str]:
        """Compare the documents with what the journal says of each when it was issued."""
        issued = {}
        for event in said:
            for document in event.said.get("documents") or []:
                issued[document.get("sha256")] = {**document, "seq": event.seq}
        flaws = []
        for document in self.sudo().document_ids:
            known = issued.pop(hashlib.sha256(document.content.encode()).hexdigest(), None)
            flaws += self._flaws_of(document, known)
        return flaws + [
            self.env._(
                "Document %(number)s, issued by event no. %(seq)s, is missing or was changed.",
                number=gone.get("number"),
                seq=gone["seq"],
            )
            for gone in issued.values()
        ]

    def _flaws_of(self, document, known) -> list[str]:
        names = {"number": document.number, "title": document.title}
        if known is None or document.sha256 != known.get("sha256"):
            return [self.env._("Document %(title)s %(number)s: its content is not the one issued.", **names)]
        if (document.number, document.kind) != (known.get("number"), known.get("kind")):
            return [self.env._("Document %(title)s %(number)s: its number or kind is not the one issued.", **names)]
        try:
            held = document._rendered_digests()
        except (OSError, ValueError):
            return [self.env._("Document %(title)s %(number)s: a file of it cannot be read.", **names)]
        return [
            self.env._("Document %(title)s %(number)s: its %(form)s is not the one issued.", form=form.upper(), **names)
            for form, digest in held.items()
            if digest != known.get(form, digest)
        ]

    # -- files --------------------------------------------------------------------------------

    def _file_flaws(self, said) -> list[str]:
        """Hash every file anew; compare it with its own record and with what the last export sealed."""
        sealed = next((e.said["export"]["files"] for e in reversed(said) if e.said.get("act") == EXPORTED), {})
        sealed = {path: digest for path, digest in sealed.items() if path.startswith(_FIXED)}
        flaws = []
        for entry, opener in self.sudo()._export_entries():
            try:
                digest = writing.measured(entry.path, opener).sha256
            except OSError:
                digest = ""
            if digest != (entry.sha256 or digest or None) or digest != sealed.pop(entry.path, digest):
                flaws.append(self.env._("%(title)s (%(path)s) was changed.", title=entry.title, path=entry.path))
        return flaws + [self.env._("%(path)s, part of the last export, is missing.", path=path) for path in sealed]
