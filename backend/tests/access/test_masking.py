"""What is shown of personal details to those who may not see them."""

import pytest

from assets.access.masking import mask, mask_email


@pytest.mark.parametrize(
    ("email", "shown"),
    [
        ("user@example.com", "u***@e***.com"),
        ("u@e.ir", "u***@e***.ir"),
        ("user@mail.example.co.uk", "u***@m***.uk"),
        ("user@localhost", "u***@l***"),
        ("کاوه@example.com", "ک***@e***.com"),
        ("odd@one@example.com", "o***@e***.com"),
        (None, None),
    ],
)
def test_an_address_is_two_letters(email: str | None, shown: str | None) -> None:
    assert mask_email(email) == shown


@pytest.mark.parametrize(("name", "shown"), [("کاوه نادری", "ک***"), ("A", "A***"), ("", "")])
def test_a_name_is_one_letter(name: str, shown: str) -> None:
    assert mask(name) == shown
