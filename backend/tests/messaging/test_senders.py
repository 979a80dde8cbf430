"""The adapters of both SMS providers against their stand-in, whatever it does; and a key that is nowhere."""

import io
import logging
import traceback
from collections.abc import Callable
from contextlib import closing

import httpx
import pytest

from assets.common.log_redaction import JsonFormatter, RedactingFormatter
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.senders.protocol import (
    DELIVERED,
    PENDING,
    Outcome,
    Refused,
    Report,
    ReportState,
    Sent,
    Uncertain,
    Unreachable,
)
from assets.messaging.senders.smsir import SmsIr
from assets.messaging.stand_in.telephones import Behaviour
from assets.notifications.models import MessageFailureReason
from tests.messaging.sending import KEY, PHONE, always, outgoing, served

Maker = Callable[[str], Kavenegar | SmsIr]


def kavenegar(url: str) -> Kavenegar:
    return Kavenegar(KEY, "10004346", url=url, proxies=False, seconds=0.6)


def smsir(url: str) -> SmsIr:
    return SmsIr(KEY, "30007732", url=url, proxies=False, seconds=0.6)


AWAY = Refused(MessageFailureReason.UNREACHABLE, retryable=True)
OUTCOMES: dict[Behaviour, Outcome] = {
    Behaviour.ERROR: AWAY,
    Behaviour.LOST: Uncertain(),
    Behaviour.TIMEOUT: Uncertain(),
    Behaviour.REFUSED: Refused(MessageFailureReason.ACCOUNT, retryable=True),
    Behaviour.BAD_NUMBER: Refused(MessageFailureReason.BAD_RECIPIENT, retryable=False),
    Behaviour.NO_CREDIT: Refused(MessageFailureReason.NO_CREDIT, retryable=True),
}


@pytest.mark.parametrize("maker", [kavenegar, smsir])
def test_every_answer_has_its_outcome_and_a_report_follows(maker: Maker) -> None:
    with served() as (url, telephones), closing(maker(url)) as sender:
        for number, behaviour in enumerate(Behaviour, start=1):
            telephones.behave = always(behaviour)
            outcome = sender.send(outgoing(number, f"text of {behaviour}"))
            if behaviour in OUTCOMES:
                assert outcome == OUTCOMES[behaviour], behaviour
                continue
            assert isinstance(outcome, Sent)
            assert outcome.provider_id is not None
            late = 4 if behaviour is Behaviour.LATE else 1
            assert [sender.status(outcome.provider_id) for _ in range(late)] == [PENDING] * late
            arrived = behaviour is not Behaviour.NOT_DELIVERED
            assert sender.status(outcome.provider_id) == (
                DELIVERED if arrived else Report(ReportState.FAILED, MessageFailureReason.NOT_DELIVERED)
            )
        taken = {message.text: message.to for message in telephones.messages.values()}
        refused = (Behaviour.ERROR, Behaviour.REFUSED, Behaviour.BAD_NUMBER, Behaviour.NO_CREDIT)
        assert taken == {f"text of {each}": PHONE for each in Behaviour if each not in refused}

    # It is gone: nobody answers there.
    assert sender_is_away(maker(url))


def sender_is_away(sender: Kavenegar | SmsIr) -> bool:
    with closing(sender):
        with pytest.raises(Unreachable):
            sender.status("1000000")
        return sender.send(outgoing()) == AWAY


def test_kavenegar_is_asked_for_a_message_by_our_number_and_takes_none_twice() -> None:
    with served() as (url, telephones), closing(kavenegar(url)) as sender:
        assert sender.find(7) is None
        telephones.behave = always(Behaviour.LOST)
        assert sender.send(outgoing(7)) == Uncertain()
        telephones.behave = None
        found = sender.find(7)
        assert found is not None
        assert sender.send(outgoing(7)) == found
        assert len(telephones.messages) == 1


ANSWERS = [
    (200, b'{"return": {"status": 200}, "entries": [{"messageid": "12"}]}', Sent("12")),
    (200, b'{"return": {"status": 200}, "entries": null}', Uncertain()),
    (200, b'{"return": {"status": 200}, "entries": [7]}', Uncertain()),
    (200, b'{"return": null}', Uncertain()),
    (200, b"[]", Uncertain()),
    (200, b"\xff", Uncertain()),
    (500, b'{"return": {"status": 500}}', Uncertain()),
    (429, b"", Refused(MessageFailureReason.RATE_LIMITED, retryable=True)),
    (
        413,
        b'{"return": {"status": 413}, "entries": null}',
        Refused(MessageFailureReason.REJECTED, retryable=False),
    ),
    (302, b"", Uncertain()),
]


def test_what_is_not_of_the_protocol_is_an_outcome_and_no_error() -> None:
    for status, body, outcome in ANSWERS:
        sender = kavenegar("http://provider.example")
        sender._caller._http = httpx.Client(
            transport=httpx.MockTransport(
                lambda _, status=status, body=body: httpx.Response(status, content=body)
            )
        )
        assert sender.send(outgoing()) == outcome, (status, body)


def test_the_key_is_in_no_log_no_error_and_no_representation() -> None:
    written = io.StringIO()
    handlers = [logging.StreamHandler(written), logging.StreamHandler(written)]
    handlers[0].setFormatter(RedactingFormatter("%(message)s"))
    handlers[1].setFormatter(JsonFormatter())
    root, levels = logging.getLogger(), {}
    for name in (None, "httpx", "httpcore"):
        logger = logging.getLogger(name)
        levels[name] = logger.level
        logger.setLevel(logging.DEBUG)
    for handler in handlers:
        root.addHandler(handler)
    try:
        with served() as (url, telephones):
            for maker in (kavenegar, smsir):
                sender = maker(url)
                written.write(repr(sender) + str(vars(sender._caller)))
                for behaviour in Behaviour:
                    telephones.behave = always(behaviour)
                    written.write(str(sender.send(outgoing())))
                sender.close()
        for maker in (kavenegar, smsir):
            # Nobody is there, and the address is none at all.
            for address in (url, "http://127.0.0.1:1", "nonsense://"):
                with closing(maker(address)) as sender:
                    written.write(str(sender.send(outgoing())))
                    written.write(repr(_raised(lambda sender=sender: sender.status("1"))))  # type: ignore[misc]
    finally:
        for handler in handlers:
            root.removeHandler(handler)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
    text = written.getvalue()
    assert "HTTP Request" in text, "the library's own lines are there"
    assert KEY not in text


def _raised(call: Callable[[], object]) -> list[str]:
    """An error as a traceback shows it, and what hangs on it unseen."""
    try:
        call()
    except Unreachable as error:
        shown = traceback.format_exception(error)
        cause: BaseException | None = error
        while cause is not None:
            shown.append(repr(cause))
            cause = cause.__context__
        return shown
    raise AssertionError("it answered")
