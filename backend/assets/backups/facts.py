"""What a backup says of the database in it, so that a restored one can be compared."""

import hmac
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from assets.audit.selectors import chain_status
from assets.backups.manifest import Facts
from assets.reports.models import Report
from assets.reports.rollups import read_state

OUTSIDE = {"signing-keys": "SIGNING_KEYS", "exports": "EXPORTS_DIR"}
"""The folders of a backup, each with the setting that says where its files are: no dump of the database has them."""


def read_facts() -> Facts:
    """As the current transaction sees them."""
    state = read_state()
    sealed = Report.objects.filter(seq__isnull=False).order_by("-seq")
    last = sealed.values_list("digest", flat=True).first()
    chain = chain_status()
    return Facts(
        migrations=sorted(f"{app}.{name}" for app, name in MigrationLoader(connection).applied_migrations),
        version=state.version,
        watermark=state.watermark.isoformat() if state.watermark else None,
        seals=sealed.count(),
        last_seal=bytes(last).hex() if last else None,
        audit_links=chain.length,
        last_audit_link=chain.head_digest,
    )


def fingerprint(secret_key: str) -> str:
    """Shows whether two installations have the same SECRET_KEY, and nothing about it."""
    return hmac.new(secret_key.encode(), b"assets backup", "sha256").hexdigest()[:16]


def folder_of(name: str) -> Path:
    """Where the files of a folder of the backup belong."""
    return Path(getattr(settings, OUTSIDE[name]))
