"""What publishing refuses."""

from assets.common.errors import NotFound


class ReportNotFound(NotFound):
    """There is no report of that period."""

    code = "report_not_found"
