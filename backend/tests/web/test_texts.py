"""Text that one writes and others read goes through one door, which leaves nothing in it that cannot be seen."""

from collections.abc import Iterator
from typing import Any, get_args

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED

READ_BY_NOBODY = {
    "Credentials.email",
    "Credentials.password",
    "Credentials.code",
    "Refresh.refresh_token",
    "NewPassword.key",
    "NewPassword.password",
    "InvitationIn.email",  # an address is judged as one
    "InvitationIn.segment",
    "InvitationIn.region",
    "ClassificationIn.segment",
    "ClassificationIn.region",
    "ViewIn.address",  # of letters that its pattern names
    "ViewChange.address",
    "BoardIn.filters",
    "BoardChange.filters",
    "BoardIn.people",  # addresses that somebody has
    "BoardChange.people",
    "TopUpIn.amount",  # digits
    "WithdrawalIn.amount",
    "WithdrawalIn.iban",
    "ConfirmationIn.reference",  # letters and digits of ASCII
    "UserTransferIn.amount",  # digits
    "UserTransferIn.to",  # an address that somebody has
    "SourceIn.types",  # of a closed list
    "AssetIn.asset_type",  # a slug that must be there
    "AssetIn.daily_price",  # digits
    "AssetIn.currency",
    "PhoneIn.phone",  # judged as a number
    "CodeIn.code",  # digits
    "ExportIn.query",  # parameters, judged by what they are of
    "ScheduleIn.query",
    "ScheduleChange.query",
    "WebhookIn.url",  # an address is judged as one
    "WebhookChange.url",
    "AlertRuleIn.metric",  # a slug that must be there
    "AlertRuleIn.query",  # parameters, judged by the metric
    "AlertRuleIn.level",  # digits
    "AlertRuleIn.clear",
    "AlertRuleIn.quiet_from",  # a time of the day
    "AlertRuleIn.quiet_to",
    "TargetIn.metric",  # a slug that must be there
    "TargetIn.query",  # parameters, judged by the metric
    "TargetIn.value",  # digits
    "TargetValueIn.value",
}


def bodies(kind: type[Body] = Body) -> Iterator[type[Body]]:
    for one in kind.__subclasses__():
        yield one
        yield from bodies(one)


def is_text(annotation: Any) -> bool:
    return annotation is str or any(map(is_text, get_args(annotation)))


def is_cleaned(annotation: Any, metadata: Any) -> bool:
    inner = [one for one in get_args(annotation) if is_text(one)]
    return CLEANED in metadata or any(is_cleaned(one, getattr(one, "__metadata__", ())) for one in inner)


def test_each_text_that_a_body_brings_is_cleaned_or_named_here() -> None:
    import assets.api  # noqa: F401 (all bodies there are)

    as_sent = {
        f"{body.__name__}.{name}"
        for body in bodies()
        for name, field in body.model_fields.items()
        if body.__module__.startswith("assets.")
        and is_text(field.annotation)
        and not is_cleaned(field.annotation, field.metadata)
    }
    assert as_sent == READ_BY_NOBODY
