"""The file of a case as its page shows it: the list by volume and section, what is missing, the review, the readers."""

from markupsafe import Markup

from odoo.tools import groupby

from ..statute.case_file import SECTION_TITLES

_ROW = Markup(
    '<tr><td class="text-end">{}</td><td>{}<div class="text-muted small">{}</div></td>'
    '<td class="text-nowrap">{}</td><td class="text-end text-nowrap">{}</td></tr>'
)
_SECTION = Markup('<tr class="table-light"><td colspan="4" class="text-muted">{}</td></tr>')
_VOLUME = Markup(
    '<h5 class="mt-3">{} <small class="text-muted">{}件{}页</small></h5><div class="table-responsive">'
    '<table class="table table-sm mb-0"><thead><tr><th class="text-end">序号</th><th>材料</th><th>日期</th>'
    '<th class="text-end">页号</th></tr></thead><tbody>{}</tbody></table></div>'
)


def contents(rows) -> Markup:
    """Write the papers of the file, volume by volume."""
    parts = []
    for volume, held in groupby(rows, lambda row: row.entry.volume):
        lines = Markup()
        for section, of_section in groupby(held, lambda row: row.entry.section):
            lines += _SECTION.format(SECTION_TITLES.get(section, SECTION_TITLES["other"]))
            lines += Markup().join(_line(row) for row in of_section)
        parts.append(_VOLUME.format(volume.label, len(held), held[-1].last, lines))
    return Markup('<div class="o_eco_file">{}</div>').format(Markup().join(parts)) if parts else Markup()


def _line(row) -> Markup:
    return _ROW.format(row.no, row.entry.title, row.entry.number, row.entry.day, row.pages)


def missing(papers) -> Markup:
    """Write which papers the file lacks, each with its article and where it is made."""
    if not papers:
        return Markup('<p class="text-success"><i class="fa fa-check-circle"/> 到目前为止应有的文书齐全</p>')
    items = Markup().join(
        Markup('<li><strong>{}</strong> <span class="text-muted">{}，{}</span></li>').format(p.title, p.basis, p.where)
        for p in papers
    )
    return Markup('<p class="text-danger mb-1"><i class="fa fa-times-circle"/> 缺少{}件</p><ul>{}</ul>').format(
        len(papers), items
    )


def review(said) -> Markup:
    """Write the predicted result of a review of the file, with the points and what the check found for each."""
    colour = "danger" if said.fatal else "warning" if said.open else "success"
    items = Markup().join(
        Markup('<li><span class="text-muted">{}</span> {}<div class="small text-muted">{}</div></li>').format(
            hit.point.group, hit.point.fault, "；".join(finding.message for finding in hit.findings)
        )
        for hit in (*said.fatal, *said.open)
    )
    return Markup(
        '<p class="mb-1"><strong>案卷评查预判：</strong><span class="text-{}">{}</span></p><ul>{}</ul>'
    ).format(colour, said.verdict, items)


def readings(rows) -> Markup:
    """Write who looked at the file: when, who, of which body, what, why."""
    lines = Markup().join(
        Markup("<tr>{}</tr>").format(Markup().join(Markup("<td>{}</td>").format(word) for word in row)) for row in rows
    )
    return Markup(
        '<div class="table-responsive"><table class="table table-sm"><thead><tr><th>时间</th><th>人员</th><th>单位</th>'
        "<th>事项</th><th>理由</th></tr></thead><tbody>{}</tbody></table></div>"
    ).format(lines)
