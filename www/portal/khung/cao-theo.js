// Lets the frame around this page grow with its content, where both are of one origin.

const frame = frameAround();
if (frame) new ResizeObserver(fit).observe(document.body);

/** The frame, or null for a page that stands alone or in a frame of another origin. */
function frameAround() {
  try {
    return window.frameElement;
  } catch {
    return null;
  }
}

function fit() {
  // The frame's own border, where its page counts that into the height.
  const border = frame.offsetHeight - frame.clientHeight;
  frame.height = Math.ceil(document.body.getBoundingClientRect().height) + border;
}
