#!/usr/bin/env python3
"""Lay the TrueType fonts that the statutory documents are printed with into a folder.

    python scripts/fonts.py DEST

Why these fonts, and from where:

* FangSong 仿宋, HeiTi 黑体 and bold Song 宋体 are the Fandol fonts of the distribution's package
  ``texlive-lang-chinese`` (GPL-3 with the font exception): the only free Simplified FangSong there is.
  They come with PostScript outlines, which reportlab refuses, so their curves are converted here.
* Fandol covers GB 2312 (6,763 characters) but lacks 1,467 of the 8,105 characters of the state's
  通用规范汉字表, among them 堃, 玥 and 𬭎, which do stand in people's names. LXGW WenKai
  (``fonts-lxgw-wenkai``, OFL) has all 8,105 and the whole of GBK in TrueType outlines; its light weight
  sits well beside FangSong and serves as 楷体, its bold one beside 黑体 and bold 宋体.
* For characters outside that table (Extensions A and B and on) the Hanazono Mincho fonts
  (``fonts-hanazono``, OFL) are the last resort.

All three are packages of Debian and of Ubuntu: nothing but ``apt-get`` and ``dpkg-deb`` is needed,
as is ``fonttools`` from PyPI. Packages are unpacked, never installed. A second run does nothing.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

RECIPE = "2"  # raise it when the fonts laid or the way they are made change

# Font laid -> the files it is made from, the first one found; later releases have renamed some.
CONVERTED = {
    "FandolFang-Regular.ttf": ("FandolFang-Regular.otf",),
    "FandolHei-Regular.ttf": ("FandolHei-Regular.otf",),
    "FandolSong-Bold.ttf": ("FandolSong-Bold.otf",),
}
COPIED = {
    "LXGWWenKai-Light.ttf": ("LXGWWenKai-Light.ttf",),
    "LXGWWenKai-Bold.ttf": ("LXGWWenKai-Bold.ttf", "LXGWWenKai-Medium.ttf"),
    "HanaMinA.ttf": ("HanaMinA.ttf",),
    "HanaMinB.ttf": ("HanaMinB.ttf",),
}
LICENCES = {
    "Fandol.txt": ("fandol/COPYING.gz", "fandol/COPYING", "texlive-lang-chinese/copyright"),
    "LXGWWenKai.txt": ("fonts-lxgw-wenkai/copyright",),
    "Hanazono.txt": ("fonts-hanazono/copyright",),
}
PACKAGES = ("texlive-lang-chinese", "fonts-lxgw-wenkai", "fonts-hanazono")

MAX_ERROR = 1.0  # units of 1/1000 em a converted curve may stray from the original


class FontSetupError(Exception):
    """A step failed; the message says which and what to do."""


def say(text: str) -> None:
    """Print a line of progress at once."""
    print(f"fonts: {text}", flush=True)


def convert(source: str, target: str) -> str:
    """Write the PostScript-outline font ``source`` as the TrueType font ``target``; return what was done."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont, newTable

    began = time.monotonic()
    font = TTFont(source, recalcTimestamp=False)
    order, glyph_set = font.getGlyphOrder(), font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphs, glyf.glyphOrder = {}, order
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), glyf
    glyf.compile(font)  # gives every glyph its box, which hmtx needs
    metrics = font["hmtx"].metrics
    for name in order:
        metrics[name] = (metrics[name][0], getattr(glyf[name], "xMin", 0))
    _make_truetype(font, len(order))
    font.save(target)
    return f"{Path(target).name}: {len(order)} glyphs converted in {time.monotonic() - began:.0f} s"


def _make_truetype(font, glyph_count: int) -> None:
    """Replace the tables that only a PostScript-outline font has by those of a TrueType font."""
    maxp = font["maxp"]
    maxp.tableVersion, maxp.numGlyphs, maxp.maxZones = 0x00010000, glyph_count, 1
    for name in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
        "maxSizeOfInstructions maxComponentElements maxComponentDepth maxPoints maxContours "
        "maxCompositePoints maxCompositeContours"
    ).split():
        setattr(maxp, name, 0)
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 3.0, [], {}, font.getGlyphOrder()
    for tag in ("CFF ", "VORG", "BASE", "GPOS", "GSUB", "vhea", "vmtx"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\000\001\000\000"


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _refresh_package_lists(folder: Path) -> None:
    """Ask apt for its package lists, as root or through sudo; a failure shows in the next download."""
    command = ["apt-get", "update", "-qq"]
    if os.geteuid() != 0:
        if not shutil.which("sudo"):
            return
        command.insert(0, "sudo")
    say("refreshing the package lists (apt-get update)")
    _run(command, folder)


def fetch(package: str, folder: Path) -> Path:
    """Download ``package`` with the machine's own apt settings, unpack it; return where it was unpacked.

    Raises ``FontSetupError`` when apt cannot deliver it.
    """
    say(f"downloading {package}")
    done = _run(["apt-get", "download", package], folder)
    if done.returncode:
        _refresh_package_lists(folder)
        done = _run(["apt-get", "download", package], folder)
    archives = sorted(folder.glob(f"{package}_*.deb"))
    if done.returncode or not archives:
        raise FontSetupError(
            f"apt-get could not download {package}:\n{done.stderr.strip()}\n"
            "Check the network and the machine's apt sources (Debian: component main; Ubuntu: universe), "
            "run 'apt-get update', then run this again."
        )
    unpacked = folder / package
    done = _run(["dpkg-deb", "-x", str(archives[0]), str(unpacked)], folder)
    if done.returncode:
        raise FontSetupError(f"dpkg-deb could not unpack {archives[0].name}: {done.stderr.strip()}")
    archives[0].unlink()
    return unpacked


def _find(roots: list[Path], endings: tuple[str, ...]) -> Path:
    """Return the first file below ``roots`` whose path ends with one of ``endings``, in their order."""
    for ending in endings:
        for root in roots:
            for path in sorted(root.rglob(Path(ending).name)):
                if path.is_file() and path.as_posix().endswith(f"/{ending}"):
                    return path
    raise FontSetupError(
        f"none of the packages {', '.join(PACKAGES)} holds {' or '.join(endings)}: this release has moved it; "
        "name the new file at the top of scripts/fonts.py"
    )


def _lay_licences(roots: list[Path], dest: Path) -> None:
    (dest / "licences").mkdir(exist_ok=True)
    for name, endings in LICENCES.items():
        source = _find(roots, endings)
        raw = source.read_bytes()
        (dest / "licences" / name).write_bytes(gzip.decompress(raw) if source.suffix == ".gz" else raw)


def lay(dest: Path) -> None:
    """Fetch, convert and lay all fonts in ``dest``. Raises ``FontSetupError``."""
    dest.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fonts-", dir=dest) as temporary:
        work = Path(temporary)
        work.chmod(0o755)
        roots = [fetch(package, work) for package in PACKAGES]
        say(f"converting {len(CONVERTED)} fonts to TrueType outlines (about a minute)")
        with ProcessPoolExecutor(max_workers=min(len(CONVERTED), os.cpu_count() or 1)) as pool:
            jobs = [
                pool.submit(convert, str(_find(roots, endings)), str(work / name))
                for name, endings in CONVERTED.items()
            ]
            for job in jobs:
                say(job.result())
        for name, endings in COPIED.items():
            shutil.copyfile(_find(roots, endings), work / name)
        _lay_licences(roots, dest)
        for name in (*CONVERTED, *COPIED):
            (work / name).replace(dest / name)
    (dest / ".recipe").write_text(RECIPE, encoding="utf-8")


def is_complete(dest: Path) -> bool:
    """Say whether ``dest`` already holds everything this version of the recipe lays."""
    stamp = dest / ".recipe"
    laid = (*CONVERTED, *COPIED)
    return (
        stamp.is_file()
        and stamp.read_text(encoding="utf-8") == RECIPE
        and all((dest / name).is_file() for name in laid)
    )


def main(arguments: list[str]) -> int:
    """Lay the fonts in the folder named by the only argument; return the exit code."""
    if len(arguments) != 1:
        print("usage: fonts.py DEST", file=sys.stderr)
        return 2
    dest = Path(arguments[0]).resolve()
    if is_complete(dest):
        say(f"already in {dest}")
        return 0
    try:
        import fontTools  # noqa: F401
    except ModuleNotFoundError:
        print("fonts: fonttools is missing: pip install -r requirements.txt", file=sys.stderr)
        return 1
    for tool in ("apt-get", "dpkg-deb"):
        if not shutil.which(tool):
            print(f"fonts: {tool} is missing: this script needs Debian or Ubuntu", file=sys.stderr)
            return 1
    try:
        lay(dest)
    except FontSetupError as error:
        print(f"fonts: {error}", file=sys.stderr)
        return 1
    say(f"laid in {dest}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
