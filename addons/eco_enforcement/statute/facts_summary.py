"""What happens on the spot: the form in hand, and what the officers told and heard (arts. 51, 52)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OnTheSpot:
    """A case handled on the spot. ``form`` is the next unused number of the acting officer's block, 0 for none.

    ``recorded_on``: the day the decision was filed with the agency; ``defence`` what the party said, and
    ``defence_answer`` what became of it.
    """

    form: int
    identity_shown: bool
    told: bool
    defence: str
    defence_answer: str
    recorded_on: date | None
