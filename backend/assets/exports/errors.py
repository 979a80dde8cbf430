"""What exports refuse, and why one failed."""

from assets.common.errors import NotFound, Refused
from assets.exports.limits import LIMITS
from assets.exports.spec import ExportKind, FileFormat, formats_of


class ExportNotFound(NotFound):
    """There is no such export of whoever asks."""

    code = "export_not_found"


class TooManyExports(Refused):
    """Somebody has as many exports in the making as are made at once."""

    code = "too_many_exports"
    status = 429
    retry_after = 10

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.at_once} of your exports are in the making: wait for one, or cancel it")
        self.allowed = {"at_once": LIMITS.at_once}


class KeyReused(Refused):
    """The idempotency key was used for another export."""

    code = "idempotency_key_reused"


class FormatNotAvailable(Refused):
    """There is no file of that kind in that format."""

    code = "format_not_available"

    def __init__(self, what: ExportKind, wanted: FileFormat) -> None:
        super().__init__(f"there is no {wanted} of {what}")
        self.allowed = {"formats": [one.value for one in formats_of(what)]}


class ExportNotReady(Refused):
    """The export has no file: it is not made yet, or will not be."""

    code = "export_not_ready"
    status = 409


class ExportExpired(Refused):
    """The file of the export was removed at the end of its time."""

    code = "export_expired"
    status = 410


class ExportEnded(Refused):
    """What has ended cannot be cancelled."""

    code = "export_ended"
    status = 409


class WorkerLost(Refused):
    """The workers that began the export died before its end."""

    code = "worker_lost"


class ExportTooLong(Refused):
    """Making the file took longer than is allowed. Ask for fewer days."""

    code = "export_too_long"


class DocumentTooLong(Refused):
    """There are more rows than anybody reads on pages. Ask for fewer days, or for a file of rows."""

    code = "document_too_long"

    def __init__(self, rows: int) -> None:
        super().__init__(f"a PDF has at most {LIMITS.printed_rows} rows: there are {rows}")
        self.allowed = {"rows": LIMITS.printed_rows}


class RowsMissing(Refused):
    """Fewer or more rows were written than there are. The file was thrown away."""

    code = "rows_missing"


class Cancelled(Exception):
    """Somebody cancelled the export, or another worker has taken it over: what is half made is thrown away."""
