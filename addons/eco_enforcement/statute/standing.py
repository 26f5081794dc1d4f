"""What stands against an act beside its own rules: faults of the whole case, and doubts nobody has spoken on."""

from collections.abc import Iterable

from .act import Act
from .checklist import RANK, standing_faults
from .checklist_rows import ROWS
from .facts import CaseFacts
from .inputs import Input, Kind
from .legal_types import Finding, Verdict
from .states import State

# Asked of every act: the reason of whoever acts on what the rules leave to a person.
JUDGEMENT = Input("judgement", "判断理由", Kind.TEXT, required=False)


# Rules about who acts: to somebody who merely looks at the case they say nothing.
PERSONAL = frozenset(
    {
        "role",
        "actor_within_reach",
        "actor_not_recused",
        "actor_is_chief",
        "actor_handles_case",
        "decider_not_investigator",
        "decider_not_reviewer",
        "reviewer_not_investigator",
        "collector_not_decider",
        "actor_of_county_justice",
        "reviewer_qualified",
        "actor_chairs_hearing",
        "chair_not_investigator",
        "chair_recusal_decided",
    }
)


def carries_on(act: Act, state: State) -> bool:
    """Tell whether the act brings a case in ``state`` further on the main line: what mends or sends back does not."""
    return not act.side and act.target is not None and RANK[act.target] > RANK[state]


def stops(act: Act, facts: CaseFacts) -> tuple[Finding, ...]:
    """Give what the legality check holds against carrying the case on, beside what the act itself asks."""
    if facts.state not in act.source or not carries_on(act, facts.state):
        return ()
    asked = {*act.guards, *act.input_guards}
    return tuple(standing_faults(ROWS, facts, penalty=act.target is not State.NO_PENALTY, asked=asked))


def judgement_wanted(findings: Iterable[Finding]) -> bool:
    """Tell whether a finding is left to a person, whose reason must then be written."""
    return any(finding.verdict is Verdict.JUDGE for finding in findings)


def judged(findings: tuple[Finding, ...], facts: CaseFacts) -> tuple[Finding, ...]:
    """Add the failure of whoever acts without a word on what is left to them."""
    open_ = [finding for finding in findings if finding.verdict is Verdict.JUDGE]
    if not open_ or facts.inputs.get(JUDGEMENT.name):
        return findings
    titles = "、".join(dict.fromkeys(finding.title for finding in open_))
    message = f"{titles}须人工判断，“{JUDGEMENT.label}”没有填写"
    return (*findings, Finding("judgement", JUDGEMENT.label, open_[0].basis, Verdict.FAIL, message))
