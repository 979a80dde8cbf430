"""Actions, outcomes, actors and their authentication, as the log has them."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """Something that was done or attempted. The values are stored for ever."""

    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGNED_OUT = "signed_out"
    SIGNED_UP = "signed_up"
    EMAIL_VERIFIED = "email_verified"
    EMAIL_ADDED = "email_added"
    EMAIL_CHANGED = "email_changed"
    EMAIL_REMOVED = "email_removed"
    ACCOUNT_LINKED = "account_linked"
    ACCOUNT_UNLINKED = "account_unlinked"
    NAME_CHANGED = "name_changed"
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_RESET = "password_reset"
    SECOND_FACTOR_ADDED = "second_factor_added"
    SECOND_FACTOR_REMOVED = "second_factor_removed"
    TOKEN_REUSED = "token_reused"
    TOKEN_MADE = "token_made"
    TOKEN_REVOKED = "token_revoked"
    SESSION_ENDED = "session_ended"
    THROTTLED = "throttled"
    ROLE_CHANGED = "role_changed"
    CLASSIFICATION_CHANGED = "classification_changed"
    USER_INVITED = "user_invited"
    USER_DEACTIVATED = "user_deactivated"
    USER_ACTIVATED = "user_activated"
    USER_ANONYMISED = "user_anonymised"
    UNMASKED = "unmasked"
    ROWS_READ = "rows_read"
    AUDIT_READ = "audit_read"
    SETTINGS_CHANGED = "settings_changed"
    IMPORTED = "imported"
    IMPORT_CORRECTED = "import_corrected"
    IMPORT_UNDONE = "import_undone"
    SOURCE_MADE = "source_made"
    SOURCE_REVOKED = "source_revoked"
    EVENT_DISCARDED = "event_discarded"
    JOB_FAILED = "job_failed"
    SEALED = "sealed"
    SEALING_HELD = "sealing_held"
    SEALING_RELEASED = "sealing_released"
    SOURCE_ENDED = "source_ended"
    SOURCE_REOPENED = "source_reopened"
    SOURCE_FORGOTTEN = "source_forgotten"
    RECONCILED = "reconciled"
    EXPORTED = "exported"
    ANNOTATED = "annotated"
    ANNOTATION_REMOVED = "annotation_removed"
    REPORT_READ = "report_read"
    REPORT_SENT = "report_sent"
    SCHEDULE_MADE = "schedule_made"
    SCHEDULE_CHANGED = "schedule_changed"
    SCHEDULE_DELETED = "schedule_deleted"
    WEBHOOK_MADE = "webhook_made"
    WEBHOOK_CHANGED = "webhook_changed"
    WEBHOOK_DELETED = "webhook_deleted"
    WEBHOOK_SECRET_CHANGED = "webhook_secret_changed"
    WEBHOOK_TESTED = "webhook_tested"
    WEBHOOK_SENT_AGAIN = "webhook_sent_again"
    WEBHOOK_SWITCHED_OFF = "webhook_switched_off"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    WITHDRAWAL_CANCELLED = "withdrawal_cancelled"
    WITHDRAWAL_CONFIRMED = "withdrawal_confirmed"
    WITHDRAWAL_REFUSED = "withdrawal_refused"
    WITHDRAWAL_RETURNED = "withdrawal_returned"
    ALERT_RULE_MADE = "alert_rule_made"
    ALERT_RULE_CHANGED = "alert_rule_changed"
    ALERT_RULE_DELETED = "alert_rule_deleted"
    ALERT_RULE_MUTED = "alert_rule_muted"
    ALERT_RULE_TESTED = "alert_rule_tested"
    ALERT_RAISED = "alert_raised"
    ALERT_SENT = "alert_sent"
    ODD_CASE_REVIEWED = "odd_case_reviewed"
    TARGET_SET = "target_set"
    TARGET_CHANGED = "target_changed"
    TARGET_WITHDRAWN = "target_withdrawn"
    MONEY_SENT = "money_sent"
    KEY_ROTATED = "key_rotated"
    BACKED_UP = "backed_up"
    RESTORED = "restored"


class Outcome(StrEnum):
    """How it ended: done; refused; failed."""

    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


class Method(StrEnum):
    """How an actor was authenticated. The values are stored for ever."""

    SESSION = "session"
    SESSION_WITH_SECOND_FACTOR = "session_with_second_factor"
    PERSONAL_TOKEN = "personal_token"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acted, as far as is known. Address and user agent are personal data, which can be erased later."""

    user_id: int | None
    role: str | None
    address: str | None
    user_agent: str | None
    authenticated_by: Method | None = None


SYSTEM = Actor(user_id=None, role="system", address=None, user_agent=None)
"""A job, or a command on the server itself."""

COMMAND_LINE = Actor(user_id=None, role=None, address=None, user_agent="command line")
"""Somebody at a terminal of the server, whom nothing names."""
