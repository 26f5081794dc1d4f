"""What comes of the lists of a file: which become drafts, which are here already, which cannot be; and the drafts."""

from dataclasses import replace

from ..models.power import FUNCTIONS
from ..models.town_list_print import DRAFT, MARKS
from ..official.dates import split_dated
from ..official.layout import FUNCTION_WORDS
from ..official.results import ERROR, WARNING, Problem
from ..official.words import bare


class Plan:
    """A plan for the lists of one reading, made before anything is written.

    ``asked`` holds what a person entered for fields of ``OfficialList`` on which a paper is silent. ``problems``
    are those only the database knows of. ``new`` and ``same`` are the lists to make, and those already here.
    """

    def __init__(self, env, found, asked, transition_rule, digest):
        self.env, self._found, self._digest = env, found, digest
        self._transition_rule = transition_rule
        self.file, self.settled = ("", b""), set()
        self.problems, self.new, self.same = [], [], []
        self._towns = self._agencies({one.town for one in found.lists})
        departments = {line.department for one in found.lists for line in one.lines}
        self._departments = self._agencies(departments)
        codes = {line.power for one in found.lists for line in one.lines} - {None}
        self._powers = {power.code: power for power in env["eco.power"].search([("code", "in", list(codes))])}
        self._values = {}
        existing = self._existing()
        for one in found.lists:
            self._judge(one, replace(one.paper, **self._silent(one.paper, asked)), existing)

    def _agencies(self, codes):
        agencies = self.env["eco.agency"].sudo().search([("code", "in", [code for code in codes if code])])
        return {agency.code: agency for agency in agencies}

    def _silent(self, paper, asked):
        return {name: value for name, value in asked.items() if value and not getattr(paper, name)}

    def _existing(self):
        """Return the versions of these towns that the user may see, by town, each with its lines."""
        towns = [town.id for town in self._towns.values()]
        lists = self.env["eco.town.list"].search([("agency_id", "in", towns)])
        lists.line_ids.fetch(self._compared())
        lists.source_ids.fetch(["sha256"])
        return lists.grouped("agency_id")

    def _judge(self, one, paper, existing):
        """Decide what becomes of a list."""
        town, place = self._towns.get(one.town), one.lines[0].place
        if not town:
            told = {problem.place for problem in self._found.errors}
            if not told & {line.place for line in one.lines}:
                self._note(place, ERROR, self.env._("It is not known whose list this is."))
            return
        if not self._is_mine(town):
            self._note(place, ERROR, self.env._("%(town)s is not in your area.", town=town.name))
            return
        versions = existing.get(town, self.env["eco.town.list"])
        values, lines = self._list_values(paper, town), [self._line_values(line) for line in one.lines]
        if said := self._already(versions, values, lines):
            self.same.append(one)
            self._note(place, WARNING, said)
            return
        self._check(one, values, versions, place)
        self.new.append(one)
        self._values[id(one)] = values, lines

    def _already(self, versions, values, lines):
        """Say which of the town's versions makes this list superfluous; empty where none does."""
        for version in versions:
            if self._digest in version.source_ids.mapped("sha256"):
                return self.env._("%(list)s was already made from this very file.", list=version.display_name)
            same_day = (version.date_start or False) == values["date_start"]
            if same_day and self._content(version.line_ids) == self._printed(lines):
                return self.env._("%(list)s already says the same.", list=version.display_name)
        return ""

    def _is_mine(self, town):
        scope = self.env.user.eco_scope_id
        return self.env.su or bool(scope and (town.parent_path or "").startswith(scope.sudo().parent_path or "-"))

    def _check(self, one, values, versions, place):
        if not values["version"]:
            self._note(place, ERROR, self.env._("The paper names no version; enter one."))
        elif values["version"] in versions.mapped("version"):
            self._note(
                place,
                ERROR,
                self.env._(
                    "%(town)s already has a version %(version)s that says something else.",
                    town=versions[0].agency_id.name,
                    version=values["version"],
                ),
            )
        for line in one.lines:
            power = self._powers.get(line.power)
            extra = line.line.functions - power._functions() if power else ()
            if extra:
                words = "、".join(FUNCTION_WORDS[code] for code, _label in FUNCTIONS if code in extra)
                said = self.env._("the power does not include: %(functions)s", functions=words)
                self._note(line.place, WARNING, said)

    def _note(self, place, severity, said):
        self.problems.append(Problem(place, "", severity, said))

    def _list_values(self, paper, town):
        title = paper.title
        for mark in (DRAFT, *MARKS.values()):  # a paper of our own says so of a list that is not published
            title = title.removesuffix(mark)
        return {
            "name": title or self.env._("List of powers taken on by %(town)s", town=town.name),
            "agency_id": town.id,
            "version": paper.version,
            "approval_document": paper.approval_document,
            "approval_date": paper.approved_on or False,
            "date_start": paper.start or False,
            "published_on": paper.published_on or False,
            "publication_link": paper.publication_link,
            "transition_rule": self._transition_rule,
        }

    def _line_values(self, read):
        line = read.line
        consent, consent_date = split_dated(line.city_consent)
        guide = self._departments.get(read.department)
        unknown_guide = "" if guide or not line.guiding_department else f"业务指导部门：{line.guiding_department}"
        return {
            "sequence": line.number * 10,
            "power_id": self._powers[read.power].id if read.power in self._powers else False,
            "status": line.status,
            "transition_rule": line.transition or False,
            **{f"can_{code}": code in line.functions for code, _label in FUNCTIONS},
            "date_from": line.start or False,
            "date_to": line.end or False,
            "guiding_agency_id": guide.id if guide else False,
            "city_consent_document": consent or False,
            "city_consent_date": consent_date or False,
            "printed_basis": "\n".join(line.bases) or False,
            "printed_department": line.original_department or False,
            "note": "；".join(filter(None, (line.note, unknown_guide))) or False,
        }

    def _compared(self):
        flags = [f"can_{code}" for code, _label in FUNCTIONS]
        return [
            "power_id", "status", "transition_rule", *flags, "date_from", "date_to", "guiding_agency_id",
            "city_consent_document", "city_consent_date", "printed_basis", "printed_department", "note",
        ]  # fmt: skip

    def _content(self, lines):
        """Return what lines say, in their order, comparable with the values of lines to make."""
        names = self._compared()
        return [
            tuple(line[name].id if name.endswith("_id") else line[name] or False for name in names)
            for line in lines.sorted(lambda line: (line.sequence, line.id))
        ]

    def _printed(self, lines):
        return [tuple(values[name] for name in self._compared()) for values in lines]

    def outcomes(self):
        """Return the outcome of each list of the reading, in its order."""
        new, same = {id(one) for one in self.new}, {id(one) for one in self.same}
        return ["create" if id(one) in new else "same" if id(one) in same else "refused" for one in self._found.lists]

    def ids(self):
        """Return two maps from codes to ids: of bodies, of powers."""
        bodies = {code: body.id for code, body in (self._towns | self._departments).items()}
        return bodies, {code: power.id for code, power in self._powers.items()}

    def make(self):
        """Make the drafts with their lines, keep the file with each, and return them.

        What a person settled is said in the conversation of the list.
        """
        lists = self.env["eco.town.list"].create([self._values[id(one)][0] for one in self.new])
        self.env["eco.town.list.line"].create(
            [
                {"list_id": town_list.id, **values}
                for town_list, one in zip(lists, self.new, strict=True)
                for values in self._values[id(one)][1]
            ]
        )
        name, content = self.file
        for town_list, one in zip(lists, self.new, strict=True):
            # One at a time: a large file for many towns must not be in memory once for each.
            self.env["eco.town.list.source"].create({"list_id": town_list.id, "name": name, "file": content})
            if said := self._said_of_settled(one):
                town_list.message_post(body=said)
        return lists

    def _said_of_settled(self, one):
        words = dict.fromkeys(
            f"“{line.line.power}”→{line.power}" for line in one.lines if bare(line.line.power) in self.settled
        )
        if not words:
            return ""
        return self.env._("Settled by hand at the import: %(words)s", words="；".join(words))
