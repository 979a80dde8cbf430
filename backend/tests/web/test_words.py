"""The pages have a word, in each of their languages, for whatever the server tells of by a code alone."""

import json
import re

import pytest
from django.db import connection
from procrastinate.contrib.django import app as procrastinate_app

from assets.cli.paths import FRONTEND
from assets.payments.models import PaymentStatus
from assets.reports.metrics.measures import MEASURES
from assets.tickets.models import TicketEvent


def words(language: str, of: str) -> set[str]:
    return set(json.loads((FRONTEND / "messages" / language).read_text(encoding="utf-8"))[of])


@pytest.mark.parametrize("language", ["en.json", "fa.json"])
def test_each_fact_behind_a_figure_has_a_word(language: str) -> None:
    counted = {fact for measure in MEASURES for fact in re.findall(r"'(\w+)'", measure.where)}
    done_by_users = {*TicketEvent.Move.values, *PaymentStatus.values}
    assert words(language, "facts") == counted | done_by_users


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en.json", "fa.json"])
def test_each_moment_of_a_job_has_a_word(language: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT unnest(enum_range(NULL::procrastinate_job_event_type))::text")
        assert words(language, "jobMoments") == {kind for (kind,) in cursor.fetchall()}


@pytest.mark.parametrize("language", ["en.json", "fa.json"])
def test_each_job_has_a_name(language: str) -> None:
    ours = {name for name in procrastinate_app.tasks if name.startswith("assets.")}
    assert words(language, "tasks") >= {name.rpartition(".")[2] for name in ours}
