"""Errors of exports: refused requests, and reasons for failure."""

from assets.common.errors import NotFound, Refused
from assets.exports.limits import LIMITS
from assets.exports.spec import ExportKind, FileFormat, formats_of


class ExportNotFound(NotFound):
    """The export does not exist or belongs to someone else."""

    code = "export_not_found"


class TooManyExports(Refused):
    """The user has as many exports under way as are allowed."""

    code = "too_many_exports"
    status = 429
    retry_after = 10

    def __init__(self) -> None:
        super().__init__(
            f"{LIMITS.at_once} of your exports are under way: wait for one to finish, or cancel one"
        )
        self.allowed = {"at_once": LIMITS.at_once}


class FormatNotAvailable(Refused):
    """This kind of export is not available in that format."""

    code = "format_not_available"

    def __init__(self, what: ExportKind, format_: FileFormat) -> None:
        super().__init__(f"{what} is not available as {format_}")
        self.allowed = {"formats": [format_.value for format_ in formats_of(what)]}


class ExportNotReady(Refused):
    """The export has no file: it is not finished, or has failed or been cancelled."""

    code = "export_not_ready"
    status = 409


class ExportExpired(Refused):
    """The file of the export has expired and was removed."""

    code = "export_expired"
    status = 410


class ExportEnded(Refused):
    """An export that has ended cannot be cancelled."""

    code = "export_ended"
    status = 409


class WorkerLost(Refused):
    """Every worker that ran the export died before it finished."""

    code = "worker_lost"


class ExportTooLong(Refused):
    """Building the file took longer than allowed. Request fewer days."""

    code = "export_too_long"


class DocumentTooLong(Refused):
    """There are too many rows for a PDF. Request fewer days, or another format."""

    code = "document_too_long"

    def __init__(self, rows: int) -> None:
        super().__init__(f"a PDF has at most {LIMITS.printed_rows} rows: there are {rows}")
        self.allowed = {"rows": LIMITS.printed_rows}


class RowsMissing(Refused):
    """The number of rows written differs from the number counted. The file was discarded."""

    code = "rows_missing"


class Cancelled(Exception):
    """The export was cancelled, or another attempt has taken over: the partial file is discarded."""
