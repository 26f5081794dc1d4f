"""Unpack Odoo's Debian package and its companions so that they work without being installed.

    python scripts/unpack_odoo.py FOLDER_OF_DEBS TARGET

Three things of the package do not work as unpacked, and are mended here:

* its absolute links into other packages (/usr/share/javascript/…) dangle: each becomes a relative link into TARGET;
* the file ``selfie_segmentation.js`` is left out for its licence although the asset bundle of ``mail`` names it,
  which logs an error for every page: an empty file takes its place;
* ``dist-packages/addons`` is a second copy of the add-ons without their static files, which nothing may load.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = "usr/lib/python3/dist-packages"
LEFT_OUT = "odoo/addons/mail/static/lib/selfie_segmentation/selfie_segmentation.js"


def unpack(debs: Path, target: Path) -> None:
    """Unpack every package of ``debs`` into ``target``."""
    for deb in sorted(debs.glob("*.deb")):
        print(f"unpacking {deb.name}", flush=True)
        subprocess.run(["dpkg-deb", "-x", str(deb), str(target)], check=True)


def mend_links(target: Path) -> list[Path]:
    """Turn the absolute links inside ``target`` into relative ones; return those that still lead nowhere."""
    dangling = []
    for link in (path for path in target.rglob("*") if path.is_symlink()):
        goal = os.readlink(link)
        if goal.startswith("/") and os.path.lexists(target / goal.lstrip("/")):
            link.unlink()
            link.symlink_to(os.path.relpath(target / goal.lstrip("/"), link.parent))
        elif not link.exists():
            dangling.append(link)
    return dangling


def main(debs: Path, target: Path) -> None:
    """Unpack into a folder beside ``target`` and put it in place only when whole."""
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    unpack(debs, fresh)
    packages = fresh / PACKAGES
    if not (packages / "odoo" / "release.py").is_file():
        sys.exit(f"no Odoo in the packages of {debs}")
    shutil.rmtree(packages / "addons", ignore_errors=True)
    left_out = packages / LEFT_OUT
    if not left_out.exists():
        left_out.parent.mkdir(parents=True, exist_ok=True)
        left_out.write_text("/* left out of the package for its licence */\n", encoding="utf-8")
    for link in mend_links(fresh):
        print(f"leads nowhere: {link.relative_to(fresh)} -> {os.readlink(link)}")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).absolute())
