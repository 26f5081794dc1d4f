"""Words as papers write them, made comparable: widths, blanks, numerals, ditto marks, what counts as a tick."""

import re
import unicodedata
from functools import lru_cache

from .layout import FUNCTION_WORDS, STATUS_WORDS, TRANSITION_WORDS

DIGITS = {
    char: value
    for value, chars in enumerate(("零〇○", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
UNITS = {"十": 10, "百": 100, "千": 1000}
DITTO = frozenset({"同上", "〃", "″", '"', "''", "″″", "--同上--"})
NOTHING = frozenset({"", "-", "--", "/", "\\", "无", "—", "——", "－", "暂无", "空"})
TICKS = frozenset("✓√✔☑■●★是有YyVv1")
CROSSES = frozenset("✗✘×xX☒□否无Nn0-—/")
# Other words for the same, longest first where one contains another.
FUNCTION_ALIASES = {
    "inspect": ("行政检查权", "行政检查", "监督检查权", "监督检查", "检查权", "检查"),
    "punish": ("行政处罚权", "行政处罚", "处罚权", "处罚"),
    "coerce": ("行政强制措施", "行政强制执行", "行政强制权", "行政强制", "强制措施", "强制执行", "强制权", "强制"),
}
STATUS_ALIASES = {
    "granted": (STATUS_WORDS["granted"], "已承接", "新增", "保留", "赋权", "下放", "有效"),
    "suspended": (STATUS_WORDS["suspended"], "中止", "暂停承接", "暂停行使"),
    "withdrawn": (STATUS_WORDS["withdrawn"], "取消", "上收", "收回县级", "不再承接"),
}
TRANSITION_ALIASES = {
    "finish": (TRANSITION_WORDS["finish"], "继续办结", "继续办理", "由镇办办结", "原办结"),
    "hand_over": (TRANSITION_WORDS["hand_over"], "移交县级部门", "移交"),
    "stop": (TRANSITION_WORDS["stop"], "停止", "终止办理", "终止"),
}
_NOTE = re.compile(r"^[\s(（]*(?:备?注\s*\d*\s*[:：、.]|说明\s*[:：]|附注|填表|※|\*|注[(（])")
_EXCEPT = re.compile(r"\((?:不含|不包括|除外|除)[^)]*\)|(?:不含|不包括)[^、,;和及]*")
_HARMLESS = re.compile(r"[\s、,;/+&.()及和与或权]|相关|有关|以及|行政|包括|含|职权|类")
_MARKS = re.compile(r"[\s\"'“”‘’「」『』《》〈〉<>、,，;；.。·:：()（）\[\]【】—\-_~*#]")
_FOOTNOTE = re.compile(r"(?:[①-⑳㈠-㈩]|\[\d{1,2}\]|〔\d{1,2}〕|[*※]+|[(（]注\d{0,2}[)）]|注\d{1,2})$")
_NUMBERING = re.compile(r"^(?:\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)?(?:[.、．)]|(?<=\))))\s*")


def half_width(text: str) -> str:
    """Return ``text`` with digits, letters, punctuation and blanks in their half-width form, blanks at the ends gone."""
    return unicodedata.normalize("NFKC", text).replace("\u200b", "").replace("\ufeff", "").strip()


@lru_cache(maxsize=50_000)
def bare(text: str) -> str:
    """Return what of ``text`` counts when it is compared: no blanks, marks, widths, numbering or footnote signs."""
    text = half_width(_FOOTNOTE.sub("", text.strip()))
    return _MARKS.sub("", _NUMBERING.sub("", text)).casefold()


def one_line(text: str) -> str:
    """Return ``text`` without the blanks and line ends that layout put between Chinese words."""
    text = re.sub(r"[ \t\u3000\xa0]*\n[ \t\u3000\xa0]*", "\n", text.strip())
    return re.sub(r"(?<=[^\x00-\x7f])[\s\u3000\xa0]+(?=[^\x00-\x7f])|\n", "", text)


def number(text: str) -> int | None:
    """Read a whole number in either script: ``12``, ``十二``, ``一千一百三十一``, ``二〇二四``; else ``None``."""
    text = half_width(text)
    if re.fullmatch(r"\d{1,6}(\.0)?", text):
        return int(float(text))
    if not text or any(char not in DIGITS and char not in UNITS for char in text):
        return None
    if not any(char in UNITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text)) if len(text) <= 4 else None
    total = digit = 0
    for place, char in enumerate(text):
        if char in UNITS:
            total += (digit if digit or place else 1) * UNITS[char]
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


def is_nothing(text: str) -> bool:
    """Tell whether a cell says that there is nothing to say."""
    return half_width(text) in NOTHING or text.strip() in NOTHING


def is_note(text: str) -> bool:
    """Tell whether words are a remark on what stands above them."""
    return bool(_NOTE.match(text))


def is_ditto(text: str) -> bool:
    """Tell whether a cell repeats the one above it."""
    return text.strip() in DITTO


def ticked(text: str) -> bool | None:
    """Read a cell of ticks: yes, no, or ``None`` where it is neither."""
    text = re.sub(r"\s", "", text)
    if not text:
        return False
    if all(char in TICKS for char in text):
        return True
    return False if all(char in CROSSES for char in text) else None


@lru_cache(maxsize=5_000)
def functions(text: str) -> tuple[frozenset[str], str]:
    """Read the functions a cell names; return their codes and the words that name none (an exception, a doubt)."""
    text = half_width(text)
    exceptions = "".join(_EXCEPT.findall(text))
    left, found = _EXCEPT.sub("", text), set()
    left = re.sub(r"\s", "", left)
    for code, words in FUNCTION_ALIASES.items():
        for word in words:
            if word in left:
                left = left.replace(word, "、")
                found.add(code)
    if not found and re.sub(r"\s", "", text) in ("全部", "全部职权", "三项职权"):
        return frozenset(FUNCTION_WORDS), ""
    return frozenset(found), _HARMLESS.sub("", left) + exceptions


def named(text: str, aliases: dict[str, tuple[str, ...]]) -> str | None:
    """Return the code whose words ``text`` is, by ``STATUS_ALIASES`` or ``TRANSITION_ALIASES``; ``None`` for others."""
    text = bare(text)
    exact = [code for code, words in aliases.items() if text in map(bare, words)]
    within = [code for code, words in aliases.items() if any(bare(word) in text for word in words)]
    return exact[0] if exact else within[0] if len(within) == 1 else None
