// What runs in a single file: it shows what lies in the page, and fetches nothing.

import texts from 'sauro-snapshot-texts';

import { clock } from './clock.js';
import './element.js';

const inside = (id) => document.getElementById(id).textContent;

/** The data, or nothing where the file was cut off on its way. */
function read() {
  try {
    return JSON.parse(inside('sauro-data'));
  } catch {
    return undefined;
  }
}

/** Puts words into the header; texts of the plan are never taken for markup. */
function write(id, words) {
  document.getElementById(id).textContent = words;
}

function facts({ plan, lang, taken, made, asOf, source }) {
  const words = texts[lang];
  const area = [plan.area?.name, plan.area?.parent?.name].filter(Boolean).join(', ');
  const title = plan.number ? `${plan.title ?? ''} (${plan.number})` : plan.title;
  const day = asOf.split('-').reverse().join('/');
  return [
    [words.plan, title], [words.area, area], [words.source, source],
    [words.data, taken && clock(taken, lang)], [words['as-of'], day], [words.made, clock(made, lang)],
  ];
}

function show(data) {
  const { plan, observations, problems, taken, asOf, source } = data;
  const lang = data.lang === 'en' ? 'en' : 'vi';
  const words = texts[lang];
  document.documentElement.lang = lang;
  write('mark', words.mark);
  write('fixed', words.fixed);
  const list = document.getElementById('facts');
  for (const [label, value] of facts({ ...data, lang })) {
    if (!value) continue;
    const [term, told] = ['dt', 'dd'].map((tag) => document.createElement(tag));
    term.textContent = label;
    told.textContent = value;
    list.append(term, told);
  }
  document.title = [plan.area?.name || plan.title, words.mark].filter(Boolean).join(' – ');
  const element = document.createElement('sauro-progress');
  element.plan = { plan, observations, problems, source, taken: taken && Date.parse(taken) };
  for (const [name, value] of Object.entries({ 'as-of': asOf, lang, theme: 'auto' })) {
    element.setAttribute(name, value);
  }
  document.querySelector('main').append(element);
}

// The only thing that the widget would fetch by itself is its module, which lies in the page.
globalThis.fetch = async () => {
  const bytes = Uint8Array.from(atob(inside('sauro-module')), (sign) => sign.charCodeAt(0));
  return new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
};

const data = read();
if (data?.plan) show(data);
else write('fixed', texts.vi.broken);
