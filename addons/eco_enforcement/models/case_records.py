from datetime import date
from decimal import Decimal

from odoo import fields, models

# Columns that say nothing about the case; binaries go into the export as files.
_LEFT_OUT = frozenset({"create_uid", "create_date", "write_uid", "write_date", "message_main_attachment_id"})
_TYPES = frozenset(
    {"boolean", "char", "date", "datetime", "float", "html", "integer", "many2many", "many2one", "monetary",
     "selection", "text"}
)  # fmt: skip
# The journal and the texts of documents stand in the export as files of their own.
_ELSEWHERE = frozenset({"eco.event", "eco.case.export"})
_LONG = frozenset({("eco.document", "content")})


class EcoCase(models.Model):
    """The case as data, for another installation to read: every row that hangs on it, by the names of its fields."""

    _inherit = "eco.case"

    def _records(self) -> dict:
        """Give model name -> rows, in a fixed order; values are texts, whole numbers, truth values and lists of these.

        Called as superuser by the export; whoever reported the matter is no part of it.
        """
        self.ensure_one()
        out = {self._name: [self._row_of(self)], "eco.case.party": [self._row_of(self.party_id)]}
        for name in sorted(self.env.registry):
            way = self._exported_way(name)
            if way:
                rows = (
                    self.env[name].with_context(active_test=False).search([(".".join(way), "=", self.id)], order="id")
                )
                if rows:
                    out[name] = out.get(name, []) + [self._row_of(row) for row in rows]
        return out

    def _exported_way(self, name: str) -> tuple:
        """Give the links from the model to its case; () for what is no part of the case's data."""
        model = self.env[name]
        if not name.startswith("eco.") or model._abstract or model._transient or name in _ELSEWHERE:
            return ()
        return self.env["ir.rule"]._way_to_case(name)

    def _row_of(self, record) -> dict:
        row = {"id": record.id}
        for name, field in sorted(record._fields.items()):
            wanted = field.store and field.type in _TYPES and not name.startswith(("message_", "activity_"))
            if wanted and name not in _LEFT_OUT and name != "id" and (record._name, name) not in _LONG:
                row[name] = self._plain_value(record[name], field)
        return row

    @staticmethod
    def _plain_value(value, field):
        """Turn the value of a field into what canonical JSON knows: no floats, no dates, no records."""
        if field.type == "many2one":
            return {"id": value.id, "name": value.display_name, "code": _code(value)} if value else None
        if field.type == "many2many":
            return [{"id": one.id, "name": one.display_name, "code": _code(one)} for one in value.sorted("id")]
        if field.type in ("float", "monetary"):
            return f"{Decimal(str(value)):f}"
        if isinstance(value, date):
            return fields.Datetime.to_string(value) if field.type == "datetime" else value.isoformat()
        if field.type == "boolean":
            return bool(value)
        return None if value is False or value is None else value


def _code(record) -> str:
    return str(record["code"] or "") if "code" in record._fields else ""
