// The places where widgets draw. A widget that its page removes leaves its place to the next one:
// each holds one app of the module, which can rest but not be taken down without a rest.

const resting = [];

/** A place with its monitor; `hear` gets what the reader does there. */
export function takeStage(Monitor, hear) {
  const stage = resting.pop() ?? makeStage(Monitor);
  stage.hear = hear;
  return stage;
}

/** Leaves a place empty for whoever needs one next. */
export function leaveStage(stage) {
  stage.hear = undefined;
  stage.mount.remove();
  try {
    stage.monitor.rest();
    resting.push(stage);
  } catch {
    // A module that has stopped cannot rest; its place is not used again.
  }
}

function makeStage(Monitor) {
  const stage = { mount: document.createElement('div'), hear: undefined };
  stage.monitor = new Monitor(stage.mount, (event) => stage.hear?.(event));
  return stage;
}
