from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day, today
from odoo.addons.eco_checklist.rendering.picture_sheet import printable

from ..statute.doc_kinds import DocKind
from ..statute.document_row import Volume
from ..statute.states import Ending
from .case_documents import day_in_words
from .case_file_printed import FRAME, volumes_of

_ENDS = ("approve_closing", "refuse_filing")


class EcoCase(models.Model):
    """Cover, catalogue and remarks (封面、卷内目录、备考表) of each volume: their values and their markup."""

    _inherit = "eco.case"

    def _file_markup(self, rows, remarks=()) -> dict[str, str]:
        """Give the markup of cover, catalogue and remarks by volume and kind; ``UserError`` where a field is empty.

        ``remarks`` are further notes for the main volume.
        """
        volumes = volumes_of(rows)
        common = self._file_common(volumes)
        made = {}
        for place, volume in enumerate(volumes, start=1):
            own = [row for row in rows if row.entry.volume is volume]
            values = {**common, **self._volume_values(volume, place, own)}
            values["notes"] += remarks if volume is Volume.MAIN else ()
            for kind in FRAME:
                context = self._frame_context(kind, values)
                self.env["eco.document"]._check_complete(kind, context)
                made[f"{volume.value}/{kind.value}"] = str(
                    self.env["ir.qweb"]._render(f"eco_enforcement.document_{kind.value}", context)
                )
        return made

    def _frame_context(self, kind: DocKind, values: dict) -> dict:
        return {
            "doc": {"kind": kind.value, "title": kind.label, "agency": self.agency_id.name},
            "agency": {"name": self.agency_id.name},
            "case": self._context_case(),
            "party": self._context_party(),
            "officers": self._context_officers(self.officer_ids, today()),
            "file": values,
        }

    def _file_common(self, volumes) -> dict:
        """Give what all volumes say alike: result, days, archive number, retention."""
        archive = self.archive_ids[-1:]
        return {
            "volumes": len(volumes),
            "result": self._file_result(),
            "closed_on": day_in_words(self.closed_on),
            "archived_on": day_in_words(archive.on),
            "archive_number": archive.number or "",
            "retention": archive.retention_id.name or "",
            "place_kept": archive.place or "",
            "maker": archive.user_id.name or "",
        }

    def _file_result(self) -> str:
        if self.decision_ids:
            return self._closing_result()
        return Ending(self.ending).label if self.ending else ""

    def _volume_values(self, volume: Volume, place: int, rows) -> dict:
        return {
            "volume": volume.label,
            "place": place,
            "count": str(len(rows)),
            "pages": str(rows[-1].last) if rows else "",
            "rows": [
                {
                    "no": str(row.no),
                    "number": printable(row.entry.number),
                    "title": printable(row.entry.title),
                    "date": row.entry.day.strftime("%Y%m%d"),
                    "pages": row.pages,
                    "remark": "" if _prints(row.entry) else "电子保存",
                }
                for row in rows
            ],
            "notes": self._file_notes(volume, rows),
        }

    def _file_notes(self, volume: Volume, rows) -> list[str]:
        """Say what whoever opens the volume should know: what was moved and why, what is kept electronically."""
        keys = {row.entry.key: row.entry for row in rows}
        notes = [
            f"“{printable(keys[move.entry_key].title)}”：{day_in_words(move.on)}由{move.user_id.name}调整，理由：{move.text}"
            for move in self.file_move_ids
            if move.entry_key in keys
        ]
        notes += [
            f"“{printable(row.entry.title)}”以电子文件保存（{row.entry.size}字节，SHA-256：{row.entry.sha256}）"
            for row in rows
            if not _prints(row.entry)
        ]
        return notes

    def _closing_day(self):
        """Give the day the case was closed or refused last, by its journal."""
        ends = self.event_ids.filtered(lambda event: event.act in _ENDS).sorted("seq")
        return beijing_day(ends[-1].at) if ends else False


def _prints(entry) -> bool:
    return entry.mimetype == "application/pdf" or entry.mimetype.startswith("image/")
