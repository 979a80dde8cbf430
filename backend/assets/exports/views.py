"""Exports over HTTP."""

from typing import Annotated, BinaryIO

from django.http import FileResponse, HttpRequest
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.exports import selectors
from assets.exports.filenames import disposition
from assets.exports.models import Export
from assets.exports.schemas import (
    ExportIn,
    ExportManifest,
    ExportOut,
    Exports,
    ExportsParams,
    VerifiedFile,
)
from assets.exports.services import requests
from assets.exports.services.downloads import open_file
from assets.exports.spec import MEDIA_TYPES, FileFormat, FileSpec
from assets.exports.verification import verify
from assets.problems.idempotency import idempotency_key, key_parameter
from assets.problems.invalid import invalid, place_of, refuse_unknown
from assets.reports.queries.parameters import Json
from assets.reports.requests import refuse_parameters

router = Router()

OWN = needs(Permission.OWN)
"""Everyone has exports of their own; each query checks its own permission."""

BYTES: Json = {"schema": {"type": "string", "format": "binary"}}
FILE: Json = {
    "description": "The file, under a name that says what it is.",
    "content": {media.partition(";")[0]: BYTES for media in MEDIA_TYPES.values()},
}
UPLOAD: Json = {"required": True, "content": {"application/octet-stream": BYTES}}

Numbered = Annotated[Id, Path()]
IDEMPOTENCY_KEY = key_parameter(
    "The same key with the same body is the same export, however often it is sent."
)


@router.post(
    "/",
    auth=OWN,
    operation_id="ask_for_export",
    summary="Export an answer as a file",
    response={202: ExportOut, **problems(401, 403, 404, 429)},
    openapi_extra={"parameters": [IDEMPOTENCY_KEY]},
)
def ask_for_export(request: HttpRequest, given: ExportIn) -> Status[ExportOut]:
    """Figures, the rows behind one, a published report, one's own statement or the audit log, as pages or as rows.

    The worker builds it from one snapshot; it is refused for the same reasons as the query itself.
    """
    refuse_parameters(request)
    spec = FileSpec(
        what=given.what,
        parameters=given.parameters(),
        format=given.format,
        language=given.language,
        calendar=given.calendar,
        mark=given.mark,
    )
    return Status(
        202,
        selectors.serialize_export(
            requests.request_export(viewer_of(request), spec, idempotency_key(request), actor_of(request))
        ),
    )


@router.get(
    "/",
    auth=OWN,
    operation_id="exports",
    summary="Your exports",
    response={200: Exports, **problems(401, 403)},
)
def exports(request: HttpRequest, asked: Query[ExportsParams]) -> Exports:
    """Your exports, newest first, including those whose file is gone; and the limits."""
    refuse_unknown(request, ExportsParams)
    before = place_of(asked, selectors.position)
    return selectors.list_exports(viewer_of(request), asked, before)


@router.post(
    "/verify/",
    auth=OWN,
    operation_id="verify_export",
    summary="Is a file ours and unaltered",
    response={200: VerifiedFile, **problems(401, 403)},
    openapi_extra={"requestBody": UPLOAD},
)
def verify_export(request: HttpRequest) -> VerifiedFile:
    """Send the file as the body: its digest is compared with those of all exports, also of removed files."""
    refuse_parameters(request)
    length = int(request.headers.get("Content-Length") or 0)
    if not length:
        raise invalid("file", "it is empty: send it as the body", "body")
    return verify(request.read, length)


@router.get(
    "/{number}/",
    auth=OWN,
    operation_id="export",
    summary="One export",
    response={200: ExportOut, **problems(401, 403, 404)},
)
def export(request: HttpRequest, number: Numbered) -> ExportOut:
    """How far it is."""
    refuse_parameters(request)
    return selectors.serialize_export(selectors.get_export(viewer_of(request), number))


@router.post(
    "/{number}/cancel/",
    auth=OWN,
    operation_id="cancel_export",
    summary="Cancel an export",
    response={200: ExportOut, **problems(401, 403, 404, 409)},
)
def cancel_export(request: HttpRequest, number: Numbered) -> ExportOut:
    """It is not built any further. An export that has ended cannot be cancelled."""
    refuse_parameters(request)
    return selectors.serialize_export(requests.cancel_export(viewer_of(request), number))


@router.get(
    "/{number}/file/",
    auth=OWN,
    operation_id="export_file",
    summary="The file of an export",
    response=problems(401, 403, 404, 409, 410),
    openapi_extra={"responses": {200: FILE}},
)
def export_file(request: HttpRequest, number: Numbered) -> FileResponse:
    """For its owner, as long as the role still allows what is in it. The download is in the audit log."""
    refuse_parameters(request)
    return file_response(*open_file(viewer_of(request), number, actor_of(request)))


def file_response(found: Export, file: BinaryIO) -> FileResponse:
    """The response that streams the file of an export."""
    response = FileResponse(file, content_type=FileFormat(found.format).media_type)
    response["Content-Disposition"] = disposition(found.name)
    response["Content-Length"] = str(found.size)
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@router.get(
    "/{number}/manifest/",
    auth=OWN,
    operation_id="export_manifest",
    summary="What vouches for a file",
    response={200: ExportManifest, **problems(401, 403, 404, 409)},
)
def export_manifest(request: HttpRequest, number: Numbered) -> ExportManifest:
    """Query, watermark, rows, digest, by whom and when it was built; available after the file is removed."""
    refuse_parameters(request)
    return selectors.get_manifest(viewer_of(request), number)
