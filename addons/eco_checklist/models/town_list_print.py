"""A town's list as an official paper: spreadsheet, PDF and Word document."""

from functools import lru_cache

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..official.cells import chinese_date
from ..official.layout import OfficialLine, OfficialList
from ..official.writing_markup import write_markup
from ..official.writing_xlsx import WritingError, write_xlsx
from ..rendering import markup, pdf, word
from ..rendering.errors import RenderingError

FORMATS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
# What a paper says of itself until it is published.
MARKS = {"published": "", "approved": "（已批准，尚未公布）"}
MOST_LINES = 2000  # of one PDF or Word document: some 250 pages
DRAFT = "（草案）"
_RENDERERS = {"pdf": pdf.render_pdf, "docx": word.render_docx}


@lru_cache(maxsize=32)
def _rendered(kind, papers):
    """Return ``papers`` as the bytes of ``kind``; kept, since anybody may ask for the published ones again and again."""
    if kind == "xlsx":
        return write_xlsx(papers)
    return _RENDERERS[kind](markup.parse(write_markup(papers)))


class EcoTownList(models.Model):
    _inherit = "eco.town.list"

    def action_download_pdf(self):
        """Return the action that downloads these lists as one PDF."""
        return self._download("pdf")

    def action_download_docx(self):
        """Return the action that downloads these lists as one Word document."""
        return self._download("docx")

    def action_download_xlsx(self):
        """Return the action that downloads these lists as one workbook, a sheet a town."""
        return self._download("xlsx")

    def _download(self, kind):
        return {
            "type": "ir.actions.act_url",
            "url": f"/eco/lists/{','.join(map(str, self.ids))}.{kind}",
            "target": "download",
        }

    def _printed(self, kind):
        """Return these lists as the bytes of a file of ``kind``; the same lists give the same bytes.

        Raises ``UserError`` when they cannot be printed, such as for a character no font has, or are too many.
        """
        if kind in _RENDERERS and len(self.line_ids) > MOST_LINES:
            raise UserError(
                self.env._(
                    "At most %(most)s lines are printed at once: choose fewer lists, or download the workbook.",
                    most=MOST_LINES,
                )
            )
        try:
            return _rendered(kind, tuple(town_list._official() for town_list in self))
        except (RenderingError, WritingError) as error:
            raise UserError(str(error)) from error

    def _file_name(self, kind):
        """Return what a file of ``kind`` with these lists is called."""
        if len(self) == 1:
            return f"{self.display_name}{self._draft_mark()}.{kind}"
        return f"承接事项清单（{len(self)}份）.{kind}"

    def _official(self):
        """Return this list as it stands on paper. A draft says that it is one, in its title."""
        self.ensure_one()
        return OfficialList(
            title=f"{self.name}{self._draft_mark()}",
            town=self.agency_id.name,
            version=self.version,
            approval_document=self.approval_document or "",
            approved_on=self.approval_date or None,
            published_on=self.published_on or None,
            publication_link=self.publication_link or "",
            start=self.date_start or None,
            lines=tuple(line._official(number) for number, line in enumerate(self.line_ids, 1)),
        )

    def _draft_mark(self):
        return MARKS.get(self.state, DRAFT)


class EcoTownListLine(models.Model):
    _inherit = "eco.town.list.line"

    wording = fields.Char(related="power_id.name")
    basis_text = fields.Text("Basis", compute="_compute_basis_text")

    @api.depends("printed_basis", "power_id", "date_from")
    def _compute_basis_text(self):
        for line in self:
            line.basis_text = "\n".join(line._official_bases())

    def _official(self, number):
        """Return this line as the row ``number`` of its paper."""
        self.ensure_one()
        return OfficialLine(
            number=number,
            power=self.power_id.name,
            bases=self._official_bases(),
            original_department=self.printed_department or self.power_id.original_agency or "",
            functions=self._functions(),
            start=self.date_from or None,
            end=self.date_to or None,
            guiding_department=self.guiding_agency_id.name or "",
            status=self.status,
            transition=self._pending_rule(),
            city_consent=self._official_consent(),
            note=self.note or "",
        )

    def _official_bases(self):
        """Return the bases as the paper words them, else the confirmed law of the first day: what is not sure is not printed."""
        if self.printed_basis:
            return tuple(basis.strip() for basis in self.printed_basis.splitlines() if basis.strip())
        day = self.date_from or self.list_id.date_start
        basis = self.power_id.basis_on(day) if day and self.power_id else self.power_id.basis_ids[:0]
        if basis.confirmation != "confirmed":
            return ()
        articles = basis.duty_article_ids | basis.penalty_article_ids
        return tuple(str(article.legal_basis(full=True)) for article in articles)

    def _pending_rule(self):
        """Return the rule for pending cases: the line's own, or the list's where the line takes the power away."""
        return self.transition_rule or (self.list_id.transition_rule if self.status != "granted" else "") or ""

    def _official_consent(self):
        if not self.city_consent_date:
            return self.city_consent_document or ""
        return f"{self.city_consent_document or ''}（{chinese_date(self.city_consent_date)}）"
