"""A DOCX with seven numbering schemes and the places where words get lost: 46 expected lines."""

from tests.ingest.samples.docx_file import (
    docx,
    numbered,
    paragraph,
    part,
    relation,
    run,
    styled,
    table,
    text_box,
)

_EXPECTED = """\
关于开展专项治理工作的通知
一、指导思想
（一）总体要求
1. 统一部署
（1）省级
①摸底
②自查
（2）市级
①摸底
2. 分级负责
（二）工作目标
1. 应收尽收
二、工作任务
（一）清理账户
第一章 总则
第一条 为了规范基金管理，制定本办法。
第二条 本办法适用于各级机构。
第二章 监督
第三条 监督机构应当每月报告。
第四条 报告应当真实。
1 Scope
1.1 Purpose
1.2 Terms
2 Duties
2.1 Reports
2.1.1 Monthly
三、保障措施
四、附则
一、另一清单
二、再一项
壹、组织
贰、经费
A. Alpha
i) first
ii) second
B. Beta
001 编号
002 编号
甲、甲项
完成比例达到50%以上
详见公告原文
负责人：王某
内容控件中的一段
文本框中的说明
单位\t期限
省厅\t10月底前"""
EXPECTED = _EXPECTED.splitlines()


def seven_schemes() -> bytes:
    body = "".join(
        (
            styled("关于开展专项治理工作的通知", "Title"),
            *_official(),
            *_law(),
            *_legal(),
            numbered("保障措施", 1),
            numbered("附则", 1),
            numbered("另一清单", 2),
            numbered("再一项", 2),
            numbered("组织", 5),
            numbered("经费", 5),
            numbered("Alpha", 6),
            numbered("first", 6, 1),
            numbered("second", 6, 1),
            numbered("Beta", 6),
            numbered("编号", 7),
            numbered("编号", 7),
            styled("甲项", "Linked"),
            *_places(),
        )
    )
    link = relation("rIdL", "hyperlink", "https://example.org/", external=True)
    parts = {"styles": part("styles", _STYLES), "numbering": part("numbering", _NUMBERING)}
    return docx(body, parts=parts, rows=(link,))


def _official() -> list[str]:
    rows = [
        ("指导思想", 0), ("总体要求", 1), ("统一部署", 2), ("省级", 3), ("摸底", 4), ("自查", 4),
        ("市级", 3), ("摸底", 4), ("分级负责", 2), ("工作目标", 1), ("应收尽收", 2),
        ("工作任务", 0), ("清理账户", 1),
    ]  # fmt: skip
    return [numbered(text, 1, level) for text, level in rows]


def _law() -> list[str]:
    return [
        styled("总则", "Chapter"),
        styled("为了规范基金管理，制定本办法。", "Article"),
        styled("本办法适用于各级机构。", "ArticleChild"),
        styled("监督", "Chapter"),
        styled("监督机构应当每月报告。", "Article"),
        styled("报告应当真实。", "Article"),
    ]


def _legal() -> list[str]:
    rows = [
        ("Scope", 0),
        ("Purpose", 1),
        ("Terms", 1),
        ("Duties", 0),
        ("Reports", 1),
        ("Monthly", 2),
    ]
    return [numbered(text, 4, level) for text, level in rows]


def _places() -> list[str]:
    deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>70%</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="a">{run("50%")}</w:ins>'
    gone = paragraph(
        '<w:del w:id="3" w:author="a"><w:r><w:delText>整段删除</w:delText></w:r></w:del>',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        '<w:rPr><w:del w:id="4" w:author="a"/></w:rPr>',
    )
    link = f'<w:hyperlink r:id="rIdL">{run("公告")}</w:hyperlink>'
    control = f"<w:sdt><w:sdtContent>{run('王某')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{paragraph('内容控件中的一段')}</w:sdtContent></w:sdt>"
    return [
        paragraph(run("完成比例达到") + deleted + inserted + run("以上")),
        gone,
        paragraph(run("详见") + link + run("原文")),
        paragraph(run("负责人：") + control),
        block,
        paragraph(text_box("文本框中的说明")),
        table(("单位", "期限"), ("省厅", "10月底前")),
    ]


_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ArticleChild"><w:name w:val="Article child"/>
<w:basedOn w:val="Article"/></w:style>
<w:style w:type="numbering" w:styleId="Stems"><w:name w:val="Stems"/>
<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Linked"><w:name w:val="Linked"/>
<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
"""


def _level(index: int, style: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


_NOTHING = '<w:suff w:val="nothing"/>'
_PADDED = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
    '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
    '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    '<w:suff w:val="space"/><w:lvlText w:val="%1"/></w:lvl>'
)
_ABSTRACT = {
    1: _level(0, "chineseCountingThousand", "%1、", _NOTHING)
    + _level(1, "chineseCounting", "（%2）", _NOTHING)
    + _level(2, "decimal", "%3.")
    + _level(3, "decimal", "（%4）", _NOTHING)
    + _level(4, "decimalEnclosedCircle", "%5", _NOTHING),
    3: _level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Chapter"/>')
    + _level(
        1, "japaneseCounting", "第%2条", '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>'
    ),
    4: _level(0, "upperRoman", "%1", "<w:isLgl/>")
    + _level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + _level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    5: _level(0, "chineseLegalSimplified", "%1、", _NOTHING),
    6: _level(0, "upperLetter", "%1.") + _level(1, "lowerRoman", "%2)"),
    7: _PADDED,
    8: '<w:styleLink w:val="Stems"/>' + _level(0, "ideographTraditional", "%1、", _NOTHING),
    9: '<w:numStyleLink w:val="Stems"/>',
}
_OVERRIDE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
_NUMS = {1: (1, ""), 2: (1, _OVERRIDE), **{n: (n, "") for n in range(3, 10)}}
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{index}">{levels}</w:abstractNum>'
    for index, levels in _ABSTRACT.items()
) + "".join(
    f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
    for num, (abstract, override) in _NUMS.items()
)
