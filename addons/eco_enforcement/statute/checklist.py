"""The legality check of a case: which rules are asked of it, from which stage on, and where a fault is mended.

Each row asks one rule at one moment (``checklist_views``). A failing ``must`` row stops every act that carries the
case on; acts that mend, record or send back stay open. The county may let a failing row pass only where the row
names the article that leaves room for it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from .checklist_views import now
from .checklist_words import PAGES, Topic
from .facts import CaseFacts
from .judging import Guard, not_applicable
from .legal_types import Finding, LegalBasis, Verdict
from .states import WITHOUT_PENALTY, Procedure, State

S = State
_LINE = (
    *(S.DRAFT, S.FILING, S.INVESTIGATION, S.CASE_REVIEW, S.LEGAL_REVIEW, S.REVIEWED, S.NOTICE, S.DEFENCE),
    *(S.DECIDED, S.EXECUTION, S.CLOSING, S.CLOSED, S.ARCHIVED),
)
# How far a case has come, in each of its stages.
RANK = {state: place for place, state in enumerate(_LINE)}
RANK |= {S.NOT_FILED: RANK[S.FILING], S.NO_PENALTY: RANK[S.DECIDED], S.CONCLUDED: RANK[S.EXECUTION]}


@dataclass(frozen=True, slots=True)
class Row:
    """A row: ``rule`` is asked from the stage ``since`` to the stage ``until``, at the moment ``view`` picks.

    ``page`` names the page of the case form and ``mend`` (Chinese) what is mended there. ``penal``: only of a case in
    which a penalty is intended or imposed. ``procedure``: only of a case that follows it. ``room`` is the article that
    lets the county pass a failing row; without it nobody may. ``name`` is the row's code where a rule has several rows.
    """

    topic: Topic
    rule: Guard
    since: State
    page: str
    mend: str
    must: bool = True
    until: State = S.ARCHIVED
    view: Callable[[CaseFacts], CaseFacts | None] = now
    penal: bool = True
    procedure: Procedure | None = None
    room: LegalBasis | None = None
    name: str = ""

    @property
    def where(self) -> str:
        """Say in Chinese where a fault is mended."""
        return f"“{PAGES[self.page]}”页：{self.mend}"

    @property
    def code(self) -> str:
        """Give the code by which the row is named, in overrides and in the tests."""
        return self.name or self.rule.__name__


@dataclass(frozen=True, slots=True)
class Line:
    """What the check found for a row."""

    row: Row
    finding: Finding


def _of_outcome(row: Row) -> bool:
    """Tell whether the row is about what follows the inquiry: a case that ended before that has nothing of it."""
    return RANK[row.since] > RANK[S.INVESTIGATION] and row.topic is not Topic.CLOSING


def _spared(row: Row, facts: CaseFacts) -> str:
    """Say why the row is not asked of the case now; empty: it is asked."""
    rank = RANK[facts.state]
    if rank < RANK[row.since]:
        return f"“{row.since.label}”阶段起核对"
    if rank > RANK[row.until]:
        return f"“{row.until.label}”阶段之后不再核对"
    spot = Procedure.SUMMARY if facts.on_the_spot else Procedure.ORDINARY
    if row.procedure and row.procedure is not spot:
        return f"本案适用{spot.label}"
    if facts.ending and facts.decision is None and _of_outcome(row):
        return f"案件以“{facts.ending.label}”办理终结，没有作出决定"
    if row.penal and (facts.ending in WITHOUT_PENALTY or (facts.decision and facts.decision.ground)):
        return "本案没有给予行政处罚"
    return ""


def ask(row: Row, facts: CaseFacts) -> Finding:
    """Give the finding of one row, under the row's own code; what the county let pass counts as passed."""
    looked_at, why = row.view(facts), _spared(row, facts)
    finding = row.rule(facts if looked_at is None else looked_at)
    if looked_at is None or why:
        return not_applicable(row.code, finding.title, finding.basis, why or "尚未办理到该步骤")
    return let_pass(replace(finding, rule=row.code), facts)


def let_pass(finding: Finding, facts: CaseFacts) -> Finding:
    """Turn a finding that the county let pass into a pass that says by whom and why; it must still say the same."""
    if finding.verdict not in (Verdict.FAIL, Verdict.JUDGE):
        return finding
    passed = next((p for p in facts.file.passes if p.rule == finding.rule and p.said == finding.message), None)
    if passed is None:
        return finding
    words = f"经{passed.by}审核放行，理由：{passed.reason}（原结论：{finding.message}）"
    return replace(finding, verdict=Verdict.PASS, message=words)


def run(rows: Iterable[Row], facts: CaseFacts) -> tuple[Line, ...]:
    """Ask every row of ``rows``."""
    facts = replace(facts, inputs={})
    return tuple(Line(row, ask(row, facts)) for row in rows)


def standing_faults(rows: Iterable[Row], facts: CaseFacts, *, penalty: bool, asked: set[Guard]) -> Iterator[Finding]:
    """Give the failures of ``must`` rows that stand against carrying the case on, but for rules ``asked`` anyway.

    Without a ``penalty`` in view only rows that bind every case are asked.
    """
    facts = replace(facts, inputs={})
    for row in rows:
        if not row.must or (row.penal and not penalty) or (row.rule in asked and row.view is now):
            continue
        if not _spared(row, facts) and (finding := ask(row, facts)).blocks:
            yield finding


__all__ = ["RANK", "Line", "Row", "Topic", "ask", "let_pass", "run", "standing_faults"]
