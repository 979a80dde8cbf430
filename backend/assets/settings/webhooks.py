"""Outgoing webhooks: to which networks beside the public internet they may be sent, and whether without TLS."""

from ipaddress import IPv4Network, IPv6Network, ip_network

from assets.settings.environment import fault, listed, one_of


def _networks(name: str, meaning: str) -> list[IPv4Network | IPv6Network]:
    found = []
    for text in listed(name, meaning):
        try:
            found.append(ip_network(text))
        except ValueError:
            fault(f"{name} has {text!r}: allowed are networks such as 10.1.0.0/16 or fd00:1::/64")
    return found


WEBHOOK_NETWORKS = _networks(
    "ASSETS_WEBHOOK_NETWORKS",
    "Networks to which webhooks may be sent though they are not on the public internet, separated by commas: "
    "`10.1.0.0/16,fd00:1::/64`. Without it, addresses in private networks are refused. "
    "`./assets demo` allows this machine.",
)
WEBHOOK_HTTP = (
    one_of(
        "ASSETS_WEBHOOK_HTTP",
        "no",
        "Whether webhooks may be sent without TLS, to addresses that begin with http://: yes or no. "
        "Set by `./assets demo`.",
        ("no", "yes"),
    )
    == "yes"
)
