"""Files of evidence as they came in: the very bytes, with their hashes and what they say of themselves."""

from pathlib import Path

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import beijing_time, now

from ..evidence import exif, hashing, pictures, sniff
from ..evidence.position import metres
from ..statute.day_words import written
from .door import opened
from .incoming import Incoming, digests_of, one_line, shot_values

MARKS = {
    "executable": "可执行文件",
    "active": "含可执行内容的网页或者图形",
    "macros": "含宏",
    "archive": "压缩包，未展开",
    "unlisted": "内容未能识别",
}


class EcoEvidenceFile(models.Model):
    """A file of a piece of evidence. Its bytes are never changed: small copies are made where they are shown."""

    _name = "eco.evidence.file"
    _description = "File of Evidence"
    _inherit = ["eco.sealed"]
    _order = "id"

    evidence_id = fields.Many2one("eco.evidence", required=True, ondelete="restrict", index=True)
    name = fields.Char("File Name", required=True)
    shows = fields.Char("What It Shows")
    attachment_id = fields.Many2one("ir.attachment", "Stored File", required=True, ondelete="restrict", index=True)
    size = fields.Float("Size (bytes)", digits=(16, 0), aggregator=None, required=True)
    sha256 = fields.Char("SHA-256", required=True)
    sm3 = fields.Char("SM3", required=True)
    mimetype = fields.Char("Kind of File", required=True, help="By its own bytes.")
    claimed = fields.Char("Claimed Kind", help="As its sender named it.")
    as_named = fields.Boolean("Kind Fits the Name")
    marks = fields.Char(help="What about the file may be dangerous: it is kept, and never opened or run by the system.")
    warnings = fields.Char("Noticed", compute="_compute_warnings")
    printable = fields.Boolean("Picture That Can Be Printed")
    exif = fields.Selection(
        [("read", "已读取"), ("none", "无"), ("unreadable", "不可读")], "EXIF", required=True, default="none"
    )
    taken_at = fields.Datetime("Taken At", help="By the clock of the device; Beijing time where it names no zone.")
    offset = fields.Char("Zone of the Device")
    device = fields.Char()
    positioned = fields.Boolean("With Position")
    latitude = fields.Float(digits=(10, 6), aggregator=None)
    longitude = fields.Float(digits=(10, 6), aggregator=None)
    accuracy = fields.Float("Accuracy (m)", digits=(10, 1), aggregator=None)
    position = fields.Char(compute="_compute_position")
    clock_told = fields.Boolean("Device Told Its Time")
    clock_drift = fields.Integer(
        "Device Clock Ahead (s)", aggregator=None, help="The sender's clock less the server's when the file came in."
    )
    received_at = fields.Datetime("Received At", required=True)
    user_id = fields.Many2one("res.users", "Received From", required=True, ondelete="restrict")

    _not_empty = models.Constraint("CHECK (size > 0)", "An empty file proves nothing (art. 46).")
    _once = models.UniqueIndex("(evidence_id, sha256)", "This very file is already part of the evidence.")

    @api.depends("marks", "as_named", "clock_told", "clock_drift", "exif")
    def _compute_warnings(self):
        for file in self:
            said = [MARKS[mark] for mark in (file.marks or "").split(",") if mark]
            if not file.as_named:
                said.append(f"文件名与实际类型（{file.mimetype}）不符")
            if file.exif == "unreadable":
                said.append("EXIF不可读")
            if file.clock_told and abs(file.clock_drift) > 60:
                ahead = "快" if file.clock_drift > 0 else "慢"
                said.append(f"设备时钟比服务器{ahead}{abs(file.clock_drift)}秒")
            file.warnings = "；".join(said)

    @api.depends("latitude", "longitude", "evidence_id.case_id.place_latitude")
    def _compute_position(self):
        for file in self:
            file.position = file._position_in_words()

    def _position_in_words(self) -> str:
        """Write the position: degrees, how exact, and how far from the place of the case where that is known."""
        if not self.positioned:
            return ""
        point, place = (self.latitude, self.longitude), self.evidence_id.case_id._place()
        north, east = "北" if point[0] >= 0 else "南", "东" if point[1] >= 0 else "西"
        words = f"{north}纬{abs(point[0]):.6f}°，{east}经{abs(point[1]):.6f}°"
        if self.accuracy:
            words += f"（误差约{self.accuracy:g}米）"
        return words + (f"，距案发地点约{metres(point, place):.0f}米" if place else "")

    # -- how a file comes in ----------------------------------------------------------------------

    @api.model
    def _keep(self, evidence, incoming):
        """Seal the files ``incoming`` into ``evidence`` for the current user; all of them or, on an error, none.

        The staged files become the stored ones; whoever staged them removes their names. Raises ``UserError``
        for an empty file and for one that is already part of the evidence. The caller has checked the user's right.
        """
        evidence._check_writable({"file_ids"})
        rows, held = [], set(evidence.sudo().file_ids.mapped("sha256"))
        for file in incoming:
            digests = file.digests or digests_of(file.path)
            if not digests.size:
                raise UserError(
                    self.env._("%(name)s is empty: an empty file proves nothing (art. 46).", name=file.name)
                )
            if digests.sha256 in held:
                raise UserError(self.env._("%(name)s is already part of this evidence.", name=file.name))
            held.add(digests.sha256)
            rows.append((file, digests, self._read(file, digests)))
        stored = opened(self.env["ir.attachment"])._adopt([(file.path, digests) for file, digests, _ in rows])
        files = opened(self).create(
            [
                {**values, "evidence_id": evidence.id, "attachment_id": attachment.id}
                for (_file, _digests_, values), attachment in zip(rows, stored, strict=True)
            ]
        )
        for file, attachment in zip(files, stored, strict=True):
            attachment.write({"res_model": self._name, "res_id": file.id})
        files._journal_taking()
        return files.with_env(self.env)

    @api.model
    def _keep_bytes(self, evidence, files):
        """Seal files given as ``(name, bytes)``, as ``_keep`` does."""
        folder = self.env["ir.attachment"]._staging()
        incoming = []
        found = hashing.digests_of_all([content for _name, content in files])
        for (name, content), digests in zip(files, found, strict=True):
            path = folder / f"in-{self.env.uid}-{id(content):x}-{len(incoming)}"
            path.write_bytes(content)
            incoming.append(Incoming(path, name, digests=digests))
        try:
            return self._keep(evidence, incoming)
        finally:
            for file in incoming:
                file.path.unlink(missing_ok=True)

    def _read(self, file: Incoming, digests) -> dict:
        """Read what a file says of itself; nothing in it is believed, run or unpacked."""
        with file.path.open("rb") as opened_file:
            kind = sniff.sniff(opened_file, file.name)
            is_picture = kind.mimetype.startswith("image/")
            shot = exif.read(opened_file) if is_picture else exif.Exif(exif.Found.NONE)
            printable = kind.mimetype in sniff.PICTURES and pictures.size(opened_file) is not None
        return {
            "name": one_line(file.name),
            "shows": (file.shows or "").strip()[:200],
            "size": digests.size,
            "sha256": digests.sha256,
            "sm3": digests.sm3,
            "mimetype": kind.mimetype,
            "claimed": one_line(file.claimed),
            "as_named": kind.as_named,
            "marks": ",".join(kind.marks),
            "printable": printable,
            **shot_values(shot),
            "clock_told": file.drift is not None,
            "clock_drift": file.drift or 0,
            "received_at": now(),
            "user_id": self.env.user.id,
        }

    # -- how it is looked at ----------------------------------------------------------------------

    def _copy(self, side: int) -> bytes | None:
        """Give a small JPEG of the picture, ``None`` where there is none."""
        self.ensure_one()
        if not self.printable:
            return None
        with self._path().open("rb") as stored:
            return pictures.copy(stored, side)

    def _path(self) -> Path:
        """Name where the bytes lie. The caller has checked the right to read them."""
        attachment = self.sudo().attachment_id
        return Path(attachment._full_path(attachment.store_fname))

    def _intact(self) -> bool:
        """Tell whether the stored bytes still have the hashes they came in with."""
        self.ensure_one()
        if not self._path().is_file():
            return False
        found = digests_of(self._path())
        return (found.sha256, found.sm3) == (self.sha256, self.sm3)

    def action_download(self):
        """Button: give the file as it came in."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/evidence/files/{self.id}", "target": "download"}

    def _taken_in_words(self) -> str:
        """Write when the device says the picture was taken, in Beijing time."""
        if not self.taken_at:
            return ""
        at = beijing_time(self.taken_at)
        return f"{written(at)}{at.hour}时{at.minute:02d}分{at.second:02d}秒"
