"""Finds what two documents tell otherwise of one thing although they word it otherwise: by who, what, when, where."""

from collections import defaultdict
from itertools import product
from rapidfuzz import fuzz
from attrs import frozen

from factcheck.grouping.accounts import Account, accounts
from factcheck.grouping.context import Weights
from factcheck.grouping.particulars import Grounds, Pair, grounds, pair_of, related, time_agrees, times_apart
from factcheck.grouping.patterns import Told
from factcheck.grouping.rivals import are_of_two_times, tell_of_two
from factcheck.grouping.slotvalues import NAMED, is_scene, relation
from factcheck.values.granularity import Granularity
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot, Statement
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match

KINDS = frozenset({"date", "number", "place", "ordinal"})
_RIVAL = 0.85
_AGREES = 0.5
_ALIKE = 0.6
_UNSURE = frozenset({"supposed"})
_STAGES = frozenset({"foreseen", "preliminary", "revised"})


ATTR = {"of", "dated", "dat"}

def compare(mine, theirs, weights, once, rejected=None):
    mforms = known(mine); tforms = known(theirs)
    pairs = []
    for a, b in product(mine, theirs):
        for x, y in product(a.statement.slots, b.statement.slots):
            if x.kind != y.kind or x.kind not in KINDS: continue
            m = related(a, b, x, y)
            if m is Match.UNLIKE: continue
            if x.kind == "date" and (attributive(a, x) or attributive(b, y)) : continue
            if x.kind == "place" and not (is_scene(x) and is_scene(y)): continue
            if x.kind == "place" and m is Match.AGREE and x.key != y.key: continue
            p = pair_of(a, b, x, y, m)
            if p.anchored > 0 or m is Match.AGREE: pairs.append(p)
    strength = {}
    by = defaultdict(list)
    for p in pairs:
        strength[id(p)] = p.anchored + 0.3 * max(0.0, grounds(p, weights).sum) + overlap(p)
        by[id(p.slot)].append(p); by[id(p.other)].append(p)
    for p in pairs:
        if p.match is not Match.DIFFER: continue
        s = strength[id(p)]
        def alone(key, end):
            for q in by[key]:
                if q is p: continue
                if q.match in (Match.AGREE, Match.BOUNDS) and strength[id(q)] >= _AGREES * s and not (q.here.statement.marks ^ q.there.statement.marks) & {"called-off"}: return q
                if q.match is Match.DIFFER and strength[id(q)] >= _RIVAL * s and related(q.here if end(q) is q.slot else q.there, p.here if end(p) is p.slot else p.there, end(q), end(p)) is not Match.AGREE and not (q.slot.kind != "date" and times_apart(q)): return q
            return None
        why = None
        q = alone(id(p.slot), lambda q: q.other) or alone(id(p.other), lambda q: q.slot)
        g = grounds(p, weights)
        if q: why = f"alone {q.slot.label}|{q.other.label} {q.match.name} {strength[id(q)]:.2f}/{s:.2f}"
        why = why or fault(p, g, once, mforms, tforms)
        if why:
            if rejected is not None: rejected.append((p, why))
            continue
        yield p, g, s

def known(accs):
    out = set()
    for a in accs:
        out |= a.statement.forms
        out |= {s.key for s in a.statement.slots if s.key.startswith("state:")}
        run = ""
        for w in (*a.statement.words, None):
            if w is not None and w.capital and w.content: run += w.form[0]
            elif w is None or w.content:
                if len(run) > 2: out.add(run)
                run = ""
    return frozenset(out)

def overlap(p):
    a = p.here.statement.forms | {s.key for s in p.here.senses}; b = p.there.statement.forms | {s.key for s in p.there.senses}
    return len(a & b) / max(1, min(len(a), len(b)))

def attributive(a, x):
    return x.first > 0 and a.statement.words[x.first-1].form in ATTR

def strangers(acc, slot, known):
    """names near a value that the other document does not know"""
    out = []
    for s in acc.statement.slots:
        if s is slot or s.kind not in NAMED: continue
        gap = s.first - slot.last if s.first >= slot.last else slot.first - s.last
        if gap > 6: continue
        if not (({w.form for w in acc.statement.words[s.first:s.last] if w.content} | {s.key}) & known): out.append(s.label)
    return out

def fault(p, g, once, mforms, tforms):
    a, b = p.here.statement, p.there.statement
    if p.here.denies(p.slot) != p.there.denies(p.other): return "denied"
    if (a.marks ^ b.marks) & _UNSURE: return "unsure"
    if p.slot.kind != "place" and strangers(p.here, p.slot, tforms) and strangers(p.there, p.other, mforms): return f"strangers {strangers(p.here, p.slot, tforms)} {strangers(p.there, p.other, mforms)}"
    if p.slot.kind == "number" and (p.slot.value.quantity.per is None) != (p.other.value.quantity.per is None): return "per"
    if p.slot.kind in ("number",) and unlike_subjects(p): return "subjects"
    if p.slot.kind == "number" and magnitude(p.slot.value.quantity, p.other.value.quantity) and not times_apart(p) and (identity(g, p) >= 1 or [n for n in p.anchors if n.here and n.there and n.here + n.there <= 4]): return None
    one, other = Told(a, p.slot, mforms), Told(b, p.other, tforms)
    if are_of_two_times(one, other): return "two times"
    if like(a, b) > _ALIKE and tell_of_two(one, other): return "two"
    return BY_KIND[p.slot.kind](p, g, once)

def like(a, b):
    fa, fb = a.forms, b.forms
    return len(fa & fb) / max(1, min(len(fa), len(fb)))

def identity(g, p):
    return g.own + .5 * g.behind + g.agreeing + .5 * max(0, p.anchored - 1) if g.own + g.behind + g.agreeing > 0 else 0

def subject(acc, slot):
    best = None
    for s in acc.statement.slots:
        if s.kind in ("person", "name", "organisation") and s.last <= slot.first: best = s
    return best

def unlike_subjects(p):
    x, y = subject(p.here, p.slot), subject(p.there, p.other)
    if x is None or y is None: return False
    fx = {w.form for w in p.here.statement.words[x.first:x.last] if w.content}; fy = {w.form for w in p.there.statement.words[y.first:y.last] if w.content}
    return not (fx & p.there.statement.forms) and not (fy & p.here.statement.forms)

def number(p, g, once):
    a, b = p.here.statement, p.there.statement
    qa, qb = p.slot.value.quantity, p.other.value.quantity
    if qa.dimension == "count" and max(qa.base, qb.base) < 5: return "few"
    if like(a, b) > _ALIKE and not time_agrees(p): return "parallel"
    if qa.dimension == "count" and not time_agrees(p) and g.agreeing < .6: return "when"
    if "volatile" in (a.marks & b.marks) and max(qa.base, qb.base) < 10000 : return "volatile"
    if times_apart(p): return "times"
    if (a.marks ^ b.marks) & _STAGES: return "stages"
    if qa.dimension == "score" and not time_agrees(p): return "when"
    own = [x for x in p.anchors if x.here == 0 and x.there == 0]
    rest = [x for x in p.anchors if not (x.here == 0 or x.there == 0)]
    if qa.dimension in ("count", "duration") and not own: return "unit"
    if not any(x.here + x.there <= 8 for x in rest): return "anchor"
    measured = [n for n in rest if n.key[:6] == "sense:" and n.key[6:] in MEASURED and n.here + n.there <= 4]
    if not time_agrees(p) and g.agreeing < .6 and not (measured and g.own >= .5): return "loose"
    if identity(g, p) < .9: return "ident %.1f" % identity(g, p)
    if qa.dimension in ("percent", "points") and not time_agrees(p) and g.agreeing < .6 and len([n for n in rest if n.key.startswith("sense:")]) < 2: return "whole"
    return None

MEASURED = set()
def followed(acc, slot):
    ws = acc.statement.words
    return slot.last < len(ws) and ws[slot.last].content

def magnitude(qa, qb):
    hi, lo = max(qa.base, qb.base), min(qa.base, qb.base)
    return qa.unit == qb.unit and lo > 0 and hi >= 1000 and hi / lo in (10, 100, 1000, 1000000)

def date(p, g, once):
    x, y = p.slot.value, p.other.value
    if x.interval.is_open or y.interval.is_open: return "open"
    if (x.time.granularity or 0) < Granularity.YEAR or (y.time.granularity or 0) < Granularity.YEAR: return "coarse"
    n1, n2 = deed(p.here, p.slot, once), deed(p.there, p.other, once)
    if not (n1 & n2): return f"once {n1} {n2}"
    if identity(g, p) < .65: return "ident %.1f" % identity(g, p)
    return None

def deed(acc, slot, once):
    """the senses of the nearest happening before a date in its clause, or behind a date that opens"""
    best = None
    near = [(n.place < slot.first, n.distance, k[6:]) for k, n in acc.near(slot).items() if k.startswith("sense:") and k[6:] in once and n.distance <= 6]
    for before in (True, False):
        ds = [d for b, d, _ in near if b is before]
        if ds: return {k for b, d, k in near if b is before and d == min(ds)}
    return set()

def place(p, g, once):
    if not (is_scene(p.slot) and is_scene(p.other)): return "scene"
    senses = [n for n in p.anchors if n.here <= 6 and n.there <= 6 and n.key.startswith("sense:")]
    if not senses: return "anchor"
    if identity(g, p) < 1.0: return "ident %.1f" % identity(g, p)
    if times_apart(p): return "times"
    if not time_agrees(p) and not any(n.key[6:] in once for n in senses if n.key.startswith("sense:")): return "when"
    return None

def ordinal(p, g, once):
    if 1 in (p.slot.value.number, p.other.value.number): return "first"
    if not any(n.here <= 3 and n.there <= 3 and (n.key == "sense:rank" or (n.place >= p.slot.last and followed(p.here, p.slot) and followed(p.there, p.other))) for n in p.anchors): return "anchor"
    if times_apart(p): return "times"
    if identity(g, p) < 1.0: return "ident %.1f" % identity(g, p)
    return None

BY_KIND = {"number": number, "date": date, "place": place, "ordinal": ordinal}
