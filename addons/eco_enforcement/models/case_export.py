import json

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.eco_checklist.models.beijing import now

from ..casezip import writing
from ..casezip.faults import EXPORTED
from .door import opened

# Who may hand out a whole file, side volume and personal data included.
MAY_EXPORT = (
    "eco_enforcement.group_head",
    "eco_enforcement.group_legal_reviewer",
    "eco_checklist.group_auditor",
)


class EcoCaseExport(models.Model):
    """An export of a case file: what its manifest said, so that the same bytes can be written again.

    ``digest`` is that of the event that sealed the manifest; told to the receiver by another way than the file, it
    rules out a file that was forged as a whole.
    """

    _name = "eco.case.export"
    _description = "Exported Case File"
    _inherit = ["eco.step"]
    _rec_name = "digest"
    _order = "case_id, event_seq desc"

    at = fields.Datetime("Exported At", required=True)
    file_count = fields.Integer("Number of Files", required=True, aggregator=None)
    size = fields.Char("Size (bytes)", required=True)
    digest = fields.Char("Verification Code", required=True)
    manifest = fields.Text(required=True)
    texts = fields.Text("Texts Written Anew", required=True)
    checksums = fields.Text(required=True)

    def action_download(self):
        """Button: give the file once more, byte for byte."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/case-exports/{self.id}.zip", "target": "download"}

    def _file_name(self) -> str:
        case = self.case_id
        return f"{case.number or case.uid}_{self.event_seq}.zip"

    def _pieces(self):
        """Return size and bytes, in pieces, of the file; the pieces need no database any more.

        ``UserError`` when a file of the case is no longer there.
        """
        self.ensure_one()
        texts = {name: text.encode() for name, text in json.loads(self.texts).items()}
        checksums = json.loads(self.checksums)
        openers = {entry.path: opener for entry, opener in self.case_id._export_entries()}
        openers |= self._signed_openers() | {name: _opener(content) for name, content in texts.items()}
        files = json.loads(self.manifest)["files"]
        gone = [item["path"] for item in files if item["path"] not in openers]
        if gone:
            raise UserError(self.env._("%(files)s is no longer in the case file.", files="、".join(gone)))
        sources = [
            writing.Source(f["path"], openers[f["path"]], f["size"], f["sha256"], checksums[f["path"]]) for f in files
        ]
        events = self.case_id.event_ids.sorted("seq").filtered(lambda event: event.seq <= self.event_seq)
        journal = writing.journal_bytes(events.mapped("body"))
        content = (self.manifest.encode(), journal, sources)
        return writing.total_size(*content), writing.written(*content)


class EcoCase(models.Model):
    """The export of a case: refused unless everything still is what the journal says."""

    _inherit = "eco.case"

    export_ids = fields.One2many("eco.case.export", "case_id", string="Exports", copy=False)
    may_export = fields.Boolean(compute="_compute_may_export")

    @api.depends_context("uid")
    def _compute_may_export(self):
        self.may_export = any(self.env.user.has_group(group) for group in MAY_EXPORT)

    def _check_may_export(self):
        """Refuse whoever may not hand out a whole file, or does not see this one."""
        self.check_access("read")
        if not self.may_export:
            raise AccessError(
                self.env._("A case file is exported by the head of the agency, the legal reviewer or the auditor.")
            )

    def _export(self, reason: str):
        """Seal and remember an export of this case for ``reason``; return the ``eco.case.export``.

        ``UserError`` names what is not whole, ``AccessError`` who may not.
        """
        self.ensure_one()
        self._check_may_export()
        if not (reason or "").strip():
            raise UserError(self.env._("Say for what the case file is exported (art. 47)."))
        self._lock()
        case = opened(self)
        case._check_whole()
        texts = case._export_texts()
        signed = case._signed_entries()
        sources, files = _measured(texts, [*case._export_entries(), *signed])
        user, events = self.env.user, case.event_ids.sorted("seq")
        manifest = writing.manifest_bytes(
            {"agency": case.agency_id.code or "", "agency_name": case.agency_id.name, "cause": case.cause,
             "number": case.number or "", "uid": case.uid},
            {"at": now().isoformat(), "by": user.name, "reason": reason.strip()},
            events.mapped("digest"),
            files,
        )  # fmt: skip
        event = case._journal_export(user, reason.strip(), manifest, files)
        self._note_file("导出", reason.strip())
        export = case._keep_export(event, user, manifest, texts, sources)
        export._keep_signed(signed)
        return export.with_env(self.env)

    def _journal_export(self, user, reason, manifest, files):
        sealed = {"manifest": writing.sha256(manifest), "files": {item["path"]: item["sha256"] for item in files}}
        return self._journal(
            user,
            act=EXPORTED,
            title="导出案卷",
            role=False,
            states=(self.state, self.state),
            article="《行政处罚法》第四十七条",
            details={"export": sealed, "reason": reason},
        )

    def _keep_export(self, event, user, manifest, texts, sources):
        events = self.env["eco.event"].search([("case_id", "=", self.id)], order="seq")
        journal = writing.journal_bytes(events.mapped("body"))
        return self.env["eco.case.export"].create(
            {
                "case_id": self.id,
                "event_seq": event.seq,
                "on": fields.Date.to_date(event.at),
                "at": event.at,
                "user_id": user.id,
                "text": json.loads(event.body)["reason"],
                "file_count": len(sources),
                "size": str(writing.total_size(manifest, journal, sources)),
                "digest": event.digest,
                "manifest": manifest.decode(),
                "texts": json.dumps({name: content.decode() for name, content in texts.items()}, ensure_ascii=False),
                "checksums": json.dumps({source.path: source.crc for source in sources}),
            }
        )


def _measured(texts: dict, entries: list):
    """Read every file once; return the sources, and the rows of the manifest in the order of the file."""
    sources = [writing.measured(name, _opener(content)) for name, content in texts.items()]
    files = [writing.row(source) for source in sources]
    for entry, opener in entries:
        source = writing.measured(entry.path, opener)
        sources.append(source)
        files.append(
            writing.row(
                source,
                day=entry.day.isoformat() if entry.day else "",
                key=entry.key,
                mimetype=entry.mimetype or "",
                number=entry.number or "",
                section=entry.section,
                title=entry.title or "",
                volume=entry.volume.value,
            )
        )
    return sources, files


def _opener(content: bytes):
    return lambda: writing.bytes_as_file(content)
