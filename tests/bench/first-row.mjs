// What the benches of a slow tablet share: when the first row of <sauro-progress> is painted.

/** How much slower than this machine a tablet is taken to be. */
const SLOWER = 4;
/** Milliseconds from the start of navigation to the first painted row. */
const GOAL = 1500;

/** Runs in the page: when the first row is there and the frame that has it is painted. */
export function watch() {
  window.firstRow = new Promise((done) => {
    const look = () => {
      const root = document.querySelector('sauro-progress')?.shadowRoot;
      if (!root?.querySelector('[data-indicator]')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    requestAnimationFrame(look);
  });
}

/** Opens the page again and again on a slow processor; milliseconds to the first painted row of each
 *  round but the first, which warms up. The page must have had `watch` as its script from the start. */
export async function timed(page, rounds) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.reload();
    times.push(await page.evaluate(() => window.firstRow));
  }
  return times.slice(1);
}

/** Prints the median of a plan's times against the goal. */
export function report(what, id, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  const verdict = median <= GOAL ? `within the goal of ${GOAL}` : `ABOVE THE GOAL OF ${GOAL}`;
  const range = `${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)}`;
  console.log(`first row, ${what}, ${id.padEnd(10)} ${median.toFixed(0).padStart(5)} ms (${range}) at ${SLOWER}× CPU slow-down: ${verdict}`);
}
