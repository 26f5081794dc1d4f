"""Files of evidence anchored in the journal: that each was there, with which bytes, since the moment it came in."""

from odoo import models

from ..casezip.faults import TAKEN
from ..statute.judging import apl

_TOLD = ("name", "sha256", "sm3")


class EcoEvidenceFile(models.Model):
    _inherit = "eco.evidence.file"

    def _journal_taking(self):
        """Append to the journal of each case what of these files came in: one event for each piece of evidence."""
        for item in self.sudo().evidence_id:
            case, files = item.case_id, self.sudo().filtered(lambda file, item=item: file.evidence_id == item)
            case._lock()
            case._journal(
                self.env.user,
                act=TAKEN,
                title="收取证据文件",
                role=False,
                states=(case.state, case.state),
                article=str(apl(46)),
                details={"evidence": item.number, "files": [file._told() for file in files]},
            )

    def _told(self) -> dict:
        """Give what the journal keeps of a file: name, size in bytes, SHA-256 and SM3."""
        self.ensure_one()
        return {**{name: self[name] for name in _TOLD}, "size": int(self.size)}


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _file_flaws(self, said):
        return [*self._evidence_flaws(said), *super()._file_flaws(said)]

    def _evidence_flaws(self, said) -> list[str]:
        """Compare the files of evidence with what the journal says of each when it came in."""
        taken = [
            (e.seq, e.said["evidence"], file) for e in said if e.said.get("act") == TAKEN for file in e.said["files"]
        ]
        held = {(file.evidence_id.number, file.sha256): file for file in self.sudo().evidence_ids.file_ids}
        flaws = []
        for seq, number, told in taken:
            file = held.pop((number, told["sha256"]), None)
            if not file or file._told() != told:
                flaws.append(
                    self.env._(
                        "Evidence file %(name)s, taken in by event no. %(seq)s, is missing or was changed.",
                        name=told["name"],
                        seq=seq,
                    )
                )
        return flaws + [
            self.env._("Evidence file %(name)s: the journal does not say that it came in.", name=file.name)
            for file in held.values()
        ]
