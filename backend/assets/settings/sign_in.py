"""Signing in: accounts, passwords, second factors, tokens, and the mail that they need."""

from datetime import timedelta
from pathlib import Path

from assets.settings.base import BASE_DIR
from assets.settings.database import REDIS_URL
from assets.settings.environment import fault, read
from assets.settings.security import IN_PRODUCTION, SITE_URL

# A changed role or a closed account takes effect within the life of an access token; for administrators, at once.
ACCESS_TOKEN_LIFE = timedelta(minutes=5)
REFRESH_TOKEN_LIFE = timedelta(days=14)
SIGN_IN_LIFE = timedelta(minutes=15)
_keys = read(
    "ASSETS_SIGNING_KEYS",
    "",
    "The folder of keys that tokens are signed with. Required in production, otherwise set by `./assets`.",
)
if IN_PRODUCTION and not _keys:
    fault("ASSETS_SIGNING_KEYS is not set: production needs a folder of its own keys")
SIGNING_KEYS = Path(_keys or BASE_DIR / "var" / "signing-keys")
SECOND_FACTOR_REQUIRED = IN_PRODUCTION

# Cookies, for the browser.
COOKIES_SECURE = IN_PRODUCTION
SESSION_COOKIE_SECURE = COOKIES_SECURE
# It holds the state of signing in with an account elsewhere, from where the browser comes back; then it goes.
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(REFRESH_TOKEN_LIFE.total_seconds())
CSRF_COOKIE_SECURE = COOKIES_SECURE
CSRF_COOKIE_SAMESITE = "Strict"

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]

# Throttles count in Valkey, for every process together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("app",)
HEADLESS_TOKEN_STRATEGY = "assets.access.sign_in.strategy.TokenStrategy"  # noqa: S105 (the name of a class)
ACCOUNT_ADAPTER = "assets.access.sign_in.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "assets.access.sign_in.signup_form.SignupForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# Who can move the address of an account can have its password reset.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/300s/key",
    # Whole towns share the few addresses of a telephone carrier, so one address may join many.
    "signup": "30/m/ip",
    "confirm_email": "1/m/key",
    "reset_password": "10/m/ip,3/m/key",
    "reset_password_from_key": "20/m/ip",
}
USERSESSIONS_ADAPTER = "assets.access.sign_in.adapter.SessionsAdapter"
MFA_ADAPTER = "assets.access.sign_in.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Assets"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IN_PRODUCTION

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "backend" / "assets" / "access" / "mail"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

HEADLESS_FRONTEND_URLS = {
    "account_signup": f"{SITE_URL}/sign-up/",
    "account_reset_password": f"{SITE_URL}/forgot-password/",
    "account_reset_password_from_key": f"{SITE_URL}/forgot-password/",
    "account_confirm_email": f"{SITE_URL}/sign-in/",
    "socialaccount_login_error": f"{SITE_URL}/sign-in/",
}

# Signing in with an account elsewhere: offered where its id and secret are given.
_ELSEWHERE = {
    "google": (
        read("ASSETS_GOOGLE_ID", "", "Sign in with Google: the client id."),
        read("ASSETS_GOOGLE_SECRET", "", "Sign in with Google: the client secret."),
    ),
    "github": (
        read("ASSETS_GITHUB_ID", "", "Sign in with GitHub: the client id."),
        read("ASSETS_GITHUB_SECRET", "", "Sign in with GitHub: the client secret."),
    ),
}
for _name, (_client, _secret) in _ELSEWHERE.items():
    if bool(_client) != bool(_secret):
        fault(
            f"ASSETS_{_name.upper()}_ID and ASSETS_{_name.upper()}_SECRET go together: only one of them is set"
        )
SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, list[dict[str, object]]]] = {
    name: {"APPS": [{"client_id": client, "secret": secret, "key": ""}]}
    for name, (client, secret) in _ELSEWHERE.items()
    if client and secret
}
_openid = read(
    "ASSETS_OPENID_URL", "", "Sign in with any OpenID Connect provider: the provider's URL."
).rstrip("/")
_openid_name = read("ASSETS_OPENID_NAME", "OpenID", "The provider's name on the page.")
_openid_id = read("ASSETS_OPENID_ID", "", "The client id at the provider.")
_openid_secret = read("ASSETS_OPENID_SECRET", "", "The client secret at the provider.")
if _openid and not (_openid_id and _openid_secret):
    fault("ASSETS_OPENID_URL needs ASSETS_OPENID_ID and ASSETS_OPENID_SECRET")
if _openid:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "openid",
                "name": _openid_name,
                "client_id": _openid_id,
                "secret": _openid_secret,
                "settings": {"server_url": _openid},
            }
        ]
    }
_ORIGINS = {
    "google": "https://accounts.google.com",
    "github": "https://github.com",
    "openid_connect": _openid,
}
SIGN_IN_ORIGINS = [_ORIGINS[name] for name in SOCIALACCOUNT_PROVIDERS]
SOCIALACCOUNT_ADAPTER = "assets.access.sign_in.adapter.ElsewhereAdapter"
# An address that its provider has confirmed belongs to the account that has it here.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
