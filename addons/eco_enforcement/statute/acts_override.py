"""Letting a failure pass (合法性检查放行)."""

from . import rules_override as override
from .act import Act, at
from .conditions import REVIEWER
from .inputs import Input, Kind
from .judging import apl
from .overridable import Overridable
from .states import ENDED, Role, State

OPEN = at(*(state for state in State if state not in ENDED and state is not State.ARCHIVED))

ACTS = (
    Act("override", "放行合法性检查的一项", Role.LEGAL_REVIEWER, OPEN, None, apl(24, 3),
        (*REVIEWER, override.actor_of_county_justice, override.something_to_let_pass),
        (Input("let_pass", "放行的事项", Kind.CHOICE, choices=Overridable),
         Input("named_rule", "所依据的规定", Kind.TEXT, required=False), Input("reason", "放行理由", Kind.TEXT)),
        (override.finding_leaves_room,), side="县级监督", while_suspended=True),
)  # fmt: skip
