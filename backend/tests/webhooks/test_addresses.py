"""To which addresses something is sent: how they are spelt, and where their host is."""

from collections.abc import Sequence
from ipaddress import ip_network

import pytest
from pytest_django import Settings

from assets.common.errors import Refused
from assets.webhooks import addresses
from assets.webhooks.addresses import addresses_of, parse
from assets.webhooks.errors import AddressPrivate, HostUnknown
from assets.webhooks.services.endpoints import checked_url

MALFORMED, PRIVATE, NOT_HTTPS = (
    "webhook_address_malformed",
    "webhook_address_private",
    "webhook_https_required",
)
REFUSED = {
    "https://10.0.0.1/": PRIVATE,
    "https://10.255.255.255/": PRIVATE,
    "https://172.16.0.1/": PRIVATE,
    "https://172.31.255.255/": PRIVATE,
    "https://192.168.1.1/": PRIVATE,
    "https://127.0.0.1/": PRIVATE,
    "https://127.255.255.254:8443/": PRIVATE,
    "https://0.0.0.0/": PRIVATE,
    "https://0.1.2.3/": PRIVATE,
    "https://100.64.0.1/": PRIVATE,
    "https://100.127.255.255/": PRIVATE,
    "https://100.100.100.200/": PRIVATE,
    "https://169.254.169.254/latest/meta-data/": PRIVATE,
    "https://168.63.129.16/": PRIVATE,
    "https://192.0.0.192/": PRIVATE,
    "https://192.0.2.1/": PRIVATE,
    "https://192.88.99.1/": PRIVATE,
    "https://198.18.0.1/": PRIVATE,
    "https://198.51.100.1/": PRIVATE,
    "https://203.0.113.1/": PRIVATE,
    "https://224.0.0.1/": PRIVATE,
    "https://239.255.255.255/": PRIVATE,
    "https://240.0.0.1/": PRIVATE,
    "https://255.255.255.255/": PRIVATE,
    "https://[::]/": PRIVATE,
    "https://[::1]/": PRIVATE,
    "https://[0:0:0:0:0:0:0:1]/": PRIVATE,
    "https://[::ffff:127.0.0.1]/": PRIVATE,
    "https://[::ffff:7f00:1]/": PRIVATE,
    "https://[::ffff:10.0.0.1]/": PRIVATE,
    "https://[::ffff:169.254.169.254]/": PRIVATE,
    "https://[::127.0.0.1]/": PRIVATE,
    "https://[64:ff9b::7f00:1]/": PRIVATE,
    "https://[64:ff9b:1::a00:1]/": PRIVATE,
    "https://[2002:7f00:1::]/": PRIVATE,
    "https://[2001:0:7f00:1::]/": PRIVATE,
    "https://[2001:db8::1]/": PRIVATE,
    "https://[3fff::1]/": PRIVATE,
    "https://[fc00::1]/": PRIVATE,
    "https://[fd00:ec2::254]/": PRIVATE,
    "https://[fe80::1]/": PRIVATE,
    "https://[fec0::1]/": PRIVATE,
    "https://[ff02::1]/": PRIVATE,
    "https://[100::1]/": PRIVATE,
    "https://2130706433/": MALFORMED,
    "https://0x7f000001/": MALFORMED,
    "https://0x7f.1/": MALFORMED,
    "https://0177.0.0.1/": MALFORMED,
    "https://127.1/": MALFORMED,
    "https://127.0.1/": MALFORMED,
    "https://127.0.0.0x1/": MALFORMED,
    "https://１２７.0.0.1/": MALFORMED,
    "https://[fe80::1%25eth0]/": MALFORMED,
    "https://[::1/": MALFORMED,
    "https://[v1.a]/": MALFORMED,
    "https://user:secret@example.org/": MALFORMED,
    "https://@example.org/": MALFORMED,
    "https://example.org@10.0.0.1/": MALFORMED,
    "https://example.org\\@10.0.0.1/": MALFORMED,
    "https://example.org#@10.0.0.1/": MALFORMED,
    "https://example.org/#here": MALFORMED,
    "https://example.org/a b": MALFORMED,
    "https://example.org/\r\nHost: x": MALFORMED,
    "https://example.org\t/": MALFORMED,
    "https://exa%6Dple.org/": MALFORMED,
    "https://-a.example.org/": MALFORMED,
    "https://a..example.org/": MALFORMED,
    "https://example.org./": MALFORMED,
    "https://بازار.ایران/": MALFORMED,
    "https://example.org:/": MALFORMED,
    "https://example.org:0/": MALFORMED,
    "https://example.org:22/": MALFORMED,
    "https://example.org:1023/": MALFORMED,
    "https://example.org:65536/": MALFORMED,
    "https://example.org:x/": MALFORMED,
    "https://": MALFORMED,
    "https:///hooks": MALFORMED,
    "//example.org/": MALFORMED,
    "example.org": MALFORMED,
    "file:///etc/passwd": MALFORMED,
    "gopher://example.org/": MALFORMED,
    "https://example.org/" + "a" * 1000: MALFORMED,
    "http://example.org/": NOT_HTTPS,
}

ALLOWED = {
    "https://8.8.8.8/": "https://8.8.8.8/",
    "https://172.32.0.1/": "https://172.32.0.1/",
    "https://100.128.0.1/": "https://100.128.0.1/",
    "https://[2606:4700::1111]/": "https://[2606:4700::1111]/",
    "https://[2606:4700:0::1111]:8443/": "https://[2606:4700::1111]:8443/",
    "https://[::ffff:8.8.8.8]/": "https://[::ffff:808:808]/",
    "HTTPS://Example.org:443": "https://example.org/",
    "https://example.org:1024/a?b=c%20d": "https://example.org:1024/a?b=c%20d",
    "https://example.org:80/": "https://example.org:80/",
    "https://xn--mgbai9azgqp6j.example/x": "https://xn--mgbai9azgqp6j.example/x",
}


def leads_to(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    """Whatever the name, it leads there."""
    monkeypatch.setattr(addresses, "look_up", lambda *_: list(found))


@pytest.mark.parametrize(("url", "code"), REFUSED.items())
def test_addresses_that_are_refused(url: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    leads_to(monkeypatch, "8.8.8.8")
    with pytest.raises(Refused) as refused:
        checked_url(url)
    assert refused.value.code == code


@pytest.mark.parametrize(("url", "spelling"), ALLOWED.items())
def test_addresses_that_are_allowed_in_their_one_spelling(
    url: str, spelling: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    leads_to(monkeypatch, "8.8.8.8")
    assert checked_url(url) == spelling


NAMES: list[tuple[Sequence[str], type[Refused]]] = [
    (["10.0.0.1"], AddressPrivate),
    (["127.0.0.1"], AddressPrivate),
    (["::1"], AddressPrivate),
    (["::ffff:192.168.0.1"], AddressPrivate),
    (["fe80::1%eth0"], AddressPrivate),
    (["169.254.169.254"], AddressPrivate),
    (["8.8.8.8", "10.0.0.1"], AddressPrivate),
    (["8.8.8.8", "fd00::1"], AddressPrivate),
    ([], HostUnknown),
]


@pytest.mark.parametrize(("found", "error"), NAMES)
def test_a_name_is_judged_by_every_address_that_it_leads_to(
    found: Sequence[str], error: type[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    leads_to(monkeypatch, *found)
    with pytest.raises(error):
        checked_url("https://example.org/")


def test_the_system_resolver_is_asked() -> None:
    with pytest.raises(AddressPrivate):
        checked_url("https://localhost/")
    with pytest.raises(HostUnknown):
        checked_url("https://nobody.invalid/")


def test_networks_of_the_settings_are_allowed_and_no_others(settings: Settings) -> None:
    settings.WEBHOOK_NETWORKS = [ip_network("10.1.0.0/16"), ip_network("fd00:1::/64")]
    for allowed in ("10.1.0.0", "10.1.255.255", "[::ffff:10.1.2.3]", "[fd00:1::5]"):
        assert addresses_of(parse(f"https://{allowed}/"))
    for refused in ("10.0.255.255", "10.2.0.0", "[fd00:2::5]", "127.0.0.1"):
        with pytest.raises(AddressPrivate):
            parse(f"https://{refused}/")


def test_without_tls_only_where_the_settings_allow_it(settings: Settings) -> None:
    settings.WEBHOOK_HTTP = True
    assert parse("http://8.8.8.8/").port == 80
