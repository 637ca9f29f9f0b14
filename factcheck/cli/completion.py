"""``factcheck completion``: commands and options completed by the shell."""

import click
from click.shell_completion import get_completion_class

from factcheck.cli.exits import ExitCode
from factcheck.cli.streams import out
from factcheck.reports import encoded

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the script by which a shell completes commands and options.

    For bash: factcheck completion bash > ~/.local/share/bash-completion/completions/factcheck. For zsh put it on the fpath
    as _factcheck, for fish into ~/.config/fish/completions/factcheck.fish.
    """
    kind = get_completion_class(shell)
    if kind is None:
        return ExitCode.USAGE
    script = kind(context.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE")
    out(encoded(script.source_template % script.source_vars()))
    return ExitCode.CLEAN
