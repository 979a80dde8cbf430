"""The shapes that are published have the fields of the answers that are sent."""

from dataclasses import fields

import pytest

from assets.reports import schemas
from assets.reports.queries import answers

PAIRS = [
    (answers.Note, schemas.Note),
    (answers.Change, schemas.Change),
    (answers.Point, schemas.Point),
    (answers.Previous, schemas.Previous),
    (answers.Series, schemas.Series),
    (answers.Answer, schemas.Metrics),
    (answers.Card, schemas.Card),
    (answers.Overview, schemas.Overview),
    (answers.Contribution, schemas.Contribution),
    (answers.Contributions, schemas.Contributions),
    (answers.Ranked, schemas.Ranked),
    (answers.Ranking, schemas.Ranking),
    (answers.PivotRow, schemas.PivotRow),
    (answers.Pivot, schemas.Pivot),
    (answers.Parts, schemas.Parts),
    (answers.Row, schemas.Row),
    (answers.Rows, schemas.Rows),
]


@pytest.mark.parametrize(("answer", "shape"), PAIRS, ids=lambda one: one.__name__)
def test_the_fields_are_the_same(answer: type, shape: type) -> None:
    assert {field.name for field in fields(answer)} == set(shape.__annotations__)
