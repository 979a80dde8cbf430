"""Errors of webhooks: refused requests, and addresses to which nothing is sent."""

from typing import ClassVar

from assets.common.errors import NotFound, Refused
from assets.webhooks.limits import LIMITS, MINUTE


class EndpointNotFound(NotFound):
    """The endpoint does not exist."""

    code = "webhook_not_found"


class DeliveryNotFound(NotFound):
    """The endpoint has no such delivery."""

    code = "webhook_delivery_not_found"


class TooManyEndpoints(Refused):
    """There are as many endpoints as are allowed."""

    code = "too_many_webhooks"

    def __init__(self) -> None:
        super().__init__(f"there are {LIMITS.endpoints} endpoints already: delete one first")
        self.allowed = {"endpoints": LIMITS.endpoints}


class TooManyTestEvents(Refused):
    """As many test events were sent within a minute as are allowed."""

    code = "too_many_webhook_tests"
    status = 429
    retry_after = int(MINUTE.total_seconds())

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.tests_a_minute} test events were sent within a minute: try again later")
        self.allowed = {"tests_a_minute": LIMITS.tests_a_minute}


class EndpointOff(Refused):
    """The endpoint is switched off, so nothing is sent to it."""

    code = "webhook_off"
    status = 409


class DeliveryUnderWay(Refused):
    """The delivery is still being tried, so it cannot be sent again."""

    code = "webhook_delivery_under_way"
    status = 409


class AddressRefused(Refused):
    """Nothing is sent to this address. Every error of addresses is one of these."""

    field: ClassVar[str] = "url"


class AddressMalformed(AddressRefused):
    """The address is not a plain https URL with a host name or an IP address, as its parts have to be written."""

    code = "webhook_address_malformed"


class HttpsRequired(AddressRefused):
    """Only https is allowed."""

    code = "webhook_https_required"
    allowed = ("https",)


class AddressPrivate(AddressRefused):
    """The host is, or its name leads to, an address that is not on the public internet."""

    code = "webhook_address_private"


class HostUnknown(AddressRefused):
    """The host's name leads to no address."""

    code = "webhook_host_unknown"
