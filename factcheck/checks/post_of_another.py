"""Kind "post-of-another": one post is given to two people, or one person two posts that exclude each other."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.contest import Contest
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.post import Post
from factcheck.rulebook.topic_rules import CheckRule

LEVEL = "story"
FAULTS = ("holder", "post")
"""The holder of one post is another; or the post of one person is."""


def post_of_another(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each post under check that another text of the story gives to somebody else, or whose holder it gives
    a post that nobody has besides.
    """
    for one in material.contests:
        if (rule.fault == "post") == one.of_one_person:
            yield _finding(rule, one)


def _finding(rule: CheckRule, one: Contest) -> Finding:
    words = {"holder": str(one.here.holder), "this": one.here.label, "other": str(one.there.holder), "then": one.there.label}
    told = [one.here, one.there, *([one.besides] if one.besides is not None and not one.of_one_person else [])]
    names = ", ".join(f"“{name}”" for name in one.shared)
    reason = Sameness(LEVEL, f"both texts tell of {names}")
    sides = {post.span: _side(post) for post in reversed(told[1:])}
    return finding(rule, (_side(one.here), *reversed(sides.values())), words, sameness=reason)


def _side(post: Post) -> Evidence:
    return Evidence(post.document, post.span, post.quote, f"{post.holder}, {post.label}", mark=post.mark)


KIND = Kind("post-of-another", post_of_another, ("holder", "this", "other", "then"), faults=FAULTS, grouped=False)
