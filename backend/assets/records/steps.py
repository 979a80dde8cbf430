"""The steps of timelines: a closed list, each with words in both languages on the pages."""

from enum import StrEnum


class Step(StrEnum):
    """Something that happened to a record, or that is to come."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    HANDED_OVER = "handed_over"
    DUE = "due"
    LATE = "late"
    REMINDED = "reminded"
    RETURNED = "returned"
    INITIATED = "initiated"
    ANSWERED = "answered"
    VERIFIED = "verified"
    FAILED = "failed"
    REVERSED = "reversed"
    CORRECTED = "corrected"
    POSTED = "posted"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    GIVEN_BACK = "given_back"
    JOINED = "joined"
    INVITED = "invited"
    MOVED = "moved"
    ANONYMISED = "anonymised"
