"""An editor at work: opens the form of an article, changes a little, saves."""

from random import Random

from benchmarks.corpus import Writer
from benchmarks.instance import EDITOR, PASSWORD, Text
from benchmarks.visitor import Answer, Visitor


class Editor:
    """Signed in, with a pen that chance holds."""

    def __init__(self, port: int, seed: int) -> None:
        self.visitor = Visitor(port)
        self.visitor.sign_in("en", EDITOR, PASSWORD)
        self._draw = Random(seed)  # noqa: S311

    def save(self, text: Text, addition: str = "") -> Answer:
        """Open the form, make one small edit (or append `addition`), send it. The answer is timed
        from the sending on. Raises RuntimeError when it is not taken.
        """
        path = f"{text.path}/-/edit?part={text.language}"
        form = self.visitor.get(path).form_with("body")
        body = form["body"][0]
        changed = f"{body}\n{addition}\n" if addition else self._edited(body, text.language)
        form |= {"body": [changed], "note": ["a small edit"], "do": ["save"]}
        answer = self.visitor.post(path, form)
        if answer.status != 303:
            raise RuntimeError(f"{path} answers {answer.status}")
        return answer

    def _edited(self, body: str, language: str) -> str:
        """What people do: a slip put right, words changed, a sentence more, a paragraph more."""
        writer = Writer(language, self._draw, 1)
        lines = body.split("\n")
        prose = [
            place for place, line in enumerate(lines) if line.endswith(".") and "|" not in line
        ]
        place = self._draw.choice(prose)
        (shape,) = self._draw.choices(("slip", "words", "sentence", "paragraph"), (35, 35, 20, 10))
        words = lines[place].split(" ")
        at = self._draw.randrange(2, max(3, len(words) - 9))
        if shape == "slip":
            words[at] = words[at][:2] + self._draw.choice("aeiou") + words[at][2:]
        elif shape == "words":
            count = self._draw.randint(2, 8)
            words[at : at + count] = writer.words(count)
        elif shape == "sentence":
            words.append(writer.sentence())
        else:
            words.append("\n\n" + " ".join(writer.sentence() for _ in range(4)))
        lines[place] = " ".join(words)
        return "\n".join(lines)
