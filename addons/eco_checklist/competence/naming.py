"""Names of towns: what a register of divisions calls a place, and how its government is named on its seal."""

_GOVERNMENT = "人民政府"
_OFFICE = "办事处"
_STREET = "街道"
# Endings of the names of places, and the kind of body that governs them.
_KINDS = ((_STREET, "subdistrict"), ("镇", "town"), ("乡", "town"))
_LAST_OF = ((99, _STREET), (199, "镇"), (999, "乡"))  # the last three digits of a code


def place_name(text: str) -> str:
    """Return the name of a place without the words for its government: 赵村镇人民政府 -> 赵村镇."""
    name = "".join(text.split())
    return name.removesuffix(_GOVERNMENT) if name.endswith(_GOVERNMENT) else name.removesuffix(_OFFICE)


def kind_of(place: str) -> str:
    """Return the kind of body that governs ``place``: "subdistrict", "town", or empty for no name of a town."""
    return next((kind for ending, kind in _KINDS if place.endswith(ending) and place != ending), "")


def official_name(place: str, county: str) -> str:
    """Name the body as its seal does: 兴平市 + 赵村镇 -> 兴平市赵村镇人民政府, 西吴街道 -> 兴平市人民政府西吴街道办事处.

    ``county`` is the name of the county, with or without 人民政府. A sub-district office is set up by the government
    above it and says so.
    """
    county = place_name(county)
    if place.endswith(_STREET):
        return f"{county}{_GOVERNMENT}{place}{_OFFICE}"
    return f"{county}{place}{_GOVERNMENT}"


def short_name(place: str) -> str:
    """Return what stands in the numbers of documents: 西吴街道 -> 西吴办, 赵村镇 -> 赵村镇."""
    return f"{place.removesuffix(_STREET)}办" if place.endswith(_STREET) else place


def ending_by_code(code: str) -> str:
    """Return the ending a place with this nine-digit ``code`` usually has: 001-099 街道, 100-199 镇, 200- 乡."""
    return next(ending for last, ending in _LAST_OF if int(code[-3:]) <= last)
