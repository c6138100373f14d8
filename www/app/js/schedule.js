// Asks the browser to update plans while the app is closed, as far as it does such things.

const TAG = 'sauro-refresh';
/** Not more often than this, in milliseconds; the browser decides. */
const PAUSE = 12 * 3600e3;

/** Asks for updates from time to time; yields whether the browser does any in the background. */
export async function schedule() {
  const registration = await registered();
  if (!registration) return false;
  return (await periodic(registration)) || 'sync' in registration;
}

/** Asks for one update as soon as there is a network. */
export async function onceOnline() {
  const registration = await registered();
  await registration?.sync?.register(TAG).catch(() => {});
}

async function periodic(registration) {
  if (!registration.periodicSync) return false;
  try {
    const { state } = await navigator.permissions.query({ name: 'periodic-background-sync' });
    if (state !== 'granted') return false;
    await registration.periodicSync.register(TAG, { minInterval: PAUSE });
    return true;
  } catch {
    return false;
  }
}

/** The page's registration, once its worker is there; none where there is none to come. */
async function registered() {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  return registration && navigator.serviceWorker.ready;
}
