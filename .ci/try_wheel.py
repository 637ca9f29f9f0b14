"""Builds the wheel, installs it in an environment of its own and runs it from another folder.

    python .ci/try_wheel.py FOLDER

Fails unless the rules come with the wheel, their examples hold, and the seeds give the exit code and findings they should.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(*command: object, cwd: Path, expected: int = 0) -> str:
    """What a command prints; ends the program with its output when the exit code is another than expected."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != expected:
        sys.exit(f"{' '.join(words)}\nended with {done.returncode}, not {expected}\n{done.stdout}{done.stderr}")
    return done.stdout


def installed(folder: Path) -> Path:
    """The command of a fresh environment into which the wheel was installed."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT, cwd=folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "fresh", with_pip=True, clear=True)
    programs = folder / "fresh" / ("Scripts" if sys.platform == "win32" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return programs / "factcheck"


def main(folder: Path) -> None:
    """Build, install, try."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("dist/*"):
        old.unlink()
    command = installed(folder)
    print(run(command, "rules", "test", cwd=folder).splitlines()[-1])
    seeds = ROOT / "seeds"
    against = ("--against", seeds / "documents", "--against", seeds / "records")
    report = json.loads(run(command, seeds / "drafts", *against, "--output-format", "json", cwd=folder, expected=1))
    if not report["findings"] or report["problems"]:
        sys.exit(f"the seeds gave {len(report['findings'])} findings and the problems {report['problems']}")
    print(f"the wheel finds {len(report['findings'])} contradictions in the seeds")


main(Path(sys.argv[1]).resolve())
