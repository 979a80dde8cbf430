"""Every route of the server, asked by every role and by nobody: what stands in this table, and nothing else."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from redis import Redis

from assets.access.needs import Needs
from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES, Permission
from assets.api import api
from assets.reference.operations import operations
from assets.reference.permission_check import every_operation_says_what_it_needs, need_of
from assets.urls import CLOSED
from tests.access.signing_in import as_user, join

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

ANYBODY = None
NEEDS: dict[str, Permission | None] = {
    "health": ANYBODY,
    "health_live": ANYBODY,
    "health_figures": ANYBODY,
    "sign_in": ANYBODY,
    "refresh": ANYBODY,
    "set_password": ANYBODY,
    "me": Permission.OWN,
    "change_me": Permission.OWN,
    "change_my_preferences": Permission.OWN,
    "my_tokens": Permission.OWN,
    "make_my_token": Permission.OWN,
    "revoke_my_token": Permission.OWN,
    "my_dashboard": Permission.OWN,
    "my_wallet": Permission.OWN,
    "top_ups": Permission.OWN,
    "add_money": Permission.WALLET_WRITE,
    "top_up": Permission.OWN,
    "my_withdrawals": Permission.OWN,
    "withdraw": Permission.OWN,
    "cancel_withdrawal": Permission.OWN,
    "my_transfers": Permission.OWN,
    "send_money": Permission.OWN,
    "offered_assets": Permission.OWN,
    "loan_quote": Permission.OWN,
    "offer_asset": Permission.LOANS_WRITE,
    "unlist_asset": Permission.LOANS_WRITE,
    "ask_for_loan": Permission.LOANS_WRITE,
    "accept_loan": Permission.LOANS_WRITE,
    "decline_loan": Permission.LOANS_WRITE,
    "cancel_loan": Permission.LOANS_WRITE,
    "hand_over_loan": Permission.LOANS_WRITE,
    "return_loan": Permission.LOANS_WRITE,
    "my_tickets": Permission.OWN,
    "my_activity": Permission.OWN,
    "my_messages": Permission.OWN,
    "my_message_settings": Permission.OWN,
    "change_my_message_settings": Permission.OWN,
    "set_my_phone": Permission.OWN,
    "confirm_my_phone": Permission.OWN,
    "remove_my_phone": Permission.OWN,
    "send_test_message": Permission.USERS_WRITE,
    "search": Permission.OWN,
    "ticket_record": Permission.OWN,
    "payment_record": Permission.OWN,
    "transfer_record": Permission.OWN,
    "person_record": Permission.ROWS,
    "late_rows": Permission.REPORTS,
    "overview": Permission.FIGURES,
    "metrics": Permission.FIGURES,
    "contributions": Permission.FIGURES,
    "ranking": Permission.FIGURES,
    "pivot": Permission.FIGURES,
    "metric_rows": Permission.ROWS,
    "published_reports": Permission.REPORTS,
    "late_arrivals": Permission.REPORTS,
    "published_report": Permission.REPORTS,
    "verify_report": Permission.REPORTS,
    "catalog": Permission.FIGURES,
    "ask_for_export": Permission.OWN,
    "exports": Permission.OWN,
    "verify_export": Permission.OWN,
    "export": Permission.OWN,
    "cancel_export": Permission.OWN,
    "export_file": Permission.OWN,
    "export_manifest": Permission.OWN,
    "alert_rules": Permission.ALERTS,
    "make_alert_rule": Permission.ALERTS_WRITE,
    "change_alert_rule": Permission.ALERTS_WRITE,
    "delete_alert_rule": Permission.ALERTS_WRITE,
    "mute_alert_rule": Permission.ALERTS_WRITE,
    "test_alert_rule": Permission.ALERTS_WRITE,
    "alert_history": Permission.ALERTS,
    "preview_alert_rule": Permission.ALERTS_WRITE,
    "odd_days": Permission.ALERTS,
    "odd_cases": Permission.CASES_READ,
    "review_odd_case": Permission.CASES_WRITE,
    "bell": Permission.ALERTS,
    "read_bell": Permission.ALERTS,
    "schedules": Permission.OWN,
    "make_schedule": Permission.OWN,
    "change_schedule": Permission.OWN,
    "delete_schedule": Permission.OWN,
    "test_schedule": Permission.OWN,
    "sendings": Permission.OWN,
    "send_again": Permission.OWN,
    "scheduled_file": Permission.OWN,
    "saved_views": Permission.FIGURES,
    "save_view": Permission.FIGURES,
    "change_view": Permission.FIGURES,
    "delete_view": Permission.FIGURES,
    "boards": Permission.FIGURES,
    "make_board": Permission.FIGURES,
    "board": Permission.FIGURES,
    "change_board": Permission.FIGURES,
    "delete_board": Permission.FIGURES,
    "annotations": Permission.FIGURES,
    "forecast": Permission.FIGURES,
    "forecast_accuracy": Permission.FIGURES,
    "targets": Permission.TARGETS,
    "set_target": Permission.TARGETS_WRITE,
    "change_target": Permission.TARGETS_WRITE,
    "withdraw_target": Permission.TARGETS_WRITE,
    "target_history": Permission.TARGETS,
    "reconciled": Permission.FIGURES,
    "reconciliations": Permission.AUDIT,
    "reconciliation": Permission.AUDIT,
    "reconcile": Permission.AUDIT,
    "annotate": Permission.ANNOTATE,
    "remove_annotation": Permission.ANNOTATE,
    "users": Permission.USERS_READ,
    "user": Permission.USERS_READ,
    "invite_user": Permission.USERS_WRITE,
    "change_role": Permission.USERS_WRITE,
    "change_classification": Permission.USERS_WRITE,
    "deactivate_user": Permission.USERS_WRITE,
    "activate_user": Permission.USERS_WRITE,
    "anonymise_user": Permission.USERS_WRITE,
    "unmask_user": Permission.UNMASK,
    "audit_events": Permission.AUDIT,
    "audit_event": Permission.AUDIT,
    "unmask_event": Permission.UNMASK,
    "ticket_monitoring": Permission.FIGURES,
    "ticket_monitoring_rows": Permission.ROWS,
    "jobs": Permission.AUDIT,
    "job": Permission.AUDIT,
    "system_health": Permission.AUDIT,
    "event_schema": ANYBODY,
    "send_events": ANYBODY,
    "event_sources": Permission.AUDIT,
    "make_event_source": Permission.USERS_WRITE,
    "revoke_event_source": Permission.USERS_WRITE,
    "discard_waiting_event": Permission.USERS_WRITE,
    "sources": Permission.AUDIT,
    "attention": Permission.AUDIT,
    "pulse": Permission.AUDIT,
    "assurance": Permission.AUDIT,
    "week": Permission.REPORTS,
    "late_loans": Permission.SUPPORT,
    "write_late_loan_note": Permission.SUPPORT,
    "mark_late_loan_reminded": Permission.SUPPORT,
    "send_late_loan_message": Permission.SUPPORT,
    "late_loan_contact": Permission.SUPPORT,
    "withdrawals": Permission.WITHDRAWALS_READ,
    "unmask_withdrawal": Permission.WITHDRAWALS_READ,
    "confirm_withdrawal": Permission.WITHDRAWALS_WRITE,
    "refuse_withdrawal": Permission.WITHDRAWALS_WRITE,
    "return_withdrawal": Permission.WITHDRAWALS_WRITE,
    "webhooks": Permission.AUDIT,
    "gateway_statements": Permission.AUDIT,
    "gateway_statement": Permission.AUDIT,
    "webhook_deliveries": Permission.AUDIT,
    "webhook_delivery": Permission.AUDIT,
    "make_webhook": Permission.WEBHOOKS_WRITE,
    "change_webhook": Permission.WEBHOOKS_WRITE,
    "rotate_webhook_secret": Permission.WEBHOOKS_WRITE,
    "delete_webhook": Permission.WEBHOOKS_WRITE,
    "test_webhook": Permission.WEBHOOKS_WRITE,
    "send_webhook_again": Permission.WEBHOOKS_WRITE,
}

OF_SOURCES = {"send_events"}
"""No user may: 401 to nobody and 403 to everybody."""

STANDS_STILL = "health_figures"
"""Without a worker its answer is 503."""

FLOWS: dict[str, str] = {
    "config": "anybody",
    "auth/session": "anybody",
    "auth/login": "anybody",
    "auth/signup": "anybody",
    "auth/reauthenticate": "signed in",
    "auth/code/confirm": "anybody",
    "auth/email/verify": "anybody",
    "auth/email/verify/resend": "anybody",
    "auth/password/request": "anybody",
    "auth/password/reset": "anybody",
    "auth/2fa/authenticate": "anybody",
    "auth/2fa/reauthenticate": "signed in",
    "auth/webauthn/authenticate": "anybody",
    "auth/webauthn/reauthenticate": "signed in",
    "auth/webauthn/login": "anybody",
    "auth/sessions": "signed in",
    "auth/provider/redirect": "anybody",
    "auth/provider/signup": "anybody",
    "auth/provider/token": "anybody",
    "account/password/change": "signed in",
    "account/email": "signed in",
    "account/providers": "signed in",
    "account/authenticators": "signed in",
    "account/authenticators/totp": "signed in",
    "account/authenticators/recovery-codes": "signed in",
    "account/authenticators/webauthn": "signed in",
    "tokens/refresh": "anybody",
}
"""allauth's: who gets past the door. What each flow then asks for is its own matter."""

PAGES = {
    "",
    CLOSED,
    "^(fa|en)/(tickets|payments|people|transfers)/[0-9]{1,19}/$",
    "^(?P<page>(tickets|payments|people|transfers)/[0-9]{1,19})/$",
    "^(?P<page>sign-in|sign-up|forgot-password|reset-password)/$",
    ".well-known/security.txt",
    "api/v1/",
    "api/v1/openapi.json",
    "auth/elsewhere/",
    "auth/elsewhere/github/login/",
    "auth/elsewhere/github/login/callback/",
    "auth/elsewhere/google/login/",
    "auth/elsewhere/google/login/callback/",
    "auth/elsewhere/google/login/token/",
    "auth/elsewhere/oidc/^(?P<provider_id>[^/]+)/login/",
    "auth/elsewhere/oidc/^(?P<provider_id>[^/]+)/login/callback/",
    "payments/callback/",
    "messages/sms/",
}

FILLED = {"slug": "total_tickets", "grain": "day", "first_day": "2026-03-01"}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for one in patterns:
        path = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, path)
        else:
            yield path


def ask(client: Client, method: str, path: str) -> Any:
    filled = re.sub(r"{(\w+:)?(\w+)}", lambda found: FILLED.get(found.group(2), "1"), path)
    return client.generic(method, filled, json.dumps({}), "application/json")


def asked() -> Iterator[tuple[str, str, str]]:
    for path, operation in operations(api):
        assert operation.operation_id
        yield operation.operation_id, operation.methods[0], f"/api/v1{path}"


def test_every_operation_is_in_the_table_with_what_it_needs() -> None:
    said = {operation.operation_id: need_of(operation) for _, operation in operations(api)}
    assert {
        name: need.permission if isinstance(need, Needs) else ANYBODY for name, need in said.items()
    } == NEEDS
    assert every_operation_says_what_it_needs() == []


def test_every_other_route_is_in_a_table() -> None:
    api_paths = {
        "api/v1"
        + re.sub(
            r"{(?:(\w+):)?(\w+)}", lambda f: f"<{f.group(1) + ':' if f.group(1) else ''}{f.group(2)}>", path
        )
        for path, _ in operations(api)
    }
    flows = {f"auth/app/v1/{path}" for path in FLOWS}
    closed = {
        "auth/app/v1/account/phone",
        "auth/app/v1/auth/phone/verify",
        "auth/app/v1/auth/phone/verify/resend",
    }
    assert set(routes(get_resolver().url_patterns)) - api_paths - closed == flows | PAGES
    assert [Client().get(f"/{path}").status_code for path in sorted(closed)] == [404] * 3


@pytest.mark.parametrize("role", list(Role))
def test_a_role_gets_what_its_permissions_say(role: Role) -> None:
    client = as_user(join(role=role), recent=True)
    wrong = []
    for name, method, path in asked():
        need = NEEDS[name]
        if name in OF_SOURCES:
            assert ask(client, method, path).status_code == 403
            continue
        status = ask(client, method, path).status_code
        allowed = need is ANYBODY or need in ROLES[role].permissions
        # 401 of signing in and refreshing is about what was sent, not about who asks.
        passed = status not in (401, 403) or (need is ANYBODY and status == 401)
        if passed != allowed or (status >= 500 and name != STANDS_STILL):
            wrong.append((name, status))
    assert wrong == []


def test_nobody_gets_what_is_for_anybody_and_401_elsewhere() -> None:
    client = Client()
    wrong = []
    for name, method, path in asked():
        response = ask(client, method, path)
        if NEEDS[name] is not ANYBODY or name in OF_SOURCES:
            if (response.status_code, response.json()["code"]) != (401, "not_signed_in"):
                wrong.append((name, response.status_code))
            assert response["WWW-Authenticate"] == "Bearer"
        elif response.status_code >= 500 and name != STANDS_STILL:
            wrong.append((name, response.status_code))
    assert wrong == []


@pytest.mark.parametrize("path", [path for path, who in FLOWS.items() if who == "signed in"])
def test_nobody_gets_401_from_a_flow_for_those_who_signed_in(path: str) -> None:
    for method in METHODS:
        response = ask(Client(), method, f"/auth/app/v1/{path}")
        # 409: there is no such flow under way.
        assert response.status_code in (401, 405, 409), method


@pytest.mark.parametrize("path", list(FLOWS))
def test_no_flow_fails_on_what_makes_no_sense(path: str) -> None:
    user: User = join()
    for client in (Client(), as_user(user)):
        for method in METHODS:
            assert ask(client, method, f"/auth/app/v1/{path}").status_code < 500, method


def test_another_users_token_is_not_there(valkey: Redis) -> None:
    mine, other = as_user(join(), recent=True), as_user(join())
    made = mine.post(
        "/api/v1/me/tokens/", {"name": "sheet", "scopes": ["own"], "days": 1}, content_type="application/json"
    )
    assert made.status_code == 201
    path = f"/api/v1/me/tokens/{made.json()['id']}/"
    assert [client.delete(path).status_code for client in (other, mine, mine)] == [404, 204, 404]
