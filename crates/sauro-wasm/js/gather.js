// Gathers a plan and its observations from where they are: answers of a portal, files, or objects
// that a script has set.

import { Fault } from './fault.js';
import { fetchAnswer } from './fetch.js';

/**
 * Everything the sources have: `{plan, observations, problems, taken, missing}`. `missing` is the
 * fault for which observations could not be had, while the plan could. `taken` is when they were
 * taken, in milliseconds.
 *
 * @param {{plan?: object, observations?: object, src?: string, mapping?: string,
 *   observationsSrc?: string, lang: string}} sources
 * @param {{fetcher?: typeof fetch, signal: AbortSignal}} options
 */
export async function gather(sources, options) {
  const ask = (address) => {
    const answer = address ? fetchAnswer(address, options) : undefined;
    // Its fault is told where the answer is awaited; until then it is nobody's.
    answer?.catch(() => {});
    return answer;
  };
  const mapping = ask(sources.mapping);
  const plan = sources.plan ? given(sources.plan) : ask(sources.src);
  if (!plan) throw new Fault('feed.no-source');
  const observations =
    sources.observations ? given(sources.observations) : ask(sources.observationsSrc);
  const first = await plan;
  let second;
  let missing;
  try {
    second = await observations;
  } catch (error) {
    if (options.signal.aborted) throw error;
    missing = error;
  }
  const map = (await mapping)?.body;
  if (map === undefined && isOurs(first) && (!second || isOurs(second))) {
    const observed = second?.body ?? first.body.observations;
    const problems = first.body.problems ?? [];
    return { plan: first.body.plan ?? first.body, observations: observed, problems, missing };
  }
  return { ...(await interpret(map, first, second, sources.lang, options)), missing };
}

function given(body) {
  return { form: 'json', body, url: location.href, link: null };
}

/** Whether an answer is of the product's own formats, which need no reader of portals' data. */
function isOurs({ form, body }) {
  const format = (body) => String(body?.format ?? '');
  const ours = /^sauro-(plan|observations)\//;
  return form === 'json' && (ours.test(format(body)) || ours.test(format(body?.plan)));
}

/** Reads a portal's own data by a mapping; the reader is loaded only here. */
async function interpret(map, plan, observations, lang, options) {
  const reader = await import('./sauro-feed.js');
  await reader.default();
  const intake = new reader.Intake(map, lang);
  const pages = { ...options, lang };
  await takePages(intake, observations ? 'plan' : 'both', plan, pages);
  if (observations) await takePages(intake, 'observations', observations, pages);
  return intake.finish();
}

/** One source with all of its pages. */
async function takePages(intake, part, answer, options) {
  for (;;) {
    const { form, body, url, link } = answer;
    let next;
    if (form === 'csv') intake.addCsv(part, body);
    else if (form === 'xlsx') intake.addGrids(part, await readWorkbook(body, options.lang));
    else next = intake.addJson(part, body, url, link);
    if (!next) return;
    answer = await fetchAnswer(next, options);
  }
}

/** The sheets of a workbook; the reader of workbooks is loaded only here. */
async function readWorkbook(bytes, lang) {
  const reader = await import('./sauro-xlsx.js');
  await reader.default();
  return JSON.parse(reader.readWorkbook(bytes, lang));
}
