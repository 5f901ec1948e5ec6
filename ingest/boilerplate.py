"""Boilerplate: what belongs to the page a document was taken from; it is marked, never deleted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.imprint import imprints
from ingest.line import TextLine
from ingest.marker import Marker, Style, marker_at
from ingest.metadata.issue_date import days, whole_day
from ingest.reader import ASIDE, Hint, Role
from ingest.toolbar import is_counter, is_toolbar


class Why(StrEnum):
    """Why a stretch is boilerplate; the values are codes of the message catalogue."""

    BREADCRUMB = "boilerplate.breadcrumb"
    TIMESTAMP = "boilerplate.timestamp"
    PUNCTUATION = "boilerplate.punctuation"
    RELATED = "boilerplate.related"
    LINKS = "boilerplate.links"
    PAGE_NUMBER = "boilerplate.page_number"
    PAGE_METADATA = "boilerplate.page_metadata"
    CONTENTS = "boilerplate.contents"
    LAYOUT = "boilerplate.layout"
    WEB = "boilerplate.web"
    IMPRINT = "boilerplate.imprint"
    RED_HEAD = "boilerplate.red_head"


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch that is boilerplate, and why."""

    start: int
    end: int
    why: Why


_BREADCRUMB = re.compile(
    r"(?:(?:您|你)?(?:的|现在的?|当前)?(?:所在)?位置|首页|主页|home|you are here)\s*[:：]?.{0,80}$",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"[>»›＞]")
_TIMESTAMP = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[ T\u3000]+\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?:[\s|]+\d{1,9})?$"
)
_CLOCK = re.compile(r"\d{1,2}:\d{2}|\s\d{2,9}$")
_PAGE_METADATA = re.compile(
    r"(?:发布(?:时间|日期|机构|单位|者|人)|(?:更新|录入|上传)?(?:时间|日期)|发文(?:机关|机构|字号|日期)|成文日期|公开(?:日期|方式|范围)"
    r"|索\s*引\s*号|主题(?:分类|词)"
    r"|信息(?:来源|分类|索引号?)|来\s*源|文\s*号|生效日期|有效性|浏览(?:次数|量)|点击(?:数|率|次数)?"
    r"|阅读(?:次数|量)|访问量"
    r"|作\s*者|责任编辑|编\s*辑|审\s*核|供\s*稿|撰\s*稿|稿\s*源|录\s*入|记\s*者|摄\s*影|标\s*签|标\s*题|名\s*称|字体|字号|source|author|published|date|views|posted|editor)"
    r"\s*[:：]",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:相关(?:阅读|链接|文章|新闻|信息|推荐|文件|稿件|解读|附件下载)|延伸阅读|推荐阅读|猜你喜欢"
    r"|热门(?:文章|推荐|新闻)|更多(?:新闻|文章)|最新(?:发布|动态|新闻)"
    r"|(?:网友|用户)?(?:评论|留言)(?:列表|区)?|发表评论"
    r"|related (?:reading|articles?|news|links?|stories|posts|documents?)|recommended(?: reading)?"
    r"|you may also like|more (?:news|articles)|further reading|comments"
    r"|(?:was|is) this (?:page|information|article) (?:useful|helpful)\?.*)\s*[:：>]*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:上一[篇条页]|下一[篇条页]|前一篇|后一篇|(?:previous|next)(?= ?[:：])"
    r"|read the (?:next|previous) article"
    r"|next (?:article|page)"
    r"|previous (?:article|page))(?:\s*[:：].*)?$",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"(?:分享(?:到|至).*|打印(?:本页|此页)?|关闭(?:窗口|本页)?|【?(?:打印|关闭|收藏|字体[:：]?.{0,8})】?"
    r"|扫一扫.{0,20}|版权所有.*|网站地图|联系我们|.{0,6}ICP备.*|.{0,6}公网安备.*|返回(?:顶部|首页)"
    r"|主办(?:单位)?[:：].*|承办(?:单位)?[:：].*"
    r"|技术支持[:：].*|print(?: this page)?|share(?: to.*)?|back to top|copyright.*|©.*"
    r"|tags?\s*[:：].*|skip to .{3,20}"
    r"|附件(?:下载|列表)\s*[:：]?|【.{2,6}】(?:\s*【.{2,6}】)+|\[.{2,6}\](?:\s*\[.{2,6}\])+"
    r"|all rights reserved.*"
    r"|(?:【?[大中小]】?\s*){3})$",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?"
    r"|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s*/\s*\d{1,4})$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"[·•\-*]?\s*.{6,90}?[\s\u3000\[(（]+\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?\s*\d*$"
)
_CONTENTS = re.compile(r".{2,60}?(?:\.{4,}|…{2,}|·{4,}|_{4,})\s*\d{1,4}$")
_ANYWHERE = ((Why.PAGE_NUMBER, _PAGE_NUMBER), (Why.CONTENTS, _CONTENTS))
_CLOSES = "0123456789-—–－·页"  # what page numbers, time stamps and contents lines end with
_CONTENTS_TITLE = re.compile(r"目[\s\u3000]*[录錄次]|(?:table of )?contents", re.IGNORECASE)
_BULLET = " \t\u3000\xa0•·●◆■▪*>»-|"
_HEAD = 14
_LONGEST_LINK = 140
_LEAST_PROSE = 40


def boilerplate(
    text: str, lines: Sequence[TextLine], hints: Sequence[Hint] = ()
) -> tuple[Aside, ...]:
    """The boilerplate of a text in order, without overlaps.

    >>> [str(aside.why) for aside in boilerplate("Home >", [TextLine(0, 6, "Home >")])]
    ['boilerplate.breadcrumb']
    """
    rests = list(_rests(text, lines))
    found = [Aside(hint.start, hint.end, _why_set_apart(text, hint)) for hint in hints
             if hint.role in ASIDE and hint.end > hint.start]  # fmt: skip
    found += _contents(lines)
    found += [Aside(start, end, Why.IMPRINT) for start, end in imprints(lines)]
    found += _of_lines([line for line in lines if not _within(line.start, rests)])
    found = [aside for aside in found if not _within(aside.start, rests)] + rests
    return tuple(_apart(sorted(found, key=lambda aside: (aside.start, -aside.end))))


def _why_set_apart(text: str, hint: Hint) -> Why:
    """Why a stretch is boilerplate that the format itself sets apart; dates stay findable."""
    if hint.role is Role.NAVIGATION:
        words = text[hint.start : hint.end]
        if _TIMESTAMP.match(words):
            return Why.TIMESTAMP
        return _why_in_head(words, 2) or Why.WEB
    return Why.CONTENTS if hint.role is Role.CONTENTS else Why.LAYOUT


def _apart(found: list[Aside]) -> Iterator[Aside]:
    end = -1
    for aside in found:
        if aside.start >= end:
            end = aside.end
            yield aside


def _of_lines(lines: list[TextLine]) -> Iterator[Aside]:
    head = 0 if _is_memorandum(lines[:_HEAD]) else _HEAD
    labels = [found for line in lines[:head] if (found := _PAGE_METADATA.match(line.text))]
    keyed = len(labels)
    alone = sum(found.end() == len(found.string) for found in labels)
    apart = 2 * alone > keyed  # the values stand on lines of their own
    for at, line in enumerate(lines):
        why = _why(line, in_head=at < head, keyed=keyed)
        if why is None and apart and 0 < at < head and _is_value(lines[at - 1].text, line.text):
            why = Why.PAGE_METADATA
        if why is None and _is_link(line.text) and _beside(lines, at):
            why = Why.LINKS
        if why is not None:
            yield Aside(line.start, line.end, why)


def _is_memorandum(head: list[TextLine]) -> bool:
    """Whether the labels of a head are those of a memorandum, not of a page: To with another."""
    labels = {line.text.partition(":")[0].strip().lower() for line in head if ":" in line.text}
    return "to" in labels and bool(labels & {"from", "subject", "re"})


def _why(line: TextLine, *, in_head: bool, keyed: int) -> Why | None:
    text = line.text
    if not any(char.isalnum() for char in text):
        return None if _is_rule(text) else Why.PUNCTUATION
    if len(text) > 160:
        return None
    if in_head and (why := _why_in_head(text, keyed)) is not None:
        return why
    if text[-1] in _CLOSES:
        for why, pattern in _ANYWHERE:
            if pattern.match(text):
                return why
        if _TIMESTAMP.match(text) and _CLOCK.search(text):
            return Why.TIMESTAMP
    return Why.WEB if len(text) < 60 and _WEB.match(text.strip(_BULLET)) else None


def _why_in_head(text: str, keyed: int) -> Why | None:
    crumbs = len(_CRUMB.findall(text)) if len(text) < 100 else 0
    if crumbs > 1 or (crumbs and _BREADCRUMB.match(text)):
        return Why.BREADCRUMB
    if _is_page_metadata(text, keyed) or is_counter(text):
        return Why.PAGE_METADATA
    return Why.WEB if is_toolbar(text) else None


def _is_page_metadata(text: str, keyed: int) -> bool:
    """A line of labelled values: two labels on it, two such lines, or a label with a date."""
    found = _PAGE_METADATA.match(text)
    if not found:
        return False
    inside = len(_PAGE_METADATA.findall(text)) + len(re.findall(r"[\s\u3000]\S{2,6}[:：]", text))
    return inside > 1 or keyed > 1 or bool(days(text)) or text.startswith(("来源", "Source"))


def _is_rule(text: str) -> bool:
    """A ruled line parts documents and is no remnant of one."""
    return len(text) >= 5 and len(set(text)) == 1


def _contents(lines: Sequence[TextLine]) -> Iterator[Aside]:
    """A table of contents: the line that says so and the headings under it that come again."""
    for at, line in enumerate(lines):
        if len(line.text) > 10 or not _CONTENTS_TITLE.fullmatch(line.text):
            continue
        end = at + 1
        seen: set[str] = set()
        while end < len(lines) and _bare(lines[end].text) not in seen and _is_entry(lines, end):
            seen.add(_bare(lines[end].text))
            end += 1
        if end > at + 1:
            yield Aside(line.start, lines[end - 1].end, Why.CONTENTS)
        return


def _is_entry(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a line is a heading with a page number, or stands again further down."""
    text = lines[at].text
    if _CONTENTS.match(text):
        return True
    bare = _bare(text)
    return len(text) < 60 and any(_bare(other.text) == bare for other in lines[at + 1 :])


def _bare(text: str) -> str:
    return re.sub(r"[\s\u3000]", "", text)


def _is_value(label: str, text: str) -> bool:
    """Whether a line is the value of the label that stands alone on the line before."""
    found = _PAGE_METADATA.match(label)
    return found is not None and found.end() == len(label) and len(text) < 80


def _is_link(text: str) -> bool:
    return text[-1] in "0123456789])）" and _LINK.match(text) is not None


def _beside(lines: list[TextLine], at: int) -> bool:
    return any(
        _is_link(lines[other].text) and not whole_day(lines[other].text)
        for other in (at - 1, at + 1)
        if 0 <= other < len(lines)
    )


def _rests(text: str, lines: Sequence[TextLine]) -> Iterator[Aside]:
    """From "Related reading" or 上一篇 on, where only a page's rest follows, to the end of text.

    A document whose numbers go on after such links was interrupted: there only they are aside.
    """
    reached = 0
    for at, line in enumerate(lines):
        bare = line.text.strip(_BULLET)
        if at == 0 or line.start < reached or len(bare) > _LONGEST_LINK:
            continue
        if _RELATED.match(bare) or (_NEXT.match(bare) and _is_rest(lines[at + 1 :])):
            start = max(text.rfind(end, 0, line.start) for end in "\n\r\u2028\u2029") + 1
            further = _resumed(lines, at)
            reached = lines[further].start if further is not None else len(text)
            yield Aside(start, reached, Why.RELATED)


def _resumed(lines: Sequence[TextLine], at: int) -> int | None:
    """Where a document goes on after links at a line: at its first sentence or next number."""
    last = {_series(marker): marker.ordinal for marker in map(_marker_of, lines[:at]) if marker}
    seen = set()
    for later in range(at + 1, len(lines)):
        marker = _marker_of(lines[later])
        if marker is None or _series(marker) in seen:
            continue
        seen.add(_series(marker))
        if marker.ordinal == last.get(_series(marker), 0) + 1 > 1:
            between = range(at + 1, later)
            return next((place for place in between if _is_prose(lines[place].text)), later)
    return None


def _marker_of(line: TextLine) -> Marker | None:
    return marker_at(line.text, 0)


def _series(marker: Marker) -> tuple[Style, str]:
    return marker.style, marker.form


def _is_prose(text: str) -> bool:
    return len(text) > _LEAST_PROSE and text[-1] in "。；;.:："


def _within(place: int, asides: Sequence[Aside]) -> bool:
    return any(aside.start <= place < aside.end for aside in asides)


def _is_rest(lines: Sequence[TextLine]) -> bool:
    """Whether what follows is too little for a document: a few lines without a clause number."""
    return len(lines) <= 12
