"""Personal details as they are shown to those who may not see them: the first letter, and no length."""

HIDDEN = "***"


def mask(text: str) -> str:
    """The first letter of a text; of an empty one, nothing."""
    return f"{text[0]}{HIDDEN}" if text else ""


def mask_email(email: str | None) -> str | None:
    """The first letters of the person and of the domain: `u***@e***.com`."""
    if email is None:
        return None
    person, _, domain = email.rpartition("@")
    host, dot, top = domain.rpartition(".")
    return f"{mask(person)}@{mask(host)}.{top}" if dot else f"{mask(person)}@{mask(domain)}"
