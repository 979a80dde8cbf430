"""API schemas of the sources."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field


class SourceOut(Schema):
    """A source that feeds: up to when it is complete, and which days wait for it."""

    name: str
    complete_to: Annotated[
        datetime | None, Field(description="Null until it has come in once: then every day waits for it.")
    ]
    lag_seconds: Annotated[
        int | None, Field(description="How far it is behind; null where it has ended, or never came in.")
    ]
    heard_at: Annotated[datetime | None, Field(description="When it last came in.")]
    silent: Annotated[bool, Field(description="Nothing was heard of it for longer than the limit.")]
    holds_from: Annotated[
        date | None,
        Field(description="The first day that cannot be sealed before it is complete past its end."),
    ]
    every_seconds: Annotated[
        int | None, Field(description="How often it comes in, where it is followed; null of imports.")
    ]
    rejected: Annotated[int, Field(description="Where it is followed: its rows that wait to be mended.")]
    failure: Annotated[
        str, Field(description="Why it has failed since it was last heard of; empty where it has not.")
    ]
    ended_on: Annotated[
        date | None, Field(description="The day from which on nothing comes from it any more.")
    ]


class SourcesOut(Schema):
    """The sources that feed, those that have ended last. `grace_hours` past its end a day has to be complete."""

    at: datetime
    grace_hours: int
    silent_hours: int
    sources: list[SourceOut]
