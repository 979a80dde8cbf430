"""The query parameters of how loans go as OpenAPI describes them: names, types, bounds, meaning."""

from assets.monitoring.tickets.groups import GROUPS
from assets.reports.parameters import DAY, MEMBERS, choose, described_parameter, page_of
from assets.reports.queries.limits import LIMITS
from assets.tickets.orders import TicketSort

TICKETS = (
    described_parameter(
        "from", DAY, "The first day on which tickets were made. Default: 29 days before the last."
    ),
    described_parameter(
        "to", DAY, "The last day, included; loans are overdue as of its end. Default: today."
    ),
    described_parameter("asset_type", MEMBERS, "Only tickets of these asset types, by slug."),
    described_parameter("segment", MEMBERS, "Only tickets of these segments of users, by slug."),
    described_parameter("region", MEMBERS, "Only tickets of these regions, by slug."),
)

TICKET_ROWS = (
    described_parameter(
        "group",
        choose(*GROUPS),
        "Which figure's tickets: made in the range and come this far (`reached_…`), made in it and now in this "
        "state (`now_…`), or overdue when it ends.",
        required=True,
        example="overdue",
    ),
    *TICKETS,
    described_parameter(
        "sort",
        choose(*TicketSort),
        "By when they were made, when they are due, or their price (by currency, then by amount); a minus puts "
        "the last before the first. By price only for those who see prices. Default: the longest overdue first, "
        "or the newest.",
    ),
    *page_of(LIMITS.default_rows, LIMITS.rows),
)
