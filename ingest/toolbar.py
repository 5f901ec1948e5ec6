"""Toolbars: the lines of buttons and counters a web page prints above and below a document."""

import re

_CELLS = re.compile(r"\s*[|｜丨]\s*")
_BUTTON = re.compile(
    r"【?(?:(?:我要)?(?:打印|纠错|收藏|分享|关闭|朗读|下载|评论)(?:本[页文]|此[页文]|窗口)?"
    r"|(?:字体|字号|视力保护色?)(?:大小)?(?:\s*[:：].*)?|(?:[大中小]\s*){3}"
    r"|(?:print|share|save|close|e-?mail|download|favou?rites?|bookmark)(?: this)?"
    r"(?: page| window)?"
    r"|(?:font|text) size(?:\s*[:：].*)?)】?$",
    re.IGNORECASE,
)
_COUNTER = (
    r"(?:浏览(?:次数|量)?|点击(?:次数|率|量|数)?|阅读(?:次数|量|数)?|访问量"
    r"|hits|views|clicks|page views)"
)
_COUNTED = re.compile(rf"{_COUNTER}\s*[:：]\s*\d[\d,]*\s*次?$", re.IGNORECASE)
_STAMPED = re.compile(
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?)(?:[ T\u3000]+\d{1,2}:\d{2}(?::\d{2})?)?"
    rf"[\s\u3000|｜]+(?:来\s*源|作\s*者|编\s*辑|字\s*[体号]|source|author|editor|{_COUNTER})"
    r"\s*[:：]",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_CELL = 160, 40
# Words of the frame of a site, each a cell of its own: 登录 | 注册, Share: Facebook Twitter Print
_FRAME = re.compile(
    r"(?:首\s?页|网站首页|返回首页|设为首页|加入收藏|收藏(?:本站)?|登录|注册|手机版|电脑版|移动版|客户端|RSS"
    r"|繁[體体](?:版|中文)?|简体(?:版|中文)?|English|EN|中文|无障碍(?:浏览|阅读|模式|版)?"
    r"|(?:长者|关怀|适老|老年)(?:版|模式|专区)?|网站地图|联系我们|关于我们"
    r"|微信|(?:新浪)?微博|QQ(?:空间|好友)?|分享(?:到|至)?[:：]?|打印(?:本页)?|关闭(?:窗口)?|返回顶部"
    r"|字[号体][:：]?|[大中小]|share(?: this)?(?: page)?:?|facebook|twitter|x|linkedin|whatsapp"
    r"|e-?mail|print|home|login|log in|sign in|register|subscribe|sitemap|contact us|about us"
    r"|search|menu|top)$",
    re.IGNORECASE,
)
_STAMP_EN = re.compile(
    r"(?:first )?(?:published|posted|issued|(?:last )?updated|last (?:modified|reviewed))"
    r"(?: on| at|:)?\s+(?=[\w\s,]*(?:19|20)\d\d\b)[\w\s,.:|/()-]{6,100}$",
    re.IGNORECASE,
)
_MENU = 3


def is_toolbar(text: str) -> bool:
    """Whether a line consists of short cells, one at least a button: print, font size, close.

    >>> is_toolbar("Print | Font size: Large Medium Small"), is_toolbar("打印 | 关闭")
    (True, True)
    >>> is_toolbar("Print the plan and share it."), is_toolbar("字号：大 中 小")
    (False, True)
    """
    if len(text) > _LONGEST:
        return False
    if _is_frame(text):
        return True
    cells = [cell for cell in _CELLS.split(text) if cell]
    if len(cells) < 2:
        return bool(cells) and ":" in text.replace("：", ":") and bool(_BUTTON.match(cells[0]))
    short = all(len(cell) <= _LONGEST_CELL for cell in cells)
    return short and any(_BUTTON.match(cell) for cell in cells)


def _is_frame(text: str) -> bool:
    """Whether a line consists of words of a site's frame, or is a menu that begins with home.

    >>> _is_frame("登录 | 注册"), _is_frame("首页 机构概况 政务公开 办事服务"), _is_frame("中文")
    (True, True, True)
    """
    cells = [cell for cell in re.split(r"[\s|｜丨·]+", text) if cell]
    if cells and all(_FRAME.match(cell) for cell in cells):
        return True
    short = all(2 <= len(cell) <= 6 for cell in cells)
    return len(cells) > _MENU and short and re.match("首页|网站首页|主页", cells[0]) is not None


def is_counter(text: str) -> bool:
    """Whether a line is the stamp of a page: its date with a source or a counter, or a counter.

    >>> is_counter("2023/11/9 09:21:00 Source: Daily Hits: 3"), is_counter("浏览次数：12次")
    (True, True)
    >>> is_counter("2023年11月9日"), is_counter("阅读次数：每人每月3次以上。")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    return bool(_COUNTED.match(text) or _STAMPED.match(text) or _STAMP_EN.match(text))
