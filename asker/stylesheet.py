"""All style sheets of a page as one small file: one answer to wait for before the first drawing."""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

from asker import css
from asker.release import parts

DESIGN_SYSTEM = ("designsystemet/designsystemet.css", "designsystemet/asker-theme.css")
# In the order in which they count.
SHEETS = (
    "asker/font.css",
    *DESIGN_SYSTEM,
    "asker/portal.css",
    "asker/tables.css",
    "asker/lists.css",
    "asker/goals.css",
    "asker/status.css",
    "asker/tiles.css",
    "asker/dashboard.css",
    "frivillighet/panels.css",
    "asker/texts.css",
    "asker/figures.css",
    "asker/charts.css",
    "asker/print.css",
    "asker/brief.css",
)
WRITERS = {".html", ".py", ".js"}
CREDIT = "/* With rules of Designsystemet, see ../designsystemet/designsystemet.LICENSE.txt */\n"


def joined() -> bytes:
    """Of the design system only what the portal's own pages can use; of ours everything."""
    words, rules = words_of_pages(), []
    for name in SHEETS:
        found = css.parse(source(name).read_text())
        rules += css.used(found, words) if name in DESIGN_SYSTEM else found
    rules = [rule for rule in rules if css.keyword(rule) != "charset"]
    text = css.minified(css.without_unread(rules, words))
    return f'@charset "UTF-8";\n{CREDIT}{text}\n'.encode()


def sources() -> list[Path]:
    """What the joined sheet is made of, and with."""
    return [*map(source, SHEETS), *writers()]


def source(name: str) -> Path:
    found = finders.find(name)
    if found is None:
        raise FileNotFoundError(f"{name} is missing; run script/assets")
    return Path(found)


def words_of_pages() -> set[str]:
    """Each word of the templates and of the code that writes pages; among them every class."""
    return {word for path in writers() for word in re.findall(r"[\w-]+", path.read_text())}


def writers() -> list[Path]:
    return [
        path
        for path in parts()
        if path.suffix in WRITERS and "tests" not in path.relative_to(settings.BASE_DIR).parts
    ]
