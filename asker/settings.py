"""Settings of the portal. What differs between machines is read from the environment, at the top.

DEBUG                    1 is development; anything else is production
SECRET_KEY               signs sessions and forms: long and random; production needs it to start
ALLOWED_HOSTS            host names served, comma separated; production needs it to start
DATABASE_URL             postgres://user:password@host/name; without it SQLite in db.sqlite3
ACCESSIBILITY_STATEMENT  its address at uustatus.no; without it the footer says it is not made
EMBEDDED_BY              hosts that may show charts in a frame, comma separated; any host
SITE_OWNER               the municipality's name as people write it; Asker kommune
DATA_LICENCE             on what terms the figures may be used; NLOD 2.0
CONTACT_NAME             who answers for the figures; the municipality
CONTACT_MAIL             their e-mail address; without it the portal names none
PAGE_CACHE               where made pages are kept: memory, database (shared), redis://host (shared)
                         or off; memory, in development off
SECURITY_CONTACT         where faults in security are told: mailto:, tel: or https:, comma
                         separated; without it there is no security.txt
SECURITY_EXPIRES         until when that holds, 2027-06-30: at most a year ahead; then it is gone
HTTPS                    0 for a trial without TLS; production redirects to HTTPS
STATIC_ROOT              where collectstatic puts files; build/collected
"""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF, UNSAFE_HASHES
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent


def required(name: str, development: str) -> str:
    """The variable's value; in development a stand-in. Production without it must not start."""
    value = os.environ.get(name, "").strip(" ,")
    if value:
        return value
    if DEBUG:
        return development
    raise ImproperlyConfigured(f"Set {name} in the environment (or DEBUG=1 on your own machine).")


def listed(text: str) -> list[str]:
    """The parts of a comma separated text, without blanks."""
    return [part.strip() for part in text.split(",") if part.strip()]


def page_cache(address: str) -> dict:
    """Where the open pages are kept: what Django's CACHES says of it."""
    day = {"TIMEOUT": 24 * 3600}  # each day has pages of its own
    match address.partition("://"):
        case ["memory", "", ""]:
            return {"BACKEND": "asker.page_memory.PageMemory", "LOCATION": "pages"}
        case ["database", "", ""]:
            backend = "django.core.cache.backends.db.DatabaseCache"
            most = {"OPTIONS": {"MAX_ENTRIES": 2000}}
            return {"BACKEND": backend, "LOCATION": "asker_pages"} | day | most
        case ["redis" | "rediss", "://", _]:
            backend = "django.core.cache.backends.redis.RedisCache"
            return {"BACKEND": backend, "LOCATION": address} | day
        case ["off", "", ""]:
            return {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    raise ImproperlyConfigured("Set PAGE_CACHE to memory, database, redis://host or off.")


def contacts(text: str) -> list[str]:
    """Addresses that RFC 9116 allows in security.txt."""
    found = listed(text)
    if not all(address.startswith(("mailto:", "tel:", "https://")) for address in found):
        raise ImproperlyConfigured("SECURITY_CONTACT must begin with mailto:, tel: or https://.")
    return found


def within_a_year(text: str) -> date:
    """The day until which the contact holds. One that has passed is no fault: people forget."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.max
    if day > datetime.now(UTC).date() + timedelta(days=365):
        raise ImproperlyConfigured("Set SECURITY_EXPIRES to a day within a year: 2027-06-30.")
    return day


DEBUG = os.environ.get("DEBUG", "0") == "1"
SECRET_KEY = required("SECRET_KEY", development="only-for-development-never-in-production")
ALLOWED_HOSTS = listed(required("ALLOWED_HOSTS", development="localhost,127.0.0.1,[::1]"))
DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{BASE_DIR / 'db.sqlite3'}"
ACCESSIBILITY_STATEMENT = os.environ.get("ACCESSIBILITY_STATEMENT", "")
EMBEDDED_BY = listed(os.environ.get("EMBEDDED_BY", "*"))
SITE_OWNER = os.environ.get("SITE_OWNER", "Asker kommune")
DATA_LICENCE = os.environ.get("DATA_LICENCE", "").strip() or "NLOD 2.0"
CONTACT_NAME = os.environ.get("CONTACT_NAME", "").strip()
CONTACT_MAIL = os.environ.get("CONTACT_MAIL", "").strip()
PAGE_CACHE = os.environ.get("PAGE_CACHE", "off" if DEBUG else "memory")
SECURITY_CONTACT = contacts(os.environ.get("SECURITY_CONTACT", ""))
SECURITY_EXPIRES = (
    within_a_year(os.environ.get("SECURITY_EXPIRES", "")) if SECURITY_CONTACT else None
)
HTTPS = os.environ.get("HTTPS", "0" if DEBUG else "1") == "1"

# Applications -----------------------------------------------------------------------------------

INSTALLED_APPS = [
    "asker",
    "medvirkning",
    "frivillighet",
    "indikatorer",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "import_export",
    "simple_history",
]

# With the session: a login then needs two cookies and no third.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "asker.page_cache.PageCacheMiddleware",  # compresses, too
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "asker.urls"
WSGI_APPLICATION = "asker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "asker.context_processors.site",
            ],
            # Words for people, numbers for drawings, static files: nearly every template uses them.
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.l10n",
                "django.templatetags.static",
            ],
        },
    },
]

# Database ---------------------------------------------------------------------------------------

DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A write takes its lock when it begins, so two writers wait for each other instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 5,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
    }
else:
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
        "-c statement_timeout=30s -c lock_timeout=5s"
    )

FIXTURE_DIRS = [BASE_DIR / "fixtures"]

# Caches -----------------------------------------------------------------------------------------

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": page_cache(PAGE_CACHE),
}

# Language, numbers and time ---------------------------------------------------------------------

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Norsk bokmål")]
TIME_ZONE = "Europe/Oslo"
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]

# People -----------------------------------------------------------------------------------------

LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# An old version is put back as any other correction is made: in the form, with a reason.
SIMPLE_HISTORY_REVERT_DISABLED = True

# Static files -----------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", BASE_DIR / "build" / "collected"))
STATICFILES_DIRS = [BASE_DIR / "build" / "static"]  # what script/assets takes out of npm packages
STATICFILES_FINDERS = [
    "asker.built.BuiltFilesFinder",  # what is made of others, among them the one style sheet
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = DEBUG  # an edited file shows at once
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Security ---------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],  # Designsystemet draws its icons as data: pictures
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        # One style attribute in django-simple-history's list, by the hash of its text.
        "style-src-attr": [
            UNSAFE_HASHES,
            "'sha256-XMXSevYjgSjXgRafBFDvtjwX+yyWLrxfso9DcNZ9UXM='",
        ],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
