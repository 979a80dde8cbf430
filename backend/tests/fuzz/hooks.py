"""What schemathesis needs to know of us: how to be signed in for as long as it runs."""

import os
import sys
from typing import Any

import django
import schemathesis

django.setup()

from assets.accounts.models import User  # noqa: E402
from tests.access.signing_in import tokens_of  # noqa: E402

RENEWED_SECONDS = 200
"""Within the life of an access token. Renewed beside the API, which throttles who signs in as often as a fuzzer."""

ACCOUNT = os.environ.get("ASSETS_FUZZ_ACCOUNT", "")


class SignedIn:
    """Sends an access token of the account."""

    def get(self, case: Any, context: Any) -> str:
        return tokens_of(User.objects.get(email=ACCOUNT), recent=True).access_token

    def set(self, case: Any, data: str, context: Any) -> None:
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}


if ACCOUNT and not User.objects.filter(email=ACCOUNT).exists():
    sys.exit(f"the demo has no account {ACCOUNT}")
if ACCOUNT:
    schemathesis.auth(refresh_interval=RENEWED_SECONDS)(SignedIn)
