"""The production set-up: its compose file follows the specification and keeps no secret."""

import ast
import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
COMPOSE = ROOT / "docker-compose.yml"
SECRET = re.compile(r"pass(word|wd)|secret|token|key", re.IGNORECASE)


def check_schema(path):
    """Run the checker on ``path`` against the schema of the compose specification that it carries."""
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def compose():
    """Give the compose file as read."""
    return YAML(typ="safe").load(COMPOSE)


def test_the_compose_file_follows_the_specification():
    done = check_schema(COMPOSE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_checker_refuses_a_compose_file_with_an_unknown_key(tmp_path):
    broken = tmp_path / "docker-compose.yml"
    broken.write_text(COMPOSE.read_text(encoding="utf-8").replace("healthcheck:", "health:"), encoding="utf-8")
    assert check_schema(broken).returncode != 0


def test_every_lasting_service_has_a_health_check_and_restarts(compose):
    lasting = {name: service for name, service in compose["services"].items() if service["restart"] != "no"}
    assert set(lasting) == {"db", "odoo"}
    for name, service in lasting.items():
        assert service["healthcheck"]["test"], name
        assert service["restart"] == "unless-stopped", name


def test_no_secret_has_a_default(compose):
    secrets = [
        (name, variable, value)
        for name, service in compose["services"].items()
        for variable, value in service["environment"].items()
        if SECRET.search(variable)
    ]
    assert {(name, variable) for name, variable, _ in secrets} == {
        ("db", "POSTGRES_PASSWORD"),
        ("prepare", "ECO_ADMIN_PASSWORD"),
        ("prepare", "PASSWORD"),
        ("odoo", "PASSWORD"),
    }
    for name, variable, value in secrets:
        assert re.fullmatch(r"\$\{\w+:\?[^}]+\}", value), f"{name}: {variable} must come from the environment"
    example = (ROOT / "docker" / "env.example").read_text(encoding="utf-8").splitlines()
    assert [line for line in example if not line.startswith("#") and line] == [
        "POSTGRES_PASSWORD=",
        "ECO_ADMIN_PASSWORD=",
    ]


def test_odoo_waits_until_the_database_is_prepared_and_the_images_are_the_official_ones(compose):
    services = compose["services"]
    assert services["prepare"]["depends_on"]["db"]["condition"] == "service_healthy"
    assert services["odoo"]["depends_on"]["prepare"]["condition"] == "service_completed_successfully"
    assert services["odoo"]["depends_on"]["db"]["condition"] == "service_healthy"
    assert services["db"]["image"] == "postgres:15"
    stages = re.findall(r"^FROM (\S+)", (ROOT / "docker" / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(stages) == {"odoo:19"}


def test_nothing_listens_beyond_the_host_and_the_database_not_at_all(compose):
    assert "ports" not in compose["services"]["db"]
    assert all(port.startswith("127.0.0.1:") for port in compose["services"]["odoo"]["ports"])


def test_what_is_mounted_or_copied_is_there(compose):
    for service in compose["services"].values():
        for volume in service["volumes"]:
            source = volume.split(":")[0]
            assert source in compose["volumes"] or (source.startswith("./") and (ROOT / source).exists()), volume
    copied = re.findall(
        r"^COPY (?!--from)(?:--chmod=\d+ )?(\S+)", (ROOT / "docker" / "Dockerfile").read_text(encoding="utf-8"), re.M
    )
    allowed = (ROOT / ".dockerignore").read_text(encoding="utf-8")
    for path in copied:
        assert (ROOT / path).is_file(), path
        assert f"!{path}" in allowed, path


def test_the_image_takes_the_same_versions_as_the_set_up():
    pins = set((ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines())
    lines = (ROOT / "docker" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    taken = {line for line in lines if line and not line.startswith("#")}
    assert taken <= pins
    manifest = ast.literal_eval((ROOT / "addons" / "eco_enforcement" / "__manifest__.py").read_text(encoding="utf-8"))
    assert set(manifest["external_dependencies"]["python"]) <= {line.split("==")[0] for line in taken}


def test_odoo_conf_closes_the_database_manager_and_trusts_the_proxy():
    conf = configparser.ConfigParser()
    conf.read(ROOT / "odoo.conf", encoding="utf-8")
    options = conf["options"]
    assert not options.getboolean("list_db")
    assert options.getboolean("proxy_mode")
    assert options.getboolean("without_demo")
    assert options.getint("workers") > 0
    assert not [name for name in options if SECRET.search(name)]
