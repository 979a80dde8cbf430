"""How mail is sent: by a mail service over HTTP, by an SMTP server, or into a folder as files."""

from urllib.parse import parse_qsl, unquote

from assets.settings.base import BASE_DIR
from assets.settings.environment import fault, one_of, read, split_url
from assets.settings.security import ALLOWED_HOSTS, IN_PRODUCTION

# The services of django-anymail that need one key only, and its setting for that key.
KEYS = {
    "brevo": "BREVO_API_KEY",
    "mailersend": "MAILERSEND_API_TOKEN",
    "mailgun": "MAILGUN_API_KEY",
    "postmark": "POSTMARK_SERVER_TOKEN",
    "resend": "RESEND_API_KEY",
}

# By what each of them proves that a report is its own: a user and a password, or a key of signatures.
REPORT_SECRETS = {
    "brevo": "WEBHOOK_SECRET",
    "mailersend": "MAILERSEND_SIGNING_SECRET",
    "mailgun": "MAILGUN_WEBHOOK_SIGNING_KEY",
    "postmark": "WEBHOOK_SECRET",
    "resend": "RESEND_SIGNING_SECRET",
}

_domain = ALLOWED_HOSTS[0] if IN_PRODUCTION and ALLOWED_HOSTS else "localhost"
DEFAULT_FROM_EMAIL = (
    read(
        "ASSETS_MAIL_FROM", "", "The sender's address of every mail. Without it, `assets` at the first host."
    )
    or f"assets@{_domain}"
)
EMAIL_TIMEOUT = 10
_smtp = read(
    "ASSETS_SMTP_URL",
    "",
    "The mail server, as `smtp[s]://user:password@host:port?starttls=1`. Required in production, or a mail service.",
)
MAIL_SERVICE = one_of(
    "ASSETS_MAIL_SERVICE",
    "",
    f"A mail service over HTTP instead of a mail server: {', '.join(KEYS)}.",
    ("", *KEYS),
)
_key = read("ASSETS_MAIL_SERVICE_KEY", "", "The mail service's key or token.")
_reports = read(
    "ASSETS_MAIL_REPORTS_SECRET",
    "",
    "By what reports of the mail service are known to be its own: `user:password` for brevo and postmark, the key of "
    "its signatures for the others. Without it, no reports are taken.",
)
_folder = read("ASSETS_MAIL_FOLDER", "", "Where mails are written as files while there is no mail server.")

if MAIL_SERVICE and _smtp:
    fault("ASSETS_MAIL_SERVICE and ASSETS_SMTP_URL are both set: mail leaves by one of them")
if MAIL_SERVICE in KEYS:
    if not (_key or _smtp):
        fault(f"ASSETS_MAIL_SERVICE={MAIL_SERVICE} needs ASSETS_MAIL_SERVICE_KEY")
    EMAIL_BACKEND = f"anymail.backends.{MAIL_SERVICE}.EmailBackend"
    ANYMAIL = {KEYS[MAIL_SERVICE]: _key, "REQUESTS_TIMEOUT": EMAIL_TIMEOUT}
    if _reports:
        ANYMAIL[REPORT_SECRETS[MAIL_SERVICE]] = _reports
elif _smtp:
    _parts = split_url("ASSETS_SMTP_URL", _smtp, "smtp[s]://user:password@host:port?starttls=1")
    if _parts.scheme not in ("smtp", "smtps") or not _parts.hostname:
        fault("ASSETS_SMTP_URL must look like smtp[s]://user:password@host:port?starttls=1")
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = _parts.hostname or ""
    EMAIL_PORT = _parts.port or (465 if _parts.scheme == "smtps" else 587)
    EMAIL_HOST_USER = unquote(_parts.username or "")
    EMAIL_HOST_PASSWORD = unquote(_parts.password or "")
    EMAIL_USE_SSL = _parts.scheme == "smtps"
    EMAIL_USE_TLS = dict(parse_qsl(_parts.query)).get("starttls") == "1"
elif IN_PRODUCTION and not MAIL_SERVICE:
    fault("ASSETS_SMTP_URL is not set: production confirms addresses and resets passwords by mail")
else:
    EMAIL_BACKEND = "assets.common.mail.EmailBackend"
    EMAIL_FILE_PATH = _folder or str(BASE_DIR / "var" / "mail")

MAIL_REPORTS_ON = bool(MAIL_SERVICE and _reports)
if _reports and not MAIL_SERVICE:
    fault("ASSETS_MAIL_REPORTS_SECRET is set without ASSETS_MAIL_SERVICE: a mail server sends no reports")
if _reports and REPORT_SECRETS.get(MAIL_SERVICE) == "WEBHOOK_SECRET" and ":" not in _reports:
    fault(f"ASSETS_MAIL_REPORTS_SECRET must look like user:password with ASSETS_MAIL_SERVICE={MAIL_SERVICE}")

MAIL_IS_SET_UP = bool(MAIL_SERVICE or _smtp)
