"""Correcting what was loaded: the wrong row is retracted, and the right one stands in its place.

The opposite of each fact of the wrong row counts on the fact's own day, and the facts of the right row on theirs: the
difference is what is added. It is no fact of another kind that a metric would have to know: no refund, and one payment
less for one payment more. Both rows stay in the logs; the retraction names the row that stands, and who ordered it.
"""

from collections.abc import Mapping

from assets.importing.audit import record_corrections
from assets.importing.database import Parameter, bulk_transaction, rows, run, sql
from assets.importing.errors import CorrectionConflicts
from assets.importing.loading import load_statement, staged_rows
from assets.importing.retracting import BOOK, conflicts, in_words, lock, ordered_by
from assets.importing.targets import Target
from assets.importing.validation import TO_CORRECT, Counts

OWN = f"""SELECT {BOOK.format(target="corrected.target")}, corrected.row_id, corrected.external_id, key.loaded_at
    FROM import_staging.corrected AS corrected
    JOIN import_keys AS key ON key.plan_id = %(plan)s
                           AND (key.target, key.external_id) = (corrected.target, corrected.external_id)"""
TARGETS = ("tickets", "payments", "wallet_entries", "transfers", "notifications")


def refuse_conflicts(plan_id: int) -> None:
    """Raise CorrectionConflicts where other facts rest on what is to be corrected."""
    if found := conflicts(OWN, {"plan": plan_id}, replaced=True):
        lines = [
            "these rows cannot be corrected: other facts rest on them that did not come with this import, too",
            *in_words(found),
        ]
        raise CorrectionConflicts("\n".join(lines))


def correct(plan_id: int, name: str, counts: Mapping[Target, Counts]) -> None:
    """Retract the rows that are contradicted and load the right ones, all in one transaction.

    Raises CorrectionConflicts; then nothing has changed.
    """
    parameters: dict[str, Parameter] = {"plan": plan_id, "ordered_by": ordered_by()}
    with bulk_transaction():
        lock(OWN, parameters)
        refuse_conflicts(plan_id)
        run(sql("correct_users"), parameters)
        run(sql("retract_corrected"), parameters)
        for target in TARGETS:
            run(load_statement(target, TO_CORRECT), parameters)
            right = staged_rows(target, TO_CORRECT)
            run(sql("correct_keys").replace("{rows}", right), {**parameters, "target": target})
        run(sql("restore_limits").replace("{lows}", sql("lows").replace("{own}", OWN)), parameters)
        rates = rows(sql("correct_rates"))
        record_corrections(name, counts, {key: (before, after) for key, before, after in rates})
