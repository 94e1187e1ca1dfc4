#!/usr/bin/env python3
"""Django's command line.

With none of production's settings in the environment this is somebody's own machine: development
mode, SQLite. A server never starts through this file (see asker/wsgi.py), so production stays safe.
"""

import os
import sys

PRODUCTION_SETTINGS = {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asker.settings")
    if not PRODUCTION_SETTINGS & os.environ.keys():
        os.environ.setdefault("DEBUG", "1")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
