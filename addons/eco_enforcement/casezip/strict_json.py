"""Reads JSON that has exactly one way of being written: sorted keys, no blanks, no floats, UTF-8."""

from __future__ import annotations

import json

from .faults import Fault


def read_object(raw: bytes, entry: str, seq: int = 0) -> dict:
    """Return the object that ``raw`` spells; ``Fault`` of ``entry`` for anything written in any other way.

    That the text is the one way also rules out double keys, another encoding, NaN and stray bytes.
    """
    try:
        value = json.loads(raw.decode(), parse_float=_refuse, parse_constant=_refuse, parse_int=_integer)
        same = spelt(value) == raw if isinstance(value, dict) else False
    except UnicodeError:
        raise Fault(entry, "不是UTF-8编码的文本", seq) from None
    except RecursionError:
        raise Fault(entry, "JSON嵌套过深", seq) from None
    except ValueError:
        raise Fault(entry, "不是合法的JSON", seq) from None
    if not same:
        raise Fault(entry, "不是规范写法的JSON对象（键重复、次序、空白或者转义有出入）", seq)
    return value


def spelt(value: dict) -> bytes:
    """Write ``value`` in the one way."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _refuse(text):
    raise ValueError(text)


def _integer(text):
    if len(text) > 20:
        raise ValueError(text)
    return int(text)
