"""Values that nobody changes, made as fast as ones that could be.

A class that attrs freezes sets each field through ``object.__setattr__``, which was a tenth of the time of extraction. Here
only the type checker holds that no field is set again. What other programs are given (``factcheck.__all__``) attrs freezes.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attrs import frozen as frozen  # noqa: PLC0414 - handed on
else:
    from attrs import define

    def frozen(maybe_cls: type | None = None, *, eq: bool = True, **options: Any) -> Any:
        """A class of values, compared and hashed as ``attrs.frozen`` does it."""
        return define(maybe_cls, eq=eq, unsafe_hash=eq, **options)
