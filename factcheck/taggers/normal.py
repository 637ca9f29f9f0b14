"""Normal forms of the names of offices and organisations: what two spellings of one are compared by."""

from collections.abc import Iterable

from factcheck.taggers.lexicon import Lexicon


def words_key(words: Iterable[str], lexicon: Lexicon) -> str:
    """Words in small letters, in one spelling, without small words and marks."""
    spelling = lexicon.phrases("spelling")
    small = lexicon.words["small word"]
    plain = (spelling.get((word.lower(),), word.lower()) for word in _whole(words))
    return " ".join(word for word in plain if word not in small)


def _whole(words: Iterable[str]) -> list[str]:
    """The words with hyphenated ones put together again."""
    whole: list[str] = []
    joining = False
    for word in words:
        if word in {"-", "–"} and whole:
            joining = True
        elif joining:
            whole[-1] = f"{whole[-1]}-{word}"
            joining = False
        elif word[:1].isalnum() or word == "&":
            whole.append(word)
    return whole


def field_key(words: Iterable[str], lexicon: Lexicon) -> str:
    """The normal form of a field of work: "foreign" for Foreign Affairs."""
    plain = tuple(word.lower() for word in _whole(words))
    known = lexicon.phrases("portfolio").get(tuple(_split(plain)))
    return known or words_key(plain, lexicon)


def _split(words: tuple[str, ...]) -> Iterable[str]:
    for word in words:
        parts = word.split("-")
        for number, part in enumerate(parts):
            if number:
                yield "-"
            yield part


def body_key(words: list[str], lexicon: Lexicon, body: str | None) -> str:
    """The key of an organisation: what it belongs to, and its normal name ("org:state:jp/ministry foreign")."""
    name = words_key(words, lexicon)
    for head in lexicon.words["fielded body"]:
        low = head.lower()
        rest = [word for word in words if word.lower() != low]
        if name.endswith(f" {low}") or name.startswith(f"{low} "):
            name = f"{low} {field_key(_trimmed(rest, lexicon), lexicon)}"
            break
    return f"org:{body}/{name}" if body else f"org:{name}"


def _trimmed(words: list[str], lexicon: Lexicon) -> list[str]:
    small = lexicon.words["field link"] | lexicon.words["article"]
    while words and words[0].lower() in small:
        words = words[1:]
    return words
