"""Every refusal has its words."""

import re

from wiki.commands.reasons import SENTENCES
from wiki.paths import PACKAGE

_READ_BY_AN_IMPORT = ("exchange/*.py", "kinds/fields.py", "documents/addresses.py")
_CODE = re.compile(r'(?:refuse\(|Problem\(\w*"?\w*"?, |Wrong\(self\.name, )"([a-z]+\.[a-z_]+)"')


def test_each_code_is_told_in_words() -> None:
    sources = [path for glob in _READ_BY_AN_IMPORT for path in PACKAGE.glob(glob)]
    codes = {code for path in sources for code in _CODE.findall(path.read_text("utf-8"))}

    assert len(codes) > 40
    assert sorted(codes - SENTENCES.keys()) == []
