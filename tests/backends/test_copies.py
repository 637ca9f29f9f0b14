"""Copies of a process: the same results for any number of them, also when one of them is killed."""

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import parent_process
from pathlib import Path

import pytest
from attrs import frozen

from factcheck.backends import copies
from factcheck.backends.copies import Copies
from tests.backends.processes import runs, soon

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")


@frozen(eq=False)
class Thing:
    """What is in memory before there are copies."""

    name: str


@frozen(eq=False)
class Found:
    """What is found: of something known, and something new."""

    known: Thing
    new: Thing
    process: int


THINGS = [Thing(str(number)) for number in range(500)]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no test runner had threads."""
    monkeypatch.setattr(copies, "_may_copy", lambda: True)


def found(number: int) -> Found:
    """What is found of a thing, after a while."""
    time.sleep(0.001)
    return Found(THINGS[number], Thing("new"), os.getpid())


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_their_order_and_name_what_is_known(jobs: int) -> None:
    """What was in memory before is the same object; what was made is there, too."""
    made = list(Copies(jobs, lambda: THINGS)(found, 500))
    assert THINGS == [one.known for one in made]
    assert {"new"} == {one.new.name for one in made}


def test_so_many_processes_work_as_were_asked_for() -> None:
    """This one among them."""
    working = {one.process for one in Copies(3, lambda: THINGS)(found, 500)}
    assert os.getpid() in working
    assert 3 == len(working)


def test_what_a_killed_copy_had_is_done_again() -> None:
    """It costs only time."""

    def killed(number: int) -> int:
        if parent_process() is not None:
            os.kill(os.getpid(), signal.SIGKILL)
        return found(number).known is THINGS[number] and number

    assert list(range(100)) == list(Copies(3, lambda: THINGS)(killed, 100))


def test_a_fault_of_the_work_is_raised() -> None:
    """Whoever met it."""
    with pytest.raises(ZeroDivisionError):
        list(Copies(2, lambda: THINGS)(lambda number: 1 // (number - 90), 100))


def test_a_copy_says_nothing_of_a_fault(capfd: pytest.CaptureFixture[str]) -> None:
    """It is told once, by the process that all work for."""

    def failing(number: int) -> int:
        return number if parent_process() is None else 1 // 0

    assert list(range(100)) == list(Copies(3, lambda: THINGS)(failing, 100))
    assert ("", "") == capfd.readouterr()


def test_more_copies_than_there_are_cores_wait_for_nobody() -> None:
    """The numbers of all blocks go into a pipe before anybody reads from it."""
    program = "from factcheck.backends.copies import Copies; print(sum(Copies(180, list)(int, 20_000)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert f"{sum(range(20_000))}\n" == done.stdout


def test_where_no_more_processes_may_be_had_fewer_do_the_work() -> None:
    """As where a machine bounds what one user may start or open."""
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))\n"
        "from factcheck.backends.copies import Copies; print(sum(Copies(40, list)(int, 1000)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (f"{sum(range(1000))}\n", "") == (done.stdout, done.stderr)


def test_no_copy_is_left_when_somebody_stops_it() -> None:
    """Ctrl-C ends them all."""

    def stopped(_number: int) -> int:
        if parent_process() is None:
            raise KeyboardInterrupt
        time.sleep(20)
        return 0

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(Copies(3, lambda: THINGS)(stopped, 100))
    assert time.monotonic() - start < 10
    assert [] == _children()


def _children() -> list[str]:
    found = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return [one for one in found if "test_copies" in Path(f"/proc/{one}/cmdline").read_text(encoding="utf-8")]


def test_a_program_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that another thread holds would never be opened in a copy."""
    monkeypatch.undo()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert {os.getpid()} == {one.process for one in Copies(2, lambda: THINGS)(found, 100)}
    finally:
        done.set()
        thread.join()


def test_copies_go_when_what_they_work_for_is_killed(tmp_path: Path) -> None:
    """Nobody else would end them."""
    program = (
        "import os, sys, time; from pathlib import Path; from factcheck.backends.copies import Copies\n"
        "def work(number): (Path(sys.argv[1]) / str(os.getpid())).touch(); time.sleep(60)\n"
        "list(Copies(2, list)(work, 4))"
    )
    master = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT)
    assert soon(lambda: 2 == len(list(tmp_path.iterdir())))
    master.kill()
    master.wait()
    assert soon(lambda: not any(runs(one.name) for one in tmp_path.iterdir()))
