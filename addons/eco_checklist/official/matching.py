"""Which known thing printed words mean. Only the same words, a code or a settled choice decide; likeness only suggests."""

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher

from .bases import Citation
from .known import Known, Town
from .results import Suggestion
from .words import bare

SHOWN, LIKE = 3, 0.45
# A file of nothing but unknown words would take for ever to compare.
COMPARED = 200
_TOWN_ENDS = re.compile(r"(?:人民政府|街道办事处|办事处|街道办|街道|办)$")
_AREA = re.compile(r"^(?:县级|市级|区级|县市区|县区|本级|县|市|区)")
_OFFICE = re.compile(r"(?:行政主管部门|主管部门|行政管理部门|管理部门|行政部门|部门|委员会|管理局|执法局|分局|局|委)$")


@dataclass(frozen=True, slots=True)
class Match:
    """The code that words mean, or ``None`` with what they may mean."""

    code: str | None
    suggestions: tuple[Suggestion, ...] = ()


def power_key(text: str) -> str:
    """Return what of a wording counts: 对…的行政处罚 and …的处罚 are the same."""
    return re.sub(r"行政(处罚|检查|强制)$", r"\1", bare(text).removeprefix("对"))


def town_words(town: Town) -> set[str]:
    """Return the words papers use for a town: 西吴街道办事处, 西吴街道, 西吴街道办, 西吴办, with and without its county."""
    name = bare(town.name)
    short = name.removeprefix(bare(town.county_name) + "人民政府").removeprefix(bare(town.county_name))
    stem = _TOWN_ENDS.sub("", short)
    ends = ("", "政府", "人民政府") if stem.endswith(("镇", "乡")) else ("街道", "街道办", "街道办事处", "办", "办事处")
    words = {name, short, *map(bare, town.aliases), *(f"{stem}{end}" for end in ends)}
    county = bare(town.county_name)
    return words | {f"{county}{word}" for word in words if not word.startswith(county)}


class Matcher:
    """The known things, looked up by words."""

    def __init__(self, known: Known):
        self._known, self._compared, self._cache = known, 0, {}
        self.towns = {town.code: town for town in known.towns}
        things = {"power": known.powers, "town": known.towns, "department": known.departments}
        self._codes = {kind: {thing.code for thing in found} for kind, found in things.items()}
        self._powers, self._town_words = defaultdict(set), defaultdict(set)
        for power in known.powers:
            for key in {power_key(power.wording), power_key(power.short_name), bare(power.code)} - {""}:
                self._powers[key].add(power.code)
        for town in known.towns:
            for key in {*town_words(town), town.code}:
                self._town_words[key].add(town.code)
        self._searched = sorted((w for w in self._town_words if len(w) > 1 and not w.isascii()), key=len, reverse=True)
        self._departments = defaultdict(list)
        for department in known.departments:
            self._departments[department.area].append(department)
        self._laws = defaultdict(set)
        for law in known.laws:
            for key in (bare(law.title), bare(law.short_title), bare(law.title).removeprefix("中华人民共和国")):
                self._laws[key] |= law.articles

    def power(self, text: str) -> Match:
        """Return the power a wording, code or short name means."""
        return self._cached(("power", bare(text), ""), lambda: self._find_power(text))

    def _find_power(self, text: str) -> Match:
        codes = self._powers.get(power_key(text), set()) | self._powers.get(bare(text), set())
        for power in () if codes else self._known.powers:  # the code and the wording in one cell
            code, words = bare(power.code), bare(text)
            if words.startswith(code) and power.code in self._powers.get(power_key(words.removeprefix(code)), ()):
                codes = {power.code}
        if len(codes) == 1:
            return Match(next(iter(codes)))
        return Match(None, self._like(text, [(power.code, power.wording) for power in self._known.powers]))

    def town(self, text: str, area: str = "") -> Match:
        """Return the town that words mean, within the county or city with the code ``area`` if several are called so."""
        return self._cached(("town", bare(text), ""), lambda: self._find_town(text, area), area)

    def _find_town(self, text: str, area: str) -> Match:
        codes = sorted(self._town_words.get(bare(text), ()))
        within = [code for code in codes if area and area in self.towns[code].areas]
        if len(codes) == 1 or len(within) == 1:
            return Match((within or codes)[0])
        return Match(None, self._like(text, [(code, self.towns[code].name) for code in codes or self.towns]))

    def towns_in(self, text: str) -> set[str]:
        """Return the codes of the towns whose names stand in ``text``; of names within names the longest counts."""
        text, found = bare(text), set()
        for word in self._searched:
            if word in text:
                found |= self._town_words[word]
                text = text.replace(word, "|")
        return found

    def department(self, text: str, town: Town | None) -> Match:
        """Return the department of the town's county, or else city, that a name or the word for a sector means."""
        areas = town.areas if town else ()
        key = ("department", bare(text), areas[0] if areas else "")
        return self._cached(key, lambda: self._find_department(text, areas), areas)

    def _find_department(self, text: str, areas: tuple[str, ...]) -> Match:
        words, choice = bare(text), []
        core = _OFFICE.sub("", _AREA.sub("", words))
        for area in areas or tuple(self._departments):
            serving = self._departments.get(area, [])
            named = [one for one in serving if words in (bare(one.name), bare(one.code))]
            named = named or [one for one in serving if core in map(bare, one.words)]
            named = named or [one for one in serving if core and bare(one.name).endswith((f"{core}局", f"{core}委"))]
            if len(named) == 1 and areas:
                return Match(named[0].code)
            choice += named or serving
        return Match(None, self._like(text, [(one.code, one.name) for one in choice]))

    def article(self, citation: Citation) -> str:
        """Return why a citation is not in the library of laws, in Chinese; empty when it is."""
        articles = self._laws.get(bare(citation.law))
        if articles is None:
            return f"法律库中没有《{citation.law}》"
        if citation.article and citation.article not in articles:
            return f"法律库中没有《{citation.law}》第{citation.article}条"
        return ""

    def _cached(self, key: tuple[str, str, str], find, within=()) -> Match:
        if (chosen := self._known.settled.get(key)) in self._codes[key[0]]:
            return Match(chosen)
        if (key, within) not in self._cache:
            self._cache[key, within] = find()
        return self._cache[key, within]

    def _like(self, text: str, choice: list[tuple[str, str]]) -> tuple[Suggestion, ...]:
        self._compared += 1
        matcher, asked = SequenceMatcher(autojunk=False), bare(text)[:200]
        matcher.set_seq2(asked)
        ranked = []
        for code, words in choice if self._compared <= COMPARED else ():
            matcher.set_seq1(bare(words)[:200])
            if asked and asked in bare(words):  # an abbreviation: nothing is more alike
                ranked.append(Suggestion(code, words, 1.0))
            elif matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE and matcher.ratio() >= LIKE:
                ranked.append(Suggestion(code, words, round(matcher.ratio(), 2)))
        return tuple(sorted(ranked, key=lambda one: (-one.likeness, one.code))[:SHOWN])
