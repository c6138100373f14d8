// Reads QR codes by the camera or from a picture: the browser's own reader where it has one.

const EACH = 150;

/** A code of the app's texts says why there is no scanning. */
export class ScanFault extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

let detector;

/** The browser's reader where it knows QR codes, else our own, which is loaded only then. */
async function reader() {
  const own = globalThis.BarcodeDetector;
  const formats = own ? await own.getSupportedFormats().catch(() => []) : [];
  const Detector = formats.includes('qr_code') ? own : (await import('./sauro-qr.js')).BarcodeDetector;
  return new Detector({ formats: ['qr_code'] });
}

async function readIn(picture) {
  detector ??= await reader();
  const [found] = await detector.detect(picture);
  return found?.rawValue;
}

/** The text of the QR code in a picture. */
export async function readPicture(file) {
  let text;
  try {
    const picture = await createImageBitmap(file);
    text = await readIn(picture);
    picture.close();
  } catch (error) {
    throw new ScanFault('scan.none', error);
  }
  if (!text) throw new ScanFault('scan.none');
  return text;
}

/**
 * Shows the camera in a video element until a QR code is read or the signal says stop.
 *
 * @returns {Promise<string|undefined>} the text; undefined when stopped
 */
export async function readCamera(video, signal) {
  if (!globalThis.isSecureContext) throw new ScanFault('scan.insecure');
  if (!navigator.mediaDevices?.getUserMedia) throw new ScanFault('scan.no-camera');
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  } catch (error) {
    throw new ScanFault(error?.name === 'NotAllowedError' ? 'scan.denied' : 'scan.no-camera', error);
  }
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const text = await readIn(video).catch(() => undefined);
      if (text) return text;
      await new Promise((done) => setTimeout(done, EACH));
    }
    return undefined;
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}
