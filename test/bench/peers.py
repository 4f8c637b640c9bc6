"""Exact betweenness by the peers of Debian, on the ties of a file. Prints seconds as JSON; null for an absent peer.

usage: peers.py NAME TIES VERTICES   with NAME one of igraph, graph-tool, networkx
"""

import json
import sys
import time
import warnings

warnings.simplefilter("ignore")
# networkx takes minutes: this many sources are timed and scaled up. Brandes' cost is the same for each source.
NETWORKX_SOURCES = 150


def clock(call):
    cpu, wall = time.process_time(), time.perf_counter()
    call()
    return {"seconds": time.perf_counter() - wall, "cpuSeconds": time.process_time() - cpu}


def main(name, path, n):
    with open(path, encoding="utf-8") as lines:
        ties = [tuple(map(int, line.split())) for line in lines]
    if name == "igraph":
        import igraph

        return clock(igraph.Graph(n=n, edges=ties).betweenness) | {"version": igraph.__version__}
    if name == "graph-tool":
        import graph_tool
        from graph_tool.centrality import betweenness

        graph_tool.openmp_set_num_threads(2)
        graph = graph_tool.Graph(directed=False)
        graph.add_vertex(n)
        graph.add_edge_list(ties)
        return clock(lambda: betweenness(graph, norm=False)) | {"version": graph_tool.__version__.split()[0]}
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(ties)
    took = clock(lambda: networkx.betweenness_centrality(graph, k=NETWORKX_SOURCES, normalized=False, seed=1))
    scaled = {key: value * n / NETWORKX_SOURCES for key, value in took.items()}
    return scaled | {"version": networkx.__version__}


try:
    print(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
except ImportError:
    print("null")
