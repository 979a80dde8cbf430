"""The apps that it is made of, and what each request passes through."""

from assets.settings.sign_in import SOCIALACCOUNT_PROVIDERS

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    *(f"allauth.socialaccount.providers.{name}" for name in SOCIALACCOUNT_PROVIDERS),
    "assets.common",
    "assets.audit",
    "assets.accounts",
    "assets.tickets",
    "assets.payments",
    "assets.wallets",
    "assets.notifications",
    "assets.access",
    "assets.rowsecurity",
    "assets.reports",
    "assets.importing",
    "assets.demo",
    "assets.web",
]

MIDDLEWARE = [
    "assets.web.middleware.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "assets.web.middleware.TlsMiddleware",
    "assets.problems.middleware.ProblemMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "assets.access.cookies.CookieMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
