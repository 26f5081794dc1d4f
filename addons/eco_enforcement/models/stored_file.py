"""Files that go into Odoo's store by a second name, so that memory does not grow with their size."""

import filecmp
import os
from pathlib import Path

from odoo import api, models
from odoo.exceptions import UserError

_MOST = 2**31 - 1  # what the column of sizes holds; a file of evidence has its own


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    @api.model
    def _staging(self) -> Path:
        """Name the folder, beside the store, in which files lie until they are whole."""
        folder = Path(self._filestore()) / "eco_uploads"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    @api.model
    def _adopt(self, files):
        """Link staged ``files`` (path, hashes) into the store and give their attachments, in that order.

        The bytes are stored as they are: Odoo's own way would shrink a picture and drop what the camera wrote into it.
        The type is given as unknown, so that no browser shows what it should not.
        """
        if self._storage() != "file":
            raise UserError(self.env._("Files of evidence need the file store: set ir_attachment.location to file."))
        attachments = self.create(
            [{"name": path.name, "type": "binary", "mimetype": "application/octet-stream"} for path, _digests in files]
        )
        for attachment, (_path, digests) in zip(attachments, files, strict=True):
            # Odoo's own write would have the caller give the bytes, all at once.
            models.BaseModel.write(
                attachment,
                {
                    "store_fname": f"{digests.sha1[:2]}/{digests.sha1}",
                    "checksum": digests.sha1,
                    "file_size": min(digests.size, _MOST),
                },
            )
        # Before the store is touched, so that its cleaning waits for the end of this transaction.
        attachments.flush_recordset()
        for attachment, (path, _digests) in zip(attachments, files, strict=True):
            attachment._link_in(path)
        return attachments

    def _link_in(self, path: Path):
        target = Path(self._full_path(self.store_fname))
        if target.exists():
            if not filecmp.cmp(path, target, shallow=False):
                raise UserError(self.env._("Another stored file has the same short hash; the file was not taken."))
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        self._mark_for_gc(self.store_fname)
        # A second name, not a move: should this transaction be tried again, the staged file is still there.
        os.link(path, target)
