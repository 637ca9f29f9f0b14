"""Two posts that cannot both be as they are told."""

from factcheck.frozen import frozen
from factcheck.model.post import Post


@frozen(eq=False)
class Contest:
    """What ``here`` tells and ``there`` tells otherwise: one post of two people, or one person with two posts.

    ``besides`` is another post that the second text gives to the person of the first, where it does; ``shared`` are names
    that both texts tell besides.
    """

    here: Post
    there: Post
    besides: Post | None
    shared: tuple[str, ...]

    @property
    def of_one_person(self) -> bool:
        """Whether both posts are given to one person."""
        return self.besides is self.there
