// The engine in a module worker, so that a hostile or huge document cannot freeze the page.
//
// A request is {id, kind, …}; the answer {id, result} or {id, error: {code, message}}. Kinds:
//   load                                       fetches and compiles the engine ahead of need; the
//                                              module of the exports follows without being waited for
//   check     bytes | plan, options            {file, report, plan, notes, document}
//   import    bytes, lang                      {plan, notes, document}
//   csv       outcomes, lang                   text
//   sarif     outcomes, lang                   text
//   annotate  bytes, remarks | report, options bytes
// The page owns the time limit: it ends this worker and starts another. A failure of the engine
// itself costs one answer; the next request gets a fresh engine.

const ENGINE = new URL('sauro-engine.js', import.meta.url);

let engine;
let starts = 0;

const WORK = {
  load: (engine) => {
    // So that a report can be taken away when the network is gone; asked for, it is tried again.
    engine.loadExports().catch(() => {});
    return null;
  },
  check: ({ check, checkPlan }, { bytes, plan, options }) => (plan ? checkPlan(plan, options) : check(bytes, options)),
  import: ({ importPlan }, { bytes, lang }) => importPlan(bytes, lang),
  csv: exporting(({ toCsv }, { outcomes, lang }) => toCsv(outcomes, lang)),
  sarif: exporting(({ toSarif }, { outcomes, lang }) => toSarif(outcomes, lang)),
  annotate: exporting(({ annotate }, { bytes, remarks, report, options }) => annotate(bytes, remarks ?? report, options)),
};

/** Work that is done by the module of the exports, which is loaded when it is first asked for. */
function exporting(work) {
  return async (engine, request) => {
    await engine.loadExports();
    return work(engine, request);
  };
}

self.addEventListener('message', async ({ data }) => {
  const { id, kind } = data;
  try {
    if (!Object.hasOwn(WORK, kind)) throw new TypeError(`there is no work of kind ${kind}`);
    const result = await WORK[kind](await start(), data);
    self.postMessage({ id, result }, result instanceof Uint8Array ? [result.buffer] : []);
  } catch (error) {
    const { code = 'engine.request', message } = error;
    if (code === 'engine.broken') engine = undefined;
    self.postMessage({ id, error: { code, message } });
  }
});

/** The loaded engine. A module is run once for each address: the fragment makes a new one of it. */
function start() {
  engine ??= import(`${ENGINE}#${starts++}`)
    .then(async (module) => {
      await module.load();
      return module;
    })
    .catch((error) => {
      engine = undefined;
      throw error;
    });
  return engine;
}
