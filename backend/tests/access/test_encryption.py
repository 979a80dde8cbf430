"""Secrets of second factors cannot be read in the database, and survive a change of the key."""

from importlib import import_module

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.apps import apps
from django.db import connection
from pytest_django import Settings

from assets.access.encryption import Purpose, UnreadableSecretError, decrypt, encrypt
from tests.access.signing_in import join

FACTORS = Purpose.SECOND_FACTORS
FORMER, PRESENT = "former" * 10, "present" * 10


def stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(string_agg(data::text, ' '), '') FROM mfa_authenticator")
        return str(cursor.fetchone()[0])


@pytest.mark.django_db
def test_the_database_holds_no_secret_that_can_be_used() -> None:
    user, secret = join(), generate_totp_secret()
    TOTP.activate(user, secret)
    codes = RecoveryCodes.activate(user)
    seed = decrypt(codes.instance.data["seed"], FACTORS)
    assert secret not in stored()
    assert seed not in stored()
    assert len(codes.get_unused_codes()) == 10


@pytest.mark.django_db
def test_secrets_stored_as_they_were_become_encrypted_and_mean_the_same() -> None:
    user = join()
    Authenticator.objects.create(user=user, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    Authenticator.objects.create(user=user, type="recovery_codes", data={"seed": "ab" * 40, "used_mask": 5})
    import_module("assets.access.migrations.0003_encrypted_secrets").encrypt_secrets(apps, None)
    assert "JBSWY3DPEHPK3PXP" not in stored()
    assert "abab" not in stored()
    totp, codes = Authenticator.objects.filter(user=user).order_by("-type")
    assert decrypt(totp.data["secret"], FACTORS) == "JBSWY3DPEHPK3PXP"
    assert decrypt(codes.data["seed"], FACTORS) == "ab" * 40
    assert codes.data["used_mask"] == 5


def test_a_former_key_still_decrypts_until_it_is_forgotten(settings: Settings) -> None:
    settings.SECRET_KEY = FORMER
    stored = encrypt("seed", FACTORS)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = PRESENT, [FORMER]
    assert decrypt(stored, FACTORS) == "seed"
    assert decrypt(encrypt("new", FACTORS), FACTORS) == "new"
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(UnreadableSecretError, match="SECRET_KEY_FALLBACKS"):
        decrypt(stored, FACTORS)


def test_the_same_secret_is_stored_as_another_text_each_time() -> None:
    assert encrypt("seed", FACTORS) != encrypt("seed", FACTORS)
