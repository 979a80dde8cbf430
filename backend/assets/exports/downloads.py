"""Handing a file over to its owner, who may have another role by now."""

from typing import BinaryIO

from assets.access.needs import demand
from assets.access.viewer import Viewer
from assets.audit import Action, Actor, record
from assets.common import clock
from assets.common.row_scope import Scope
from assets.exports import selectors
from assets.exports.build import scope_of
from assets.exports.errors import ExportExpired
from assets.exports.files import path_of
from assets.exports.models import Export
from assets.exports.rights import refuse_narrowed, viewer_now
from assets.exports.spec import ExportKind
from assets.exports.subjects import SUBJECTS


def open_file(viewer: Viewer, number: int, by: Actor) -> tuple[Export, BinaryIO]:
    """The open file. Who takes it along is in the audit log.

    Raises ExportNotFound, ExportNotReady, ExportExpired, Forbidden, SecondFactorRequired.
    """
    found = selectors.ready(viewer, number)
    what = ExportKind(found.what)
    permission = SUBJECTS[what].permission
    demand(viewer, permission)
    now = viewer_now(viewer.user_id, permission)
    refuse_narrowed(scope_of(what, now.scope), Scope(found.scope))
    if found.expires_at is not None and found.expires_at <= clock.now():
        raise ExportExpired("the time of the file is over")
    try:
        file = path_of(found).open("rb")
    except FileNotFoundError:
        raise ExportExpired("the file was removed") from None
    after = {"step": "downloaded", "rows": found.rows, "sha256": found.digest}
    record(Action.EXPORTED, by=by, object_kind="export", object_id=found.id, after=after)
    return found, file
