"""What only Chinese legal texts say: definitions, declarations, consequences of a breach."""

import re

_SANCTION = re.compile(
    r"罚款|责令|给予.{0,12}(?:处分|警告|处罚|撤职|开除)|予以(?:处罚|处分|警告|取缔)|没收|吊销|暂扣"
    r"|撤销(?!的)|追究.{0,12}责任|承担.{0,10}责任|治安管理处罚|依法(?:予以|给予)?处理"
    r"|收回.{0,20}(?:权|许可)|批评教育|取消.{0,10}资格|拘留|处.{1,12}有期徒刑|从[轻重]处罚|标准执行"
)
_LIABLE = re.compile(
    r"应当?(?:依法|依规|依纪|一并|并)*(?:追究[^，]{0,16}责任|承担[^，]{0,8}(?:民事|刑事|赔偿|法律|连带|违约|侵权)[^，]{0,4}责任)"
)
_BINDS = re.compile(r"应当|必须|有权|不得|应(?!当)")
_DEFINES = re.compile(
    r"是指|所称|^国家(?!机关|[^，]{0,12}(?:部门|机关|机构|局|委员会|院|应当|不得|对))|以下[简统]?[合]?称|^(?:国家)?(?:鼓励|支持|提倡|保护|保障|实行)|实行.{2,24}制(?:度)?$"
    r"|^[^，由将]{1,24}(?:包括|分为|具有|是(?!否))|自.{2,16}起施行|制定本|适用(?:于)?本|同时废止|的[^的，]{1,12}(?<![但就都还只不])是(?!否)"
)
_DESCRIBES = re.compile(r"(?:包括|分为|具有)$")
_STANDS_FOR = re.compile(r"以[^，]{2,40}为[^，]{1,10}")
_ENCOURAGES = re.compile(r"鼓励|提倡|倡导")


def binds(words: str) -> bool:
    """Whether a word that binds or forbids stands in the words.

    >>> binds("应当报告"), binds("处罚款")
    (True, False)
    """
    return _BINDS.search(words) is not None


def encourages(words: str) -> bool:
    """Whether the words begin by encouraging, which binds nobody.

    >>> encourages("鼓励社会参与"), encourages("开展宣传")
    (True, False)
    """
    return _ENCOURAGES.match(words) is not None


def declares(words: str, *, first: bool, acts: bool) -> bool:
    """Whether a segment defines, declares what the State does, or says what stands for what.

    `acts` says that it begins with a verb of order, which then does not describe (选择具有…).

    >>> declares("本办法所称单位，是指法人", first=True, acts=False)
    True
    >>> declares("国家建立补偿制度", first=True, acts=False)
    True
    """
    if not first and _STANDS_FOR.fullmatch(words):
        return True
    found = _DEFINES.search(words)
    return found is not None and not (acts and _DESCRIBES.search(found.group()) is not None)


def consequence(words: str) -> str:
    """The words that name the consequence of a breach, empty if there are none.

    >>> consequence("责令限期改正"), consequence("应当依法追究责任"), consequence("应当责令改正")
    ('责令', '应当依法追究责任', '')
    """
    found = _LIABLE.search(words)
    if found:
        return found.group()
    found = _SANCTION.search(words)
    return found.group() if found and not binds(words[: found.start()]) else ""
