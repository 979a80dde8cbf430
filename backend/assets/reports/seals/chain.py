"""The chain over everything that was published: each seal and each restatement holds the digest of the one before."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import connection

from assets.common.canonical import NO_DIGEST, canonical
from assets.reports.models import Report, Restatement

HEAD = """
SELECT seq, digest FROM reports WHERE seq IS NOT NULL
UNION ALL
SELECT seq, digest FROM restatements
ORDER BY seq DESC LIMIT 1
"""


Entry = Report | Restatement
"""What the chain is made of."""


@dataclass(frozen=True)
class Link:
    """A place in the chain."""

    seq: int
    digest: bytes


def head() -> Link:
    """The last link; whoever adds one holds the lock of the rollups."""
    with connection.cursor() as cursor:
        cursor.execute(HEAD)
        seq, digest = cursor.fetchone() or (0, NO_DIGEST)
        return Link(seq, bytes(digest))


def append(entry: Entry, after: Link) -> Link:
    """Give an entry its place after a link."""
    entry.seq, entry.previous_digest = after.seq + 1, after.digest
    entry.digest = digest_of(entry)
    return Link(entry.seq, entry.digest)


def digest_of(entry: Entry) -> bytes:
    """The SHA-256 over the digest before and all that the entry says; not over whether a report was restated since."""
    says = _report(entry) if isinstance(entry, Report) else _restatement(entry)
    return sha256(bytes(entry.previous_digest or NO_DIGEST) + canonical(says)).digest()


def _report(report: Report) -> dict[str, Any]:
    return {
        "what": "report",
        "seq": report.seq,
        "grain": report.grain,
        "first_day": report.report_date,
        "last_day": report.last_day,
        "figures": report.figures,
        "metric_versions": report.metric_versions,
        "rows": report.rows,
        "watermark": report.watermark,
        "sealed_at": report.sealed_at,
        "sealed_by": report.sealed_by,
    }


def _restatement(restatement: Restatement) -> dict[str, Any]:
    report = restatement.report
    return {
        "what": "restatement",
        "seq": restatement.seq,
        "grain": report.grain,
        "first_day": report.report_date,
        "at": restatement.at,
        "before": restatement.before,
        "after": restatement.after,
        "difference": restatement.difference,
        "sums": restatement.sums,
        "row_ids": restatement.row_ids,
        "rows": restatement.rows,
    }
