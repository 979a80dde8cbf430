"""What the installation is for, and what it is made of."""

from pathlib import Path

from assets.settings.environment import one_of, read

BASE_DIR = Path(__file__).resolve().parents[3]

MODES = ("development", "demo", "test", "production")
DATABASE_ROLES = {"owner": None, "worker": "assets_worker", "web": "assets_web"}

MODE = one_of("ASSETS_MODE", "development", MODES)
ROLE = one_of("ASSETS_ROLE", "owner", tuple(DATABASE_ROLES))
DEBUG = False

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "procrastinate.contrib.django",
    "assets.common",
    "assets.audit",
    "assets.accounts",
    "assets.tickets",
    "assets.payments",
    "assets.wallets",
    "assets.notifications",
    "assets.reports",
    "assets.rowsecurity",
    "assets.importing",
    "assets.demo",
    "assets.web",
]
AUTH_USER_MODEL = "accounts.User"

MIDDLEWARE = [
    "assets.web.middleware.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "assets.web.middleware.TlsMiddleware",
    "assets.problems.middleware.ProblemMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
ROOT_URLCONF = "assets.urls"
WSGI_APPLICATION = "assets.wsgi.application"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"

# Where a server of this installation is running, if one is: the terminal asks it for figures.
ASSETS_URL = read("ASSETS_URL")
