"""Uploads under way: what a phone is sending, how much of it is there, and to which evidence it belongs."""

import shutil
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from odoo import api, fields, models
from odoo.exceptions import LockError

from odoo.addons.eco_checklist.models.beijing import now

from ..evidence import hashing
from ..evidence.upload import UploadError, asked, take_piece
from .door import opened
from .incoming import Incoming

MAX_BYTES = "eco_enforcement.evidence_max_bytes"
KEPT_DAYS = "eco_enforcement.evidence_upload_days"
_DEFAULT_MAX, _DEFAULT_DAYS = 4 << 30, 7
_SPARE = 1 << 30  # bytes of the disk that uploads leave alone


class EcoUpload(models.Model):
    """A file on its way in. Seen by nobody but its sender, gone when it is kept or has been left for some days."""

    _name = "eco.upload"
    _description = "Upload Under Way"
    _inherit = ["eco.by.acts"]
    _order = "id"

    evidence_id = fields.Many2one("eco.evidence", required=True, ondelete="cascade", index=True)
    user_id = fields.Many2one("res.users", "Sender", required=True, ondelete="cascade", index=True)
    key = fields.Char("Key of the Sender", required=True)
    name = fields.Char("File Name", required=True)
    claimed = fields.Char("Claimed Kind")
    shows = fields.Char("What It Shows")
    size = fields.Float("Size (bytes)", digits=(16, 0), aggregator=None, required=True)
    offset = fields.Float("Received (bytes)", digits=(16, 0), aggregator=None)
    sha256 = fields.Char("SHA-256", required=True)
    clock_told = fields.Boolean("Device Told Its Time")
    clock_drift = fields.Integer("Device Clock Ahead (s)", aggregator=None)
    file_id = fields.Many2one("eco.evidence.file", "Kept As", ondelete="cascade")

    _once = models.UniqueIndex("(user_id, evidence_id, key)", "This upload has already begun.")

    @api.model
    def _begin(self, evidence, given: dict):
        """Begin the upload that ``given`` asks for, or find the one begun before. Raises ``UploadError``."""
        wanted = asked(given.get("key"), given.get("size"), given.get("sha256"), self._most(MAX_BYTES, _DEFAULT_MAX))
        evidence.check_access("write")
        evidence._check_writable({"file_ids"})
        known = opened(self).search(
            [("user_id", "=", self.env.uid), ("evidence_id", "=", evidence.id), ("key", "=", wanted.key)]
        )
        if known and (known.size, known.sha256) != (wanted.size, wanted.sha256):
            raise UploadError(409, "同一上传标识对应的文件已经改变，请重新选择文件")
        return known or self._new(evidence, wanted, given)

    def _new(self, evidence, wanted, given):
        folder = self.env["ir.attachment"]._staging()
        if shutil.disk_usage(folder).free < wanted.size + _SPARE:
            raise UploadError(507, "服务器存储空间不足，文件没有接收，请联系管理员")
        upload = opened(self).create(
            {
                "evidence_id": evidence.id,
                "user_id": self.env.uid,
                "key": wanted.key,
                "name": str(given.get("name") or "")[:200] or "未命名",
                "claimed": str(given.get("claimed") or "")[:100],
                "shows": str(given.get("shows") or "")[:200],
                "size": wanted.size,
                "sha256": wanted.sha256,
                **_drift(given.get("clock"), now()),
            }
        )
        upload._path().touch()
        return upload

    @api.model
    def _own(self, upload_id: int):
        """Give the upload ``upload_id`` of the current user, locked for it alone. Raises ``UploadError``."""
        upload = opened(self).search([("id", "=", upload_id), ("user_id", "=", self.env.uid)])
        if not upload:
            raise UploadError(404, "没有这项上传，或者不是由您发起")
        try:
            upload.lock_for_update()
        except LockError:
            raise UploadError(423, "这项上传正在由另一个页面进行") from None
        return upload

    def _take(self, line, offset: int, length: int, sha256: str) -> int:
        """Take one piece at ``offset``; return how much is there now. Raises ``UploadError``."""
        if self.file_id:
            return int(self.size)
        if offset != self._there():
            raise UploadError(409, "分块的起始位置与已接收的不一致，请先查询已接收的长度")
        there = take_piece(line, self._path(), offset, length, sha256, int(self.size))
        self.write({"offset": there})
        return there

    def _finish(self):
        """Keep the whole as a file of its evidence; done again, give the same file. Raises ``UploadError``."""
        if self.file_id:
            return self.file_id
        if self._there() != int(self.size):
            raise UploadError(409, "文件尚未传完")
        with self._path().open("rb") as file:
            digests = hashing.digests(file)
        if (digests.sha256, digests.size) != (self.sha256, int(self.size)):
            self._path().write_bytes(b"")
            raise UploadError(422, "收到的文件与其SHA-256不符，请从头发送")
        evidence = self.evidence_id.with_env(self.env(su=False, context={}))
        evidence.check_access("write")
        same = evidence.sudo().file_ids.filtered(lambda file: file.sha256 == digests.sha256)
        drift = self.clock_drift if self.clock_told else None
        incoming = Incoming(self._path(), self.name, self.claimed or "", drift, self.shows or "", digests)
        kept = same or evidence.env["eco.evidence.file"]._keep(evidence, [incoming])
        self.write({"file_id": kept.id})
        # Not before the rest is certain: a transaction that is tried again finds the file where it was.
        self.env.cr.postcommit.add(partial(self._path().unlink, missing_ok=True))
        return kept

    def _there(self) -> int:
        """Tell how many bytes are there and good: what was counted, and no more than lies on the disk."""
        path = self._path()
        return int(self.size) if self.file_id else min(int(self.offset), path.stat().st_size if path.is_file() else 0)

    def _path(self) -> Path:
        """Name where the file lies until it is whole."""
        return self.env["ir.attachment"]._staging() / f"upload-{self.id}"

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        self._check_door()

    @api.model
    def _most(self, name: str, default: int) -> int:
        value = self.env["ir.config_parameter"].sudo().get_param(name, "")
        return int(value) if value.isascii() and value.isdigit() and int(value) > 0 else default

    @api.model
    def _cron_forget(self):
        """Forget uploads left alone for some days, and staged files of no upload; what was kept stays kept."""
        before = now() - timedelta(days=self._most(KEPT_DAYS, _DEFAULT_DAYS))
        old = opened(self).search([("write_date", "<", before)])
        for upload in old:
            upload._path().unlink(missing_ok=True)
        old.unlink()
        for path in self.env["ir.attachment"]._staging().iterdir():
            if datetime.utcfromtimestamp(path.stat().st_mtime) < before:
                path.unlink(missing_ok=True)


def _drift(milliseconds: object, moment: datetime) -> dict:
    """Reckon by how many seconds the sender's clock (milliseconds since 1970) is ahead, where it told its time."""
    told = isinstance(milliseconds, int | float) and not isinstance(milliseconds, bool) and abs(milliseconds) < 1e14
    ahead = milliseconds / 1000 - (moment - datetime(1970, 1, 1)).total_seconds() if told else 0
    return {"clock_told": told, "clock_drift": round(max(-2e9, min(2e9, ahead)))}
