"""The rows the product ships, as the router sees them: read from the data files, without Odoo."""

import csv
from datetime import date
from pathlib import Path

from competence.legal import LegalBasis
from competence.matters import Area, Citation, Difference, Duty, Matter

DATA = Path(__file__).parents[2] / "addons" / "eco_checklist" / "data"


def rows(name: str) -> dict[str, dict[str, str]]:
    """Give the rows of the data files of one model by their external id."""
    found = {}
    for path in sorted(DATA.glob(f"{name}.csv")) + sorted(DATA.glob(f"{name}-*.csv")):
        found |= {row["id"]: row for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())}
    return found


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


LAWS, ARTICLES = rows("eco.law"), rows("eco.law.article")
SECTORS = {key: row["code"] for key, row in rows("eco.sector").items()}
SECTOR_NAMES = {row["code"]: row["name"] for row in rows("eco.sector").values()}
LINES = {key: int(row["number"]) for key, row in rows("eco.responsibility").items()}
LEADS = {key: row["lead_sector_ids/id"] for key, row in rows("eco.responsibility").items()}
POWERS = {key: row["code"] for key, row in rows("eco.power").items()}
ROWS = rows("eco.matter")
DIFFERENCES = rows("eco.matter.difference")


def _sectors(text: str) -> tuple[str, ...]:
    codes = [SECTORS[key] for key in text.split(",") if key]
    return tuple(sorted(codes, key=list(SECTORS.values()).index))


def _citation(key: str) -> Citation:
    row = ARTICLES[key]
    law = LAWS[row["law_id/id"]]
    place = (int(row[name]) or None for name in ("article", "paragraph", "item"))
    return Citation(LegalBasis(law["short_title"], *place), _day(law["date_from"]), _day(law["date_to"]))


def _matter(key: str, counterpart: bool = True) -> Matter:
    row = ROWS[key]
    other = row["counterpart_id/id"] or next((k for k, r in ROWS.items() if r["counterpart_id/id"] == key), "")
    return Matter(
        code=row["code"],
        name=row["name"],
        duty=Duty(row["duty_kind"]),
        line=LINES.get(row["responsibility_id/id"]),
        power=POWERS.get(row["power_id/id"], ""),
        lead=_sectors(row["lead_sector_ids/id"]),
        reports=_sectors(row["report_sector_ids/id"]),
        guides=_sectors(row["guide_sector_ids/id"]),
        line_lead=_sectors(LEADS.get(row["responsibility_id/id"], "")),
        area=Area(row["area"]),
        counterpart=_matter(other, counterpart=False) if other and counterpart else None,
        citations=tuple(_citation(part) for part in row["article_ids/id"].split(",") if part),
        next_step=row["next_step"],
        differences=tuple(
            Difference(ROWS[diff["other_id/id"]]["code"], ROWS[diff["other_id/id"]]["name"], diff["reason"])
            for diff in DIFFERENCES.values()
            if diff["matter_id/id"] == key
        ),
        confirmed=row["confirmation"] == "confirmed",
    )


MATTERS = {row["code"]: _matter(key) for key, row in ROWS.items()}
