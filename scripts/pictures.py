"""Takes the pictures of the documentation from those the browser test left.

    .local/venv/bin/python scripts/pictures.py [FOLDER]    FOLDER: out/screens unless told

Each picture is chosen by the words in its name, made narrower, and reduced to a palette, so that it is small
enough to be committed. Run it after ``make test-e2e`` when a screen has changed.
"""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 1100  # pixels; a phone's picture stays as narrow as it is
COLOURS = 192

# Name of the picture in the documentation -> words after the number in the browser test's name.
CHOSEN = {
    "case_form": "登记案件",
    "lead": "线索",
    "approve_filing": "批准立案的合法性检查",
    "inspection_record": "现场检查",
    "report": "调查报告内容",
    "legality_check": "法制审核的合法性检查",
    "deadlines": "期限",
    "fourth_day": "第四个工作日不能决定",
    "documents": "文书",
    "payment": "登记缴款",
    "closed": "已结案",
    "phone": "手机",
    "evidence_phone": "手机_先行登记保存",
    "capture": "手机_拍照上传",
    "facts_proven": "待证事实与证据",
    "signing": "签名_当事人",
    "case_file": "案卷",
    "defence_points": "复核陈述申辩",
    "hearing": "听证已通知",
    "hearing_blocks": "听证期间不能决定",
    "discussion": "集体讨论笔录",
    "list_import": "导入预览",
    "list_opinions": "意见和答复",
    "list_change": "比较清单",
    "who_is_competent": "谁来管",
    "town_today": "today_1280",
    "public_page": "公开页面_1280",
}


def newest(folder: Path, words: str) -> Path:
    """Find the picture named ``NN_words.png``; raises ``SystemExit`` when there is none."""
    found = sorted(folder.glob(f"[0-9]*_{words}.png"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SystemExit(f"no picture '{words}' in {folder}: run make test-e2e first")
    return found[-1]


def shrink(source: Path, target: Path) -> None:
    """Write ``source`` to ``target`` at most ``WIDTH`` wide, with ``COLOURS`` colours."""
    with Image.open(source) as image:
        picture = image.convert("RGB")
    if picture.width > WIDTH:
        picture = picture.resize((WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def main(arguments: list[str]) -> None:
    """Fill ``docs/pictures``."""
    folder = Path(arguments[0]) if arguments else ROOT / "out" / "screens"
    PICTURES.mkdir(exist_ok=True)
    for name, words in CHOSEN.items():
        target = PICTURES / f"{name}.png"
        shrink(newest(folder, words), target)
        print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
