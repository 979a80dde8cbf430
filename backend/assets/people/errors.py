"""What the management of users refuses."""

from assets.common.errors import Refused


class OwnAccount(Refused):
    """Nobody takes his own rights away, deactivates or anonymises himself."""

    code = "own_account"


class LastAdmin(Refused):
    """There would be no active administrator left."""

    code = "last_admin"


class UserAnonymised(Refused):
    """The user was anonymised: nothing about him changes any more."""

    code = "user_anonymised"


class NamesMasked(Refused):
    """Who sees no names cannot sort by them."""

    code = "names_masked"
    field = "sort"


class UnknownSegment(Refused):
    """There is no such segment."""

    code = "unknown_segment"
    field = "segment"


class UnknownRegion(Refused):
    """There is no such region."""

    code = "unknown_region"
    field = "region"
