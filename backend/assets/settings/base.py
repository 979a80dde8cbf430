"""The mode of the installation, and Django's own basics."""

from pathlib import Path

from assets.settings.environment import one_of, read

BASE_DIR = Path(__file__).resolve().parents[3]

MODES = ("development", "demo", "test", "production")
ROLES = ("owner", "worker", "web")
DATABASE_ROLES = {
    "owner": None,
    "worker": "assets_worker",
    "web": "assets_web",
    "sign_in": "assets_sign_in",
    "reports": "assets_web",
}
"""What sessions act as: `sign_in` and `reports` are further connections of a web process, for signing in alone and for
answers that a standby can give."""

MODE = one_of(
    "ASSETS_MODE",
    "development",
    "What the installation is for: development, demo, test or production.",
    MODES,
)
ROLE = one_of(
    "ASSETS_ROLE",
    "owner",
    "The database role that a process acts as: owner (migrates, imports), worker or web.",
    ROLES,
)
DEBUG = False

AUTH_USER_MODEL = "accounts.User"
ROOT_URLCONF = "assets.urls"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"

ASSETS_URL = read(
    "ASSETS_URL",
    "",
    "A running server that `./assets report` requests figures from; without it, the database is read.",
)
ASSETS_TOKEN = read(
    "ASSETS_TOKEN",
    "",
    "The token that `./assets report` sends to the server; without it, the database is read.",
)
