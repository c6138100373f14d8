// Shows the bench's own data in <sauro-areas>, and names its fields as the harness asks for them.

const element = document.querySelector('sauro-areas');
element.addEventListener('sauro-error', ({ detail }) => reportError(new Error(detail.message)));
element.addEventListener('sauro-ready', () => {
  const root = element.shadowRoot;
  const name = (selector, names) => (root.querySelector(selector).dataset.bench = names);
  name('[data-field="words"]', 'q');
  for (const field of ['status', 'agency', 'group', 'count']) name(`[data-field="${field}"]`, field);
  name('[data-sort="achieved"]', 'sort-ach');
  window.__benchReady = true;
});
element.setAttribute('src', new URLSearchParams(location.search).get('data'));
