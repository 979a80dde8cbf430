"""Errors of user management."""

from assets.common.errors import Refused


class OwnAccount(Refused):
    """You cannot change your own role, deactivate or anonymise your own account."""

    code = "own_account"


class LastAdmin(Refused):
    """The last active administrator cannot be removed."""

    code = "last_admin"


class UserAnonymised(Refused):
    """The user was anonymised and cannot be changed."""

    code = "user_anonymised"


class NamesMasked(Refused):
    """Sorting by name requires permission to see names."""

    code = "names_masked"
    field = "sort"


class UnknownSegment(Refused):
    """The segment does not exist."""

    code = "unknown_segment"
    field = "segment"


class UnknownRegion(Refused):
    """The region does not exist."""

    code = "unknown_region"
    field = "region"


class WithdrawalsUnderWay(Refused):
    """A user whose withdrawals nobody has decided cannot be anonymised: confirm or refuse them first."""

    code = "withdrawals_under_way"
    status = 409


class TooManyLookups(Refused):
    """You have looked for too many people by values that are masked for you: wait a minute."""

    code = "too_many_lookups"
    status = 429
    retry_after = 60
