import { expect, test } from 'vitest';
import { readRoster } from '../../../../analysis/roster/read-roster.ts';
import { cellsOf, faultsOf, opened } from '../../../support/opened.ts';

const gexf = (graph: string, kind = 'directed') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n<graph defaultedgetype="${kind}">\n${graph}\n</graph>\n</gexf>`;
const NODES = '<nodes><node id="a" label="Abri"/>\n<node id="b" label="Gîte"/></nodes>';

test('nodes and edges with their attributes, defaults, weight, direction and kind', async () => {
  const files = await opened(
    'a.gexf',
    gexf(`<attributes class="node"><attribute id="0" title="sector" type="string"><default>public</default></attribute></attributes>
<attributes class="edge"><attribute id="0" title="since" type="string"/></attributes>
<nodes>
<node id="a" label="Abri &amp; Cie"><attvalues><attvalue for="0" value="housing"/></attvalues><viz:size value="3"/></node>
<node id="b"/>
</nodes>
<edges>
<edge source="a" target="b" weight="2.5" kind="refers"><attvalues><attvalue for="0" value="2019"/></attvalues></edge>
<edge source="b" target="a" type="undirected"/>
</edges>`),
  );
  expect(cellsOf(files, 'a.gexf/organizations')).toEqual([
    ['org_id', 'name', 'sector'],
    ['a', 'Abri & Cie', 'housing'],
    ['b', 'b', 'public'],
  ]);
  expect(cellsOf(files, 'a.gexf/ties')).toEqual([
    ['source', 'target', 'directed', 'relation', 'weight', 'since'],
    ['a', 'b', 'yes', 'refers', '2.5', '2019'],
    ['b', 'a', 'no', '', '', ''],
  ]);
  const { organizations, ties } = readRoster(files);
  expect(organizations.map(({ name }) => name)).toEqual(['Abri & Cie', 'b']);
  expect(ties.find(({ relation }) => relation === 'refers')).toMatchObject({
    weight: 2.5,
    period: { from: '2019-01-01' },
  });
});

test('an attribute under one of our names is kept apart from it', async () => {
  const files = await opened(
    'a.gexf',
    gexf(`<attributes class="node"><attribute id="0" title="Name" type="string"/></attributes>
<nodes><node id="a" label="Abri"><attvalues><attvalue for="0" value="alpha"/></attvalues></node></nodes>`),
  );
  expect(cellsOf(files, 'a.gexf/organizations')).toEqual([
    ['org_id', 'name', 'attr_Name'],
    ['a', 'Abri', 'alpha'],
  ]);
});

test.each([
  ['cut off', gexf(NODES).slice(0, -20), 'xml_malformed'],
  ['an element that another closes', gexf('<nodes><node id="a"></nodes>'), 'xml_malformed'],
  ['an entity of its own', gexf('<nodes><node id="&lol;"/></nodes>'), 'xml_malformed'],
  ['a document type', gexf(NODES).replace('\n', '\n<!DOCTYPE gexf [<!ENTITY lol "lol">]>\n'), 'xml_doctype'],
  ['no node', gexf('<nodes/>'), 'format_section_missing'],
])('refused with the line: %s', async (_label, text, code) => {
  const [fault, ...others] = await faultsOf('a.gexf', text);
  expect([fault?.code, others]).toEqual([code, []]);
  if (code.startsWith('xml')) expect(fault!.line).toBeGreaterThan(1);
});

test('an edge to a node that is not there is set aside with its line', async () => {
  const text = gexf(`${NODES}\n<edges>\n<edge source="a" target="b"/>\n<edge source="a" target="z"/></edges>`);
  expect(await faultsOf('a.gexf', text)).toMatchObject([{ code: 'network_line_unreadable', line: 8 }]);
});

const graphml = (graph: string, keys = '') =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${keys}<graph edgedefault="undirected">${graph}</graph></graphml>`;

test('GraphML: data by key, defaults, labels by name or as yEd draws them, direction by edge', async () => {
  const files = await opened(
    'a.graphml',
    graphml(
      `<node id="n0"><data key="d0">Abri</data><data key="d1">housing</data></node>
<node id="n1"><data key="g"><y:ShapeNode><y:NodeLabel> Gîte </y:NodeLabel></y:ShapeNode></data></node>
<edge source="n0" target="n1" directed="true"><data key="d2">3</data></edge>
<hyperedge><endpoint node="n0"/></hyperedge>`,
      `<key id="d0" for="node" attr.name="name" attr.type="string"/><key id="d1" for="node" attr.name="sector"><default>public</default></key><key id="d2" for="edge" attr.name="weight" attr.type="double"/><key id="g" for="node" yfiles.type="nodegraphics"/>`,
    ),
  );
  expect(cellsOf(files, 'a.graphml/organizations')).toEqual([
    ['org_id', 'name', 'sector'],
    ['n0', 'Abri', 'housing'],
    ['n1', 'Gîte', 'public'],
  ]);
  expect(cellsOf(files, 'a.graphml/ties').slice(1)).toEqual([['n0', 'n1', 'yes', '3']]);
  expect(files[0]!.problems).toMatchObject([{ code: 'format_section_unknown', value: '<hyperedge>', line: 5 }]);
});

test('what the text says decides, not the name', async () => {
  const files = await opened('export.xml', graphml('<node id="a"/><node id="b"/><edge source="a" target="b"/>'));
  expect(files.map(({ name, format }) => [name, format])).toEqual([
    ['export.xml/organizations', 'graphml'],
    ['export.xml/ties', 'graphml'],
  ]);
});
