"""What the installation is for, and what it is made of."""

from pathlib import Path

from assets.settings.environment import one_of, read

BASE_DIR = Path(__file__).resolve().parents[3]

MODES = ("development", "demo", "test", "production")
DATABASE_ROLES = {"owner": None, "worker": "assets_worker", "web": "assets_web"}

MODE = one_of("ASSETS_MODE", "development", MODES)
ROLE = one_of("ASSETS_ROLE", "owner", tuple(DATABASE_ROLES))
DEBUG = False

AUTH_USER_MODEL = "accounts.User"
ROOT_URLCONF = "assets.urls"
WSGI_APPLICATION = "assets.wsgi.application"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"

# Where a server of this installation is running, if one is: the terminal asks it for figures.
ASSETS_URL = read("ASSETS_URL")
# The token that it asks with; without one it reads the database itself.
ASSETS_TOKEN = read("ASSETS_TOKEN")
