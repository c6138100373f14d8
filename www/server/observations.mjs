// Made-up monthly figures for a plan, the same on every run: the demo portal's "số liệu minh hoạ".
//
// Nothing here is measured. Each indicator is dealt a story (met, behind, no data, …) from a
// seeded deck, and its values follow the story, so that every status can be seen in some commune.

const SEED = 20261124;
const SOURCE = 'số liệu minh hoạ';
const DAY = 86_400_000;

/** How often each story is dealt while the milestone is still ahead. */
const AHEAD = deck({ onTrack: 5, accelerate: 4, met: 4, behind: 3, open: 2, none: 2, regress: 1 });

/** The same where the milestone has passed. */
const PASSED = deck({ met: 6, missed: 3, metLate: 3, none: 1 });

/** How fast a story moves along the straight line from its first value to its target. */
const PACE = {
  onTrack: [0.98, 1.08],
  accelerate: [0.66, 0.9],
  behind: [0.15, 0.5],
  open: [0.5, 0.9],
  missed: [0.7, 0.93],
  regress: [-0.3, -0.1],
};

/**
 * Rows of Phú Riềng that ask for one figure at several milestones (2030, 2035, 2040, 2045). The
 * commune has one figure, so the later rows take the series of the first.
 */
const SAME_FIGURE = {
  'phu-rieng-2025-2045': {
    'II.3': 'I.1', 'II.5': 'I.2', 'II.9': 'I.3', 'III.7': 'I.3', 'IV.7': 'I.3',
    'II.1': 'I.5', 'III.1': 'I.5', 'IV.1': 'I.5', 'III.2': 'II.2', 'IV.2': 'II.2',
    'II.11': 'I.6', 'III.9': 'I.6', 'IV.9': 'I.6', 'II.12': 'I.7', 'III.10': 'I.7', 'IV.10': 'I.7',
    'III.16': 'I.8', 'IV.13': 'I.8', 'II.13': 'I.9', 'III.11': 'I.9', 'IV.11': 'I.9',
    'III.12': 'I.10', 'IV.12': 'I.10', 'III.4': 'II.6', 'IV.4': 'II.6', 'III.5': 'II.7',
    'IV.5': 'II.7', 'III.6': 'II.8', 'IV.6': 'II.8', 'III.15': 'I.13', 'III.17': 'I.14',
    'IV.14': 'I.14', 'III.18': 'I.15', 'IV.15': 'I.15', 'III.19': 'I.16', 'IV.16': 'I.16',
    'IV.3': 'III.3',
  },
};

/**
 * The figures of a plan up to a day, in the format `sauro-observations/1`.
 *
 * @param {object} plan a plan in the format `sauro-plan/1`
 * @param {string} until the last day on which anything was reported, "2026-11-20"
 */
export function observationsOf(plan, until) {
  const random = randomFrom(SEED + hash(plan.id));
  return {
    format: 'sauro-observations/1',
    area: plan.area.id,
    illustrative: true,
    observations: valuesOf(plan, until, random),
    taskUpdates: taskUpdatesOf(plan, until, random),
    reports: reportsOf(plan, until, random),
  };
}

function valuesOf(plan, until, random) {
  const same = SAME_FIGURE[plan.id] ?? {};
  const passed = plan.period.to <= until;
  const deal = dealer(passed ? PASSED : AHEAD, random);
  const values = [];
  for (const indicator of plan.indicators) {
    const first = same[indicator.id];
    if (first) {
      const taken = values.filter((value) => value.indicator === first);
      values.push(...taken.map((value) => ({ ...value, indicator: indicator.id })));
      continue;
    }
    for (const target of activeTargets(indicator, until)) {
      if (target.comparison === 'text') values.push(...judgements(indicator, target, until, random));
      else values.push(...series({ plan, indicator, target, story: deal(), until, random }));
    }
  }
  correctOne(values);
  return values;
}

/** The targets that the latest values are held against: those of the next milestone, by part. */
function activeTargets(indicator, until) {
  if (indicator.targets.length === 0) return [{ comparison: 'text', by: indicator.due?.to ?? null }];
  const ahead = indicator.targets.filter((target) => target.by >= until);
  const pool = ahead.length ? ahead : indicator.targets;
  return pool.filter((target) => target.by === pool[0].by);
}

function series({ plan, indicator, target, story, until, random }) {
  if (story === 'none') return [];
  const dates = datesOf(plan, story, until, random);
  const numbers = indicator.kind === 'count-per-period'
    ? yearlyCounts(target, story, dates, random)
    : levels(indicator, target, story, dates, random);
  const whole = wholeOf(indicator, target, random);
  return dates
    .map((asOf, at) => observation(indicator, target, asOf, numbers[at], whole, until, random))
    .filter((value, at) => value && (at === 0 || at === dates.length - 1 || random() > 0.06));
}

/** The ends of months with a figure; most report monthly, some quarterly. */
function datesOf(plan, story, until, random) {
  const long = plan.period.from < '2026' && plan.period.to > '2027';
  const start = long ? '2026-01-31' : plan.period.from;
  let dates = monthEnds(start, addDays(until, -6));
  if (random() < 0.25) {
    const last = dates.at(-1);
    dates = dates.filter((date, at) => at === 0 || /-(03|06|09|12)-/.test(date) || date === last);
  }
  // Without a baseline in the plan, only a value of its first 90 days can be one.
  if (story === 'open') return dates.filter((date) => date > addDays(plan.period.from, 100));
  return long ? ['2025-03-31', ...dates] : dates;
}

function levels(indicator, target, story, dates, random) {
  const whole = indicator.kind !== 'rate' || target.of !== null;
  const goal = target.value;
  const start = goal * between(0.4, 0.72, random);
  const pace = PACE[story] ? between(...PACE[story], random) : 1;
  const share = elapsed(dates[0], target.by);
  const reach = whole && goal <= 5 ? Math.round : (value) => round(value, goal <= 5 ? 2 : 1);
  const above = overshoot(indicator, target, random);
  const numbers = dates.map((date, at) => {
    const wave = at === 0 || at === dates.length - 1 ? 0 : between(-0.02, 0.02, random);
    const moved = share(date) * pace + wave;
    if (story === 'met') return Math.min(above, start + (above - start) * share(date) * 1.45);
    if (story === 'metLate') return date > target.by ? above : start + (goal - start) * 0.96 * share(date);
    return Math.max(0, start + (goal - start) * moved);
  });
  return numbers.map(whole ? Math.round : reach);
}

/** Where a met target ends: on it where nothing more is possible, else a little above. */
function overshoot(indicator, target, random) {
  const room = indicator.limit !== null ? indicator.limit - target.value : target.value;
  const strict = target.comparison === 'more-than' ? 0.02 : 0;
  if (target.comparison === 'equal' || target.of !== null) return target.value;
  return target.value + Math.min(room, target.value) * between(0.02 + strict, 0.12, random);
}

/** Counts that start anew each year: what each month adds, the year before left out. */
function yearlyCounts(target, story, dates, random) {
  const pace = PACE[story] ? between(...PACE[story], random) : 1.3;
  let told = 0;
  return dates.map((date) => {
    if (date < '2026') return null;
    const total = Math.floor(Math.abs(pace) * target.value * elapsed('2025-12-31', '2026-12-31')(date));
    const added = total - told;
    told = total;
    return added;
  });
}

/** The number that a share is taken of, for about a third of the shares. */
function wholeOf(indicator, target, random) {
  if (indicator.kind !== 'rate' || target.unit !== '%' || target.value <= 5) return null;
  return random() < 0.35 ? Math.round(between(40, 900, random)) * 10 : null;
}

function observation(indicator, target, asOf, value, whole, until, random) {
  if (value === null) return null;
  const late = random() < 0.12;
  const reported = addDays(asOf, Math.round(late ? between(20, 41, random) : between(4, 13, random)));
  return {
    indicator: indicator.id,
    part: target.part ?? null,
    asOf,
    value: whole === null ? value : null,
    numerator: whole === null ? null : Math.round((value * whole) / 100),
    denominator: whole,
    unit: null,
    state: null,
    reported: reported > until ? until : reported,
    source: SOURCE,
    note: null,
    evidence: null,
  };
}

/** What a person says of an indicator in words, twice or thrice a year. */
function judgements(indicator, target, until, random) {
  if (random() < 0.12) return [];
  const year = until.slice(5) < '03' ? Number(until.slice(0, 4)) - 1 : until.slice(0, 4);
  const ends = ['in-progress', 'partly-done', 'done'][Math.floor(random() * 3)];
  const steps = target.by && target.by < until
    ? [[addDays(target.by, -40), 'partly-done'], [addDays(target.by, 20), 'done']]
    : [[`${year}-03-31`, 'not-started'], [`${year}-06-30`, 'in-progress'], [`${year}-10-15`, ends]];
  return steps.map(([asOf, state]) => ({
    ...observation(indicator, target, asOf, 0, null, until, random),
    value: null,
    state,
    evidence: state === 'done' ? `https://minh-hoa.example/bien-ban/${indicator.id}` : null,
  }));
}

/** One figure is reported again for the same day, corrected: the later report counts. */
function correctOne(values) {
  const value = values.find((value) => value.value > 10 && /-(06|09)-/.test(value.asOf));
  if (!value) return;
  values.push({
    ...value,
    value: round(value.value - 0.4, 1),
    reported: addDays(value.reported, 9),
    note: 'Đính chính số đã báo cáo (số liệu minh hoạ)',
  });
}

function taskUpdatesOf(plan, until, random) {
  return plan.tasks.flatMap((task) => {
    if (random() < 0.1) return [];
    return taskSteps(task, until, random)
      .filter(([asOf]) => asOf <= until)
      .map(([asOf, state]) => ({ task: task.id, asOf, state, note: null, evidence: null }));
  });
}

/** Days and states of a task: done in time, done late, still going on, or not begun. */
function taskSteps(task, until, random) {
  const luck = random();
  const by = task.due?.kind === 'by' || task.due?.kind === 'range' ? task.due.to : null;
  if (by && by <= until) {
    if (luck < 0.55) return [[addDays(by, -60), 'in-progress'], [addDays(by, -8), 'done']];
    if (luck < 0.8) return [[addDays(by, -20), 'in-progress'], [addDays(by, 47), 'done']];
    return [[addDays(by, -20), 'in-progress'], [addDays(by, 60), 'partly-done']];
  }
  if (task.due?.kind === 'annual') {
    const day = task.due.to ? `2026-${task.due.to}` : '2026-10-31';
    return luck < 0.7 ? [['2026-02-16', 'in-progress'], [addDays(day, -5), 'done']] : [['2026-05-20', 'in-progress']];
  }
  if (luck < 0.15) return [['2026-03-31', 'not-started']];
  return [['2026-03-31', 'in-progress'], ['2026-10-15', luck < 0.6 ? 'in-progress' : 'partly-done']];
}

function reportsOf(plan, until, random) {
  return plan.reportingDuties.flatMap((duty) => {
    const senders = duty.agencies.length > 1 ? duty.agencies : [null];
    return duePeriods(duty, plan, until).flatMap(([period, due]) =>
      senders.flatMap((agency) => {
        const luck = random();
        if (luck < 0.1) return [];
        const received = addDays(due, luck < 0.75 ? -Math.ceil(luck * 4) : Math.ceil(luck * 9));
        return received > until ? [] : [{ duty: duty.id, agency, period, received }];
      }),
    );
  });
}

/** The periods of a duty with the day on which each is due. */
function duePeriods(duty, plan, until) {
  const year = plan.period.to > '2027' ? '2026' : plan.period.to.slice(0, 4);
  if (duty.cadence === 'monthly') {
    const day = (duty.days[0] ?? '25').padStart(2, '0');
    return monthEnds(`${year}-01-01`, `${year}-12-31`)
      .map((end) => [end.slice(0, 7), `${end.slice(0, 7)}-${day}`])
      .filter(([, due]) => due <= until);
  }
  if (duty.cadence === 'half-yearly') {
    return [['H1', duty.days[0] ?? '06-20'], ['H2', duty.days[1] ?? '12-20']]
      .map(([half, day]) => [`${year}-${half}`, `${year}-${day}`])
      .filter(([, due]) => due <= until);
  }
  return [];
}

/** The part of the time between two days that has passed on a day. */
function elapsed(from, to) {
  const start = Date.parse(from);
  const length = Date.parse(to) - start;
  return (date) => (length > 0 ? (Date.parse(date) - start) / length : 1);
}

function monthEnds(from, to) {
  const ends = [];
  let [year, month] = from.split('-').map(Number);
  for (;;) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (end > to) return ends;
    ends.push(end);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

function addDays(date, days) {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function round(value, digits) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function between(low, high, random) {
  return low + (high - low) * random();
}

function deck(counts) {
  return Object.entries(counts).flatMap(([story, count]) => Array(count).fill(story));
}

/** Deals a shuffled deck, and shuffles again when it is used up. */
function dealer(stories, random) {
  let pile = [];
  return () => {
    if (pile.length === 0) {
      pile = stories.map((story) => [random(), story]).sort((a, b) => a[0] - b[0]).map(([, story]) => story);
    }
    return pile.pop();
  };
}

/** The mulberry32 generator: 32 bits of state, the same numbers on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, so that each plan has numbers of its own. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
