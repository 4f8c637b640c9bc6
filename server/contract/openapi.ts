import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { OPTIONS } from './options.ts';
import { ProblemReplySchema } from './replies.ts';

type Json = Record<string, unknown>;

/** Beside the analyses, what a job is followed for. */
const FOLLOWED = new Set(['identities-list']);

/** Turns a summary's id (`api.<id>`, `cli.option.<name>`) into words; the contract itself holds none. */
export type Words = (key: string) => string;

/** The OpenAPI 3.1 document of the API, made from the same schemas that check it. */
export function openapiDocument(version: string, words: Words): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of ENDPOINTS) {
    const path = paths[endpoint.path] ?? {};
    path[endpoint.method] = operation(endpoint, words);
    paths[endpoint.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Passerelle', version, description: words('api.description') },
    paths,
    components: { schemas: { Problem: jsonSchema(ProblemReplySchema) } },
  };
}

function operation(endpoint: Endpoint, words: Words): Json {
  const body = requestBody(endpoint);
  return {
    operationId: endpoint.id,
    summary: words(`api.${endpoint.id}`),
    parameters: parameters(endpoint, words),
    ...(body && { requestBody: body }),
    responses: responses(endpoint, words),
  };
}

function parameters(endpoint: Endpoint, words: Words): Json[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? '', 'path', true));
  const own: Json[] = (endpoint.query ?? []).map((name) =>
    parameter(name, 'query', name === 'format' && endpoint.id === 'exports'),
  );
  const repeated = (endpoint.lists ?? []).map((name) => ({
    ...parameter(name, 'query', false),
    schema: { type: 'array', items: { type: 'string' } },
  }));
  own.push(...repeated);
  const language = { ...parameter('lang', 'query', false), schema: { enum: ['en', 'fr'] } };
  if (!endpoint.analysis) return [...inPath, ...own, language];
  const taken = endpoint.id === 'analysis' ? OPTIONS : OPTIONS.filter(({ name }) => name !== 'measures');
  const options = taken.map(({ name, argument }) => ({
    ...parameter(name.replaceAll('-', '_'), 'query', false),
    description: words(`cli.option.${name}`),
    schema: optionSchema(argument),
  }));
  const patience = { ...parameter('Prefer', 'header', false), description: words('api.prefer') };
  return [...inPath, ...own, parameter('workspace', 'query', false), ...options, language, patience];
}

function parameter(name: string, place: 'path' | 'query' | 'header', required: boolean): Json {
  return { name, in: place, required, schema: { type: 'string' } };
}

function optionSchema(argument: string | null): Json {
  if (argument === null) return { type: 'boolean' };
  if (argument === 'N') return { type: 'number' };
  return /^[a-z-]+(\|[a-z-]+)+$/.test(argument) ? { enum: argument.split('|') } : { type: 'string' };
}

function requestBody({ body }: Endpoint): Json | null {
  if (!body) return null;
  if (body === 'bytes') {
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  return { content: { 'application/json': { schema: jsonSchema(body) } } };
}

function responses(endpoint: Endpoint, words: Words): Json {
  const problem = { $ref: '#/components/schemas/Problem' };
  return {
    [endpoint.status]: {
      description: words('api.reply'),
      ...(endpoint.analysis && { headers: { Link: { description: words('api.link'), schema: { type: 'string' } } } }),
      ...(endpoint.reply && { content: content(endpoint.reply) }),
    },
    ...((endpoint.analysis || FOLLOWED.has(endpoint.id)) && { 202: { description: words('api.pending') } }),
    default: { description: words('api.problem'), content: { 'application/problem+json': { schema: problem } } },
  };
}

function content(reply: NonNullable<Endpoint['reply']>): Json {
  if (reply === 'bytes') return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  if (reply === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  return { 'application/json': { schema: jsonSchema(reply) } };
}

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    io: 'output',
  });
  return json;
}
