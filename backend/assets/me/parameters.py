"""The query parameters of one's own questions as OpenAPI describes them: names, types, bounds, meaning."""

from assets.common.ordering import ByTime
from assets.me.limits import LIMITS
from assets.me.questions import Subject
from assets.notifications.models import Channel, NotificationStatus
from assets.reports.parameters import CURRENCY, DAY, Json, at_most, choose, described_parameter, page_of
from assets.reports.queries.periods import CalendarName, Grain
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort
from assets.tickets.selectors import Side
from assets.wallets.selectors import Direction, LendingSide


def _several(items: Json) -> Json:
    return {"type": "array", "items": items, "description": at_most(LIMITS.values)}


PAGE = page_of(LIMITS.default_rows, LIMITS.rows)

DASHBOARD = (
    described_parameter(
        "from", DAY, f"The first day. Default: {LIMITS.default_days - 1} days before the last."
    ),
    described_parameter("to", DAY, "The last day, included. Default: today."),
    described_parameter("grain", choose(*Grain, default=Grain.DAY), "The length of a period."),
    described_parameter(
        "calendar",
        choose(*CalendarName, default=CalendarName.GREGORIAN),
        "The calendar of months, quarters and years, this month among them.",
    ),
)

STATEMENT = (
    described_parameter(
        "kind",
        _several({"type": "string", "minLength": 1, "maxLength": 32}),
        "Only entries of these kinds; `kinds` of an answer tells which there are.",
    ),
    described_parameter("currency", CURRENCY, "Only entries in this currency.", example="IRR"),
    described_parameter("from", DAY, "Only entries of this day and later.", example="2026-01-01"),
    described_parameter("to", DAY, "Only entries up to this day, included.", example="2026-01-31"),
    described_parameter(
        "q",
        {"type": "string", "minLength": 1, "maxLength": LIMITS.letters},
        "Only entries whose thing is called so, or whose ticket or payment has this number.",
        example="Canon",
    ),
    described_parameter(
        "lending", choose(*LendingSide), "Only what was earned by lending, or spent on borrowing."
    ),
    described_parameter("direction", choose(*Direction), "Only what came in, or only what went out."),
)

WALLET = (
    *STATEMENT,
    described_parameter("sort", choose(*ByTime, default=ByTime.NEWEST), "Newest or oldest entries first."),
    *PAGE,
)

TICKETS = (
    described_parameter("as", choose(*Side, default=Side.BOTH), "Only those that one borrows, or lends, by."),
    described_parameter("state", _several(choose(*TicketState)), "Only tickets in these states."),
    described_parameter(
        "overdue", choose("true", "false"), "Only loans that are late, or only tickets that are not."
    ),
    described_parameter(
        "sort",
        choose(*TicketSort, default=TicketSort.NEWEST),
        "By when they were made, when they are due, or their price (by currency, then by amount); a minus puts "
        "the last before the first. What has no due date or price comes last either way.",
    ),
    *PAGE,
)

ACTIVITY = (
    described_parameter("about", _several(choose(*Subject)), "Only what happened to these."),
    *PAGE,
)

MESSAGES = (
    described_parameter("channel", _several(choose(*Channel)), "Only messages that went these ways."),
    described_parameter(
        "status", _several(choose(*NotificationStatus)), "Only messages of which this became."
    ),
    *PAGE,
)
