"""Requesting an export, cancelling it, and registering one that is complete already."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from assets.access.needs import demand
from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.audit import SYSTEM, Action, Actor, record
from assets.common import clock
from assets.common.days import day_of
from assets.common.idempotency import KeyReused
from assets.common.row_scope import Scope
from assets.exports.datasets import DATASETS
from assets.exports.datasets.requester import Requester
from assets.exports.errors import ExportEnded, ExportNotFound, TooManyExports
from assets.exports.limits import LIMITS
from assets.exports.mapping import file_columns, spec_columns
from assets.exports.models import UNDER_WAY, Export, ExportState
from assets.exports.rights import current_viewer
from assets.exports.services.build import BuiltFile, refuse_format, scope_of
from assets.exports.spec import FileSpec
from assets.exports.tasks import enqueue_export


def request_export(viewer: Viewer, spec: FileSpec, key: str | None, by: Actor) -> Export:
    """Create and enqueue an export, or return the one that was requested with the same key.

    Raises what the query itself is refused with, FormatNotAvailable, KeyReused, TooManyExports.
    """
    refuse_format(spec)
    dataset = DATASETS[spec.what]
    demand(viewer, dataset.permission)
    now = current_viewer(viewer.user_id, dataset.permission)
    at = clock.now()
    scope = scope_of(spec.what, now.scope)
    requester = Requester(viewer.user_id, scope, day_of(at), spec.language, spec.calendar)
    normalized = replace(spec, parameters=dataset.normalize(spec.parameters, requester))
    with transaction.atomic():
        lock_user(viewer.user_id)
        existing = _find_by_key(viewer, spec, key)
        if existing is not None:
            return existing
        if Export.objects.filter(owner_id=viewer.user_id, state__in=UNDER_WAY).count() >= LIMITS.at_once:
            raise TooManyExports
        export = Export.objects.create(
            owner_id=viewer.user_id,
            key=key,
            wish=spec.digest(),
            **spec_columns(normalized),
            scope=scope.value,
            asked_at=at,
        )
        record(
            Action.EXPORTED, by=by, object_kind="export", object_id=export.id, after=_audit_facts(normalized)
        )
        export.job = enqueue_export(export.id)
        export.save(update_fields=["job"])
    return export


def create_export(owner_id: int, spec: FileSpec, job: int | None) -> Export:
    """Create an export that the caller, itself a job, runs right away."""
    return Export.objects.create(
        owner_id=owner_id,
        wish=spec.digest(),
        **spec_columns(spec),
        scope=Scope.OWN.value,
        asked_at=clock.now(),
        job=job,
    )


def register_file(spec: FileSpec, built: BuiltFile, scope: Scope, asked_at: datetime) -> Export:
    """Register a file that was built and handed over on the server's terminal."""
    with transaction.atomic():
        export = Export.objects.create(
            wish=spec.digest(),
            **spec_columns(spec),
            scope=scope.value,
            state=ExportState.DONE,
            asked_at=asked_at,
            started_at=asked_at,
            ended_at=clock.now(),
            **file_columns(built),
        )
        record(
            Action.EXPORTED,
            by=SYSTEM,
            object_kind="export",
            object_id=export.id,
            after={"step": "downloaded", "rows": built.rows, "sha256": built.digest},
        )
    return export


def cancel_export(viewer: Viewer, number: int) -> Export:
    """Cancel an export that is queued or running. Raises ExportNotFound, ExportEnded."""
    with transaction.atomic():
        export = Export.objects.select_for_update().filter(id=number, owner_id=viewer.user_id).first()
        if export is None:
            raise ExportNotFound(f"you have no export {number}")
        if export.state not in UNDER_WAY:
            raise ExportEnded(f"the export has already ended: it is {export.state}")
        export.state = ExportState.CANCELLED
        export.ended_at = clock.now()
        export.save(update_fields=["state", "ended_at"])
    return export


def _find_by_key(viewer: Viewer, spec: FileSpec, key: str | None) -> Export | None:
    if key is None:
        return None
    export = Export.objects.filter(owner_id=viewer.user_id, key=key).first()
    if export is not None and export.wish != spec.digest():
        raise KeyReused
    return export


def _audit_facts(spec: FileSpec) -> Mapping[str, str | Mapping[str, str]]:
    # A search text is the user's own words, which may name a person.
    query = {name: ",".join(values) for name, values in spec.parameters.items() if name != "q"}
    return {"step": "asked", "what": spec.what.value, "format": spec.format.value, "query": query}
