// The engine's worker at an address of this page's own folder: a service worker answers for no other,
// so that without a network the engine comes from this device.
import '../sauro/sauro-worker.js';
