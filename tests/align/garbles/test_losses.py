"""Lost negations, conditions and duties beside the counterpart, in rules of no known field."""

import pytest

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside, Find

NEGATION, CONDITION, MODALITY = Kind.LOST_NEGATION, Kind.LOST_CONDITION, Kind.LOST_MODALITY
LOSSES = [
    ("Bicycles may be parked in the stairwell.", "楼梯间禁止停放自行车。", NEGATION),
    ("Any person may copy the files without approval.", "未经批准，任何人不得复制文件。", NEGATION),
    ("Rooms with smoke alarms shall be closed.", "未安装烟雾报警器的房间应当关闭。", NEGATION),
    ("任何人可以复制文件。", "No one may copy the files.", NEGATION),
    ("夜间应当进行爆破作业。", "Blasting shall not be carried out at night.", NEGATION),
    ("The licence shall be revoked.", "拒不改正的，吊销许可证。", CONDITION),
    ("应当立即停止作业。", "Where gas is detected, work shall stop at once.", CONDITION),
    ("Drivers may wear seat belts.", "驾驶员必须系安全带。", MODALITY),
    ("驾驶员可以系安全带。", "Drivers must wear seat belts.", MODALITY),
]
SOUND = [
    ("Bicycles must be left outside the stairwell.", "楼梯间禁止停放自行车。"),
    ("Files may be copied only with approval.", "未经批准，任何人不得复制文件。"),
    ("Poisons shall be kept apart from food.", "有毒物品不得与食品混放。"),
    ("Equipment must pass a test before it is used.", "设备未经检验不得使用。"),
    ("At least 20% shall be checked.", "抽查比例不低于20%。"),
    ("The work shall be improved continuously.", "要不断改进工作。"),
    ("Those who refuse to correct shall lose the licence.", "拒不改正的，吊销许可证。"),
    ("The campaign must leave traffic undisturbed.", "整治不得影响交通。"),
    ("Unless the law provides otherwise, records are open.", "除法律另有规定外，档案应当公开。"),
    ("No unit may hide a fire or disturb its site.", "任何单位不得隐瞒火灾，不得破坏现场。"),
    ("Drivers may stop only at the station.", "驾驶员应当在车站停车。"),
]


@pytest.mark.parametrize(("own", "other", "kind"), LOSSES)
def test_a_loss_is_told(beside: Beside, own: str, other: str, kind: Kind) -> None:
    assert kind in [garble.kind for garble in beside([own], [other])]


@pytest.mark.parametrize(("en", "zh"), SOUND)
def test_a_free_rendering_stays_silent_either_way(beside: Beside, en: str, zh: str) -> None:
    told = {garble.kind for own, other in ((en, zh), (zh, en)) for garble in beside([own], [other])}
    assert not told & {NEGATION, CONDITION, MODALITY}


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("任何单位和个人可以擅自挪用救灾款。", "任何单位和个人不得擅自挪用救灾款"),
        ("Any official may conceal accidents.", "No official may conceal accidents"),
        ("Schools shall falsify the records.", "Schools shall not falsify the records"),
    ],
)
def test_a_misdeed_that_is_ordered_shows_alone(find: Find, text: str, proposal: str) -> None:
    assert [found[1] for found in find(text, NEGATION)] == [proposal]


@pytest.mark.parametrize(
    "text",
    [
        "应当擅自改建的房屋予以拆除。",
        "可以举报挪用公款行为。",
        "No official may conceal accidents.",
        "Anyone who shall falsify records is punished.",
    ],
)
def test_a_misdeed_that_is_only_spoken_of_is_none(find: Find, text: str) -> None:
    assert find(text, NEGATION) == []
