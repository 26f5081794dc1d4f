"""Whether a file is still what it was when it was put away: the sealed list against the list of now (art. 47)."""

from collections.abc import Sequence

from .document_row import Volume

# What a line of the list says, in the words of the report; each is compared.
_SAID = {
    "sha256": "内容",
    "printed": "打印件",
    "volume": "卷别",
    "no": "序号",
    "first": "起始页号",
    "last": "终止页号",
    "title": "题名",
    "number": "文号",
    "day": "日期",
}


def lines_of(rows, printed) -> list[dict]:
    """Return the list to be sealed: a line for each ``FileRow``; ``printed`` gives the hash of what was printed by key."""
    return [
        {
            "key": row.entry.key,
            "volume": row.entry.volume.value,
            "section": row.entry.section,
            "no": row.no,
            "title": row.entry.title,
            "number": row.entry.number,
            "day": row.entry.day.isoformat(),
            "size": row.entry.size,
            "sha256": row.entry.sha256,
            "printed": printed[row.entry.key],
            "first": row.first,
            "last": row.last,
        }
        for row in rows
    ]


def differences(sealed: Sequence[dict], now: Sequence[dict]) -> tuple[str, ...]:
    """Name, in Chinese, every line of ``now`` that is not what ``sealed`` says, what is gone and what was added."""
    before, after = ({line["key"]: line for line in lines} for lines in (sealed, now))
    found = [f"{_named(line)}：案卷中已经没有" for key, line in before.items() if key not in after]
    found += [f"{_named(line)}：归档之后增加" for key, line in after.items() if key not in before]
    for key in before.keys() & after.keys():
        changed = [word for name, word in _SAID.items() if before[key][name] != after[key][name]]
        if changed:
            found.append(f"{_named(before[key])}：{'、'.join(changed)}与归档时不同")
    return tuple(sorted(found))


def _named(line: dict) -> str:
    return f"{Volume(line['volume']).label}第{line['no']}件“{line['title']}”{line['number']}"
