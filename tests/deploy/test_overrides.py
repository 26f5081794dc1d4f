"""An Odoo and a PostgreSQL that are already there are used, and nothing is fetched or started."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest
from passlib.hash import pbkdf2_sha512

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
CHOICES = ("ODOO_SRC", "ECO_LOCAL", "PGHOST", "PGHOSTADDR", "PGPORT", "PGSERVICE", "PGUSER", "PGDATABASE")


def run(*command, check=True, stdin=subprocess.DEVNULL, **environment):
    """Run a command with only these overrides set; give what it came to."""
    clean = {name: value for name, value in os.environ.items() if name not in CHOICES}
    done = subprocess.run(
        [str(part) for part in command],
        env=clean | {name: str(value) for name, value in environment.items()},
        stdin=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


def as_server(*command):
    """Put before a command what makes it run as the user whom PostgreSQL accepts."""
    if os.geteuid():
        return command
    return ("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", *command)


@pytest.fixture(scope="module")
def packages():
    """Give the folder that the package ``odoo`` of this set-up lies in."""
    done = run(sys.executable, "-c", "import odoo.release as r; print(r.__file__)")
    return Path(done.stdout.strip()).parents[1]


@pytest.fixture
def local(tmp_path):
    """Give another folder for the machine's part, with an environment of its own that lacks Odoo."""
    folder = tmp_path / "local"
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
    site = next((folder / "venv" / "lib").glob("python*/site-packages"))
    (site / "pinned.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def lay_checkout(packages, target):
    """Lay links in the shape of a checkout of Odoo: ``odoo-bin``, ``odoo/addons/base``, ``addons/*``."""
    (target / "odoo" / "addons").mkdir(parents=True)
    (target / "addons").mkdir()
    for path in (packages / "odoo").iterdir():
        if path.name != "addons":
            (target / "odoo" / path.name).symlink_to(path)
    for path in (packages / "odoo" / "addons").iterdir():
        home = target / "odoo" / "addons" if path.name == "base" else target / "addons"
        (home / path.name).symlink_to(path)
    (target / "odoo-bin").write_text("import odoo.cli\n\nodoo.cli.main()\n")
    return target


@pytest.fixture
def server():
    """Give the socket folder of another PostgreSQL server, with a role that may create databases."""
    folder = Path(tempfile.mkdtemp(prefix="eco-pg-", dir="/tmp"))
    if not os.geteuid():
        shutil.chown(folder, "postgres", "postgres")
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    data = folder / "data"
    run(*as_server(binaries / "initdb", "-D", data, "-U", "odoo", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"))
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    control = (binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log")
    run(*as_server(*control, "-o", options, "start"))
    yield folder
    run(*as_server(*control, "-m", "immediate", "stop"))
    shutil.rmtree(folder)


def test_an_existing_checkout_and_an_existing_server_carry_a_database(packages, local, server, tmp_path):
    checkout = lay_checkout(packages, tmp_path / "checkout")
    chosen = {"ODOO_SRC": checkout, "ECO_LOCAL": local, "PGHOST": server, "PGUSER": "odoo"}
    run(SCRIPTS / "setup-odoo", **chosen)
    run(SCRIPTS / "pg", "start", **chosen)
    run(
        SCRIPTS / "odoo",
        "-d",
        "eco_override",
        "-i",
        "web",
        "--skip-auto-install",
        "--no-http",
        "--stop-after-init",
        **chosen,
    )

    assert (local / "odoo-script").read_text().strip() == str(checkout / "odoo-bin")
    assert not (local / "odoo").exists(), "Odoo was fetched"
    assert not (local / "pg").exists(), "a cluster was made"
    query = "SELECT latest_version FROM ir_module_module WHERE name = 'web' AND state = 'installed'"
    assert run("psql", "-h", server, "-U", "odoo", "-Atc", query, "eco_override").stdout.startswith("19.0")
    check_first_password(server, chosen)


def check_first_password(server, chosen):
    """See the first password of production replace Odoo's own in a new database, and no later one."""
    for number in (1, 2):
        with (ROOT / "docker" / "first_password.py").open() as script:
            shell = (SCRIPTS / "odoo", "shell", "-d", "eco_override", "--no-http")
            run(*shell, stdin=script, ECO_ADMIN_PASSWORD=f"tried {number}", **chosen)
    query = "SELECT password FROM res_users WHERE login = 'admin'"
    stored = run("psql", "-h", server, "-U", "odoo", "-Atc", query, "eco_override").stdout.strip()
    assert pbkdf2_sha512.verify("tried 1", stored)


def test_an_unpacked_package_is_taken_from_its_top(packages, local):
    top = packages.parents[3]
    if not (top / "usr" / "bin" / "odoo").is_file():
        pytest.skip("this set-up itself runs on a checkout of Odoo")
    run(SCRIPTS / "setup-odoo", ODOO_SRC=top, ECO_LOCAL=local)
    assert (local / "odoo-script").read_text().strip() == str(top / "usr" / "bin" / "odoo")
    assert (local / "odoo-version").read_text().strip().startswith("19.0")
    assert not (local / "odoo").exists()


def test_a_folder_without_odoo_is_refused_with_what_to_do(local, tmp_path):
    done = run(SCRIPTS / "setup-odoo", check=False, ODOO_SRC=tmp_path, ECO_LOCAL=local)
    assert done.returncode != 0
    assert "neither odoo-bin nor" in done.stderr
    assert "What to do" in done.stderr


def test_without_variables_the_cluster_is_private_and_has_no_network_port():
    assert run(SCRIPTS / "pg", "is-external", check=False).returncode == 1
    run(SCRIPTS / "pg", "start")
    assert run(SCRIPTS / "pg", "psql", "-Atc", "SHOW listen_addresses", "postgres").stdout.strip() == ""


def test_any_of_the_variables_of_libpq_names_an_existing_server():
    for name in ("PGHOST", "PGHOSTADDR", "PGPORT", "PGSERVICE"):
        assert run(SCRIPTS / "pg", "is-external", check=False, **{name: "1"}).returncode == 0
