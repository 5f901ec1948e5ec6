"""Codes of agencies in Chinese document numbers: 人社部发 out of the sentence it stands in."""

import re

# Characters that stand in codes; whatever else comes before one belongs to the sentence.
_CODE = frozenset(
    "国中办发函字令文通电复呈议规公告党委纪监审财税银证保金人社劳卫教科工信民司法建住房交铁水农林"
    "商外贸经贸环国土资统计质检安应急消防市药医疗体育广电新闻出版旅宗侨台港澳海关署组宣政研编"
    "残联妇总青团档密信访粮物邮航气象地震测绘知产能源煤扶贫乡振村老龄残退役军人部省厅局市县区"
    "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁新兵府秘综预行基库会"
    "采债非企绩股考培调就养失业医工伤基金救助优抚双拥减灾标准价格费物控批示传明特急机关事务"
    "自然资食品食监食药知统战台办侨办外事参督查评估食安委联席领导小组专治理整指稽稳环评质监"
)
_TYPE = "发函字令号"
CONNECTIVE = re.compile(
    r"(?:现|根据|依据|按照|依照|参照|遵照|贯彻|落实|执行|转发|印发|下发|发布|见"
    r"|按|经|以|与|和|及|或|将|对|请|由|即|如|系|为|的|在)+"
)
_LEAST_CODE, _LONGEST_CODE, _LONGEST_BODY = 3, 8, 24
_LEFT = re.compile(r"[\s\u3000]")


def code_before(before: str) -> tuple[str, int]:
    """The code at the end of the words before the brackets, and where it begins in them."""
    start = len(before) - len(before.lstrip(" \u3000"))
    chunks = _LEFT.split(before[start:])
    if len(chunks[-1]) > _LEAST_CODE:  # a code printed after the name of its body
        start = len(before) - len(chunks[-1])
    if (joined := CONNECTIVE.match(before, start)) is not None:
        start = joined.end()
    if len(before) - start > _LONGEST_CODE:
        start = _charted(before)
    while start < len(before) and (before[start] in _TYPE or before[start] in " \u3000"):
        start += 1
    chunks = _LEFT.split(before[start:])
    if len(chunks) > 1 and len(chunks[-1]) > 1:
        start = len(before) - len(chunks[-1])
    return _LEFT.sub("", before[start:]), start


def _charted(before: str) -> int:
    """Where a code begins that runs on from a sentence: after the last character no code holds."""
    start = len(before)
    while start and (before[start - 1] in _CODE or before[start - 1] in " \u3000"):
        start -= 1
    return start
