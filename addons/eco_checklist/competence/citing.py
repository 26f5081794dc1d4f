"""Citations in a text: which places of which laws are named, and what to say of one that leads nowhere."""

import re
from datetime import date

from .legal import LegalBasis

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

_NUMBER = "([零〇一二三四五六七八九两十百千0-9０-９]+)"
_ITEM = f"第[（(]?{_NUMBER}[）)]?项"
# A version may stand behind the title: 《大气污染防治法》（2018年修正）第一百一十九条.
_TITLE = re.compile("《([^《》]+)》(?:[（(][^（）()]{1,20}[）)])?")
_PLACE = re.compile(f"(?:第{_NUMBER}条)?(?:第{_NUMBER}款)?(?:{_ITEM})?")
_AND = re.compile("[、，和及与]|以及")


def number(text: str) -> int:
    """Read ``text``, a number as laws write it or digit by digit: 一千一百三十一 -> 1131, 十 -> 10, 一一九 -> 119."""
    if not set(text) & _UNITS.keys():
        return int("".join(str(_DIGITS.get(sign, sign)) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign] if sign in _DIGITS else int(sign)
    return total + digit


def citations_in(text: str) -> tuple[LegalBasis, ...]:
    """Find every citation 《…》第…条 of ``text``, each once, in its order.

    The title is given as it is written. A place that goes on from the one before, as in 第六十三条、第六十四条
    or 第一款、第二款, belongs to the same law, and to the same article where it names none.
    """
    found: dict[LegalBasis, None] = {}
    for title in _TITLE.finditer(text):
        at, article, paragraph = title.end(), None, None
        while (place := _PLACE.match(text, at)) and place.group() and (article or place[1]):
            if place[1]:
                article, paragraph = number(place[1]), None
            if place[2]:
                paragraph = number(place[2])
            item = number(place[3]) if place[3] else None
            found[LegalBasis(title[1], article, paragraph, item)] = None
            joined = _AND.match(text, place.end())
            at = joined.end() if joined else len(text)
    return tuple(found)


def places_for(wanted: LegalBasis, held: list[LegalBasis]) -> list[int]:
    """Choose among ``held``, places of one law, those that ``wanted`` is found in; give their positions.

    The very place; else the smallest one around it (the whole article for its second paragraph); else the parts of
    it that are there (the paragraphs of a whole article).
    """
    same = [n for n, place in enumerate(held) if place.article == wanted.article]
    around = [n for n in same if _within(wanted, held[n])]
    if around:
        return [max(around, key=lambda n: (bool(held[n].paragraph), bool(held[n].item)))]
    return [n for n in same if _within(held[n], wanted)]


def _within(inner: LegalBasis, outer: LegalBasis) -> bool:
    return outer.paragraph in (None, inner.paragraph) and outer.item in (None, inner.item)


def unresolved(cited: LegalBasis, day: date, document: str, law_known: bool) -> str:
    """Say why ``document``, of ``day``, cannot be made: the library does not hold what it cites."""
    why = f"法律库中该法律在{day}有效的版本没有录入这一条" if law_known else f"法律库中没有该法律在{day}有效的版本"
    return f"{document}不能制作：引用的{cited}查不到，{why}。请由清单编制人员先在法律库中补录，或者更正引用"


def not_in_force(cited: LegalBasis, day: date, document: str) -> str:
    """Say why ``document`` cannot be made: the article it applies was not in force on ``day``."""
    return f"{document}不能制作：所适用的{cited}在{day}不是有效的规定。请由清单编制人员核对该事项的处罚依据"
