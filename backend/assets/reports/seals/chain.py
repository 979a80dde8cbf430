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


def link_report(report: Report, after: Link) -> Link:
    """Give a report its place after a link."""
    report.seq, report.previous_digest = after.seq + 1, after.digest
    report.digest = digest_of_report(report)
    return Link(report.seq, report.digest)


def link_restatement(restatement: Restatement, after: Link) -> Link:
    """Give a restatement its place after a link."""
    restatement.seq, restatement.previous_digest = after.seq + 1, after.digest
    restatement.digest = digest_of_restatement(restatement)
    return Link(restatement.seq, restatement.digest)


def digest_of_report(report: Report) -> bytes:
    """All that the seal says; not whether it was restated since."""
    return _digest(
        report.previous_digest,
        {
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
        },
    )


def digest_of_restatement(restatement: Restatement) -> bytes:
    """All that the restatement says, and of which report."""
    report = restatement.report
    return _digest(
        restatement.previous_digest,
        {
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
        },
    )


def _digest(previous: bytes | memoryview | None, told: dict[str, Any]) -> bytes:
    return sha256(bytes(previous or NO_DIGEST) + canonical(told)).digest()
