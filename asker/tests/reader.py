"""A page as its reader gets it: words, headings, tables and tags."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
CELLS = {"th", "td"}


class Reader(HTMLParser):
    """What stands on a page: its words, headings, tables, and everything about its tags."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.headings: list[tuple[int, str]] = []
        self.tables: list[list[list[str]]] = []
        self.pieces: list[str] = []
        self.begun: list[tuple[str, int]] = []  # open tags, and where their text begins
        self.title = ""
        self.text = ""  # of the page itself, without header and footer
        self.feed(html)
        self.close()

    @property
    def rows(self) -> list[list[str]]:
        """The rows of all tables, without their headings."""
        return [row for table in self.tables for row in table[1:]]

    def attributes(self, name: str) -> list[str]:
        return [found[name] for _tag, found in self.tags if name in found]

    def tagged(self, wanted: str) -> list[dict]:
        return [found for tag, found in self.tags if tag == wanted]

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.pieces.append(" ")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        if tag not in VOID:
            self.begun.append((tag, len(self.pieces)))

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        begun, start = self.begun.pop()
        assert begun == tag, f"<{begun}> ends with </{tag}>"
        text = squeeze("".join(self.pieces[start:]))
        self.pieces.append(" ")
        if tag in HEADINGS:
            self.headings.append((int(tag[1]), text))
        elif tag in CELLS:
            self.tables[-1][-1].append(text)
        elif tag == "main":
            self.text = text
        elif tag == "title" and not self.title:
            self.title = text

    def handle_data(self, data):
        self.pieces.append(data)


def squeeze(text: str) -> str:
    """One blank where there are several, or a no-break space; none before a comma."""
    return re.sub(r" ([,.:)»])", r"\1", " ".join(text.split()))
