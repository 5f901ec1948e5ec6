"""What one Chinese segment is: an order, a frame, a condition, an aim, a fact, or the rest."""

import re
from dataclasses import dataclass
from enum import Enum

import rjieba

from duban.obligation import NormType
from extract.bodies import agent_of, subject_of
from extract.draft import Setting
from extract.zh_words import ZhWords, zh_words


class Kind(Enum):
    """The part a segment plays in its sentence."""

    BOUND = "norm.modal"
    ASSIGNED = "norm.assigned"
    FUTURE = "norm.future"
    ORDER = "norm.imperative"
    FRONTED = "norm.fronted"
    FRAME = "frame"
    CONDITION = "condition"
    AIM = "norm.goal"
    SANCTION = "norm.sanction"
    SEAT = "norm.assignment"
    SCHEDULE = "norm.schedule"
    CRITERION = "norm.criterion"
    MEASURE = "norm.measure"
    FACT = "fact"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Clause:
    """A segment with its part; `words` made the rule fire, `subject` is relative to the segment.

    `framed` marks a binding word whose verb follows in the next segment, `orders` a frame that is
    an order when nothing follows.
    """

    kind: Kind
    words: str = ""
    type: NormType = NormType.OBLIGATION
    subject: tuple[int, int] | None = None
    framed: bool = False
    orders: bool = False

    @property
    def is_duty(self) -> bool:
        """Whether a norm can start here."""
        return self.kind in (Kind.BOUND, Kind.ASSIGNED, Kind.FUTURE, Kind.ORDER, Kind.FRONTED)


_PREP = re.compile(
    r"对照|对于|对|将|把|向|为|与|同|和|在|于|从|自|按照|按|根据|依据|依照|参照|结合|以|通过|针对|围绕|会同|联合|就|用|给|比照|由|采取|利用|运用|依托|借助|经|会|到|至|邀请|组织"
)
_ANY_VERB = frozenset({"将", "把", "向", "为", "与", "给", "由", "会同", "联合", "结合", "根据", "按照", "按", "依据", "采取", "通过", "从", "以", "依照", "利用", "依托", "参照", "用", "围绕", "针对", "经", "到", "至", "于", "在", "自", "邀请", "组织", "借助", "运用"})  # fmt: skip
_NOMINAL = re.compile(
    r"(?:工作|情况|问题|阶段|过程|环节|制度|机制|部门|单位|人员|机构|力度|能力|水平|体系|领域|行为|主体|要求|标准|方案|计划|责任|职责|结果|报告|系统|平台|措施|任务|重点|内容|范围|对象|程序|条件|区域|队伍|设施|活动)?$|的|[、和及与或]|等"
)
_SEAT = re.compile(
    r"(?:组长|主任|副主任|成员|召集人|总指挥|副组长|秘书长|联络员|会长|主席|委员)(?:由|为|：)|由.{2,60}(?:组成|担任|兼任)|设在|(?:任|担任|兼任)(?:副?组长|副?主任|成员|召集人)|为(?:成员|副?组长)"
)
_SCHEDULE = re.compile(
    r"(?:从|自|于).{0,16}(?:开始|启动|起).{0,12}$|(?:年|月|日)(?:底|初)?(?:结束|开始|完成全部)$|为期|(?:大体|共|总体上?)?分为?(?:.{0,3})个?阶段|时间(?:为|是|从|自)"
)
_FUTURE = re.compile(
    r"将(?=(?:会同|对|于|在|按|根据|适时|组织|定期|不定期|视|择|选|采取|进行|开展|予以|通过|及时|继续|派|联合|依法|严肃|通报|约谈|抽|随机|结合|逐|从|把|与|向|给予|纳入|每|全程|统一))"
)
_SANCTION = re.compile(
    r"罚款|责令|给予.{0,12}(?:处分|警告|处罚|撤职|开除)|予以(?:处罚|处分|警告|取缔)|没收|吊销|暂扣"
    r"|撤销(?!的)|追究.{0,12}责任|承担.{0,10}责任|治安管理处罚|依法(?:予以|给予)?处理|收回.{0,20}(?:权|许可)"
    r"|批评教育|取消.{0,10}资格|拘留|处.{1,12}有期徒刑|从[轻重]处罚|标准执行"
)
_BINDS = re.compile(r"应当|必须|有权|不得|应(?!当)")
_DEFINES = re.compile(
    r"是指|所称|以下[简统]?[合]?称|^(?:国家)?(?:鼓励|支持|提倡|保护|保障|实行)|实行.{2,24}制(?:度)?$|^[^，由将]{1,24}(?:包括|分为|具有|是)|自.{2,16}起施行|制定本|适用(?:于)?本|同时废止"
)
_ASPECT = re.compile(
    r"(?<!为)了(?![解望结断事却然])|(?<![业对把将])已(?!有的|建的|发现|经?[^，]{0,12}的)|取得.{0,8}(?:成效|成果|进展|成绩|效果)"
)
_SEG_FACT = re.compile(
    r"目前|当前|去年|前年|近年|近期(?=.*(?:发生|出现|连续))|一些|有的(?!放)|个别|部分(?!.*(?:要|应))|虽然|尽管|这是|这次|此次|我国|形势|但是?(?!对)|然而|不过|甚至|其原因|主要原因"
)
_MEASURE = re.compile(
    r"不(?:得)?(?:少于|低于|超过|高于|多于|大于|小于)|达到?.{0,6}(?:%|以上)|控制在"
)
_LEADING_TAGS = frozenset({"d", "ad", "c", "zg", "vd", "t", "mq", "z", "b"})
_OWN = re.compile(r"采取.{2,}措施|坚持|充分(?:利用|运用|发挥)|突出|充分考虑|立足|依托")
_WHEN = re.compile(
    r"(?:(?<![按及随实适同届定准])时|(?<![最])后|(?<![目提])前|期间|之日起|基础上|过程中|的同时|情况下|条件下)$"
)
_THING = re.compile(
    r"(?:面|率|比例|数量?|人数|次数|时限|期限|范围|重点|对象|内容|结果|工作|情况|时间)"
    r"(?:不(?:少|低|超|高)|应|为|达|主要|包括|是|由|从|开始|结束|完成后|自)"
)
_STOP_NEG = re.compile(
    r"未|不(?!断|定期|折不扣|得|准|许|漏|留|走|搞|打|间断|少于|低于|超过|断)|没有|无"
)
_PERFORM = re.compile(
    r"报送|上报|呈报|报告|报备|备案|汇总|移送|移交|公布|公示|公开|通报|归档|存档|纳入|列入|抄送|印发|反馈|上传|录入|报(?=[省市县区国]|我|同级|上级|领导|有关|各|当地|本)"
)
_MANNER = re.compile(
    r"及时|统一|一律|全部|分别|逐级|逐一|随时|定期|按时|按期|如期|每月|每季度|同步|单独|立即|尽快|依法|不定期|限期|从严|严格|优先|由|于|按|每|同时|必须|按规定|报|须|每年|每周|每日|第一时间|按要求|就地|严肃"
)


def clause_of(words: str, setting: Setting, *, after_duty: bool, first: bool) -> Clause:
    """The part a masked segment plays, given whether a duty precedes it in its sentence."""
    lexicon = zh_words(setting.folder)
    bare = words.rstrip("※ ")
    if re.search(r"(?<!目)的$", bare) or bare.endswith(("的话", "的除外")):
        return Clause(Kind.CONDITION)
    name = _subject(words, lexicon, setting)
    found = (
        _lawful(words, setting) or _seat(words, setting) or _bound(words, name, lexicon, setting) or _assigned(words, setting)
        or _future(words, name)
    )  # fmt: skip
    if found:
        return found
    if "是否" in words and (
        re.search(r"(?:重点|内容|主要|标准|要点).{0,4}是", words) or not lexicon.order.match(words)
    ):
        return Clause(Kind.CRITERION, "是否")
    if _is_fact(words, lexicon):
        return Clause(Kind.FACT)
    if _SCHEDULE.search(words) and not after_duty and not name:
        return Clause(Kind.SCHEDULE, words[:12])
    return _bare_clause(words, name, lexicon, after_duty=after_duty, first=first)


def _subject(words: str, lexicon: ZhWords, setting: Setting) -> tuple[int, int] | None:
    start = 0
    while (skip := lexicon.skip.match(words, start)) and skip.end() > start:
        name = subject_of(words[start:], setting.folder)
        if name:
            break
        start = skip.end()
    name = subject_of(words[start:], setting.folder)
    return (start, start + len(name)) if name else None


def _lawful(words: str, setting: Setting) -> Clause | None:
    """What only a legal text says: a consequence of a breach, a definition, an encouragement."""
    if not setting.law:
        return None
    if _DEFINES.search(words):
        return Clause(Kind.FACT)
    found = _SANCTION.search(words)
    if found and not _BINDS.search(words[: found.start()]):
        return Clause(Kind.SANCTION, found.group())
    return None


def _seat(words: str, setting: Setting) -> Clause | None:
    found = _SEAT.search(words)
    if not found or setting.law:
        return None
    name = subject_of(words, setting.folder) or words[: found.start()]
    subject = (0, len(name)) if found.group().startswith(("设在", "任", "担任")) else None
    return Clause(Kind.SEAT, found.group()[:12], subject=subject)


def _bound(
    words: str, name: tuple[int, int] | None, lexicon: ZhWords, setting: Setting
) -> Clause | None:
    best: tuple[int, str, NormType] | None = None
    for trigger in lexicon.triggers:
        if trigger.law and not setting.law:
            continue
        for found in trigger.pattern.finditer(words):
            if not _embedded(words, found.start(), name, lexicon) and (
                best is None or found.start() < best[0]
            ):
                best = (found.start(), found.group(), trigger.type)
                break
    if best is None:
        return None
    rest = words[best[0] + len(best[1]) :]
    framed = bool(lexicon.frame.match(rest)) and _head(rest, lexicon) is None
    framed = framed or bool(_WHEN.search(words)) or bool(re.match(r"由[^，]+牵头$", words))
    return Clause(Kind.BOUND, best[1], best[2], name, framed)


def _embedded(words: str, at: int, name: tuple[int, int] | None, lexicon: ZhWords) -> bool:
    """Whether a trigger stands inside a noun phrase or behind another verb, so that it is told."""
    before, after = words[:at], words[at:]
    if re.match(r"[^的]{1,14}的(?:[^的，]{1,8})$", after) and re.match(
        r"对|将|把|按|根据|在|与|为", before
    ):
        return True
    body = before[name[1] :] if name else before
    verb = lexicon.order.match(body) or lexicon.order.match(_after_skip(body, lexicon))
    return (bool(verb) and not name and at > 4 and bool(re.search(r"的[^的]*$", after))) or (
        bool(
            re.search(
                r"(?:规定|确定|认为|要求|明确|知道|强调|指出|发现|依法|提出)(?:其|他|它|的)?$",
                before,
            )
        )
        and bool(re.search(r"的", after))
    )


def _after_skip(words: str, lexicon: ZhWords) -> str:
    """What follows the adverbs; a word that can be verb or adverb is a verb if none follows."""
    at = 0
    while (found := lexicon.skip.match(words, at)) and found.end() > at:
        after = words[found.end() :]
        leads = lexicon.skip.match(after) or lexicon.order.match(after) or _PREP.match(after)
        if not leads and lexicon.order.match(found.group()):
            break
        at = found.end()
    return words[at:]


def _assigned(words: str, setting: Setting) -> Clause | None:
    found = agent_of(words, setting.folder)
    if not found or re.search(
        r"变更|改为|转变|(?:印发|制定|公布|规定|批准|确定)的", words[found.end() : found.end() + 12]
    ):
        return None
    return Clause(Kind.ASSIGNED, found.group(), subject=found.span(1))


def _future(words: str, name: tuple[int, int] | None) -> Clause | None:
    found = _FUTURE.search(words)
    if not found or (name is None and found.start() > 0):
        return None
    if name is None and re.match(r"将.*(?:纳入|作为|报|列入|转|交|给)", words):
        return None
    return Clause(Kind.FUTURE, "将", subject=name)


def _is_fact(words: str, lexicon: ZhWords) -> bool:
    if _ASPECT.search(words) and not re.match(r"对|将|把", words):
        return True
    if _SEG_FACT.match(words) or lexicon.told.search(words):
        return True
    return bool(lexicon.past.search(words)) and not re.match(r"对|将|把|针对|摸清|查清|解决", words)


def _bare_clause(
    words: str, name: tuple[int, int] | None, lexicon: ZhWords, *, after_duty: bool, first: bool
) -> Clause:
    rest = words[name[1] :] if name else words
    core = _after_skip(rest, lexicon)
    if name is None and _is_aim(core, lexicon, after_duty=after_duty):
        return Clause(Kind.AIM, core[:8])
    told = re.match(r"(?:主要|重点)?是", rest)
    if _WHEN.search(words):
        return Clause(Kind.FRAME, words[-4:], subject=name)
    if told and first:
        core = rest[told.end() :]
    elif _is_frame(words, rest, core, lexicon):
        return Clause(Kind.FRAME, words[:8], subject=name, orders=bool(_OWN.match(core)))
    verb = _head(core, lexicon)
    if verb is not None:
        return Clause(Kind.ORDER, verb, subject=name)
    if _MEASURE.search(words):
        return Clause(Kind.MEASURE, words, subject=name)
    if name is None and _is_fronted(words, lexicon):
        found = _PERFORM.search(words) or lexicon.order.search(words, 2)
        return Clause(Kind.FRONTED, found.group() if found else words[:8])
    tagged = None if name else _by_tags(core, lexicon)
    return Clause(Kind.ORDER, tagged) if tagged else Clause(Kind.REST, subject=name)


def _is_aim(core: str, lexicon: ZhWords, *, after_duty: bool) -> bool:
    found = lexicon.purpose.match(core)
    if not found or not after_duty:
        return False
    if found.group() in ("为", "以") and _head(core, lexicon) is not None and found.group() == "为":
        return False
    return not lexicon.purpose_order.search(core[found.end() : found.end() + 14])


def _is_frame(words: str, rest: str, core: str, lexicon: ZhWords) -> bool:
    for text in (rest, core):
        found = lexicon.frame.match(text)
        if found and _head(text, lexicon) is None:
            return True
        if found and _is_frame_end(words, lexicon):
            return True
    return False


def _is_frame_end(words: str, lexicon: ZhWords) -> bool:
    opens = re.match(
        r"按照?|根据|依据|依照|通过|采取|以|结合|围绕|针对|利用|运用|对照|本着|参照|比照|借助|依托",
        words,
    )
    return bool(opens) and words.endswith(lexicon.frame_end)


def _head(core: str, lexicon: ZhWords) -> str | None:
    """The verb that orders, if the text begins with it or leads to it through a preposition."""
    text = _after_skip(core, lexicon)
    prep = _PREP.match(text)
    if prep:
        verb = _behind(text, prep, lexicon)
        if verb is not None or prep.group() not in ("组织", "会同", "邀请", "对照", "联合", "通过"):
            return verb
    if lexicon.state.match(text):
        found = lexicon.order.match(text)
        longer = found and len(found.group()) > len(lexicon.state.match(text).group())  # type: ignore[union-attr]
        if not longer:
            return None
    found = lexicon.order.match(text)
    if not found or re.match(r"(?:的|[^的]{0,3}(?:部门|单位)$)", text[found.end() :]):
        return None
    if _THING.match(text, found.end()):
        return None
    if _frame_verb(found.group(), lexicon) and not text[found.end() :]:
        return None
    return found.group()


def _by_tags(core: str, lexicon: ZhWords) -> str | None:
    """The verb by parts of speech, for verbs and adverbs that no list holds (果断采取…)."""
    at = 0
    for word, tag in rjieba.tag(core):
        if tag in _LEADING_TAGS:
            at += len(word)
            continue
        rest = core[at:]
        if at and (found := _head(rest, lexicon) or (_OWN.match(rest) and word)):
            return found
        stated = lexicon.state.match(rest) or re.match(r"[的了是着过]|$", rest[len(word) :])
        return word if tag == "v" and len(word) > 1 and not stated else None
    return None


def _frame_verb(word: str, lexicon: ZhWords) -> bool:
    return bool(lexicon.frame.fullmatch(word))


def _behind(text: str, prep: re.Match[str], lexicon: ZhWords) -> str | None:
    """A verb behind the noun phrase of a preposition, not inside it."""
    last = text.rfind("的")
    start = last + 1 if last >= prep.end() and last < len(text) - 1 else prep.end()
    for found in lexicon.order.finditer(text, start):
        if found.start() < prep.end() + 1:
            continue
        after, before = text[found.end() :], text[: found.start()]
        framing = prep.group() in (
            "按照",
            "根据",
            "依据",
            "依照",
            "按",
            "通过",
            "结合",
            "采取",
            "经",
        )
        if framing and not after:
            return None
        nominal = _is_nominal(after, lexicon)
        light = lexicon.light.fullmatch(found.group()) and after[:1] != "的"
        if light or (lexicon.adverb.search(before[-4:]) and not nominal):
            return found.group()
        if prep.group() in _ANY_VERB and not nominal and after:
            return found.group()
        if (
            prep.group() in ("将", "把", "向", "由", "为", "从", "与")
            and not after
            and found.start() > prep.end() + 1
        ):
            return found.group()
        if prep.group() in ("对", "对于", "就", "和", "同") and not nominal and len(after) >= 2:
            return found.group()
        if prep.group() in ("对", "就") and not after and len(before) - prep.end() >= 2:
            return found.group()
    return None


def _is_nominal(after: str, lexicon: ZhWords) -> bool:
    """Whether a verb with this behind it is part of a noun phrase (自查自纠工作)."""
    while found := lexicon.order.match(after):
        after = after[found.end() :]
        if not after:
            return False
    return bool(after) and bool(_NOMINAL.match(after))


def _is_fronted(words: str, lexicon: ZhWords) -> bool:
    """Whether a thing stands first and what must be done with it follows."""
    if _STOP_NEG.search(words) or words.startswith(("这", "那", "是")):
        return False
    found = _PERFORM.search(words, 2)
    if found and not re.match(r"[的、和及与或]|工作|情况|制度|材料|人", words[found.end() :]):
        return True
    for verb in lexicon.order.finditer(words, 2):
        before = words[: verb.start()]
        if _MANNER.search(before[-14:]) and words[verb.end() : verb.end() + 1] not in ("的", "、"):
            return True
    return False
