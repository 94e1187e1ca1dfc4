"""What a page says of itself to those who find or share it."""

import re
from html import unescape
from textwrap import TextWrapper

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.html import strip_tags

register = template.Library()


class Capture(template.Node):
    """Renders nothing; what stands in it becomes a variable, as plain text."""

    def __init__(self, name: str, nodelist: NodeList):
        self.name, self.nodelist = name, nodelist

    def render(self, context: template.Context) -> str:
        text = unescape(strip_tags(self.nodelist.render(context)))
        context[self.name] = re.sub(r"[ \t\r\n]+", " ", text).strip()
        return ""


@register.tag
def capture(parser: Parser, token: Token) -> Capture:
    """`{% capture page_title %}…{% endcapture %}`: a block, which may stand in a page only once."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(["endcapture"])
    parser.delete_first_token()
    return Capture(name, nodelist)


@register.filter
def shortened(text: str, width: int) -> str:
    """So many letters at most, ending with a whole word."""
    wrapper = TextWrapper(
        width, max_lines=1, placeholder=" …", break_long_words=False, break_on_hyphens=False
    )
    return wrapper.fill(text)
