"""What makes sure that a template of an office prints a lawful paper: tried out with samples before it is kept."""

import base64
import copy
from collections import Counter

from lxml import etree

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.rendering import drawn, markup, pdf, sample, template, text
from odoo.addons.eco_checklist.rendering.errors import RenderingError

from ..statute.doc_kinds import DocKind
from ..statute.document_table import DOCUMENTS
from ..statute.sign_places import role_at

PARTS = "eco_enforcement.document_part_"
HEAD = {"kind": "文书种类", "agency": "制作机关", "title": "文书名称", "number": "文号"}


class EcoDocumentTemplate(models.Model):
    _inherit = "eco.document.template"

    @api.model
    def _built_in(self, kind: DocKind) -> str:
        """Give the text of the built-in template of ``kind``, as the county's own views may have changed it."""
        # The text and not the tree: running a template takes its tree apart.
        _tree, arch, _ref = self.env["ir.qweb"]._get_template(f"eco_enforcement.document_{kind.value}")
        root = next(etree.fromstring(arch).iter("document"))
        root.tail = None
        return etree.tostring(root, encoding="unicode", pretty_print=True)

    @api.model
    def _parts(self) -> tuple[str, ...]:
        """Give the names of the shared parts that a template may call."""
        keys = (
            self.env["ir.ui.view"].sudo().search([("type", "=", "qweb"), ("key", "=like", f"{PARTS}%")]).mapped("key")
        )
        return tuple(sorted(set(keys)))

    @api.model
    def _names(self, kind: DocKind) -> frozenset[str]:
        """Give the names of the values that the paper of ``kind`` is printed from."""
        needed = {need.path.partition(".")[0] for need in DOCUMENTS[kind].needs}
        return template.GIVEN | needed | template.names_in(template.parsed(self._built_in(kind)))

    @api.model
    def _compiled(self, kind: DocKind, arch: str) -> etree._Element:
        """Return the template ``arch`` ready to be run; ``TemplateError`` when something may not stand in it."""
        return template.read(arch, self._names(kind), self._parts())

    @api.model
    def _sampled(self, kind: DocKind, root: etree._Element, lean=False, labels=None) -> etree._Element:
        """Return the markup that ``root`` yields with samples; ``lean``: with those alone that must not be empty."""
        needed = [need.path for need in DOCUMENTS[kind].needs if not need.when]
        kept = {".".join(path.split(".")[:count]) for path in needed for count in range(1, path.count(".") + 2)}
        names = self._names(kind)
        values = {name: sample.Sample(name, lean, kept, labels or {}) for name in names}
        values["doc"] = {
            **{name: sample.Sample(f"doc.{name}", names=labels or {}) for name in ("number", "date", "agency")},
            "kind": kind.value,
            "title": kind.label,
        }
        return markup.parse(str(self.env["ir.qweb"]._render(copy.deepcopy(root), values)))

    def _faults(self) -> list[str]:
        """Say in Chinese what keeps this template from printing a lawful paper; nothing: it may be used."""
        self.ensure_one()
        kind = DocKind(self.kind)
        try:
            own = self._compiled(kind, self.arch)
            papers = [self._sampled(kind, own, lean) for lean in (False, True)]
        except RenderingError as error:
            return [str(error)]
        except Exception as error:  # noqa: BLE001 whatever a template makes QWeb stumble over is the template's fault
            return [f"文书模板不能运行：{error}"[:500]]
        given = template.parsed(self._built_in(kind))
        lawful = [self._sampled(kind, given, lean) for lean in (False, True)]
        faults = [fault for pair in zip(papers, lawful, strict=True) for fault in self._unlike(kind, *pair)]
        return list(dict.fromkeys(faults)) + self._unprinted(kind, papers, lawful)

    @api.model
    def _unlike(self, kind, paper, lawful) -> list[str]:
        """Say what of head, seal and places to sign the ``paper`` lacks beside the ``lawful`` one."""
        faults = [f"{label}应当与系统模板一致" for name, label in HEAD.items() if paper.get(name) != lawful.get(name)]
        row = DOCUMENTS[kind]

        def signed(tree):
            return Counter(role_at(place.label, place.beside, row.signers) for place in drawn.places(tree))

        for role, count in (signed(lawful) - signed(paper)).items():
            if role:
                faults.append(f"缺少{role.label}的签名位置（少{count}处，{row.basis}）")
        seals = [Counter(tuple(sorted(seal.attrib.items())) for seal in tree.iter("seal")) for tree in (lawful, paper)]
        return [*faults, f"缺少行政机关印章和日期的位置（{row.basis}）"] if seals[0] - seals[1] else faults

    @api.model
    def _unprinted(self, kind, papers, lawful) -> list[str]:
        """Say which mandatory fields the ``papers`` do not print, with the article that asks for them."""
        row = DOCUMENTS[kind]
        shown, due = (sample.printed_paths("\n".join(map(_all_words, trees))) for trees in (papers, lawful))
        lacking = [need for need in row.needs if need.path in due and need.path not in shown]
        return [f"没有印出必备内容：{need.label}（{need.path}，{row.basis}）" for need in lacking]

    @api.depends("arch", "kind")
    def _compute_sample(self):
        for one in self:
            one.sample = base64.b64encode(one._sample_pdf()) if one.kind and one.arch else False

    def _sample_pdf(self) -> bytes:
        """Return the paper as this template prints it, marked 样张; ``UserError`` when it cannot be printed."""
        kind = DocKind(self.kind)
        labels = {need.path: need.label for need in DOCUMENTS[kind].needs}
        try:
            tree = self._sampled(kind, self._compiled(kind, self.arch), labels=labels)
            for head in (tree, *tree.iter("head")):
                head.set("title", f"{head.get('title')}（样张，不具有效力）")
            return pdf.render_pdf(tree, images={sample.PICTURE_KEY: sample.picture()})
        except RenderingError as error:
            raise UserError(str(error)) from error


def _all_words(tree: etree._Element) -> str:
    """Give what ``tree`` prints, with its labels, names and days to sign."""
    return text.plain_text(tree) + "\n".join(value for node in tree.iter() for value in node.attrib.values())
