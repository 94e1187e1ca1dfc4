"""Style sheets read as rules, so that what no page uses can be left out, and written small."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

TEXT = r'"(?:[^"\\]|\\.)*"|' r"'(?:[^'\\]|\\.)*'" r"|url\([^\"'()]*\)"
PIECES = re.compile(rf"/\*.*?\*/|{TEXT}|[{{}};]|[^{{}};\"'/u]+|.", re.DOTALL)
BLANKS = re.compile(rf"({TEXT})|\s+", re.DOTALL)
AFTER_COMMA = re.compile(rf"({TEXT})|, ", re.DOTALL)
AROUND_CHILD = re.compile(rf"({TEXT})| ?> ?", re.DOTALL)
CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
ATTRIBUTE = re.compile(r"""\[(data-[\w-]+)(?:=["']?([\w-]+)["']?)?""")
CUSTOM = re.compile(r"--[\w-]+")
BEGINS, CLOSES = "{", "}"
ENDS = (BEGINS, CLOSES, ";")
ANY_OF = (":is", ":where", ":has")


@dataclass(frozen=True)
class Rule:
    """A rule with what stands between its braces, or a declaration, which has none."""

    head: str
    body: tuple["Rule", ...] | None = None

    @property
    def own_property(self) -> str:
        """The custom property that it declares, if it does: `--ds-size`."""
        name = self.head.partition(":")[0].rstrip()
        return name if self.body is None and name.startswith("--") else ""


# Reading and writing ------------------------------------------------------------------------------


def parse(text: str) -> tuple[Rule, ...]:
    """The rules of a style sheet, without comments. It is taken to be well formed."""
    open_rules: list[tuple[str, list[Rule]]] = [("", [])]
    pieces: list[str] = []
    for piece in PIECES.findall(text):
        if piece not in ENDS:
            pieces += [] if piece.startswith("/*") else [piece]
            continue
        head, pieces = squeezed(pieces), []
        if piece == BEGINS:
            open_rules.append((head, []))
        elif head:
            open_rules[-1][1].append(Rule(head))
        if piece == CLOSES:
            name, body = open_rules.pop()
            open_rules[-1][1].append(Rule(name, tuple(body)))
    [(_name, rules)] = open_rules
    return tuple(rules)


def squeezed(pieces: Iterable[str]) -> str:
    """One blank where there are several; texts in quotes stay as they are."""
    return BLANKS.sub(lambda found: found[1] or " ", "".join(pieces)).strip()


def minified(rules: Iterable[Rule]) -> str:
    """The rules as text without what browsers do not need."""
    written = ""
    for rule in rules:
        written += head_of(rule)
        written += ";" if rule.body is None else f"{{{minified(rule.body).rstrip(';')}}}"
    return written


def head_of(rule: Rule) -> str:
    """A blank means something nearly everywhere; it does not after a comma, nor beside a `>`."""
    head = AFTER_COMMA.sub(lambda found: found[1] or ",", rule.head)
    if rule.body is None:
        name, colon, value = head.partition(":")
        return f"{name.rstrip()}{colon}{value.lstrip()}"
    return head if head.startswith("@") else AROUND_CHILD.sub(lambda found: found[1] or ">", head)


# What is used -------------------------------------------------------------------------------------


def used(rules: Iterable[Rule], words: Collection[str]) -> Iterator[Rule]:
    """Without what can fit no element of pages that are written with these words.

    A selector is dead when it demands a class, or a `data-` attribute or its value, that is none of
    the words. All else may come from the browser, and stays. So does the place of a layer.
    """
    for rule in rules:
        if rule.body is None or rule.head.startswith("@keyframes"):
            yield rule
        elif rule.head.startswith("@"):
            body = tuple(used(rule.body, words))
            if body:
                yield replace(rule, body=body)
            elif rule.head.startswith("@layer"):
                yield Rule(rule.head)
        else:
            alive = [part for part in listed(rule.head) if may_fit(part, words)]
            if alive and rule.body:
                yield Rule(", ".join(alive), tuple(used(rule.body, words)))


def may_fit(selector: str, words: Collection[str]) -> bool:
    demanded, groups = outer(selector)
    classes = CLASS.findall(demanded)
    attributes = [word for found in ATTRIBUTE.findall(demanded) for word in found if word]
    return all(word in words for word in [*classes, *attributes]) and all(
        any(may_fit(part, words) for part in listed(group)) for group in groups
    )


def outer(selector: str) -> tuple[str, list[str]]:
    """The selector without what stands in parentheses, and the lists of which one must fit."""
    kept, groups, depth, start = "", [], 0, 0
    for place, letter in enumerate(selector):
        if letter == "(":
            depth += 1
            start = place + 1 if depth == 1 else start
        elif letter == ")":
            depth -= 1
            if depth == 0 and kept.endswith(ANY_OF):
                groups.append(selector[start:place])
        elif depth == 0:
            kept += letter
    return kept, groups


def listed(selectors: str) -> list[str]:
    """The selectors that commas part, not those within parentheses."""
    parts, depth = [""], 0
    for letter in selectors:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


def without_unread(rules: tuple[Rule, ...], words: Collection[str]) -> tuple[Rule, ...]:
    """Without custom properties that nothing reads, also not by way of others."""
    declared: dict[str, set[str]] = {}
    waiting = {word for word in words if word.startswith("--")}
    for rule in everything(rules):
        named = set(CUSTOM.findall(rule.head))
        if rule.own_property:
            declared.setdefault(rule.own_property, set()).update(named - {rule.own_property})
        else:
            waiting |= named
    read: set[str] = set()
    while waiting:
        read |= waiting
        waiting = {name for known in waiting for name in declared.get(known, ())} - read
    return tuple(only_read(rules, read))


def everything(rules: Iterable[Rule]) -> Iterator[Rule]:
    for rule in rules:
        yield rule
        yield from everything(rule.body or ())


def only_read(rules: Iterable[Rule], read: Collection[str]) -> Iterator[Rule]:
    for rule in rules:
        if rule.body is None:
            if not rule.own_property or rule.own_property in read:
                yield rule
        elif body := tuple(only_read(rule.body, read)):
            yield replace(rule, body=body)
        elif rule.head.startswith("@layer"):
            yield Rule(rule.head)
