"""``factcheck completion``: commands and options completed by the shell."""

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from factcheck.cli.exits import ExitCode
from factcheck.cli.streams import out
from factcheck.reports import encoded

_SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the script by which a shell completes commands and options.

    For bash: factcheck completion bash > ~/.local/share/bash-completion/completions/factcheck. For zsh put it on the fpath
    as _factcheck, for fish into ~/.config/fish/completions/factcheck.fish.
    """
    script = _SHELLS[shell](context.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE")
    out(encoded(script.source_template % script.source_vars()))
    return ExitCode.CLEAN
