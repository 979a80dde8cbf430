"""Members of the dimensions: declared by the plan's own files, or made because a row names them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from assets.common.models import Dimension
from assets.importing.database import SCHEMA, rows, run, sql
from assets.importing.errors import PlanBroken
from assets.importing.targets import DIMENSIONS, TARGETS, Target

UNATTRIBUTED_SLUG = "unattributed"
MAX_SLUG = 64
MAX_MEMBERS = 100_000
"""More in one dimension are a column mistaken for one; they are held in memory while judged."""

TABLES = {"asset_type": "asset_types", "segment": "segments", "region": "regions"}


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
class _Declared:
    seq: int
    text: str | None
    name_en: str | None
    name_fa: str | None
    problem: str | None


def slug_of(text: str) -> str:
    """The slug of a member known by a text: the text, with a hyphen for each run of what no slug holds."""
    return re.sub(r"[^\w-]+", "-", text).strip("-")


def judge_members() -> None:
    """Fill the staging table `members`, and one with the verdict on each row of the dimensions' own files."""
    run(
        f"CREATE UNLOGGED TABLE {SCHEMA}.members (dimension text, text text, id bigint, is_new boolean,"
        " declared boolean, slug text, name_en text, name_fa text, problem text)"
    )
    for dimension, target in DIMENSIONS.items():
        run(f"CREATE UNLOGGED TABLE {SCHEMA}.{target.name} (seq bigint, key text, verdict text)")
        declared = _declared(target)
        known = {
            slug: (id_, (en, fa))
            for id_, slug, en, fa in rows(f"SELECT id, slug, name_en, name_fa FROM {target.name}")
        }
        verdicts, members = _judge_declared(dimension, declared, known)
        declared_texts = {member.text for member in members}
        for text in _named(dimension, target):
            if text not in declared_texts:
                members.append(_named_member(dimension, text, known))
        _write(dimension, target, declared, verdicts, members, declared_texts)
    run(f"ANALYZE {SCHEMA}.members")


def load_members() -> dict[str, int]:
    """Put in the new members that the plan declares or that rows to be loaded carry; returns how many."""
    used = {(str(dimension), int(id_)) for dimension, id_ in rows(sql("used_members"))}
    made: dict[str, int] = {}
    for dimension, target in DIMENSIONS.items():
        made[target.name] = run(
            f"INSERT INTO {target.name} (id, slug, name_en, name_fa) SELECT id, slug, name_en, name_fa"
            f" FROM {SCHEMA}.members"
            " WHERE dimension = %(dimension)s AND is_new AND (declared OR id = ANY(%(used)s))",
            {"dimension": dimension, "used": [id_ for name, id_ in used if name == dimension]},
        )
    return made


def _declared(target: Target) -> list[_Declared]:
    _limit(target, rows(f"SELECT count(*) FROM {SCHEMA}.raw_{target.name}")[0][0])
    return [
        _Declared(*row)
        for row in rows(
            f"SELECT seq, slug, name_en, name_fa, problem FROM {SCHEMA}.raw_{target.name} ORDER BY seq"
        )
    ]


def _named(dimension: str, target: Target) -> list[str]:
    """The texts by which rows of other targets name members."""
    naming = " UNION ".join(
        f"SELECT {dimension} FROM {SCHEMA}.raw_{other.name}"
        for other in TARGETS
        if dimension in [column.name for column in other.columns]
    )
    found = rows(
        f"SELECT * FROM ({naming}) AS named WHERE {dimension} IS NOT NULL ORDER BY 1 LIMIT {MAX_MEMBERS + 1}"
    )
    _limit(target, len(found))
    return [text for (text,) in found]


def _limit(target: Target, count: int) -> None:
    if count > MAX_MEMBERS:
        raise PlanBroken(
            f"{target.name}: the plan's rows name more than {MAX_MEMBERS} members of this dimension"
        )


Known = dict[str, tuple[int, tuple[str, str]]]


def _judge_declared(
    dimension: str, declared: list[_Declared], known: Known
) -> tuple[list[str | None], list[Member]]:
    verdicts: list[str | None] = []
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
            verdicts.append(problem)
            continue
        first_seen[slug] = row.seq
        if slug in known:
            id_, known_names = known[slug]
            shown = " / ".join(known_names)
            verdicts.append(
                "unchanged" if names == known_names else f"changed: it is called {shown}, which stays"
            )
            members.append(Member(row.text, slug, known_names, id_))
        else:
            verdicts.append(None)
            members.append(_new_member(dimension, row.text, slug, names, known))
    return verdicts, members


def _named_member(dimension: str, text: str, known: Known) -> Member:
    slug = slug_of(text)
    if slug.lower() == UNATTRIBUTED_SLUG:
        return Member(text, UNATTRIBUTED_SLUG, (text, text), Dimension.UNATTRIBUTED)
    problem = _slug_problem(dimension, slug, text)
    if problem:
        return Member(text, None, (text, text), None, problem=problem)
    if slug in known:
        return Member(text, slug, known[slug][1], known[slug][0])
    return _new_member(dimension, text, slug, (text, text), known)


def _new_member(dimension: str, text: str, slug: str, names: tuple[str, str], known: Known) -> Member:
    id_ = rows("SELECT nextval(pg_get_serial_sequence(%(table)s, 'id'))", {"table": TABLES[dimension]})[0][0]
    known[slug] = (id_, names)
    return Member(text, slug, names, id_, is_new=True)


def _slug_problem(column: str, slug: str, text: str) -> str | None:
    if not slug:
        return f"{column} {text[:60]} has neither letter nor digit"
    if len(slug) > MAX_SLUG:
        return f"{column} {text[:60]}... is longer than {MAX_SLUG} characters"
    return None


def _write(
    dimension: str,
    target: Target,
    declared: list[_Declared],
    verdicts: list[str | None],
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
        with cursor.copy(f"COPY {SCHEMA}.{target.name} FROM STDIN") as copy:
            for given, verdict in zip(declared, verdicts, strict=True):
                copy.write_row((given.seq, given.text, verdict))
