// Makes the single file: a page with the widget, a plan and its figures inside, which opens without
// a network. The template lies beside this script; `sauro snapshot` fills the same one alike.

/** Where the data go in the template. */
const PLACE = '@sauro-data@';

/**
 * The file of what an element shows.
 *
 * @param {{plan: object, observations?: object, problems: string[], taken: number, asOf: string,
 *   lang: string, source: string}} shown
 */
export async function make({ taken, ...shown }) {
  const answer = await fetch(new URL('sauro-snapshot.html', import.meta.url));
  const parts = answer.ok ? (await answer.text()).split(PLACE) : [];
  if (parts.length !== 2) throw new Error('no template');
  const made = moment(Date.now());
  const data = { format: 'sauro-snapshot/1', ...shown, taken: moment(taken), made };
  const name = `${String(shown.plan?.id ?? 'sauro').replace(/[^\w.-]+/g, '-')}-${shown.asOf}.html`;
  return new File([parts.join(escaped(canonical(data)))], name, { type: 'text/html' });
}

/** A moment to the second, in UTC. */
function moment(time) {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** JSON as RFC 8785 has it: fields in order, so that equal data make equal files. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null))}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${names.sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`;
}

/** JSON that can stand inside a script element, whatever its texts say. */
function escaped(json) {
  return json.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
