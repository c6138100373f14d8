// The element as a page's script uses it.

import 'sauro';
import { SauroProgress } from 'sauro';
import type { ErrorCode, Fetcher, SauroProgressAttributes, View } from 'sauro';

const element = document.createElement('sauro-progress');
element satisfies SauroProgress;
document.querySelector('sauro-progress') satisfies SauroProgress | null;
new SauroProgress() satisfies HTMLElement;
SauroProgress.observedAttributes satisfies string[];

element.reload() satisfies void;
element.snapshot() satisfies Promise<File>;
SauroProgress.forget() satisfies Promise<void>;
element.setAttribute('as-of', '2026-12-31');

// A token is added to what the element asks for.
const withToken: Fetcher = (address, options) =>
  fetch(address, { ...options, headers: { ...options.headers, authorization: 'Bearer …' } });
element.fetcher = withToken;
element.fetcher = fetch;
element.fetcher = async (address) => new Response(address.toUpperCase());
element.fetcher = null;
// @ts-expect-error a fetcher answers with a Response
element.fetcher = async (address: string) => address;
// @ts-expect-error a fetcher is a function
element.fetcher = 'https://xa.gov.vn';

element.addEventListener('sauro-ready', (event) => {
  event.detail.indicators satisfies number;
  event.detail.tasks satisfies number;
  // @ts-expect-error there is no such count
  event.detail.agencies;
});
element.addEventListener('sauro-error', ({ detail }) => {
  detail.message satisfies string;
  if (detail.code === 'wasm.blocked') return;
  // @ts-expect-error the code is a text
  detail.code satisfies number;
});
element.addEventListener('sauro-select', ({ detail }) => {
  detail.view satisfies View;
  detail.indicator satisfies string | null;
  // @ts-expect-error no indicator may be open
  detail.indicator.length;
});
element.addEventListener('click', (event) => event.clientX satisfies number);

// The events bubble.
document.addEventListener('sauro-ready', (event) => event.detail.tasks satisfies number);
document.body.addEventListener('sauro-select', (event) => event.detail.view satisfies View);

const code: ErrorCode = 'feed.not-found';
code satisfies string;
// @ts-expect-error there is no such code
const wrong: ErrorCode = 'feed.missing';
void wrong;

const attributes: SauroProgressAttributes = {
  src: '/api/ke-hoach.json',
  'as-of': '2026-12-31',
  lang: 'vi-VN',
  view: 'indicators',
  refresh: 300,
  theme: 'auto',
  offline: '',
  meeting: '',
};
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
// @ts-expect-error there is no such view
attributes.view = 'map';
// @ts-expect-error there is no such theme
attributes.theme = 'blue';
// @ts-expect-error attributes are written with a hyphen
attributes.asOf = '2026-12-31';

// @ts-expect-error there is no such property; the address is an attribute
element.src = '/api/ke-hoach.json';
