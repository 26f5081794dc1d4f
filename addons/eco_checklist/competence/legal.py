"""The two small types every rule of law speaks in: where it is written, and what it found."""

from dataclasses import dataclass
from enum import StrEnum

_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def chinese_number(value: int) -> str:
    """Write ``value`` (0 to 9999) as the law numbers its articles: 1131 -> 一千一百三十一.

    Raises ``ValueError`` outside that range: no Chinese statute has more articles.
    """
    if not 0 <= value <= 9999:
        raise ValueError(f"no article number: {value}")
    if value < 10:
        return _DIGITS[value]
    text, rest, gap = "", value, False
    for unit, name in _UNITS:
        digit, rest = divmod(rest, unit)
        if digit:
            text += (_DIGITS[0] if gap else "") + _DIGITS[digit] + name
            gap = False
        elif text:
            gap = True
    if rest:
        text += (_DIGITS[0] if gap else "") + _DIGITS[rest]
    return text.removeprefix("一") if text.startswith("一十") else text


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A place in a law: ``LegalBasis("行政处罚法", 42, paragraph=1)``.

    ``law`` is the title without book marks; ``item`` is the number of a 项.
    """

    law: str
    article: int
    paragraph: int | None = None
    item: int | None = None

    def __str__(self) -> str:
        """Cite as a document does: 《行政处罚法》第四十二条第一款."""
        text = f"《{self.law}》第{chinese_number(self.article)}条"
        if self.paragraph:
            text += f"第{chinese_number(self.paragraph)}款"
        if self.item:
            text += f"第（{chinese_number(self.item)}）项"
        return text


class Verdict(StrEnum):
    """What a rule says of the facts it was shown."""

    PASS = "pass"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    JUDGE = "judge"  # the law leaves it to a person


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one rule: which rule, by which article, what it found, from which facts.

    ``message`` is Chinese, as are ``title`` and ``facts``: officers and courts read them.
    """

    rule: str
    title: str
    basis: LegalBasis
    verdict: Verdict
    message: str
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether the act this rule guards may not be done."""
        return self.verdict is Verdict.FAIL

    def __str__(self) -> str:
        """Say the finding as a refusal reads: the reason, then the article."""
        return f"{self.message}（依据：{self.basis}）"
