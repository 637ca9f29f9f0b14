"""Work on one machine: the same results for any number of processes, also when one of them is killed."""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from multiprocessing import parent_process
from pathlib import Path

import pytest

from factcheck.backends.local import Local, cores
from factcheck.errors import FactcheckError
from factcheck.rulebook.rulebook import Rulebook, RuleFile
from tests.backends.processes import PATIENCE, runs, soon

ROOT = Path(__file__).parents[2]
RULES = Rulebook(files=(RuleFile("a.toml", "text"),))


def doubled(shard: int, rulebook: Rulebook) -> tuple[int, str]:
    """A stage."""
    return 2 * shard, rulebook.files[0].name


def killed_once(shard: tuple[int, Path], _rulebook: Rulebook) -> int:
    """A stage whose worker is killed at its first shard, the first time."""
    place, mark = shard
    if parent_process() is not None and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return place


def killed(_shard: int, _rulebook: Rulebook) -> int:
    """A stage whose worker is killed whenever it runs, which the process that it works for waits for."""
    if parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return time.sleep(0.2) or 0


@pytest.mark.skipif(sys.platform != "linux", reason="counts open files as Linux does")
@pytest.mark.parametrize("files", [12, 16, 24, 48])
def test_where_no_more_processes_may_be_had_fewer_do_the_work(files: int) -> None:
    """As where a machine bounds what one user may start or open; the work is not waited for."""
    program = (
        "import resource, factcheck.backends.crew; from factcheck.backends.local import Local\n"
        "from tests.backends.test_local import RULES, doubled\n"
        f"resource.setrlimit(resource.RLIMIT_NOFILE, ({files}, {files}))\n"
        "print(sum(one for one, _ in Local(40).map(doubled, range(300), RULES)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (f"{2 * sum(range(300))}\n", "") == (done.stdout, done.stderr)


def failing(shard: int, _rulebook: Rulebook) -> int:
    """A stage with a fault of its own."""
    return 1 // shard


@pytest.mark.parametrize("backend", [Local(), Local(2), Local(3), Local(2, start="spawn")], ids=str)
def test_results_come_in_the_order_of_the_shards(backend: Local) -> None:
    """Whatever the number of processes, and however they begin."""
    assert [(2 * one, "a.toml") for one in range(20)] == list(backend.map(doubled, range(20), RULES))


def test_a_worker_that_is_killed_costs_only_time(tmp_path: Path) -> None:
    """What it had is given out again."""
    shards = [(place, tmp_path / "mark") for place in range(12)]
    assert list(range(12)) == list(Local(2).map(killed_once, shards, RULES))
    assert (tmp_path / "mark").exists()


def test_workers_that_are_killed_again_and_again_are_told() -> None:
    """Instead of trying for ever."""
    with pytest.raises(FactcheckError, match="ended 3 times in a row"):
        list(Local(2).map(killed, range(60), RULES))


def test_faults_of_a_stage_are_raised() -> None:
    """In the place of the result."""
    with pytest.raises(ZeroDivisionError):
        list(Local(2).map(failing, [1, 0], RULES))


def test_shards_are_taken_as_they_are_needed() -> None:
    """A few for each worker, however many there are: memory stays flat."""
    taken = []

    def shards() -> object:
        for one in range(1000):
            taken.append(one)
            yield one

    results = Local(2).map(doubled, shards(), RULES)
    next(results)
    assert len(taken) < 100
    results.close()


def test_there_is_a_core() -> None:
    """At least one."""
    assert cores() >= 1


def where(_shard: int, _rulebook: Rulebook) -> int:
    """A stage that tells which process works on it, after a while."""
    time.sleep(0.02)
    return os.getpid()


def test_the_process_that_others_work_for_does_its_share() -> None:
    """So many processes work as were asked for, and not one more."""
    working = set(Local(2).map(where, range(40), RULES))
    assert os.getpid() in working
    assert 2 == len(working)


def threshold(_shard: int, _rulebook: Rulebook) -> tuple[bool, int]:
    """A stage that tells whether a worker does it, and how often that looks for garbage."""
    time.sleep(0.02)
    return parent_process() is not None, gc.get_threshold()[0]


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_look_for_garbage_as_seldom_as_the_process_they_work_for(start: str) -> None:
    """However they begin."""
    before = gc.get_threshold()
    gc.set_threshold(123_456)
    try:
        told = set(Local(2, start=start).map(threshold, range(200), RULES))
    finally:
        gc.set_threshold(*before)
    assert told <= {(True, 123_456), (False, 123_456)}
    assert (True, 123_456) in told


def waiting(place: Path, _rulebook: Rulebook) -> None:
    """A stage that says which process works on it, and goes on for long."""
    place.write_text(str(os.getpid()), encoding="ascii")
    time.sleep(3 * PATIENCE)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes in /proc")
def test_workers_go_when_what_they_work_for_is_killed(tmp_path: Path) -> None:
    """However it ends: nobody else would end them."""
    places = [tmp_path / name for name in ("a", "b")]
    program = (
        "import sys; from pathlib import Path; from tests.backends.test_local import RULES, waiting; "
        "from factcheck.backends.local import Local; list(Local(2).map(waiting, map(Path, sys.argv[1:]), RULES))"
    )
    master = subprocess.Popen([sys.executable, "-c", program, *map(str, places)], cwd=ROOT)
    assert soon(lambda: all(place.exists() and place.read_text(encoding="ascii") for place in places))
    master.kill()
    master.wait()
    workers = [place.read_text(encoding="ascii") for place in places]
    assert soon(lambda: not any(map(runs, workers)))


def test_a_line_of_a_table_ends_where_json_lines_end(tmp_path: Path) -> None:
    """And not at the other ends of lines that a text may hold: a page break, U+2028."""
    table = tmp_path / "documents.jsonl"
    records = [{"name": "a", "text": "Snow.\u2028Rain.\x85Hail."}, {"name": "b", "text": "Wind."}]
    table.write_text("\n\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n", encoding="utf-8")
    assert records == list(Local().read(str(table)))
