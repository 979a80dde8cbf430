"""Members of the dimensions: declared by the plan's own files, or created because a row names them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

from django.db import connection

from assets.common.dimensions import LATTICE, OF_DEAL, OF_USER, Dimension
from assets.common.models import Dimension as DimensionModel
from assets.importing.database import SCHEMA, rows, run
from assets.importing.errors import PlanBroken
from assets.importing.targets import DIMENSIONS, TARGETS, Target

UNATTRIBUTED_SLUG = "unattributed"
MAX_SLUG = 64
PERSIAN = str.maketrans("يىك", "ییک", "\u200c\u0640")
"""Letters that look alike with two codes; the joiner and the stretching of letters are nothing."""

MAX_MEMBERS = 100_000
"""With more, a column was probably mistaken for a dimension. They are in memory during validation."""

CARRIED = {
    "tickets": LATTICE,
    "payments": LATTICE,
    "wallet_entries": OF_DEAL,
    "transfers": OF_DEAL,
    "users": OF_USER,
}
"""The dimensions of each target's staged rows."""


@dataclass(frozen=True)
class Member:
    """What a text in a row stands for."""

    text: str
    slug: str | None
    names: tuple[str, str]
    id: int | None
    is_new: bool = False
    problem: str | None = None


@dataclass(frozen=True)
class Declared:
    """A row of a dimension's own file."""

    seq: int
    text: str | None
    name_en: str | None
    name_fa: str | None
    problem: str | None


def folded(text: str) -> str:
    """The text as it is compared: Arabic letters as Persian has them, no case, nothing but letters and digits."""
    letters = "".join(letter for letter in normalize("NFKC", text) if not combining(letter))
    letters = letters.translate(PERSIAN).casefold()
    return "-".join(re.findall(r"[^\W_]+", letters))


def slug_of(text: str) -> str:
    """The slug of a member known by a text: the text, with a hyphen for each run of what no slug holds."""
    return re.sub(r"[^\w-]+", "-", text).strip("-")


def validate_members() -> None:
    """Fill the staging table `members`, and one with the result of each row of the dimensions' own files."""
    run(
        f"CREATE UNLOGGED TABLE {SCHEMA}.members (dimension text, text text, id bigint, is_new boolean,"
        " declared boolean, slug text, name_en text, name_fa text, problem text)"
    )
    for dimension, target in DIMENSIONS.items():
        run(
            f"CREATE UNLOGGED TABLE {SCHEMA}.{target.name} (seq bigint, key text, known_id bigint, result text)"
        )
        declared = _declared(target)
        known = Known()
        for id_, slug, en, fa in rows(f"SELECT id, slug, name_en, name_fa FROM {target.name} ORDER BY id"):
            known[slug] = (id_, (en, fa))
        results, members = validate_declared(dimension, declared, known)
        declared_texts = {member.text for member in members}
        for text in _named(dimension, target):
            if text not in declared_texts:
                members.append(named_member(dimension, text, known))
        _write(dimension, target, declared, results, members, declared_texts)
    run(f"ANALYZE {SCHEMA}.members")


def load_members() -> dict[str, int]:
    """Insert the new members that the plan declares or that rows to be loaded have; returns how many."""
    used = _used()
    made: dict[str, int] = {}
    for dimension, target in DIMENSIONS.items():
        made[target.name] = run(
            f"INSERT INTO {target.name} (id, slug, name_en, name_fa) SELECT id, slug, name_en, name_fa"
            f" FROM {SCHEMA}.members"
            " WHERE dimension = %(dimension)s AND is_new AND (declared OR id = ANY(%(used)s))",
            {"dimension": dimension, "used": used[dimension]},
        )
    return made


def _used() -> dict[Dimension, list[int]]:
    """The members of rows to be loaded."""
    return {
        dimension: [
            int(id_)
            for (id_,) in rows(
                " UNION ".join(
                    f"SELECT {dimension.column} FROM {SCHEMA}.{staged} WHERE result IS NULL"
                    for staged, dimensions in CARRIED.items()
                    if dimension in dimensions
                )
            )
        ]
        for dimension in LATTICE
    }


def _declared(target: Target) -> list[Declared]:
    _limit(target, rows(f"SELECT count(*) FROM {SCHEMA}.raw_{target.name}")[0][0])
    return [
        Declared(*row)
        for row in rows(
            f"SELECT seq, slug, name_en, name_fa, problem FROM {SCHEMA}.raw_{target.name} ORDER BY seq"
        )
    ]


def _named(dimension: Dimension, target: Target) -> list[str]:
    """The texts by which rows of other targets name members, the most frequent first: a new member is called by it."""
    naming = " UNION ALL ".join(
        f"SELECT {dimension} AS text, count(*) AS named FROM {SCHEMA}.raw_{other.name} GROUP BY 1"
        for other in TARGETS
        if dimension in [column.name for column in other.columns]
    )
    found = rows(
        f"SELECT text FROM ({naming}) AS texts WHERE text IS NOT NULL"
        f" GROUP BY text ORDER BY sum(named) DESC, text LIMIT {MAX_MEMBERS + 1}"
    )
    _limit(target, len(found))
    return [text for (text,) in found]


def _limit(target: Target, count: int) -> None:
    if count > MAX_MEMBERS:
        raise PlanBroken(
            f"{target.name}: the plan's rows name more than {MAX_MEMBERS} members of this dimension"
        )


class Known(dict[str, tuple[int, tuple[str, str]]]):
    """Id and names of each member by its slug."""

    def __init__(self) -> None:
        self._by_form: dict[str, str] = {}

    def __setitem__(self, slug: str, member: tuple[int, tuple[str, str]]) -> None:
        super().__setitem__(slug, member)
        for text in (slug, *member[1]):
            self._by_form.setdefault(folded(text), slug)

    def slug_like(self, text: str) -> str | None:
        """The slug of the member that a text names: by its slug, or by a name, but for case and codes of letters."""
        return text if text in self else self._by_form.get(folded(text))


def validate_declared(
    dimension: Dimension, declared: list[Declared], known: Known
) -> tuple[list[str | None], list[Member]]:
    """The result of each declared row, and the members that they stand for."""
    results: list[str | None] = []
    members: list[Member] = []
    first_seen: dict[str, int] = {}
    for row in declared:
        slug = slug_of(row.text or "")
        names = (row.name_en or row.name_fa or row.text or "", row.name_fa or row.name_en or row.text or "")
        problem = row.problem or (
            "slug is missing" if row.text is None else _slug_problem("slug", slug, row.text)
        )
        if problem is None and slug.lower() == UNATTRIBUTED_SLUG:
            problem = "slug unattributed is that of what is not known"
        if problem is None and slug in first_seen:
            problem = f"slug is that of row {first_seen[slug]} too"
        if problem is not None or row.text is None:
            results.append(problem)
            continue
        first_seen[slug] = row.seq
        if slug in known:
            id_, known_names = known[slug]
            shown = " / ".join(known_names)
            results.append(
                "unchanged" if names == known_names else f"changed: it is called {shown}, which stays"
            )
            members.append(Member(row.text, slug, known_names, id_))
        else:
            results.append(None)
            members.append(_new_member(dimension, row.text, slug, names, known))
    return results, members


def named_member(dimension: Dimension, text: str, known: Known) -> Member:
    """What a text that a row has stands for: a member that is known, or a new one."""
    slug = known.slug_like(text) or slug_of(text)
    if slug.lower() == UNATTRIBUTED_SLUG:
        return Member(text, UNATTRIBUTED_SLUG, (text, text), DimensionModel.UNATTRIBUTED)
    problem = _slug_problem(dimension, slug, text)
    if problem:
        return Member(text, None, (text, text), None, problem=problem)
    if slug in known:
        return Member(text, slug, known[slug][1], known[slug][0])
    return _new_member(dimension, text, slug, (text, text), known)


def _new_member(dimension: Dimension, text: str, slug: str, names: tuple[str, str], known: Known) -> Member:
    id_ = rows("SELECT nextval(pg_get_serial_sequence(%(table)s, 'id'))", {"table": dimension.table})[0][0]
    known[slug] = (id_, names)
    return Member(text, slug, names, id_, is_new=True)


def _slug_problem(column: str, slug: str, text: str) -> str | None:
    if not slug:
        return f"{column} {text[:60]} has neither letter nor digit"
    if len(slug) > MAX_SLUG:
        return f"{column} {text[:60]}... is longer than {MAX_SLUG} characters"
    return None


def _write(
    dimension: Dimension,
    target: Target,
    declared: list[Declared],
    results: list[str | None],
    members: list[Member],
    declared_texts: set[str],
) -> None:
    def staged() -> Iterator[tuple[object, ...]]:
        for member in members:
            in_file = member.text in declared_texts
            yield (
                dimension,
                member.text,
                member.id,
                member.is_new,
                in_file,
                member.slug,
                *member.names,
                member.problem,
            )

    with connection.cursor() as cursor:
        with cursor.copy(f"COPY {SCHEMA}.members FROM STDIN") as copy:
            for row in staged():
                copy.write_row(row)
        with cursor.copy(f"COPY {SCHEMA}.{target.name} (seq, key, result) FROM STDIN") as copy:
            for declared_row, result in zip(declared, results, strict=True):
                copy.write_row((declared_row.seq, declared_row.text, result))
