"""Ten thousand tokens that are not ours, or not any more: none opens anything."""

import base64
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import cycle, islice
from random import Random
from typing import Any

import jwt as pyjwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from assets.access.tokens import jwt
from assets.access.tokens.keys import signing_key
from assets.accounts.roles import VERSION
from assets.common import clock
from tests.access.signing_in import bearer

FORGERIES = 10_000
OTHER = Ed25519PrivateKey.generate()


def payload(**changed: Any) -> dict[str, Any]:
    now = int(clock.now().timestamp())
    told: dict[str, Any] = {
        "iss": "assets",
        "aud": "access",
        "sub": "1",
        "sid": "none",
        "jti": "0b0f5d3e-9c55-4e0e-8a3b-1f5ef3b6a001",
        "iat": now,
        "exp": now + 300,
        "role": "admin",
        "permissions": VERSION,
        "second_factor": True,
    } | changed
    return {name: value for name, value in told.items() if value is not None}


def signed(**changed: Any) -> str:
    kid, key = signing_key()
    return pyjwt.encode(payload(**changed), key, algorithm="EdDSA", headers={"kid": kid})


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def unsigned(random: Random) -> str:
    kid, _ = signing_key()
    algorithm = random.choice(["none", "None", "NONE", "nOnE", ""])
    return f"{part({'alg': algorithm, 'typ': 'JWT', 'kid': kid})}.{part(payload())}."


def wrong_key(random: Random) -> str:
    return pyjwt.encode(
        payload(sub=str(random.randrange(9))), OTHER, algorithm="EdDSA", headers={"kid": signing_key()[0]}
    )


def public_key_as_a_secret(random: Random) -> str:
    kid, key = signing_key()
    form = random.choice([Encoding.PEM, Encoding.DER])
    secret = key.public_key().public_bytes(form, PublicFormat.SubjectPublicKeyInfo)
    head, body = part({"alg": random.choice(["HS256", "HS512"]), "kid": kid}), part(payload())
    mac = pyjwt.algorithms.HMACAlgorithm(pyjwt.algorithms.HMACAlgorithm.SHA256)
    signature = base64.urlsafe_b64encode(mac.sign(f"{head}.{body}".encode(), secret)).rstrip(b"=")
    return f"{head}.{body}.{signature.decode()}"


def swapped_kid(random: Random) -> str:
    kid = random.choice(["", "../../etc/passwd", "00000000T000001", "first", "\x00", "' OR 1=1", "a" * 500])
    return pyjwt.encode(
        payload(), random.choice([OTHER, signing_key()[1]]), algorithm="EdDSA", headers={"kid": kid}
    )


def no_kid(random: Random) -> str:
    return pyjwt.encode(payload(sub=str(random.randrange(9))), signing_key()[1], algorithm="EdDSA")


def expired(random: Random) -> str:
    past = int(clock.now().timestamp()) - random.randrange(1, 10**6)
    return signed(iat=past - 300, exp=past)


def from_the_future(random: Random) -> str:
    return signed(iat=int(clock.now().timestamp()) + random.randrange(5, 10**6), exp=2**31)


def something_missing(random: Random) -> str:
    return signed(**{random.choice(jwt.REQUIRED): None})


def for_something_else(random: Random) -> str:
    return signed(
        **random.choice(
            [{"aud": "refresh"}, {"aud": "accessory"}, {"iss": "someone"}, {"aud": ""}, {"iss": ""}]
        )
    )


def of_no_sense(random: Random) -> str:
    nonsense: list[dict[str, Any]] = [
        {"sub": "one"}, {"jti": "1"}, {"exp": "soon"}, {"iat": []}, {"sub": None}, {"exp": -1},
    ]  # fmt: skip
    return signed(**random.choice(nonsense))


def past_all_time(random: Random) -> str:
    name = random.choice(["exp", "iat", "nbf"])
    return signed(**{name: random.choice([10**12, 10**18, 10**400, float("inf"), float("nan")])})


def with_another_role(random: Random) -> str:
    head, _, signature = signed(role="user").split(".")
    return f"{head}.{part(payload(role=random.choice(['admin', 'auditor', 'manager'])))}.{signature}"


def altered(random: Random) -> str:
    token = signed()
    at = random.randrange(len(token) - 4)
    other = random.choice([one for one in "ABCDabcd0123-_" if one != token[at]])
    return token[:at] + other + token[at + 1 :]


def cut(random: Random) -> str:
    token = signed()
    return token[: random.randrange(len(token) - 3)]


def rubbish(random: Random) -> str:
    return random.choice(
        [".", "..", "a.b.c", "é" * 20, "x" * 5000, "null", "{}", "eyJ.eyJ.", signed() + ".x", " "]
    )


KINDS: list[Callable[[Random], str]] = [
    unsigned, wrong_key, public_key_as_a_secret, swapped_kid, no_kid, expired, from_the_future, something_missing,
    for_something_else, of_no_sense, past_all_time, with_another_role, altered, cut, rubbish,
]  # fmt: skip


def forgeries(count: int) -> Iterator[tuple[str, str]]:
    random = Random(7)
    for kind in islice(cycle(KINDS), count):
        yield kind.__name__, kind(random)


def test_what_we_sign_is_read_and_ten_thousand_others_are_not() -> None:
    now = clock.now() + timedelta(seconds=1)
    assert jwt.read(signed(), jwt.Use.ACCESS, now) is not None
    assert [kind for kind, token in forgeries(FORGERIES) if jwt.read(token, jwt.Use.ACCESS, now)] == []


def test_one_written_by_a_clock_a_little_ahead_is_good_and_lives_no_longer() -> None:
    now = clock.now().replace(microsecond=0)
    issued = int(now.timestamp())
    token = signed(iat=issued, exp=issued + 300)
    for seconds, good in ((-2.001, False), (-2, True), (0, True), (299.999, True), (300, False)):
        read = jwt.read(token, jwt.Use.ACCESS, now + timedelta(seconds=seconds))
        assert (read is not None) is good, seconds


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_kind_is_401_over_http(kind: Callable[[Random], str]) -> None:
    token = kind(Random(11)).encode("ascii", "ignore").decode().replace("\x00", "")
    response = bearer(token).get("/api/v1/reports/catalog/")
    assert (response.status_code, response.json()["code"]) == (401, "not_signed_in")


@pytest.mark.django_db
def test_a_token_made_under_other_permissions_is_renewed_first() -> None:
    assert bearer(signed()).get("/api/v1/reports/catalog/").status_code == 200
    assert bearer(signed(permissions="0" * 12)).get("/api/v1/reports/catalog/").status_code == 401
    assert settings.MODE != "production"
