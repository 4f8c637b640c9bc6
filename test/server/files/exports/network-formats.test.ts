// What leaves as a network comes back as the same network: by our own readers, and by other programs where they are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../../../../analysis/graph/project.ts';
import { readRoster } from '../../../../analysis/roster/read-roster.ts';
import { DEFAULT_OPTIONS } from '../../../../analysis/types.ts';
import { type ExportNetwork, networkOf, uniqueLabels } from '../../../../server/files/exports/network-of.ts';
import { writeDl } from '../../../../server/files/exports/write-dl.ts';
import { writeGexf } from '../../../../server/files/exports/write-gexf.ts';
import { writeGraphml } from '../../../../server/files/exports/write-graphml.ts';
import { writeKumu } from '../../../../server/files/exports/write-kumu.ts';
import { writePajek } from '../../../../server/files/exports/write-pajek.ts';
import { opened } from '../../../support/opened.ts';

const NAMES = [
  'Abri & Cie',
  'Gîte <“Soleil”>',
  'Le "Pont", inc.',
  "L'Étape",
  'Centre',
  'Centre',
  'Data: centre',
  '=1+1',
  'Seul',
];

/** Names that every format stumbles over, an isolate, weights that are no whole numbers, two organizations of one name. */
function network(directed: boolean): ExportNetwork {
  const edge = (source: string, target: string, weight: number, relations: Record<string, number>) => ({
    source,
    target,
    weight,
    attributes: { ...relations, probable: false },
  });
  return {
    directed,
    nodes: NAMES.map((label, i) => ({
      id: `o${i}`,
      label,
      attributes: { in_scope: true, received: i > 2, betweenness: i / 7, sector: 'logement | "x"', secteur: 'à <b>' },
    })),
    edges: [
      edge('o0', 'o1', 3, { interlock: 2, referral: 1 }),
      edge('o1', 'o2', 0.25, { funding: 0.25 }),
      edge('o2', 'o3', 1, { referral: 1 }),
      edge('o4', 'o5', 12, { interlock: 12 }),
      edge('o5', 'o6', 1, { interlock: 1 }),
      edge('o6', 'o7', 1, { interlock: 1 }),
    ],
  };
}

const FORMATS = {
  gexf: { write: writeGexf, named: 'id' },
  graphml: { write: writeGraphml, named: 'id' },
  net: { write: writePajek, named: 'label' },
  dl: { write: writeDl, named: 'label' },
} as const;
type Format = keyof typeof FORMATS;
const CASES = (Object.keys(FORMATS) as Format[]).flatMap((format) =>
  [false, true].map((directed) => ({ format, directed })),
);

/** How a format names the vertices: by id, or by label alone. */
function nameIn(format: Format, sent: ExportNetwork): (id: string) => string {
  const labels = uniqueLabels(sent);
  return FORMATS[format].named === 'id' ? (id) => id : (id) => labels.get(id)!;
}

test.each(CASES)(
  '$format, directed $directed: our reader finds the same ties, weights and attributes',
  async ({ format, directed }) => {
    const sent = network(directed);
    const name = nameIn(format, sent);
    const roster = readRoster(await opened(`n.${format}`, FORMATS[format].write(sent)));
    expect(roster.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const back = project(roster, { ...DEFAULT_OPTIONS, directed, asOf: 'all' });
    const key = (a: string, b: string) => (directed ? `${a} > ${b}` : [a, b].sort().join(' - '));
    const names = new Map(roster.organizations.map((organization) => [organization.id, organization]));
    const idOf = (id: string) => (FORMATS[format].named === 'id' ? id : names.get(id)!.name);
    expect(Object.fromEntries(back.ties.map((tie) => [key(idOf(tie.source), idOf(tie.target)), tie.weight]))).toEqual(
      Object.fromEntries(sent.edges.map((edge) => [key(name(edge.source), name(edge.target)), edge.weight])),
    );
    expect(back.vertices.map(({ id }) => idOf(id)).sort()).toEqual(sent.nodes.map(({ id }) => name(id)).sort());
    if (FORMATS[format].named === 'label') return;
    for (const node of sent.nodes) {
      const { attributes, name: label } = names.get(node.id)!;
      expect(label).toBe(node.label);
      expect(Number(attributes.betweenness)).toBeCloseTo(node.attributes.betweenness as number, 12);
      expect([attributes.sector, attributes.secteur]).toContain('à <b>');
    }
    const tie = roster.ties.find(({ source, target }) => [source, target].sort().join() === 'o0,o1')!;
    expect([tie.attributes.interlock, tie.attributes.referral].map(Number)).toEqual([2, 1]);
  },
);

const PYTHON = `
import json, sys
try:
    import igraph, networkx
except Exception as error:
    print("missing: %s" % error)
    sys.exit(0)
folder, directed = sys.argv[1], sys.argv[2] == "true"
def edges(pairs):
    return sorted([[min(a, b), max(a, b), w] if not directed else [a, b, w] for a, b, w in pairs])
found = {}
g = networkx.read_graphml(folder + "/n.graphml")
found["graphml networkx"] = [len(g), edges((a, b, d["weight"]) for a, b, d in g.edges(data=True)), g.nodes["o1"]["label"], g.nodes["o3"]["betweenness"]]
g = igraph.Graph.Read_GraphML(folder + "/n.graphml")
found["graphml igraph"] = [g.vcount(), edges((g.vs[e.source]["id"], g.vs[e.target]["id"], e["weight"]) for e in g.es), g.vs[1]["label"], g.vs[3]["betweenness"]]
g = networkx.read_gexf(folder + "/n.gexf")
found["gexf networkx"] = [len(g), edges((a, b, d["weight"]) for a, b, d in g.edges(data=True)), g.nodes["o1"]["label"], g.nodes["o3"]["betweenness"]]
g = networkx.read_pajek(folder + "/n.net")
found["net networkx"] = [len(g), edges((a, b, d["weight"]) for a, b, d in g.edges(data=True))]
g = igraph.Graph.Read_Pajek(folder + "/n.net")
key = "name" if "name" in g.vs.attributes() else "id"
found["net igraph"] = [g.vcount(), edges((g.vs[e.source][key], g.vs[e.target][key], e["weight"]) for e in g.es)]
g = igraph.Graph.Read_DL(folder + "/n.dl", directed=True)
pairs = [(g.vs[e.source]["name"], g.vs[e.target]["name"], e["weight"]) for e in g.es]
found["dl igraph"] = [g.vcount(), sorted([list(x) for x in ({tuple(e) for e in edges(pairs)} if not directed else edges(pairs))])]
print(json.dumps(found))
`;

test.each([false, true])('igraph and networkx read what we write, directed %s', (directed) => {
  const sent = network(directed);
  // igraph's reader of DL knows no quotes, so no blanks in labels; UCINET and ours do.
  const plain: ExportNetwork = {
    ...sent,
    nodes: sent.nodes.map((node, i) => ({ ...node, label: `${i}_${node.label.replace(/[^\p{L}]/gu, '_')}` })),
  };
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-formats-'));
  try {
    for (const format of Object.keys(FORMATS) as Format[]) {
      writeFileSync(join(folder, `n.${format}`), FORMATS[format].write(format === 'dl' ? plain : sent));
    }
    const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', PYTHON, folder, String(directed)], {
      encoding: 'utf8',
    });
    if (!stdout || stdout.startsWith('missing')) {
      process.stdout.write(
        `not read by igraph and networkx, which are not on this machine: ${stdout ?? ''}${stderr ?? ''}\n`,
      );
      expect(stderr ?? '').not.toMatch(/Traceback/);
      return;
    }
    const found = JSON.parse(stdout) as Record<string, unknown[]>;
    for (const [reader, seen] of Object.entries(found)) {
      const format = reader.split(' ')[0] as Format;
      const name = nameIn(format, format === 'dl' ? plain : sent);
      const edges = sent.edges.map(({ source, target, weight }) => {
        const ends = [name(source), name(target)];
        return [...(directed ? ends : ends.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))), weight];
      });
      const sorted = (list: unknown[][]) => list.map((edge) => JSON.stringify(edge)).sort();
      expect([reader, seen[0], sorted(seen[1] as unknown[][])]).toEqual([reader, sent.nodes.length, sorted(edges)]);
      if (seen.length > 2) expect([seen[2], seen[3]]).toEqual([NAMES[1], 3 / 7]);
    }
    expect(Object.keys(found)).toHaveLength(6);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('Kumu finds every element under a label of its own, and both ends of every connection', () => {
  const sent = network(false);
  const { elements, connections } = JSON.parse(writeKumu(sent)) as {
    elements: { label: string; reference: string; betweenness: number }[];
    connections: { from: string; to: string; direction: string; strength: number; interlock?: number }[];
  };
  const labels = new Map(elements.map(({ label, reference }) => [label, reference]));
  expect(labels.size).toBe(sent.nodes.length);
  expect(connections.map(({ from, to, strength }) => [labels.get(from), labels.get(to), strength])).toEqual(
    sent.edges.map(({ source, target, weight }) => [source, target, weight]),
  );
  expect(connections[0]).toMatchObject({ direction: 'undirected', interlock: 2 });
});

test('an attribute or a relation under a taken name is kept apart from it', () => {
  const { nodes, edges } = networkOf({
    network: { directed: false },
    groups: [{ id: 'g1', name: null, value: 'Nord' }],
    organizations: [
      {
        id: 'a',
        name: 'Abri\u0001',
        group: 'g1',
        in_scope: true,
        received: true,
        degree: 1,
        attributes: { degree: 'x', label: 'y', tags: ['u', 'v'] },
      },
    ],
    ties: [{ source: 'a', target: 'b', weight: 1, relations: { weight: 1 }, probable: true }],
  } as never);
  expect(nodes[0]).toEqual({
    id: 'a',
    label: 'Abri\ufffd',
    attributes: {
      in_scope: true,
      received: true,
      group: 'Nord',
      degree: 1,
      attr_degree: 'x',
      attr_label: 'y',
      tags: 'u|v',
    },
  });
  expect(edges[0]?.attributes).toEqual({ relation_weight: 1, probable: true });
});
