"""`./assets pin-images`: the digest of each base image in compose.yaml, as the registry has it for the image's version.

A version is a name that a registry may give to something else; a digest is the image.
"""

import json
import re
import urllib.request
from collections.abc import Mapping
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode

from assets.cli.errors import OK, CommandError
from assets.cli.paths import ROOT

COMPOSE = ROOT / "compose.yaml"
TIMEOUT_SECONDS = 20
LARGEST_MANIFEST = 4 * 1024 * 1024
MANIFESTS = (
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
)

IMAGE = re.compile(
    r"^(?P<before>\s*(?:image:|FROM)\s+)(?P<name>[a-z0-9][a-z0-9._/-]*):(?P<version>[\w][\w.-]*)"
    r"(?P<digest>@sha256:[0-9a-f]{64})?(?=\s|$)",
    re.MULTILINE,
)
CHALLENGE = re.compile(r'(\w+)="([^"]*)"')


def pin_images(registry: str) -> int:
    """Write each image's digest behind its version, all of them or none. Raises CommandError."""
    pin(COMPOSE, registry.rstrip("/"))
    return OK


def pin(compose: Path, registry: str) -> None:
    """Do so in a file."""
    text = compose.read_text(encoding="utf-8")
    digests = {image: digest_of(registry, *image) for image in images_of(text)}

    def pinned(image: re.Match[str]) -> str:
        digest = digests[image["name"], image["version"]]
        return f"{image['before']}{image['name']}:{image['version']}@{digest}"

    compose.write_text(IMAGE.sub(pinned, text), encoding="utf-8")
    for (name, version), digest in digests.items():
        print(f"{name}:{version}  {digest}")


def images_of(text: str) -> list[tuple[str, str]]:
    """The name and version of each image, once."""
    return list(dict.fromkeys((image["name"], image["version"]) for image in IMAGE.finditer(text)))


def digest_of(registry: str, name: str, version: str) -> str:
    """The digest of what the registry has under that version, for all of its platforms. Raises CommandError."""
    repository = name if "/" in name else f"library/{name}"
    address = f"{registry}/v2/{repository}/manifests/{version}"
    headers = {"Accept": ", ".join(MANIFESTS)}
    try:
        try:
            manifest, said = _read(address, headers)
        except HTTPError as refused:
            if refused.code != 401:
                raise
            token = _token(refused.headers.get("WWW-Authenticate", ""), repository)
            manifest, said = _read(address, {**headers, "Authorization": f"Bearer {token}"})
    except HTTPError as refused:
        raise CommandError(
            f"{registry} has no {name}:{version} for us: {refused.code} {refused.reason}"
        ) from None
    except (OSError, HTTPException, ValueError, KeyError) as away:
        reason = getattr(away, "reason", None) or away
        raise CommandError(f"{registry} cannot be reached ({reason}): compose.yaml stays as it is") from None
    digest = f"sha256:{sha256(manifest).hexdigest()}"
    if said not in (None, digest):
        raise CommandError(f"{registry} says {said} of {name}:{version}, and sends {digest}")
    return digest


def _token(challenge: str, repository: str) -> str:
    """A token for reading, from where the registry says that there are some."""
    parts = dict(CHALLENGE.findall(challenge))
    query = {"service": parts.get("service", ""), "scope": f"repository:{repository}:pull"}
    body, _ = _read(f"{parts['realm']}?{urlencode(query)}", {})
    answer: dict[str, str] = json.loads(body)
    return answer.get("token") or answer["access_token"]


def _read(address: str, headers: Mapping[str, str]) -> tuple[bytes, str | None]:
    """The body, and the digest that it is said to have."""
    if not address.startswith(("https://", "http://")):
        raise ValueError("no address of a registry")
    request = urllib.request.Request(address, headers=dict(headers))  # noqa: S310 (looked at above)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
            return answer.read(LARGEST_MANIFEST), answer.headers.get("Docker-Content-Digest")
    except HTTPError as refused:
        refused.close()  # it is an answer too
        raise
