"""The news that slips are learned on."""

from pathlib import Path

from bench.news import news


def test_words_lose_their_tags_and_every_other_stretch_is_kept(tmp_path: Path) -> None:
    line = "[中国/ns  政府/n]nt  １９９８年/t  发展/v  。/w"
    file = tmp_path / "news.txt"
    file.write_text("\n".join([line] * 1000), "utf-8")
    tuning, judging = news(file, judged=False), news(file, judged=True)
    assert tuning[0][0] == "中国政府1998年发展。"
    assert abs(len(tuning) - len(judging)) <= 1
