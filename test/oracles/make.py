"""Makes test/oracles/own/*.json: small seeded networks with the values that igraph and networkx give them.

Run with a Python that has igraph 0.10.2, networkx 2.8.8 and numpy 1.24.2, and nothing else:

    python3 test/oracles/make.py

Measure names are those of test/oracles/our-values.ts. Where both programs compute a measure they are asserted to agree
before the value is written. Closed forms that neither has (hierarchy, E-I, roles, centralization) are written out here
from their definitions, by loops over all triples or pairs, with no code in common with analysis/.
"""

import json
import math
import pathlib
import random
from fractions import Fraction
from itertools import combinations, permutations

import igraph
import networkx as nx
import numpy

OUT = pathlib.Path(__file__).parent / "own"
PROGRAMS = {"igraph": igraph.__version__, "networkx": nx.__version__, "numpy": numpy.__version__}


# ---- Networks --------------------------------------------------------------------------------------------------------


def organizations(count):
    return [f"o{i:02d}" for i in range(count)]


def random_ties(rng, ids, count, directed, weights=(1,)):
    pairs = list(permutations(ids, 2)) if directed else list(combinations(ids, 2))
    return [(a, b, rng.choice(weights)) for a, b in sorted(rng.sample(pairs, count))]


def grouped(rng, ids, names):
    return {i: rng.choice(names) for i in ids}


def networks():
    rng = random.Random(20240611)
    ids = organizations(14)
    yield "undirected", False, ids, random_ties(rng, ids, 26, False), {"sector": grouped(rng, ids, "ABC")}, None
    ids = organizations(12)
    yield "directed", True, ids, random_ties(rng, ids, 31, True), {"sector": grouped(rng, ids, "ABC")}, None
    ids = organizations(13)
    # Thirds and sixths: sums of lengths that differ in floating point only.
    yield "weighted", False, ids, random_ties(rng, ids, 25, False, (1, 2, 3, 6)), {"sector": grouped(rng, ids, "AB")}, None
    ids = organizations(12)
    yield "directed-weighted", True, ids, random_ties(rng, ids, 30, True, (1, 2, 3, 5)), {
        "sector": grouped(rng, ids, "ABC")
    }, None
    # A ring with a tail, a star, a triangle, a dyad, three isolates.
    ids = organizations(20)
    pairs = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (4, 5), (5, 6), (7, 8), (7, 9), (7, 10), (7, 11), (0, 2)]
    pairs += [(12, 13), (13, 14), (14, 12), (15, 16)]
    ties = [(ids[a], ids[b], 1) for a, b in pairs]
    yield "disconnected", False, ids, ties, {"sector": grouped(rng, ids, "AB")}, None
    people = [f"p{i:02d}" for i in range(9)]
    boards = organizations(6)
    pairs = [(p, b) for p in people for b in boards]
    ties = [(a, b, 1) for a, b in sorted(rng.sample(pairs, 21))]
    yield "two-mode", False, sorted(people + boards), ties, {}, set(people)
    # Some organizations have no group: they stay out of roles and of the E-I index.
    ids = organizations(15)
    groups = grouped(rng, ids, ["north", "south", "west", None])
    yield "partly-grouped", False, ids, random_ties(rng, ids, 33, False), {"territory": groups}, None


# ---- Values ----------------------------------------------------------------------------------------------------------


class Values:
    """Collects expectations; NaN and None are both undefined."""

    def __init__(self):
        self.list = []

    def add(self, measure, precision, values):
        clean = {key: None if value is None or value != value else value for key, value in values.items()}
        self.list.append({"measure": measure, "precision": precision, "values": clean})

    def both(self, measure, precision, one, other):
        for key in one:
            a, b = one[key], other[key]
            if a is not None and a == a:
                assert abs(a - b) <= 1e-6 * max(1, abs(a)), (measure, key, a, b)
        self.add(measure, precision, one)


def measures(directed, ids, ties, groupings, people):
    g = (nx.DiGraph if directed else nx.Graph)()
    g.add_nodes_from(ids)
    g.add_weighted_edges_from(ties)
    for _, _, data in g.edges(data=True):
        data["length"] = Fraction(1, data["weight"])
    s = nx.Graph(g.to_undirected()) if directed else g
    at = {v: i for i, v in enumerate(ids)}
    ig = igraph.Graph(len(ids), [(at[a], at[b]) for a, b, _ in ties], directed=directed)
    ig.es["weight"] = [w for _, _, w in ties]
    sig = igraph.Graph(len(ids), [(at[a], at[b]) for a, b in s.edges()])
    n = len(ids)
    by = lambda column: dict(zip(ids, column))
    values = Values()
    degrees(values, g, s, ig, directed, by)
    paths(values, g, ig, directed, n, by)
    spectral(values, g, s, sig, ig, by)
    structure(values, g, s, sig, ids, by)
    burt(values, g, ig, ids, directed, "")
    burt(values, g, ig, ids, directed, " (weighted)")
    whole(values, g, s, ig, ids, directed, people)
    for name, groups in groupings.items():
        grouping(values, g, s, ids, groups, name, directed)
    if people is not None:
        two_mode(values, g, people)
    return values.list


def degrees(values, g, s, ig, directed, by):
    values.both("degree", "count", dict(s.degree()), by(ig.copy().simplify().neighborhood_size(mode="all", mindist=1)))
    if directed:
        values.both("in_degree", "count", dict(g.in_degree()), by(ig.indegree()))
        values.both("out_degree", "count", dict(g.out_degree()), by(ig.outdegree()))
    values.both("strength", "closed", dict(g.degree(weight="weight")), by(ig.strength(weights="weight")))


def paths(values, g, ig, directed, n, by):
    values.both("betweenness", "closed", nx.betweenness_centrality(g, normalized=False), by(ig.betweenness()))
    lengths = [1 / w for w in ig.es["weight"]]
    # Exact fractions: floating-point lengths make networkx miss equal paths (measures.md, section 0).
    exact = nx.betweenness_centrality(g, normalized=False, weight="length")
    values.both("betweenness_weighted (weighted)", "closed", exact, by(ig.betweenness(weights=lengths)))
    outward = g.reverse() if directed else g
    values.add("closeness", "closed", nx.closeness_centrality(outward))
    harmonic = {v: h / (n - 1) for v, h in nx.harmonic_centrality(outward).items()}
    values.both("harmonic", "closed", harmonic, by(ig.harmonic_centrality(mode="out")))
    if directed:
        values.add("closeness_in", "closed", nx.closeness_centrality(g))
        harmonic = {v: h / (n - 1) for v, h in nx.harmonic_centrality(g).items()}
        values.both("harmonic_in", "closed", harmonic, by(ig.harmonic_centrality(mode="in")))


def spectral(values, g, s, sig, ig, by):
    values.add("eigenvector", "iterative", by(sig.eigenvector_centrality(scale=True)))
    spectrum = numpy.linalg.eigvalsh(nx.to_numpy_array(s, weight=None))
    values.add("network.eigenvector_gap", "closed", {"": float(spectrum[-1] - spectrum[-2])})
    values.both("pagerank", "iterative", pagerank(g, None), by(ig.pagerank()))
    values.both("pagerank (weighted)", "iterative", pagerank(g, "weight"), by(ig.pagerank(weights="weight")))


def pagerank(g, weight):
    return nx.algorithms.link_analysis.pagerank_alg._pagerank_python(g, weight=weight, tol=1e-13, max_iter=1000)


def structure(values, g, s, sig, ids, by):
    values.both("core_number", "count", nx.core_number(s), by(sig.coreness()))
    clustering = {v: c if s.degree(v) > 1 else None for v, c in nx.clustering(s).items()}
    values.both("clustering", "closed", clustering, by(sig.transitivity_local_undirected(mode="zero")))
    cut = set(nx.articulation_points(s))
    assert cut == {ids[i] for i in sig.articulation_points()}
    values.add("cutpoint", "count", {v: int(v in cut) for v in ids})
    off = {}
    for v in ids:
        rest = s.subgraph(nx.node_connected_component(s, v) - {v})
        sizes = [len(c) for c in nx.connected_components(rest)]
        off[v] = sum(sizes) - max(sizes, default=0)
    values.add("cut_off", "count", off)
    bridges = {"|".join(sorted(tie)) for tie in nx.bridges(s)}
    assert bridges == {"|".join(sorted((ids[e.source], ids[e.target]))) for e in (sig.es[i] for i in sig.bridges())}
    values.add("bridge", "count", {tie: 1 for tie in bridges})


def burt(values, g, ig, ids, directed, mark):
    value = lambda a, b: (g[a][b]["weight"] if mark else 1) if g.has_edge(a, b) else 0
    z = {(a, b): value(a, b) + value(b, a) for a, b in permutations(ids, 2)}
    alters = {a: [b for b in ids if b != a and z[a, b] > 0] for a in ids}
    total = {a: sum(z[a, b] for b in alters[a]) for a in ids}
    p = lambda a, b: z[a, b] / total[a] if a != b and total[a] else 0
    dyadic = {(i, j): (p(i, j) + sum(p(i, q) * p(q, j) for q in ids if q not in (i, j))) ** 2 for i in ids for j in alters[i]}
    constraint = {i: sum(dyadic[i, j] for j in alters[i]) if alters[i] else None for i in ids}
    theirs = ig.constraint(weights="weight" if mark else None)
    values.both(f"constraint{mark}", "closed", constraint, dict(zip(ids, theirs)))
    values.add(f"dyadic_constraint{mark}", "closed", {f"{i}|{j}": c for (i, j), c in dyadic.items()})
    m = lambda j, q: z[j, q] / max(z[j, k] for k in alters[j])
    size = {
        i: sum(1 - sum(p(i, q) * m(j, q) for q in ids if q not in (i, j)) for j in alters[i]) if alters[i] else None
        for i in ids
    }
    # networkx gives NaN to vertices of a DiGraph without a tie out (measures.md, section 9): compared where it is defined.
    for i, theirs in nx.effective_size(g, weight="weight" if mark else None).items():
        assert theirs != theirs or size[i] is not None and abs(theirs - size[i]) < 1e-9, (i, theirs, size[i])
    values.add(f"effective_size{mark}", "closed", size)
    values.add(f"efficiency{mark}", "closed", {i: size[i] / len(alters[i]) if alters[i] else None for i in ids})
    hierarchy = {}
    for i in ids:
        count = len(alters[i])
        shares = [dyadic[i, j] / (constraint[i] / count) for j in alters[i]]
        hierarchy[i] = None if count == 0 else 1 if count == 1 else sum(x * math.log(x) for x in shares if x) / (count * math.log(count))
    values.add(f"hierarchy{mark}", "closed", hierarchy)


def whole(values, g, s, ig, ids, directed, people):
    n = len(ids)
    one = lambda measure, precision, value: values.add(f"network.{measure}", precision, {"": value})
    one("components", "count", nx.number_connected_components(s))
    finite = [d for v, lengths in nx.all_pairs_shortest_path_length(g) for u, d in lengths.items() if u != v]
    assert abs(ig.average_path_length(unconn=True) - sum(finite) / len(finite)) < 1e-9
    one("average_path_length", "closed", sum(finite) / len(finite))
    one("diameter", "count", max(finite))
    one("distance_weighted_fragmentation", "closed", 1 - nx.global_efficiency(s))
    sizes = [len(c) for c in nx.connected_components(s)]
    one("fragmentation", "closed", 1 - sum(k * (k - 1) for k in sizes) / (n * (n - 1)))
    b = nx.betweenness_centrality(g)
    one("betweenness_centralization", "closed", sum(max(b.values()) - x for x in b.values()) / (n - 1))
    centralization = None
    if people is None:
        if not directed and nx.is_connected(g):
            c = nx.closeness_centrality(g)
            centralization = sum(max(c.values()) - x for x in c.values()) / ((n - 1) * (n - 2) / (2 * n - 3))
            own = ig.closeness()
            theirs = sum(max(own) - x for x in own)
            star = igraph.Graph.Star(n).closeness()
            assert abs(theirs / sum(max(star) - x for x in star) - centralization) < 1e-9
        one("closeness_centralization", "closed", centralization)
    # Of the pairs of whom one reaches the other, those of whom only one does.
    reached = {v: nx.descendants(g, v) for v in ids}
    ways = [(b in reached[a]) + (a in reached[b]) for a, b in combinations(ids, 2)]
    one("krackhardt_hierarchy", "closed", ways.count(1) / (ways.count(1) + ways.count(2)) if directed else None)
    if directed:
        one("reciprocity", "closed", nx.overall_reciprocity(g))
        assert abs(ig.reciprocity() - nx.overall_reciprocity(g)) < 1e-12
        for mode, k in (("in", dict(g.in_degree())), ("out", dict(g.out_degree()))):
            one(f"degree_centralization_{mode}", "closed", sum(max(k.values()) - x for x in k.values()) / (n - 1) ** 2)
    else:
        k = dict(g.degree())
        one("degree_centralization", "closed", sum(max(k.values()) - x for x in k.values()) / ((n - 1) * (n - 2)))
    mixing = nx.degree_assortativity_coefficient(g)
    assert abs(ig.assortativity_degree(directed=directed) - mixing) < 1e-9
    one("degree_assortativity", "closed", mixing)
    if people is None:
        one("density", "closed", nx.density(g))
        one("transitivity", "closed", nx.transitivity(s))
    for size in (1, 2, 3):
        best = max(1 - nx.global_efficiency(s.subgraph(set(ids) - set(out))) for out in combinations(ids, size))
        one_key = f"key_players.removal {size}"
        values.add(one_key, "closed", {"": best})
        near = {v: set(nx.single_source_shortest_path_length(s, v, 2)) for v in ids}
        reach = max(len(set().union(*(near[v] for v in chosen))) for chosen in combinations(ids, size))
        values.add(f"key_players.reach {size}", "count", {"": reach})


def grouping(values, g, s, ids, groups, name, directed):
    known = [v for v in ids if groups[v] is not None]
    mark = f" [{name}]"
    index = lambda ties: None if not ties else sum(1 if groups[a] != groups[b] else -1 for a, b in ties) / len(ties)
    ties = [(a, b) for a, b in s.edges() if groups[a] is not None and groups[b] is not None]
    values.add(f"network.ei_index{mark}", "closed", {"": index(ties)})
    pairs = list(combinations(known, 2))
    values.add(f"network.ei_expected{mark}", "closed", {"": index(pairs)})
    values.add(f"network.ei_z{mark}", "closed", {"": over_all_labels(known, groups, ties)})
    names = sorted(set(groups[v] for v in known))
    inside = g.subgraph(known)
    nx.set_node_attributes(inside, {v: groups[v] for v in known}, "group")
    mixing = nx.attribute_assortativity_coefficient(inside, "group")
    values.add(f"network.attribute_assortativity{mark}", "closed", {"": mixing})
    of = lambda group: [t for t in ties if group in (groups[t[0]], groups[t[1]])]
    values.add(f"groups.ei_index{mark}", "closed", {group: index(of(group)) for group in names})
    own = {v: index([t for t in ties if v in t]) if groups[v] is not None else None for v in ids}
    values.add(f"ei_index{mark}", "closed", own)
    spread = {}
    for v in ids:
        around = [groups[u] for u in s[v]]
        spread[v] = 1 - sum((around.count(x) / len(around)) ** 2 for x in set(around)) if around else None
    values.add(f"participation{mark}", "closed", spread)
    if len(known) == len(ids):
        parts = [{v for v in ids if groups[v] == group} for group in names]
        modularity = nx.algorithms.community.modularity
        values.add(f"network.modularity{mark}", "closed", {"": modularity(g, parts, weight=None)})
        values.add(f"network.modularity (weighted){mark}", "closed", {"": modularity(g, parts, weight="weight")})
    roles(values, g, ids, known, groups, mark, directed)


def over_all_labels(known, groups, ties):
    """How many standard deviations the E-I index is from its mean: every way to deal the labels out, counted."""
    near = {v: [u for tie in ties for u in tie if v in tie and u != v] for v in known}
    left = {group: [groups[v] for v in known].count(group) for group in {groups[v] for v in known}}
    label, counts = {}, {}

    def deal(place, inside):
        if place == len(known):
            counts[inside] = counts.get(inside, 0) + 1
            return
        v = known[place]
        for group in left:
            if left[group] == 0:
                continue
            left[group] -= 1
            label[v] = group
            deal(place + 1, inside + sum(label.get(u) == group for u in near[v]))
            left[group] += 1
        del label[v]

    deal(0, 0)
    ways = sum(counts.values())
    mean = sum(Fraction(inside * count, ways) for inside, count in counts.items())
    variance = sum(Fraction(count, ways) * (inside - mean) ** 2 for inside, count in counts.items())
    observed = sum(groups[a] == groups[b] for a, b in ties)
    # The index falls as ties inside rise.
    return float(mean - observed) / math.sqrt(variance) if variance else None


def roles(values, g, ids, known, groups, mark, directed):
    count = {v: dict.fromkeys(["coordinator", "itinerant", "gatekeeper", "representative", "liaison"], 0) for v in known}
    for a, v, c in permutations(known, 3):
        if not (g.has_edge(a, v) and g.has_edge(v, c)) or g.has_edge(a, c):
            continue
        x, y, z = groups[a], groups[v], groups[c]
        count[v][role_of(x, y, z)] += 1
    share = 1 if directed else 2
    column = lambda value: {v: value(count[v]) if v in count else None for v in ids}
    for role in ("coordinator", "itinerant", "liaison"):
        values.add(f"roles.{role}{mark}", "count", column(lambda c: c[role] / share))
    values.add(f"roles.total{mark}", "count", column(lambda c: sum(c.values()) / share))
    if directed:
        values.add(f"roles.gatekeeper{mark}", "count", column(lambda c: c["gatekeeper"]))
        values.add(f"roles.representative{mark}", "count", column(lambda c: c["representative"]))
        chance(values, g, ids, known, groups, mark, count)
    else:
        joined = column(lambda c: (c["gatekeeper"] + c["representative"]) / 2)
        values.add(f"roles.gatekeeper_or_representative{mark}", "count", joined)


def role_of(x, y, z):
    return "coordinator" if x == y == z else "itinerant" if x == z else "gatekeeper" if y == z else "representative" if x == y else "liaison"


def chance(values, g, ids, known, groups, mark, count):
    """Roles if every arc were there by itself with one chance: means and covariances of pairs, arc by arc."""
    d = Fraction(sum(1 for a, b in g.edges() if a in known and b in known), len(known) * (len(known) - 1))
    expected, z = {}, {}
    for v in known:
        pairs = {}
        for a, c in permutations([u for u in known if u != v], 2):
            pairs.setdefault(role_of(groups[a], groups[v], groups[c]), []).append((a, c))
        pairs["total"] = [pair for of_role in pairs.values() for pair in of_role]
        for role in ["coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total"]:
            of_role = pairs.get(role, [])
            mean = len(of_role) * d**2 * (1 - d)
            square = 0
            for a, c in of_role:
                for b, e in of_role:
                    there = {(a, v), (v, c), (b, v), (v, e)}
                    absent = {(a, c), (b, e)}
                    square += d ** len(there) * (1 - d) ** len(absent)
            variance = square - mean**2
            seen = sum(count[v].values()) if role == "total" else count[v][role]
            expected.setdefault(role, {})[v] = float(mean)
            z.setdefault(role, {})[v] = float(seen - mean) / math.sqrt(variance) if variance else None
    for role in expected:
        values.add(f"roles.expected.{role}{mark}", "closed", {v: expected[role].get(v) for v in ids})
        values.add(f"roles.z.{role}{mark}", "closed", {v: z[role].get(v) for v in ids})


def two_mode(values, g, people):
    bipartite = nx.algorithms.bipartite
    values.add("degree_normalized", "closed", bipartite.degree_centrality(g, people))
    values.add("closeness_normalized", "closed", bipartite.closeness_centrality(g, people))
    values.add("betweenness_normalized", "closed", bipartite.betweenness_centrality(g, people))
    values.add("network.two_mode_clustering", "closed", {"": bipartite.robins_alexander_clustering(g)})
    values.add("network.density", "closed", {"": bipartite.density(g, people)})


def main():
    OUT.mkdir(exist_ok=True)
    for name, directed, ids, ties, groupings, people in networks():
        oracle = {
            "name": name,
            "programs": PROGRAMS,
            "directed": directed,
            "ids": ids,
            "ties": ties,
            "groupings": groupings,
            "people": None if people is None else sorted(people),
            "expectations": measures(directed, ids, ties, groupings, people),
        }
        (OUT / f"{name}.json").write_text(json.dumps(oracle, separators=(",", ":"), sort_keys=True) + "\n")


main()
