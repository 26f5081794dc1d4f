"""What the heads decide together beside the penalty leaves minutes: extension, recusal of a head (arts. 43, 57)."""

from .facts import CaseFacts
from .facts_discussion import Conclusion, DiscussionSubject


def settled_together(facts: CaseFacts, subject: DiscussionSubject) -> bool:
    """Tell whether a ruling names the discussion it rests on.

    Where minutes on ``subject`` were finished after the request, the ruling names one of them that carried; only where
    the file has none does a number of minutes kept elsewhere do.
    """
    request, named = facts.inputs.get("request"), facts.inputs.get("discussion")
    since = request.seq if request else 0
    held = [d for d in facts.discussions if d.subject is subject and d.seq > since]
    if held or named:
        return named in held and named.conclusion is Conclusion.AGREED
    return bool(str(facts.inputs.get("minutes_number") or "").strip())
