"""Downloading a file. The owner's role may have changed since it was built."""

from typing import BinaryIO

from assets.access.needs import demand
from assets.access.viewer import Viewer
from assets.audit import Action, Actor, record
from assets.common import clock
from assets.common.row_scope import Scope
from assets.exports import selectors
from assets.exports.datasets import DATASETS
from assets.exports.errors import ExportExpired
from assets.exports.files import path_of
from assets.exports.models import Export
from assets.exports.rights import current_viewer, refuse_narrowed_scope
from assets.exports.services.build import scope_of
from assets.exports.spec import ExportKind


def open_file(viewer: Viewer, number: int, by: Actor) -> tuple[Export, BinaryIO]:
    """The export and its open file. The download is written to the audit log.

    Raises ExportNotFound, ExportNotReady, ExportExpired, Forbidden, SecondFactorRequired.
    """
    export = selectors.get_finished_export(viewer, number)
    what = ExportKind(export.what)
    permission = DATASETS[what].permission
    demand(viewer, permission)
    now = current_viewer(viewer.user_id, permission)
    refuse_narrowed_scope(scope_of(what, now.scope), Scope(export.scope))
    if export.expires_at is not None and export.expires_at <= clock.now():
        raise ExportExpired("the file has expired")
    try:
        file = path_of(export).open("rb")
    except FileNotFoundError:
        raise ExportExpired("the file was removed") from None
    after = {"step": "downloaded", "rows": export.rows, "sha256": export.digest}
    record(Action.EXPORTED, by=by, object_kind="export", object_id=export.id, after=after)
    return export, file
