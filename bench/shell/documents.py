"""One decision as PDF, from its QWeb template to the bytes: ours, and a report of Odoo's own with the same words."""

import time
from html import escape

from odoo.addons.eco_checklist.rendering import markup, pdf, text
from odoo.addons.eco_checklist.rendering.mark import Mark

from bench.row import ROOT, warm_milliseconds

SAMPLE = ROOT / "tests" / "golden" / "decision.xml"
MARK = Mark(f"https://example.org/eco/paper/{'a' * 16}/{'b' * 8}/{'c' * 32}", "核验 cccccccc")


def _view(env, key, arch):
    return env["ir.ui.view"].create({"name": key, "key": f"bench.{key}", "type": "qweb", "arch": arch})


def _report(env, paragraphs):
    """Make a report on a partner that prints ``paragraphs``, as an Odoo project would."""
    body = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
    page = f'<t t-call="web.basic_layout"><div class="page">{body}</div></t>'
    _view(env, "report", f'<t t-name="bench.report">{page}</t>')
    values = {"name": "Bench", "model": "res.partner", "report_name": "bench.report", "report_type": "qweb-pdf"}
    return env["ir.actions.report"].create(values)


def measure(env):
    """Return the milliseconds of both by the clock on the wall: how many come out a second, one after another."""
    source = SAMPLE.read_text(encoding="utf-8")
    paragraphs = [line for line in text.plain_text(markup.parse(source)).splitlines() if line]
    ours = _view(env, "ours", source)
    report, partner = _report(env, paragraphs), env["res.partner"].search([], limit=1)

    def peer():
        content, kind = report._render_qweb_pdf(report.report_name, partner.ids)
        assert kind == "pdf" and content.startswith(b"%PDF"), content[:80]

    return {
        "ours": warm_milliseconds(
            lambda: pdf.render_pdf(markup.parse(str(env["ir.qweb"]._render(ours.id))), mark=MARK), time.perf_counter
        ),
        "peer": warm_milliseconds(peer, time.perf_counter),
    }
