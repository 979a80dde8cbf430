"""From an address to a question: one key for one question."""

from datetime import date

import pytest

from assets.common.row_scope import Scope
from assets.reports.queries.errors import UnknownParameter
from assets.reports.queries.questions import MetricsParams, OverviewParams
from assets.reports.requests import REMEMBERED_LENGTH, parse_query_string

TODAY = date(2026, 3, 10)


def asked(query_string: str, today: date = TODAY, scope: Scope = Scope.ALL) -> OverviewParams:
    return parse_query_string(OverviewParams, query_string, today, scope)


def test_the_same_question_in_other_words_has_the_same_key() -> None:
    keys = {
        asked(words).key
        for words in (
            "region=IR-23&region=IR-10",
            "region=IR-10&region=IR-23&region=IR-10",
            "region=IR%2D10&calendar=gregorian&region=IR-23&currency=",
            "region=IR-10&region=IR-23&from=2026-02-09&to=2026-03-10",
        )
    }
    assert len(keys) == 1


def test_whatever_changes_the_answer_changes_the_key() -> None:
    questions = [
        asked(""),
        asked("", today=date(2026, 3, 11)),
        asked("", scope=Scope.SERVICE),
        asked("region=IR-23"),
        asked("asset_type=IR-23"),
        asked("calendar=persian"),
        asked("currency=IRR"),
        asked("convert_to=IRR"),
        asked("from=2026-02-10"),
        parse_query_string(MetricsParams, "metric=total_users", TODAY, Scope.ALL),
        parse_query_string(MetricsParams, "metric=total_users&compare=previous", TODAY, Scope.ALL),
    ]
    assert len({question.key for question in questions}) == len(questions)


def test_a_query_string_that_comes_again_is_not_parsed_again() -> None:
    assert asked("region=IR-23") is asked("region=IR-23")


def test_a_question_that_is_not_remembered_is_read_the_same() -> None:
    long = "region=" + "&region=".join(["IR-23"] * (REMEMBERED_LENGTH // 8))
    assert len(long) > REMEMBERED_LENGTH
    assert asked(long).query == asked("region=IR-23").query


def test_a_refusal_is_not_remembered_as_an_answer() -> None:
    for _ in range(2):
        with pytest.raises(UnknownParameter):
            asked("nothing=1")
