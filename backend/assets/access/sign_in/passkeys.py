"""Passkeys, whose registration allauth verifies only where the browser sent something that is not false or zero."""

from typing import Any

from allauth.mfa.webauthn.forms import AddWebAuthnForm, SignupWebAuthnForm
from django.core.exceptions import ValidationError

from assets.access.allauth_internals import parse_registration_response


def demand_credentials() -> None:
    """Refuse what is no credential, before allauth looks at it; called once, when the app is ready.

    Without this `{"credential": 0}` is stored as a second factor that nobody can use, and that counts as one.
    """
    for form in (AddWebAuthnForm, SignupWebAuthnForm):
        form.clean_credential = _clean_credential


def _clean_credential(form: AddWebAuthnForm) -> dict[str, Any]:
    credential: dict[str, Any] = form.cleaned_data["credential"]
    try:
        parse_registration_response(credential)
    except (ValueError, LookupError, TypeError, AttributeError) as wrong:
        raise ValidationError("This is no credential.", code="invalid") from wrong
    return credential
