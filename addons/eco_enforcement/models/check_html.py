"""The legality check as the case form shows it: a strip of sums, then topics, failures first, passes folded."""

from collections import Counter

from markupsafe import Markup

from ..statute.checklist import Line, Topic
from ..statute.legal_types import Verdict

MARKS = {
    Verdict.FAIL: ("danger", "fa-times-circle", "不符合"),
    Verdict.JUDGE: ("warning", "fa-question-circle", "须人工判断"),
    Verdict.PASS: ("success", "fa-check-circle", "符合"),
    Verdict.NOT_APPLICABLE: ("secondary", "fa-minus-circle", "不适用"),
}
ORDER = tuple(MARKS)
OPEN = (Verdict.FAIL, Verdict.JUDGE)


def page(lines: tuple[Line, ...], upcoming) -> Markup:
    """Write the check of a case; ``upcoming`` are the acts that may come next with their findings."""
    topics = {topic: [line for line in lines if line.row.topic is topic] for topic in Topic}
    asked = [(topic, [line for line in of if line.finding.verdict is not _IDLE]) for topic, of in topics.items()]
    asked.sort(key=lambda pair: min((ORDER.index(line.finding.verdict) for line in pair[1]), default=len(ORDER)))
    idle = [line for line in lines if line.finding.verdict is _IDLE]
    shown = {line.finding.rule for line in lines if line.finding.verdict in OPEN}
    parts = [_strip(lines), _upcoming(upcoming, shown), *(_topic(topic, of) for topic, of in asked if of)]
    parts.append(_folded(f"不适用或者尚未到核对阶段 {len(idle)}项", idle))
    return Markup('<div class="o_eco_check">{}</div>').format(Markup().join(parts))


_IDLE = Verdict.NOT_APPLICABLE


def _strip(lines) -> Markup:
    counted = Counter(line.finding.verdict for line in lines)
    badges = Markup().join(
        Markup('<span class="badge text-bg-{} me-2 mb-1">{} {}</span>').format(colour, counted[verdict], word)
        for verdict, (colour, _icon, word) in MARKS.items()
    )
    return Markup('<div class="o_eco_check_sum fs-5 mb-2">{}</div>').format(badges)


def _upcoming(rows, shown) -> Markup:
    """List what an act that may come next still waits for, beside the failures of the check itself."""
    html = Markup()
    for act, findings in rows:
        left = [f for f in findings if f.verdict in OPEN and f.rule not in shown]
        if left:
            items = Markup().join(finding_row(finding) for finding in sorted(left, key=_weight))
            html += Markup('<h5 class="mt-3">{}还需要 <small class="text-muted">{}</small></h5>{}').format(
                act.title, act.role.label, items
            )
    return html


def _topic(topic, lines) -> Markup:
    open_ = [line for line in lines if line.finding.verdict in OPEN]
    passed = [line for line in lines if line.finding.verdict is Verdict.PASS]
    rows = Markup().join(
        finding_row(line.finding, line.row) for line in sorted(open_, key=lambda li: _weight(li.finding))
    )
    folded = _folded(f"符合 {len(passed)}项", passed) if passed else ""
    return Markup('<h5 class="mt-3 mb-1">{}</h5>{}{}').format(topic.label, rows, folded)


def _folded(title, lines) -> Markup:
    if not lines:
        return Markup()
    rows = Markup().join(finding_row(line.finding, line.row) for line in lines)
    return Markup('<details><summary class="text-muted">{}</summary>{}</details>').format(title, rows)


def _weight(finding) -> int:
    return ORDER.index(finding.verdict)


def finding_row(finding, row=None) -> Markup:
    """Write one finding: verdict, title, message, facts and article; of a row that is open also where it is mended."""
    colour, icon, word = MARKS[finding.verdict]
    facts = "；".join(f"{label}：{value}" for label, value in finding.facts if value)
    small = "　".join(filter(None, (facts, str(finding.basis))))
    return Markup(
        '<div class="d-flex flex-wrap border-bottom py-1" data-rule="{}"><div class="text-{} text-nowrap me-2">'
        '<i class="fa {}"></i> {}</div><div class="flex-grow-1" style="flex-basis: 14rem"><strong>{}</strong>　{}'
        '<div class="text-muted small">{}</div>{}</div></div>'
    ).format(finding.rule, colour, icon, word, finding.title, finding.message, small, _mending(finding, row))


def _mending(finding, row) -> Markup:
    if row is None or finding.verdict not in OPEN:
        return Markup()
    room = "；法律留有余地，可以报县级司法行政部门审核放行" if row.room else ""
    stops = "必须符合，否则不能继续办理" if row.must else "应当符合"
    return Markup(
        '<div class="small"><a href="#" class="o_eco_where" data-page="{}">改正：{}</a>（{}{}）</div>'
    ).format(row.page, row.where, stops, room)
