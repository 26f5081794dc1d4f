"""The elements to prove (构成要件) of a power, row by row, and the text that documents print of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from .legal import chinese_number

# Codes of the kinds with the names of the field. What is no element follows the elements as sentences.
KINDS = (
    ("act", "行为"),
    ("object", "对象"),
    ("party", "主体"),
    ("place", "地点"),
    ("time", "时间"),
    ("threshold", "标准、数量"),
    ("circumstance", "情节"),
    ("proof", "须查明的事项"),
    ("remark", "说明"),
)
SENTENCES = frozenset({"proof", "remark"})


@dataclass(frozen=True, slots=True)
class Element:
    """One row. ``words`` end without a mark; ``value`` is what a paper sets for it (500头), given once confirmed."""

    kind: str
    words: str
    value: str = ""


def text(elements: Iterable[Element]) -> str:
    """Write the rows as one text: the elements, numbered where there are several, then the other sentences."""
    rows = [element for element in elements if element.words]
    proper = [_words(element) for element in rows if element.kind not in SENTENCES]
    if len(proper) > 1:
        proper = [f"{chinese_number(number)}、{words}" for number, words in enumerate(proper, 1)]
    sentences = ["；".join(proper)] if proper else []
    sentences += [_words(element) for element in rows if element.kind in SENTENCES]
    return "".join(sentence if sentence.endswith(("。", "！", "？")) else f"{sentence}。" for sentence in sentences)


def _words(element: Element) -> str:
    return f"{element.words}（{element.value}）" if element.value else element.words
