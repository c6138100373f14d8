// Shows the bench's own data in <sauro-progress>, as a portal's script would: fetch, convert, set.

const COMPARISONS = {
  '>=': 'at-least', '>': 'more-than', '=': 'equal', '<=': 'at-most', '<': 'less-than', text: 'text',
};

const address = new URLSearchParams(location.search).get('data');
const data = await (await fetch(address)).json();

const element = document.querySelector('sauro-progress');
element.addEventListener('sauro-ready', confirm);
element.addEventListener('sauro-error', ({ detail }) => reportError(new Error(detail.message)));
element.setAttribute('as-of', data.meta.asof);
element.plan = planOf(data);
element.observations = observationsOf(data);

/** The harness waits for this flag: every row must be there, not the first alone. */
function confirm() {
  const rows = element.shadowRoot.querySelectorAll('[data-indicator]').length;
  if (rows !== data.rows.length) throw new Error(`${rows} rows of ${data.rows.length} are shown`);
  window.__benchReady = true;
}

function planOf({ meta, communes, provinces, agencies, indicators, rows }) {
  const [name, province] = communes[0];
  const groups = [...new Set(indicators.map((indicator) => indicator.group))];
  return {
    format: 'sauro-plan/1',
    id: 'bench',
    area: { level: 'commune', name, parent: { level: 'province', name: provinces[province] } },
    title: meta.title,
    period: { from: meta.start, to: '2027-06-30' },
    agencies: agencies.map((agency, index) => ({ id: String(index), name: agency })),
    groups: groups.map((group) => ({ id: group, name: group })),
    indicators: rows.map(([, index, text, value, baseline, , lead, support, monitor, due]) => {
      const { no, group, name: words, unit, op } = indicators[index];
      return {
        id: no,
        no,
        group,
        name: words,
        unit,
        limit: unit === '%' ? 100 : null,
        baseline: baseline === null ? null : { value: baseline, date: meta.start },
        targets: [{ by: due, text, comparison: COMPARISONS[op], value, unit }],
        lead: lead.map(String),
        support: support.map(String),
        monitor: monitor.map(String),
        due: { kind: 'by', to: due },
      };
    }),
  };
}

function observationsOf({ meta, indicators, rows }) {
  const days = meta.months.map(lastDay);
  const observations = [];
  for (const [, index, , , , months] of rows) {
    months.forEach((value, month) => {
      if (value !== null) {
        observations.push({ indicator: indicators[index].no, asOf: days[month], value });
      }
    });
  }
  return { format: 'sauro-observations/1', illustrative: true, observations };
}

/** The last day of a month such as 2026-02. */
function lastDay(month) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
