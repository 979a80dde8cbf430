"""Members of the dimensions that events name: found or made by the rules of the import."""

from collections.abc import Iterable, Mapping

from assets.common.dimensions import LATTICE, Dimension
from assets.events.envelope import Event
from assets.events.errors import Rejection
from assets.importing.database import rows, run
from assets.importing.members import Declared, Known, Member, named_member, validate_declared
from assets.importing.session import stage_members

SELECT = "SELECT id, slug, name_en, name_fa FROM {table}"
INSERT = """
INSERT INTO {table} (id, slug, name_en, name_fa)
VALUES (%(id)s, %(slug)s, %(en)s, %(fa)s)
"""


def stage_members_of(staged: Iterable[Mapping[str, str]]) -> None:
    """Stage what the texts of rows stand for, and insert the members that are new.

    One that only a rejected row names is there too: it is a name that the source has, and counts nothing.
    """
    texts: dict[Dimension, set[str]] = {dimension: set() for dimension in LATTICE}
    for row in staged:
        for dimension in LATTICE:
            if text := row.get(dimension.value):
                texts[dimension].add(text)
    members = [
        (dimension, member)
        for dimension, named in texts.items()
        if named
        for member in _members(dimension, sorted(named))
    ]
    for dimension, member in members:
        if member.is_new:
            _insert(dimension, member)
    stage_members((dimension.value, member.text, member.id, member.problem) for dimension, member in members)


def member_id(dimension: Dimension, text: str) -> int:
    """The member that a text stands for, made if it is new. Raises Rejection."""
    [member] = _members(dimension, [text])
    if member.problem or member.id is None:
        raise Rejection("invalid", member.problem or f"{dimension} is unknown", dimension.value)
    if member.is_new:
        _insert(dimension, member)
    return member.id


def name_member(event: Event) -> None:
    """Make the member that an event names. Raises Rejection: one that is there keeps its names."""
    named = event.values["dimension"]
    if named not in list(LATTICE):
        raise Rejection("invalid", f"dimension must be one of {', '.join(LATTICE)}", "dimension")
    dimension = Dimension(named)
    values = event.values
    declared = Declared(1, values["slug"], values.get("name_en"), values.get("name_fa"), None)
    [result], members = validate_declared(dimension, [declared], _known(dimension))
    if result is None:
        _insert(dimension, members[0])
    elif result.startswith("changed: "):
        raise Rejection("contradiction", result.removeprefix("changed: "), "slug")
    elif result != "unchanged":
        raise Rejection("invalid", result, "slug")


def _members(dimension: Dimension, texts: list[str]) -> list[Member]:
    query = f"{SELECT.format(table=dimension.table)} WHERE slug = ANY(%(slugs)s)"
    found = rows(query, {"slugs": texts})
    by_slug = {slug: Member(slug, slug, (en, fa), id_) for id_, slug, en, fa in found}
    if all(text in by_slug for text in texts):
        return [by_slug[text] for text in texts]
    known = _known(dimension)
    return [named_member(dimension, text, known) for text in texts]


def _known(dimension: Dimension) -> Known:
    known = Known()
    for id_, slug, en, fa in rows(f"{SELECT.format(table=dimension.table)} ORDER BY id"):
        known[slug] = (id_, (en, fa))
    return known


def _insert(dimension: Dimension, member: Member) -> None:
    names = {"en": member.names[0], "fa": member.names[1]}
    run(INSERT.format(table=dimension.table), {"id": member.id, "slug": member.slug, **names})
