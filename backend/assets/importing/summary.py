"""The summary of an import, or of its undoing, in words and figures."""

from collections.abc import Iterator

from assets.common.days import zone
from assets.common.money import exponent, to_major
from assets.importing.services import Outcome
from assets.importing.undoing import Undone
from assets.importing.wording import rows_of

SHOWN_OVERDRAFTS = 10


def summary(outcome: Outcome) -> Iterator[str]:
    """Lines: for each target, read is the sum of what became of its rows; then what else is to be known."""
    loaded = "would load" if outcome.dry_run else "loaded"
    for target, count in outcome.counts.items():
        moved = f" + moved on {count.moved_on:,}" if count.moved_on else ""
        corrected = f" + corrected {count.corrected:,}" if count.corrected else ""
        yield (
            f"{target.name}: read {count.read:,} = {loaded} {count.new:,}{moved}{corrected}"
            f" + unchanged {count.unchanged:,} + rejected {count.rejected:,}"
        )
    for name, contradicted in outcome.contradictions.items():
        contradict = "contradicts" if contradicted.count == 1 else "contradict"
        yield f"{name}: {rows_of(contradicted.count)} {contradict} what was loaded before, such as:"
        for key, differences in contradicted.examples.items():
            yield f"  {key}: {differences}"
    correctable = any(contradicted.correctable for contradicted in outcome.contradictions.values())
    if correctable and not any(count.corrected for count in outcome.counts.values()):
        yield "what the source says of such rows is taken for right with --correct"
    for name, gone in outcome.gone.items():
        more = gone.count - len(gone.examples)
        keys = ", ".join(gone.examples) + (f" and {more:,} more" if more else "")
        yield (
            f"warning: {name}: {rows_of(gone.count)} loaded before {'is' if gone.count == 1 else 'are'} gone from"
            f" the source, and {'stays' if gone.count == 1 else 'stay'}: {keys}"
        )
    for name, made in outcome.made.items():
        yield f"made because rows name them: {made:,} {_MADE.get(name, name)}"
    if outcome.named_only:
        names = ", ".join(outcome.named_only)
        did = "would be made" if outcome.dry_run else "were made"
        yield f"warning: users whom no row of users.sql has {did}, such as {names}: are they meant?"
    if outcome.overdrafts:
        yield (
            f"{len(outcome.overdrafts):,} wallets go below zero in this history, and"
            f" {'would get' if outcome.dry_run else 'got'} the overdraft limit that they need:"
        )
        for low in outcome.overdrafts[:SHOWN_OVERDRAFTS]:
            amount = to_major(low.needed, low.currency)
            yield f"  {low.owner}: {amount:,.{exponent(low.currency)}f} {low.currency}"
        if len(outcome.overdrafts) > SHOWN_OVERDRAFTS:
            yield f"  and {len(outcome.overdrafts) - SHOWN_OVERDRAFTS:,} more"
    for warning in outcome.warnings:
        yield f"warning: {warning}"
    if outcome.preview:
        yield "what would come:"
        yield from (f"  {line}" for line in outcome.preview)
    if outcome.rejected:
        yield f"rejected, with the reasons in {outcome.rejects}: {rows_of(outcome.rejected)}"
    if outcome.sealing_held_at is not None:
        since = outcome.sealing_held_at.isoformat(timespec="seconds")
        yield f"sealing is held since {since}: look at the figures, then ./assets seals release"
    if outcome.complete_to is not None:
        yield f"the source is complete to {outcome.complete_to.astimezone(zone()):%Y-%m-%d %H:%M:%S}"
    if outcome.awaited is not None and not outcome.dry_run:
        yield f"days from {outcome.awaited.first_day} on wait for {outcome.awaited.name}"
    if outcome.dry_run:
        yield "dry run: nothing was loaded"


def summary_of_undone(undone: Undone) -> Iterator[str]:
    """Lines: the rows of each target that were taken back, what else changed by it, and what stays."""
    took, restated, are = (
        ("would take", "would be restated", "would be") if undone.dry_run else ("took", "restated", "are")
    )
    for target, count in undone.counts.items():
        yield f"{target}: {took} back {rows_of(count)}"
    if "users" in undone.counts:
        yield f"these users {are} inactive, and their addresses free"
    yield f"{restated}: {undone.sealed or 'no sealed day'}"
    yield "what stays: members of dimensions, exchange rates"
    if undone.dry_run:
        yield "dry run: nothing was taken back"


_MADE = {"anonymous": "users", "asset_types": "asset types"}
