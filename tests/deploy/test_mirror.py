"""The mirror of the machine's own apt is found in both formats of its settings."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "apt_mirror.py"
SECURITY = "http://security.test/debian-security"
MAIN = "https://mirror.test/debian"


@pytest.fixture(scope="module")
def apt_mirror():
    """Give the script as a module."""
    spec = importlib.util.spec_from_file_location("apt_mirror", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def etc_apt(tmp_path):
    """Give an empty folder shaped like /etc/apt."""
    (tmp_path / "sources.list.d").mkdir()
    return tmp_path


def test_one_line_format(apt_mirror, etc_apt, capsys):
    (etc_apt / "sources.list").write_text(
        f"# deb http://old.test/debian bookworm main\n"
        f"deb cdrom:[Debian 12]/ bookworm main\n"
        f"deb {SECURITY} bookworm-security main\n"
        f"deb [arch=amd64 signed-by=/k.gpg] {MAIN} bookworm main contrib\n"
    )
    assert apt_mirror.main([str(etc_apt)]) == 0
    assert capsys.readouterr().out.strip() == MAIN


def test_deb822_format_with_comments_folded_lines_and_a_disabled_stanza(apt_mirror, etc_apt, capsys):
    (etc_apt / "sources.list.d" / "debian.sources").write_text(
        f"Types: deb\nEnabled: no\nURIs: http://off.test/debian\nSuites: bookworm\nComponents: main\n\n"
        f"Types: deb\nURIs: {SECURITY}\nSuites: bookworm-security\nComponents: main\n\n"
        f"Types: deb deb-src\n# a comment\nURIs: {MAIN}\nSuites:\n bookworm\n bookworm-updates\nComponents: main\n"
    )
    assert apt_mirror.main([str(etc_apt)]) == 0
    assert capsys.readouterr().out.strip() == MAIN


def test_the_mirror_file_of_a_cloud_image_is_kept_as_it_is(apt_mirror, etc_apt):
    address = "mirror+file:/etc/apt/mirrors/debian.list"
    (etc_apt / "sources.list.d" / "debian.sources").write_text(
        f"Types: deb\nURIs: {address}\nSuites: trixie\nComponents: main\n"
    )
    assert list(apt_mirror.mirrors(etc_apt)) == [address]


def test_a_machine_of_another_distribution_is_told(apt_mirror, etc_apt, capsys):
    (etc_apt / "sources.list").write_text("deb http://ubuntu.test/ubuntu noble main universe\n")
    assert apt_mirror.main([str(etc_apt)]) == 1
    assert "Debian" in capsys.readouterr().err
