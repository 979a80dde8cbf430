"""What is refused about a source."""

from assets.common.errors import Refused


class SourceUnknown(Refused):
    """No source of that name feeds the figures."""

    code = "source_unknown"
