"""The audit log: every event that matches the filters, with its link of the chain."""

import json
from collections.abc import Iterator, Mapping

from ninja.errors import ValidationError
from pydantic import ValidationError as Invalid

from assets.audit import selectors
from assets.audit.schemas import AuditParams, EventOut
from assets.common.days import day_of
from assets.exports.datasets.requester import Requester, as_parameters
from assets.exports.tables import Column, Kind, Row, Table
from assets.reports.queries.errors import refuse
from assets.reports.queries.parameters import Parameters, several, single, unknown_parameters
from assets.reports.queries.snapshot import snapshot

PARAMETERS = tuple(
    field.alias or name for name, field in AuditParams.model_fields.items() if name not in ("cursor", "limit")
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
    Column("authenticated_by", Kind.TEXT),
)


def normalize(params: Parameters, _: Requester) -> Parameters:
    """The parameters as they are stored. Raises QueryError, ValidationError."""
    question = _parse(params)
    return as_parameters({**question.filters(), "sort": question.sort.value})


def table(params: Parameters, requester: Requester) -> Table:
    """The events, in the open snapshot. Raises QueryError, ValidationError."""
    question = _parse(params)
    with snapshot(requester.scope) as view:
        count = selectors.count_events(question)
    query = {**question.filters(), "sort": question.sort.value}

    def rows() -> Iterator[Row]:
        return (_row(event) for event in selectors.iterate_events(question))

    return Table(COLUMNS, count, rows, view.watermark, view.version, query)


def _parse(params: Parameters) -> AuditParams:
    refuse(unknown_parameters(params, PARAMETERS))
    values = {name: single(values, name) for name in params if (values := several(params, name))}
    try:
        return AuditParams.model_validate(values)
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
        event.actor.authenticated_by,
    )


def _facts(facts: Mapping[str, object] | None) -> str | None:
    return None if facts is None else json.dumps(facts, ensure_ascii=False, sort_keys=True)
