"""Document numbers (文号): short name of the body, word of the kind, year, serial."""

import re

_HAN = re.compile(r"[〇\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")


def document_number(short_name: str, word: str, year: int, serial: int) -> str:
    """Write a document number: ("西吴办", "罚", 2026, 1) -> 西吴办罚〔2026〕1号.

    Raises ``ValueError`` when a name is not purely Chinese characters, the year has not four digits or
    the serial is below 1.
    """
    for label, text in (("机关代字", short_name), ("文种字", word)):
        if not _HAN.fullmatch(text):
            raise ValueError(f"{label}应当是汉字，不能是“{text}”")
    if not 1000 <= year <= 9999:
        raise ValueError(f"文号的年份应当是四位数，不能是{year}")
    if serial < 1:
        raise ValueError(f"文号的序号从1开始，不能是{serial}")
    return f"{short_name}{word}〔{year}〕{serial}号"
