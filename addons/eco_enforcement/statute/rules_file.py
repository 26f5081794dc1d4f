"""The file is whole before it is put away (行政处罚法 art. 47)."""

from .facts import CaseFacts
from .file_papers import Paper, missing_papers
from .file_papers_side import PAPERS
from .judging import apl, judge
from .legal_types import Finding, Verdict


def papers_in_file(facts: CaseFacts) -> Finding:
    """Every paper the course of the case asks for is in its file (art. 47).

    A paper whose step the journal holds, but which was never printed, may lie on paper: a person says where.
    """
    lacking = missing_papers(PAPERS, facts)
    gone = [paper for paper in lacking if not paper.step_taken(facts)]
    rule, title = "papers_in_file", "卷内文书齐全"
    if gone:
        return judge(rule, title, apl(47), False, f"案卷缺少：{_named(gone)}，不得归档")
    failed = f"日志已记载有关步骤，案卷中没有相应文书：{_named(lacking)}；须说明纸质文书何在或者为何没有制作"
    return judge(rule, title, apl(47), not lacking, failed, otherwise=Verdict.JUDGE)


def _named(papers: list[Paper] | tuple[Paper, ...]) -> str:
    return "、".join(f"{paper.title}（{paper.basis}，{paper.where}）" for paper in papers)
