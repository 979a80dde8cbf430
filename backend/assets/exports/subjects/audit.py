"""The audit log: every event that was asked for, with its link of the chain."""

import json
from collections.abc import Iterator, Mapping

from ninja.errors import ValidationError
from pydantic import ValidationError as Invalid

from assets.audit import selectors
from assets.audit.schemas import AuditQuestion, EventOut
from assets.common.days import day_of
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Kind, Row, Table
from assets.reports.queries.errors import refuse
from assets.reports.queries.parameters import Parameters, several, single, unknown_parameters
from assets.reports.queries.snapshot import snapshot

PARAMETERS = tuple(
    field.alias or name
    for name, field in AuditQuestion.model_fields.items()
    if name not in ("cursor", "limit")
)

COLUMNS = (
    Column("id", Kind.WHOLE),
    Column("at", Kind.MOMENT),
    Column("day", Kind.DAY),
    Column("action", Kind.TEXT),
    Column("outcome", Kind.TEXT),
    Column("actor", Kind.WHOLE),
    Column("role", Kind.TEXT),
    Column("object_kind", Kind.TEXT),
    Column("object", Kind.TEXT),
    Column("reason", Kind.TEXT),
    Column("before", Kind.TEXT),
    Column("after", Kind.TEXT),
    Column("seq", Kind.WHOLE),
)


def understand(given: Parameters, _: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError, ValidationError."""
    question = _parse(given)
    return as_parameters({**question.filters(), "sort": question.sort.value})


def table(given: Parameters, asker: Asker) -> Table:
    """The events, in the open snapshot. Raises QueryError, ValidationError."""
    question = _parse(given)
    with snapshot(asker.scope) as view:
        count = selectors.count(question)
    asked = {**question.filters(), "sort": question.sort.value}

    def rows() -> Iterator[Row]:
        return (_row(event) for event in selectors.whole(question))

    return Table(COLUMNS, count, rows, view.watermark, view.version, asked)


def _parse(given: Parameters) -> AuditQuestion:
    refuse(unknown_parameters(given, PARAMETERS))
    values = {name: single(values, name) for name in given if (values := several(given, name))}
    try:
        return AuditQuestion.model_validate(values)
    except Invalid as invalid:
        errors = [
            {"type": error["type"], "loc": ("query", *error["loc"]), "msg": error["msg"]}
            for error in invalid.errors()
        ]
        raise ValidationError(errors) from invalid


def _row(event: EventOut) -> Row:
    return (
        event.id,
        event.at,
        day_of(event.at),
        event.action,
        event.outcome.value,
        event.actor.id,
        event.actor.role,
        event.object.kind,
        event.object.id,
        event.reason,
        _facts(event.before),
        _facts(event.after),
        event.seq,
    )


def _facts(told: Mapping[str, object] | None) -> str | None:
    return None if told is None else json.dumps(told, ensure_ascii=False, sort_keys=True)
