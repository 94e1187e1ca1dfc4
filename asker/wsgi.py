"""What gunicorn serves: `gunicorn asker.wsgi`."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asker.settings")

application = get_wsgi_application()

# What is loaded now stays for good: looking through it for garbage would delay a request in five.
gc.collect()
gc.freeze()
