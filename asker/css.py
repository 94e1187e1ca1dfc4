"""Style sheets read as rules, so that what no page uses can be left out, and written small."""

from collections.abc import Collection, Iterable, Iterator
from copy import copy
from itertools import groupby, pairwise

import tinycss2
from tinycss2.ast import LiteralToken, Node, WhitespaceToken

BLANK, COMMA = WhitespaceToken(0, 0, " "), LiteralToken(0, 0, ",")
TIGHT = (",", ">", "<", "=")
ANY_OF = ("is", "where", "has")


# Reading and writing ------------------------------------------------------------------------------


def parse(text: str) -> list[Node]:
    """The rules of a style sheet, without comments; in each the rules and declarations it holds."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return [opened(rule) for rule in rules]


def opened(node: Node) -> Node:
    if sound(node).type == "declaration":
        return changed(node, value=squeezed(node.value))
    body = node.content
    if body is not None:
        body = [opened(each) for each in tinycss2.parse_blocks_contents(body, skip_whitespace=True)]
    return changed(node, prelude=squeezed(node.prelude, keyword(node) or None), content=body)


def squeezed(nodes: Iterable[Node], before: Node | str | None = None) -> list[Node]:
    """One blank where blanks mean something: not at the ends, nor beside a comma or a `>`."""
    kept, blank = [], False
    for node in nodes:
        if node.type == "whitespace":
            blank = True
            continue
        if blank and before not in (None, ":", *TIGHT) and node not in TIGHT:
            kept.append(BLANK)
        inside(node)[:] = squeezed(inside(node))
        kept.append(sound(node))
        before, blank = node, False
    return kept


def sound(node: Node) -> Node:
    if node.type == "error":
        raise ValueError(f"line {node.source_line} of a style sheet: {node.message}")
    return node


def minified(rules: Iterable[Node]) -> str:
    return tinycss2.serialize(rules)


# Parts of a rule ----------------------------------------------------------------------------------


def changed(node: Node, **parts: list[Node] | None) -> Node:
    other = copy(node)
    for name, part in parts.items():
        setattr(other, name, part)
    return other


def keyword(node: Node) -> str:
    """The `media` of `@media`."""
    return node.lower_at_keyword if node.type == "at-rule" else ""


def inside(node: Node) -> list[Node]:
    """What stands between its braces, brackets or parentheses."""
    return getattr(node, "arguments", None) or getattr(node, "content", None) or []


def everything(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from everything(inside(node))


def filled(rule: Node, body: Iterable[Node]) -> Iterator[Node]:
    """The rule with this body. Without any it goes, but a layer keeps its place among others."""
    kept = list(body)
    if kept or keyword(rule) == "layer":
        yield changed(rule, content=kept or None)


# What is used -------------------------------------------------------------------------------------


def used(rules: Iterable[Node], words: Collection[str]) -> Iterator[Node]:
    """Without what can fit no element of pages that are written with these words.

    A selector is dead when it demands a class, or a `data-` attribute or its value, that is none of
    the words. All else may come from the browser, and stays. So does the place of a layer.
    """
    for rule in rules:
        if not inside(rule):
            yield rule
        elif rule.type == "at-rule":
            yield from filled(rule, used(rule.content, words))
        elif alive := [part for part in listed(rule.prelude) if may_fit(part, words)]:
            prelude = [node for part in alive for node in (COMMA, *part)][1:]
            yield from filled(changed(rule, prelude=prelude), used(rule.content, words))


def may_fit(selector: list[Node], words: Collection[str]) -> bool:
    return demanded(selector).issubset(words) and all(
        any(may_fit(part, words) for part in listed(node.arguments))
        for node in selector
        if node.type == "function" and node.lower_name in ANY_OF
    )


def demanded(selector: list[Node]) -> set[str]:
    """The classes, and the `data-` attributes with their values."""
    names = {name.value for dot, name in pairwise(selector) if dot == "."}
    for node in selector:
        if node.type == "[] block" and node.content[0].value.startswith("data-"):
            values = (value.value for sign, value in pairwise(node.content) if sign == "=")
            names |= {node.content[0].value, *filter(None, values)}
    return names


def listed(nodes: Iterable[Node]) -> list[list[Node]]:
    """The selectors that commas part."""
    parts = groupby(nodes, lambda node: node == ",")
    return [list(part) for is_comma, part in parts if not is_comma]


def without_unread(rules: Collection[Node], words: Collection[str]) -> list[Node]:
    """Without custom properties that nothing reads, also not by way of others."""
    declared: dict[str, set[str]] = {}
    waiting = set(filter(is_custom, words))
    for rule in everything(rules):
        if rule.type != "declaration":
            waiting |= named(rule.prelude)
        elif is_custom(rule.name):
            declared.setdefault(rule.name, set()).update(named(rule.value))
        else:
            waiting |= named(rule.value)
    read: set[str] = set()
    while waiting:
        read |= waiting
        waiting = {name for known in waiting for name in declared.get(known, ())} - read
    return list(only_read(rules, read))


def is_custom(name: str) -> bool:
    return name.startswith("--")


def named(nodes: Iterable[Node]) -> set[str]:
    """The custom properties that a value or a selector names."""
    return {
        node.value for node in everything(nodes) if node.type == "ident" and is_custom(node.value)
    }


def only_read(rules: Iterable[Node], read: Collection[str]) -> Iterator[Node]:
    for rule in rules:
        if rule.type == "declaration":
            if not is_custom(rule.name) or rule.name in read:
                yield rule
        elif rule.content is None:
            yield rule
        else:
            yield from filled(rule, only_read(rule.content, read))
