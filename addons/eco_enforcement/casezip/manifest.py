"""The manifest: which case, exported by whom, and every file with its size and hash."""

from __future__ import annotations

import re
from typing import NamedTuple

from .faults import FORMAT, JOURNAL, MANIFEST, MAX_FILES, VERSION, Fault, NotACaseFile
from .strict_json import read_object

_HEX = re.compile(r"[0-9a-f]{64}")
_PART = re.compile(r'[^\x00-\x1f\x7f/\\:*?"<>|]{1,120}')
TEXTS = frozenset({"day", "key", "mimetype", "number", "path", "section", "sha256", "title", "volume"})


class Listed(NamedTuple):
    """A file as the manifest lists it."""

    path: str
    size: int
    sha256: str
    title: str


class Manifest(NamedTuple):
    """The manifest as read: ``about`` is the whole object, ``digests`` those of the events before the export."""

    about: dict
    files: list
    digests: list


def read_manifest(raw: bytes) -> Manifest:
    """Read and check the manifest by itself; nothing is compared with other entries yet."""
    about = read_object(raw, MANIFEST)
    if about.get("format") != FORMAT:
        raise NotACaseFile("manifest.json没有案卷导出包的标记")
    if about.get("version") != VERSION:
        raise Fault(MANIFEST, f"格式版本为{str(about.get('version'))[:20]}，本程序只识别版本{VERSION}")
    if set(about) != {"case", "exported", "files", "format", "journal", "version"}:
        raise Fault(MANIFEST, "项目不全或者有多余的项目")
    if not all(isinstance(about[name], dict) and _plain(about[name]) for name in ("case", "exported")):
        raise Fault(MANIFEST, "案件或者导出情况写法不对")
    if not about["case"].get("uid"):
        raise Fault(MANIFEST, "没有案件标识")
    return Manifest(about, _listed(about["files"]), _digests(about["journal"]))


def is_safe(path: str) -> bool:
    """Tell whether ``path`` can be unpacked on any machine: relative, no way upwards, no strange characters."""
    parts = path.split("/")
    fits = len(path.encode(errors="replace")) <= 240
    return fits and all(_PART.fullmatch(part) and part == part.strip(" .") for part in parts)


def _listed(files: object) -> list:
    if not isinstance(files, list) or len(files) > MAX_FILES:
        raise Fault(MANIFEST, f"文件清单写法不对，或者超过{MAX_FILES}件")
    out, seen = [], {MANIFEST, JOURNAL}
    for number, item in enumerate(files, 1):
        if not _is_item(item):
            raise Fault(MANIFEST, f"文件清单第{number}件写法不对")
        path = item["path"]
        if not is_safe(path):
            raise Fault(MANIFEST, f"文件清单第{number}件的路径不安全：{path[:80]!r}")
        if path.lower() in seen:
            raise Fault(MANIFEST, f"文件清单第{number}件的路径重复：{path}")
        seen.add(path.lower())
        out.append(Listed(path, item["size"], item["sha256"], item["title"]))
    return out


def _is_item(item: object) -> bool:
    if not isinstance(item, dict) or set(item) != TEXTS | {"size"} or type(item["size"]) is not int:
        return False
    return 0 <= item["size"] < 1 << 50 and _plain({k: item[k] for k in TEXTS}) and bool(_HEX.fullmatch(item["sha256"]))


def _digests(journal: object) -> list:
    good = isinstance(journal, dict) and set(journal) == {"digests"} and isinstance(journal["digests"], list)
    if not good or not journal["digests"] or not all(_is_digest(d) for d in journal["digests"]):
        raise Fault(MANIFEST, "日志摘要清单写法不对")
    return journal["digests"]


def _is_digest(value: object) -> bool:
    return isinstance(value, str) and bool(_HEX.fullmatch(value))


def _plain(texts: dict) -> bool:
    return all(isinstance(text, str) for text in texts.values())
