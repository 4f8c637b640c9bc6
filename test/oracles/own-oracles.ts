// Our own small networks (test/oracles/own, made by make.py), with the values of igraph, networkx and written-out loops.
import { readdirSync, readFileSync } from 'node:fs';
import { createNetwork } from '../../analysis/graph/network.ts';
import type { Expectation, Oracle } from './expectation.ts';

const FOLDER = new URL('own/', import.meta.url);

interface OwnOracle {
  name: string;
  programs: Record<string, string>;
  directed: boolean;
  ids: string[];
  ties: [string, string, number][];
  groupings: Record<string, Record<string, string | null>>;
  people: string[] | null;
  expectations: Expectation[];
}

/** Names of the networks, sorted. */
export function ownOracleNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** One of our networks with its expected values. */
export function ownOracle(name: string): Oracle {
  const file = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as OwnOracle;
  const ties = file.ties.map(([source, target, weight]) => ({ source, target, weight }));
  const network = createNetwork(file.ids, ties, file.directed);
  const people = file.people && new Set(file.people);
  return {
    name,
    network,
    weighted: ties.some(({ weight }) => weight !== 1),
    groupings: Object.fromEntries(
      Object.entries(file.groupings).map(([column, groups]) => [column, network.ids.map((id) => groups[id] ?? null)]),
    ),
    secondMode: people && network.ids.map((id) => !people.has(id)),
    expectations: file.expectations,
  };
}

/** Programs and versions that the values come from. */
export function ownOraclePrograms(name: string): Record<string, string> {
  return (JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as OwnOracle).programs;
}
