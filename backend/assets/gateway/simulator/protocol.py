"""The calls of Zarinpal's protocol, version 4, as its servers answer them."""

from collections.abc import Mapping
from typing import Any

from assets.gateway.codes import (
    AMOUNT_DIFFERS,
    BAD_AUTHORITY,
    NOT_PAID,
    OTHER_MERCHANT,
    UNKNOWN,
    VERIFIED,
    VERIFIED_BEFORE,
    meaning,
)
from assets.gateway.simulator.sessions import (
    LEAST_RIALS,
    MOST_RIALS,
    RIALS_IN_TOMAN,
    Behaviour,
    Gateway,
    Session,
)

Body = Mapping[str, Any]
Answer = tuple[int, dict[str, Any]]

NOT_VALID, NO_MERCHANT, TOO_MANY, TOO_MUCH, NOT_REVERSIBLE = -9, -10, -12, -41, -61
MERCHANT_LENGTH, AUTHORITY_LENGTH = 36, 36
CALLS = ("request", "verify", "inquiry", "unVerified", "reverse")


def answer(gateway: Gateway, call: str, body: Body, behaviour: Behaviour) -> Answer:
    """The HTTP status and body for a call."""
    if len(str(body.get("merchant_id", ""))) != MERCHANT_LENGTH:
        return _refused(NO_MERCHANT, merchant_id="The merchant id field is required.")
    if behaviour is Behaviour.REFUSED:
        return _refused(TOO_MANY)
    if call == "request":
        return _request(gateway, body)
    if call == "unVerified":
        return _list(gateway, body)
    session = gateway.sessions.get(str(body.get("authority")))
    if session is None:
        return _refused(UNKNOWN if len(str(body.get("authority", ""))) == AUTHORITY_LENGTH else BAD_AUTHORITY)
    if session.merchant != body["merchant_id"]:
        return _refused(OTHER_MERCHANT)
    if call == "inquiry":
        return _done(status=session.status)
    if call == "reverse":
        return _done(message="Reversed") if gateway.reverse(session) else _refused(NOT_REVERSIBLE)
    return _verify(gateway, session, body, behaviour)


def find(gateway: Gateway, body: Body) -> Session | None:
    """The session that a call is about, if it is about one that there is."""
    return gateway.sessions.get(str(body.get("authority")))


def _request(gateway: Gateway, body: Body) -> Answer:
    amount, callback, description = (body.get(name) for name in ("amount", "callback_url", "description"))
    if isinstance(amount, bool) or not isinstance(amount, int):
        return _refused(NOT_VALID, amount="The amount must be an integer.")
    rials = amount * RIALS_IN_TOMAN if body.get("currency") == "IRT" else amount
    if body.get("currency", "IRR") not in ("IRR", "IRT"):
        return _refused(NOT_VALID, currency="The selected currency is invalid.")
    if rials < LEAST_RIALS:
        return _refused(NOT_VALID, amount=f"The amount must be at least {LEAST_RIALS} rials.")
    if rials > MOST_RIALS:
        return _refused(TOO_MUCH)
    if not str(callback or "").startswith(("http://", "https://")):
        return _refused(NOT_VALID, callback_url="The callback url format is invalid.")
    if not description or len(str(description)) > 500:
        return _refused(NOT_VALID, description="The description field is required.")
    session = gateway.begin(
        merchant=str(body["merchant_id"]),
        amount=rials,
        callback=str(callback),
        description=str(description),
    )
    return _done(authority=session.authority, fee_type="Merchant", fee=session.fee)


def _verify(gateway: Gateway, session: Session, body: Body, behaviour: Behaviour) -> Answer:
    if body.get("amount") != session.amount or behaviour is Behaviour.AMOUNT_DIFFERS:
        return _refused(AMOUNT_DIFFERS)
    if behaviour is Behaviour.VERIFIED_BEFORE:
        gateway.verify(session)
    now = gateway.verify(session)
    if session.status != "VERIFIED":
        return _refused(NOT_PAID)
    return _done(
        code=VERIFIED if now else VERIFIED_BEFORE,
        card_hash="0" * 64,
        card_pan="502229******5995",
        ref_id=session.reference,
        fee_type="Merchant",
        fee=session.fee,
    )


def _list(gateway: Gateway, body: Body) -> Answer:
    listed = [
        {"authority": each.authority, "amount": each.amount, "callback_url": each.callback, "referer": ""}
        for each in gateway.unverified(str(body["merchant_id"]))
    ]
    # A text here, as the real one sends it.
    return _done(code=str(VERIFIED), authorities=listed)


def _done(*, code: int | str = VERIFIED, message: str = "Success", **fields: object) -> Answer:
    return 200, {"data": {"code": code, "message": message, **fields}, "errors": []}


def _refused(code: int, **validations: str) -> Answer:
    return 422 if validations else 400, {
        "data": [],
        "errors": {"code": code, "message": meaning(code).en, "validations": validations or []},
    }
