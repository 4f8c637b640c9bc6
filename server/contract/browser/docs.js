// Shows openapi.json as a page: plain elements, text only, nothing from elsewhere.
const language = new URLSearchParams(location.search).get('lang') === 'fr' ? 'fr' : 'en';
document.documentElement.lang = language;

/** An element with text or children. */
function element(name, ...children) {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}

function parameterTable(parameters) {
  const rows = parameters.map(({ name, in: place, required, description = '', schema }) => {
    const values = schema.enum ? schema.enum.join(' | ') : (schema.type ?? '');
    return element(
      'tr',
      element('td', element('code', required ? `${name} *` : name)),
      element('td', place),
      element('td', values),
      element('td', description),
    );
  });
  return element('table', element('tbody', ...rows));
}

function schemaOf(content) {
  const [type, { schema }] = Object.entries(content)[0];
  return [element('p', element('code', type)), element('pre', JSON.stringify(schema, null, 2))];
}

function operation(path, method, { summary, parameters, requestBody, responses }) {
  const verb = element('span', method);
  verb.className = 'method';
  const parts = [element('summary', element('code', verb, path), ` ${summary}`), parameterTable(parameters)];
  if (requestBody) parts.push(...schemaOf(requestBody.content));
  for (const [status, reply] of Object.entries(responses)) {
    parts.push(element('h3', `${status}: ${reply.description}`));
    if (reply.content) parts.push(...schemaOf(reply.content));
  }
  const details = element('details', ...parts);
  details.id = `${method}-${path}`;
  return details;
}

const reply = await fetch(`/api/openapi.json?lang=${language}`);
const api = await reply.json();
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, value]) => operation(path, method, value)),
);
document.getElementById('operations').replaceChildren(element('p', api.info.description), ...operations);
