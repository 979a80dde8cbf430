"""E-mail addresses as they are taken from people."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from assets.common.text import clean_line


def validate_address(address: str) -> None:
    """Raise ValidationError for what is no address, and for one that mail would not reach as it is written.

    Mail writes a domain of other letters in ASCII ones (IDNA), which leaves out or changes some: two accounts would
    have one mailbox, and hidden letters would turn the text around them. Some domains cannot be written so.
    """
    validate_email(address)
    if address != clean_line(address) or not _is_as_mailed(address.rpartition("@")[2]):
        raise ValidationError("Enter a valid email address.", code="invalid")


def _is_as_mailed(domain: str) -> bool:
    if domain.isascii():
        return True
    try:
        return domain.encode("idna").decode("idna") == domain.lower()
    except UnicodeError:
        return False
