"""What stands in README.txt of every export: what the file is, and how anyone checks it."""

from __future__ import annotations

_TEXT = """{agency}案卷导出包
案件：{number}

一、里面有什么
manifest.json    清单：案件、导出人、每一件的路径、长度和SHA-256哈希值
journal.jsonl    办案日志：每行一个事件，previous为前一事件的摘要，digest为本事件的摘要
                 摘要 = SHA-256（前一摘要、换行符、body原文，UTF-8编码）；最后一个事件封存本清单
roots.jsonl      日志日根：每日封存当日全部案件日志的最后摘要，倒签、重写日志由此发现
records.json     案件的结构化数据
documents/       文书：XML（制发时的内容）、PDF、DOCX
evidence/        证据：原始字节
其他目录         案卷的其他材料

二、怎样核验
在任何装有Python 3.9以上版本的计算机上（不需要联网，不需要安装其他软件）运行：
    python3 verify_case_file.py 案卷.zip
输出“完整”的，每一个字节都与导出时相同；否则输出第一件不完整的材料和原因。
输出的核对码请与导出机关告知的核对：核对码相同，才能排除整包重新伪造。

三、注意
案卷含有个人信息，依法保管，不得公开。
"""


def readme(agency: str, number: str) -> bytes:
    """Return the text for a case of ``agency`` with its ``number`` or name."""
    return _TEXT.format(agency=agency, number=number).encode()
