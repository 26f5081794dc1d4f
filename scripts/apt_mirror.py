"""Print the address of the Debian mirror that this machine's apt already uses.

    python scripts/apt_mirror.py [ETC_APT]

Reads ``sources.list`` and ``sources.list.d/*.{list,sources}`` under ETC_APT (default ``/etc/apt``). Exits with 1
when none of them names Debian's main archive, as on a machine of another distribution.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

SUITE = re.compile(r"^(stable|testing|unstable|sid|bookworm|trixie|forky|duke)$")
ONE_LINE = re.compile(r"^deb\s+(?:\[(?P<options>[^]]*)\]\s+)?(?P<uri>\S+)\s+(?P<suite>\S+)\s+(?P<components>.+)$")


def entries_of_list(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield (address, suites, components) of each active line in the one-line format."""
    for line in text.splitlines():
        found = ONE_LINE.match(line.split("#", 1)[0].strip())
        if found:
            yield found["uri"], [found["suite"]], found["components"].split()


def entries_of_deb822(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield (address, suites, components) of each enabled stanza in the deb822 format."""
    for stanza in re.split(r"\n\s*\n", text):
        lines = [line for line in stanza.splitlines() if not line.startswith("#")]
        unfolded = re.sub(r"\n[ \t]+", " ", "\n".join(lines))
        fields = dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.*)$", unfolded, re.MULTILINE))
        fields = {name.lower(): value.split() for name, value in fields.items()}
        if "deb" in fields.get("types", []) and fields.get("enabled", ["yes"])[0].lower() not in ("no", "false"):
            for uri in fields.get("uris", []):
                yield uri, fields.get("suites", []), fields.get("components", [])


def mirrors(etc_apt: Path) -> Iterator[str]:
    """Yield the addresses under ``etc_apt`` that serve Debian's main archive, in apt's own order."""
    folder = etc_apt / "sources.list.d"
    for path in (etc_apt / "sources.list", *sorted(folder.glob("*.list")), *sorted(folder.glob("*.sources"))):
        if not path.is_file():
            continue
        read = entries_of_deb822 if path.suffix == ".sources" else entries_of_list
        for uri, suites, components in read(path.read_text(encoding="utf-8", errors="replace")):
            if not uri.startswith("cdrom:") and "main" in components and any(map(SUITE.match, suites)):
                yield uri


def main(arguments: list[str]) -> int:
    """Print the first mirror; return the exit code."""
    found = next(mirrors(Path(arguments[0] if arguments else "/etc/apt")), None)
    if found is None:
        print("no source of apt names Debian's main archive", file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
