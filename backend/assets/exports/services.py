"""Asking for a file, and no longer wanting it."""

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction

from assets.access.needs import demand
from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.audit import Action, Actor, record
from assets.common import clock
from assets.common.days import day_of
from assets.exports.build import refuse_format, scope_of
from assets.exports.errors import ExportEnded, ExportNotFound, KeyReused, TooManyExports
from assets.exports.limits import LIMITS
from assets.exports.mapping import entry_of
from assets.exports.models import UNDER_WAY, Export, ExportState
from assets.exports.rights import viewer_now
from assets.exports.spec import FileSpec
from assets.exports.subjects import SUBJECTS
from assets.exports.subjects.asker import Asker
from assets.exports.tasks import have_it_made


def ask(viewer: Viewer, wanted: FileSpec, key: str | None, by: Actor) -> Export:
    """A new export of the viewer's, or the one that was asked for under the same key.

    Raises what the question itself is refused with, FormatNotAvailable, KeyReused, TooManyExports.
    """
    refuse_format(wanted)
    subject = SUBJECTS[wanted.what]
    demand(viewer, subject.permission)
    now = viewer_now(viewer.user_id, subject.permission)
    at = clock.now()
    scope = scope_of(wanted.what, now.scope)
    asker = Asker(viewer.user_id, scope, day_of(at), wanted.language, wanted.calendar)
    understood = replace(wanted, parameters=subject.understand(wanted.parameters, asker))
    with transaction.atomic():
        lock_user(viewer.user_id)
        made = _asked_before(viewer, wanted, key)
        if made is not None:
            return made
        if Export.objects.filter(owner_id=viewer.user_id, state__in=UNDER_WAY).count() >= LIMITS.at_once:
            raise TooManyExports
        made = Export.objects.create(
            owner_id=viewer.user_id,
            key=key,
            wish=wanted.digest(),
            **entry_of(understood),
            scope=scope.value,
            asked_at=at,
        )
        record(Action.EXPORTED, by=by, object_kind="export", object_id=made.id, after=_told(understood))
        made.job = have_it_made(made.id)
        made.save(update_fields=["job"])
    return made


def cancel(viewer: Viewer, number: int) -> Export:
    """Give up an export that is under way. Raises ExportNotFound, ExportEnded."""
    with transaction.atomic():
        found = Export.objects.select_for_update().filter(id=number, owner_id=viewer.user_id).first()
        if found is None:
            raise ExportNotFound(f"you have no export {number}")
        if found.state not in UNDER_WAY:
            raise ExportEnded(f"the export has ended: it is {found.state}")
        found.state = ExportState.CANCELLED
        found.ended_at = clock.now()
        found.save(update_fields=["state", "ended_at"])
    return found


def _asked_before(viewer: Viewer, wanted: FileSpec, key: str | None) -> Export | None:
    if key is None:
        return None
    found = Export.objects.filter(owner_id=viewer.user_id, key=key).first()
    if found is not None and found.wish != wanted.digest():
        raise KeyReused("the key was sent before with another body")
    return found


def _told(wanted: FileSpec) -> Mapping[str, str | Mapping[str, str]]:
    # What somebody searched for is his own words, which may name a person.
    query = {name: ",".join(values) for name, values in wanted.parameters.items() if name != "q"}
    return {"step": "asked", "what": wanted.what.value, "format": wanted.format.value, "query": query}
