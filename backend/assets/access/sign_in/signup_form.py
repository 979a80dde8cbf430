"""The sign-up form's additions to allauth's."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from assets.accounts.models import User


class SignupForm(forms.Form):
    """ACCOUNT_SIGNUP_FORM_CLASS: a password that is like one's own address is refused.

    allauth judges the password before it knows the address.
    """

    def clean(self) -> dict[str, Any]:
        """Judge both together, once each is right by itself."""
        data = super().clean() or self.cleaned_data
        if data.get("password") and data.get("email"):
            try:
                validate_password(data["password"], User(email=data["email"]))
            except ValidationError as refused:
                self.add_error("password", refused)
        return data

    def signup(self, request: HttpRequest, user: User) -> None:
        """There is nothing else to keep of what was given."""
