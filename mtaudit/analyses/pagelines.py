"""Lines of an article that their shape shows to be page furniture: breadcrumbs, teasers, widgets, scripts.

Each function yields indices of lines in `lines(doc)`; they read no regions, since regions depend on what they find.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.analyses.late import late
from mtaudit.analyses.lines import END_MARKS, ended, lines, unended, words_in
from mtaudit.analyses.rows import rows
from mtaudit.model import Document, Span

TOP = 6  # lines among which a breadcrumb stands
LONGEST = 400  # characters of a breadcrumb, and of the headline below it
NEEDLE = 8  # characters of a headline that a line which leads to it must hold
LEADING_WORDS = 5  # of a breadcrumb, before the headline
PROSE_WORDS = 8
TEASER_REACH = 3  # lines from a teaser's headline to where it stands again
CUT = late(r" ?(?:\.\.+|…)$")
NEAR = 20_000  # characters of the article before and after a teaser that are compared with it
LONG_WORD = late(r"\w{4,}")
CHAIN = late(r"\s*[>»›→]\s*|\s+[|/•·\\]\s+")
LINK = late(r"[>»›→|/•·\\]")  # every chain has one of these
ARROWS = late(r"\s[>»›→]\s")
SCRIPT_ENDS = frozenset(";{}()>]")
SCRIPT = late(
    r"adsbygoogle|googletag\.|document\.(?:getElement|write|createE|querySel)|window\.\w+[ .=]"
    r"|function\s?\w*\(|\bgtag\(|\bfbq\(|</(?:script|div|p|a|span|iframe|style)>|\[/(?:caption|embed|gallery|vc_\w+)\]|\(\{|!important"
)


EMBED = late(
    r"(?:#\w++[\s,]*+){3,}|(?:—|–|-|&mdash;)\s?[^\n@]{2,60}\(@\w{1,30}\)\s[^\n]{0,30}\d{4}"
    r"|[^\n@.]{0,50}?[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}[)\]]?"
)


def prose(text: str, span: Span) -> bool:
    """Whether a line is a sentence of some length."""
    return ended(text, span) and words_in(text, span) >= PROSE_WORDS


def widgets(doc: Document) -> Iterator[int]:
    """Runs of prices, rates and scores anywhere; rows with any figures above or below all lines of some length."""
    runs = rows(doc)
    if not runs:
        return
    told = [i for i, span in enumerate(lines(doc)) if words_in(doc.text, span) >= PROSE_WORDS]
    for run in runs:
        if run.widget or (told and (run.last < told[0] or run.first > told[-1])):
            yield from range(run.first, run.last + 1)


def cut_headlines(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """Lines at the top that say the headline below them once more: after words of navigation, or cut off."""
    for i, span in enumerate(spans[: min(TOP, len(spans) - 1)]):
        if not _may_lead(text, span):
            continue
        for below in spans[i + 1 : i + 1 + TEASER_REACH]:
            if text.find(text[below.start : below.start + NEEDLE], span.start, min(span.end, span.start + LONGEST)) < 0:
                continue
            said, cut = CUT.subn("", _plain(text, span))
            if _leads_to(said, _plain(text, below), cut > 0):
                yield i
                break


def _may_lead(text: str, span: Span) -> bool:
    """Whether a line ends as a headline does, or is cut off."""
    last = text[span.end - 1]
    return last not in END_MARKS or last == "…" or text[span.end - 2] == "." or span.end - span.start > LONGEST


def _plain(text: str, span: Span) -> str:
    return " ".join(text[span.start : min(span.end, span.start + LONGEST)].split())


def _leads_to(said: str, headline: str, cut: bool) -> bool:
    """Whether a line without its first words is the headline, or (`cut`) the beginning of it."""
    words = said.split(" ")
    for skipped in range(0 if cut else 1, min(LEADING_WORDS, len(words) - 3) + 1):
        rest = " ".join(words[skipped:])
        if headline.startswith(rest) and (headline != rest if cut else headline == rest and rest[-1] not in END_MARKS):
            return True
    return False


def chain(text: str, span: Span) -> list[str]:
    """The parts of "Home » News » Example", of few words each but the last; nothing for other lines."""
    if not LINK.search(text, *span):
        return []
    parts = [part for part in CHAIN.split(text[span.start : span.end]) if part]
    if len(parts) < 2 or any(part.count(" ") > 3 for part in parts[:-1]):
        return []
    return parts


def arrows(text: str, span: Span) -> int:
    """How many arrows part a line."""
    return len(ARROWS.findall(text, span.start, span.end))


def teasers(doc: Document) -> Iterator[int]:
    """A headline that stands twice within a few lines amid prose, what is between, and the paragraph it announces."""
    if len(unended(doc)) < 2:
        return
    text, spans = doc.text, lines(doc)
    told = next((i for i, span in enumerate(spans) if prose(text, span)), len(spans))
    seen: dict[str, int] = {}
    for i in unended(doc):
        span = spans[i]
        if i < told or not 3 < words_in(text, span) < 25:
            continue
        said = text[span.start : span.end].casefold()
        first = seen.get(said, -TEASER_REACH - 1)
        if i - first <= TEASER_REACH and not any(prose(text, between) for between in spans[first:i]):
            yield from range(first, i + 1)
            if i + 1 < len(spans) and _announced(text, spans[first], span, spans[i + 1]):
                yield i + 1
        seen[said] = i


def _announced(text: str, first: Span, second: Span, paragraph: Span) -> bool:
    """Whether a paragraph tells what the headline before it says, and the rest of the article does not."""
    told = set(LONG_WORD.findall(text[paragraph.start : paragraph.end].casefold()))
    shared = told & set(LONG_WORD.findall(text[second.start : second.end].casefold()))
    before = text[max(0, first.start - NEAR) : first.start].casefold()
    rest = before + text[paragraph.end : paragraph.end + NEAR].casefold()
    return len(shared) > 1 and not all(word in rest for word in shared)


def scripts(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """Lines of program text and mark-up that a page left behind."""
    if any(map(text.__contains__, SCRIPT_ENDS)):
        yield from (i for i, s in enumerate(spans) if text[s.end - 1] in SCRIPT_ENDS and SCRIPT.search(text, *s))


def embeds(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """Lines of hashtags alone, the signatures of embedded posts, and names with an e-mail address."""
    if "#" in text or "@" in text:
        near = [i for i, (start, end) in enumerate(spans) if text[start] == "#" or text.find("@", start, end) >= 0]
        yield from (i for i in near if EMBED.fullmatch(text, *spans[i]))
