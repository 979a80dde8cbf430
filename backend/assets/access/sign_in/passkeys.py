"""Validation of passkeys that allauth leaves out: their names, and credentials that are none."""

from typing import Any

from allauth.headless.mfa.inputs import UpdateWebAuthnInput
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AddWebAuthnForm, SignupWebAuthnForm
from django.core.exceptions import ValidationError
from django.forms import Form

from assets.access.allauth_internals import parse_registration_response
from assets.common.text import clean_line

NAME_LENGTH = 100


def validate_passkeys() -> None:
    """Have allauth's forms refuse what is no credential, and clean names; called once, when the app is ready.

    Without this `{"credential": 0}` is stored as a second factor that nobody can use, and that counts as one.
    """
    for form in (AddWebAuthnForm, SignupWebAuthnForm):
        form.clean_credential = _clean_credential
        form.clean_name = _clean_name_of_new
    UpdateWebAuthnInput.clean_name = _clean_name


def _clean_credential(form: AddWebAuthnForm) -> dict[str, Any]:
    credential: dict[str, Any] = form.cleaned_data["credential"]
    try:
        parse_registration_response(credential)
    except (ValueError, LookupError, TypeError, AttributeError) as wrong:
        raise ValidationError("This is no credential.", code="invalid") from wrong
    return credential


def _clean_name_of_new(form: AddWebAuthnForm) -> str:
    """A new passkey without a name gets one: the device has made it by now."""
    name = clean_line(form.cleaned_data["name"])[:NAME_LENGTH]
    return name or str(get_adapter().generate_authenticator_name(form.user, Authenticator.Type.WEBAUTHN))


def _clean_name(form: Form) -> str:
    name = clean_line(form.cleaned_data["name"])
    if not name:
        raise ValidationError("This field is required.", code="required")
    return name
