"""Everything about one finding."""

from factcheck.model.report import Report
from factcheck.reports.explanation import Origin, explain
from factcheck.reports.format import Options

ORIGINS = {
    "events/dates-disagree": Origin("One event, two dates.", "An event has one date.", "rules/events/checks.toml:3"),
    "temporal/weekday": Origin("A bare weekday.", "", "rules/temporal/weekdays.toml:9"),
}


def test_tells_every_step_with_its_rule_and_what_it_leaned_on(report: Report) -> None:
    """Each side once, step by step; the reasons; the rules with their places."""
    shown = explain(report.findings[0], ORIGINS, Options())
    expected = """\
side 1
 --> drafts/bridge.md:3:35  [draft · published 2021-03-15: the front matter, line 3]
  |
3 | The bridge reopened to traffic on Friday, nine months after the collapse.
  |                                   ^^^^^^ = 2021-03-12
  dated:  published 2021-03-15: the front matter, line 3 [documents/front-matter]
  step:   “Friday” in the past tense is the last Friday before Monday 2021-03-15, from publication
    date 2021-03-15 [temporal/weekday]

side 2
 --> wire/ap.txt:1:42  [agency · AP · published 2021-03-15 09:30]
  |
1 | Officials reopened the Kestrel Bridge on 14 March 2021 after repairs.
  |                                          ^^^^^^^^^^^^^ = 2021-03-14
  step:   written in full [temporal/day-month-year]

 = same thing because: both tell the reopening of “Kestrel Bridge” (one-off)
 = favours: 2021-03-14: an agency against a draft
 = help: Check the date with the bridge authority.

rule events/dates-disagree (rules/events/checks.toml:3)
  One event, two dates.
  An event has one date.

rule temporal/weekday (rules/temporal/weekdays.toml:9)
  A bare weekday.

fingerprint 9b3c6f0d5a1e2b44
"""
    assert expected == shown[shown.index("side 1") :]


def test_a_slip_inside_one_place_has_no_sameness(report: Report) -> None:
    """A finding of one side says so."""
    assert "one place, so no question of sameness" in explain(report.findings[1], {}, Options()).splitlines()


def test_hostile_text_is_shown_and_not_sent(hostile: Report) -> None:
    """No escape sequence of a document reaches the terminal."""
    shown = explain(hostile.findings[0], {}, Options())
    assert not [char for char in shown if char != "\n" and not char.isprintable()]
