"""What gunicorn serves: `gunicorn asker.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asker.settings")

application = get_wsgi_application()
