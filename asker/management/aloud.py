"""What the portal says, as a file for people and as lines for programs."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from asker.pages_aloud import SAYING
from asker.spoken import Line, Number, Passage, Section, Sentence

Spoken = Mapping[Section, Sequence[Passage]]


def as_markdown(spoken: Spoken) -> Iterator[str]:
    """Each sentence beside its figures; what pages say alike stands once, with how many do.

    What is said of a figure stands where it is told last: at its indicator.
    """
    everywhere = [
        (passage, line) for told in spoken.values() for passage in told for line in passage.lines
    ]
    counts = Counter(line_text(*pair) for pair in everywhere if is_of_a_template(pair[1]))
    again = Counter(figure_of(line) for _passage, line in everywhere)
    for section, passages in spoken.items():
        yield f"# {section.value}\n"
        group = ""
        for passage in passages:
            if passage.group and passage.group != group:
                group = passage.group
                yield f"## {group}\n"
            yield from passage_lines(passage, counts, again)


def passage_lines(
    passage: Passage, counts: Counter[str], again: Counter[Number | None]
) -> Iterator[str]:
    """What is told for the first time, under the passage's heading. Its counts are then used up."""
    told = []
    for line in passage.lines:
        text = line_text(passage, line)
        if figure := figure_of(line):
            again[figure] -= 1
            told.append(f"- {line_text(passage, line[:1] if again[figure] else line)}")
        elif not is_of_a_template(line):
            told.append(f"- {text}")
        elif count := counts.pop(text, 0):
            told.append(f"- {text}" + (f" (×{count})" if count > 1 else ""))
    if told:
        yield f"### {passage.heading}\n"
        yield from (f"    {fact}" for fact in passage.facts)
        yield from told
        yield ""


def figure_of(line: Line) -> Number | None:
    """The figure that the line tells of; None where it tells of something else."""
    first = line[0]
    return first.figures[0] if first.kind == "figure" else None


def is_of_a_template(line: Line) -> bool:
    """It was taken from a page as a whole."""
    return line[0].kind in SAYING


def line_text(passage: Passage, line: Line) -> str:
    """`Asker 2014: 98,21 % | Akseptert resultat | +1,20 prosentpoeng fra 2013, bedre`"""
    return " | ".join(sentence_text(passage, sentence) for sentence in line)


def sentence_text(passage: Passage, sentence: Sentence) -> str:
    """A figure is told with what it is of; the rest speaks for itself."""
    if sentence.kind != "figure":
        return sentence.text
    [figure] = sentence.figures
    of = "" if figure.indicator in passage.heading else f"{figure.indicator}, "
    return f"**{of}{figure.named}**"


def as_jsonl(spoken: Spoken) -> Iterator[str]:
    """One object a sentence."""
    for passages in spoken.values():
        for passage in passages:
            for sentence in passage.sentences:
                yield json.dumps(sentence.as_json(), ensure_ascii=False, default=str)
