"""Which body hears an application for administrative reconsideration (行政复议)."""

from collections.abc import Iterable

from .legal import LegalBasis

BASIS = LegalBasis("行政复议法", 24)

GOVERNMENTS = frozenset({"city", "county"})
_REVIEWED = frozenset({"county", "department", "town", "subdistrict", "police", "zone"})


def reviewing_kind(kind: str, above: Iterable[str]) -> int | None:
    """Return the place in ``above`` of the body that reviews an act of a body of ``kind``.

    ``above`` holds the kinds of the bodies over it, nearest first. A town is reviewed by the next
    higher local government, a sub-district office by the government that set it up, a department (and
    a branch placed in a county by a city department) by the government of its place, the committee of a zone by the
    government that set it up or manages it: each of them is the nearest county or city government above
    (行政复议法 art. 24). ``None``: nobody in the tree, or no administrative body.
    """
    if kind not in _REVIEWED:
        return None
    return next((place for place, other in enumerate(above) if other in GOVERNMENTS), None)
