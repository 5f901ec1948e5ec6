"""The verb that orders in a Chinese segment: at its head, after a preposition or its object.

Chinese marks no imperative; a verb of the administrative lexicon in one of these places is the
sign, and what makes it part of a noun phrase (自查工作, 检查的情况) is the counter-sign.
"""

import re
from collections.abc import Sequence

import rjieba

from extract.zh_words import ZhWords

_CARRIERS = r"对照|对于|对|和|同|就|会"  # what follows may be a noun phrase with a verb inside
_FRAMERS = r"按照|按|根据|依据|依照|通过|结合|采取|经"  # alone with a verb they say how
_MOVERS = r"将|把|向|由|为|从|与"  # what they move must be followed by its verb
_OTHERS = (
    r"在|于|自|参照|以|针对|围绕|会同|联合|用|给|比照|利用|运用|依托|借助|到|至|邀请|组织|发现"
)
_PREP = re.compile(rf"{_CARRIERS}|{_FRAMERS}|{_MOVERS}|{_OTHERS}")
_ALSO_VERBS = ("组织", "会同", "邀请", "对照", "联合", "通过")
_NOUNS = (
    "工作 情况 问题 阶段 过程 环节 制度 机制 部门 单位 人员 机构 力度 能力 水平 体系 领域 行为"
    " 主体 要求 标准 方案 计划 责任 职责 结果 报告 系统 平台 措施 任务 重点 内容 范围 对象"
    " 程序 条件 区域 队伍 设施 活动"
)
_NOMINAL = re.compile(rf"(?:{'|'.join(_NOUNS.split())})?$|的|[、和及与或]|等")
_TRANSITIVE = re.compile(
    r"建立|制定|制订|完善|健全|开展|加强|落实|出台|印发|形成|提出|推进|推动|强化|明确|做好|加快|召开"
    r"|成立|采取|督促|指导|履行|报送|编制|配备|设立|公布|组建|设置"
)
_THING = re.compile(
    r"(?:面|率|比例|数量?|人数|次数|时限|期限|范围|重点|对象|内容|结果|工作|情况|时间)"
    r"(?:不(?:少|低|超|高)|应|为|达|主要|包括|是|由|从|开始|结束|完成后|自)"
)
_ONE_BY_ONE = re.compile(r"逐[一-龥]")
_ASPECTS = frozenset("的了是着过")
_LEADING_TAGS = frozenset({"d", "ad", "c", "zg", "vd", "t", "mq", "z", "b"})
# a span of time that a verb follows without a comma (汛期结束后开展评估)
_WHILE = re.compile(
    r"[^，的]{2,12}?(?:期间|过程中|之后|之前|以前|以后|(?<![提目当以之超面向支])前|(?<![以之先前最])后)"
    r"(?![续备期台来果])"
)
# with whom, by when, and then the verb: 会同消防部门在8月底前完成…
_DATED_VERB = re.compile(
    r"[^，的]{2,24}?(?:[在于]|[^，的]{0,2}\d)[^，的]{1,12}?(?:之?前|以内|内|底)(?P<verb>完成|组织|开展|落实|制定|建立|编制|出台|形成)"
)
_OWN = re.compile(
    r"(?:原则上)?采取.{2,}(?:措施|方式)$|采取.{2,}措施|充分(?:利用|运用|发挥)|突出|充分考虑|立足|依托"
)
_NEGATED = re.compile(
    r"未|不(?!断|定期|折不扣|得|准|许|漏|留|走|搞|打|间断|少于|低于|超过)|没有|无"
)
_PERFORM = re.compile(
    r"报送|上报|呈报|报告|报备|备案|汇总|移送|移交|公布|公示|公开|通报|归档|存档|纳入|列入|抄送|印发"
    r"|反馈|上传|录入|报(?=[省市县区国]|我|同级|上级|领导|有关|各|当地|本)"
)
_MANNER = re.compile(
    r"及时|统一|一律|全部|分别|逐级|逐一|随时|定期|按时|按期|如期|同步|单独|立即|尽快|依法|限期|从严"
    r"|全额|足额|如数|[日天时月年周]内|严格|严肃|优先|由|于|按|每|同时|必须|报|须|第一时间|就地"
)


def behind_adverbs(words: str, lexicon: ZhWords) -> str:
    """What follows the adverbs; a word that can be verb or adverb is a verb if none follows."""
    at, verb = 0, -1
    while (found := lexicon.skip.match(words, at)) and found.end() > at:
        if lexicon.order.fullmatch(found.group()):
            verb = at
        at = found.end()
    leads = lexicon.order.match(words, at) or _PREP.match(words, at)
    return words[verb if verb >= 0 and not leads else at :]


def head_verb(words: str, lexicon: ZhWords) -> str | None:
    """The verb that orders, if the text begins with it or leads to it through a preposition."""
    text = behind_adverbs(words, lexicon)
    if text[:1] == "各" and lexicon.order.match(text, 1):  # 于3月、9月各开展一次
        text = text[1:]
    while_ = _WHILE.match(text)
    if while_ and not lexicon.order.match(text) and not _PREP.match(text):
        return head_verb(text[while_.end() :], lexicon)
    prep = _PREP.match(text)
    if prep:
        verb = _governed_verb(text, prep, lexicon)
        if verb is not None or prep.group() not in _ALSO_VERBS:
            return verb
    found = lexicon.order.match(text)
    if found is None or _is_state(text, found, lexicon):
        return None
    rest = text[found.end() :]
    noun = re.match(r"的|[^的]{0,3}(?:部门|单位)$", rest) or _THING.match(rest)
    frames = not rest and lexicon.frame.fullmatch(found.group())
    return None if noun or frames else found.group()


def tagged_verb(words: str, lexicon: ZhWords) -> str | None:
    """The verb by parts of speech, for verbs and adverbs that no list holds (果断采取…措施)."""
    at = 0
    tagged = rjieba.tag(words)
    for index, (word, tag) in enumerate(tagged):
        if tag in _LEADING_TAGS:
            at += len(word)
            continue
        rest = words[at:]
        if at and (found := head_verb(rest, lexicon) or (own_order(rest) and word)):
            return str(found)
        stated = lexicon.state.match(rest) or _is_aspect(tagged[index + 1 : index + 2])
        return str(word) if tag == "v" and len(word) > 1 and not stated else None
    return None


def _is_aspect(following: Sequence[tuple[str, str]]) -> bool:
    """Whether nothing follows, or what makes the verb before it told (过 but not 过期)."""
    return not following or following[0][0] in _ASPECTS or following[0][0][0] in "的了是着"


def fronted_verb(words: str, lexicon: ZhWords) -> str | None:
    """The verb behind a thing that stands first (重要情况及时上报)."""
    if _NEGATED.search(words) or words.startswith(("这", "那", "是")):
        return None
    found = _PERFORM.search(words, 2)
    if found and not re.match(r"[的、和及与或]|工作|情况|制度|材料|人", words[found.end() :]):
        return found.group()
    for verb in lexicon.order.finditer(words, 2):
        before = words[max(0, verb.start() - 14) : verb.start()]
        if _MANNER.search(before) and words[verb.end() : verb.end() + 1] not in ("的", "、"):
            return verb.group()
    return None


def own_order(words: str) -> bool:
    """Whether a frame is an order by itself when no other verb follows (采取有力措施)."""
    return _OWN.match(words) is not None


def _is_state(text: str, verb: re.Match[str], lexicon: ZhWords) -> bool:
    state = lexicon.state.match(text)
    return state is not None and len(state.group()) >= len(verb.group())


def _governed_verb(text: str, prep: re.Match[str], lexicon: ZhWords) -> str | None:
    """A verb behind the noun phrase of a preposition, not inside it."""
    dated = _DATED_VERB.match(text, prep.end())
    if dated and re.match("会同|联合|[和同与]", text):
        return dated["verb"]
    last = text.rfind("的")
    start = last + 1 if prep.end() <= last < len(text) - 1 else prep.end()
    for found in lexicon.order.finditer(text, start):
        if found.start() <= prep.end() and not _TRANSITIVE.match(found.group()):
            continue
        if re.fullmatch(_FRAMERS, prep.group()) and found.end() == len(text):
            return None
        if _governs(text, prep, found, lexicon):
            return found.group()
    return None


def _governs(text: str, prep: re.Match[str], verb: re.Match[str], lexicon: ZhWords) -> bool:
    after, between = text[verb.end() :], verb.start() - prep.end()
    if lexicon.light.fullmatch(verb.group()) and not after.startswith("的"):
        return True
    nominal = not _TRANSITIVE.match(verb.group()) and is_nominal(after, lexicon)
    near = text[max(0, verb.start() - 4) : verb.start()]
    if (lexicon.adverb.search(near) or _ONE_BY_ONE.search(near)) and not nominal:
        return True
    if not after:
        return between > 1 and re.fullmatch(rf"{_MOVERS}|对|就", prep.group()) is not None
    carries = re.fullmatch(_CARRIERS, prep.group()) is not None
    return not nominal and (not carries or len(after) > 1)


def is_nominal(after: str, lexicon: ZhWords) -> bool:
    """Whether a verb with this behind it is part of a noun phrase (自查自纠工作)."""
    while found := lexicon.order.match(after):
        after = after[found.end() :]
        if not after:
            return False
    return bool(after) and _NOMINAL.match(after) is not None
