// What the app says, in the language of the page, with dates and ages in a reader's words.

import texts from 'sauro-app-texts';
import { sentence } from 'sauro-fault';

/** The language of the page: `vi` or `en`. */
export function lang() {
  return document.documentElement.lang === 'en' ? 'en' : 'vi';
}

/** A text of the app; the details fill its gaps one after the other. */
export function say(code, ...details) {
  const [first, ...rest] = texts[lang()][code].split('{}');
  return rest.reduce((text, piece, index) => text + String(details[index] ?? '') + piece, first);
}

/** A fault in a sentence: the app's own words, else those of the loader, else what came with it. */
export function explain({ code = '', detail = '', message = '' } = {}) {
  if (Object.hasOwn(texts.vi, code)) return say(code, detail);
  // The reader of portals' data words its faults itself.
  if (code === 'feed.unreadable' && message) return message;
  return code ? sentence(lang(), code, detail) : say('stopped');
}

/** A moment in Viet Nam, which is seven hours ahead of UTC all year, as 08:30 24/11/2026. */
export function moment(time) {
  const [, year, month, day, clock] = new Date(time + 7 * 3600e3).toISOString().match(/(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/);
  return lang() === 'en' ? `${day}/${month}/${year}, ${clock}` : `${clock} ${day}/${month}/${year}`;
}

/** An ISO day as 24/11/2026. */
export function day(iso) {
  return iso.split('-').reverse().join('/');
}

const DAY = 24 * 3600e3;

/** Days between two moments by the calendar of Viet Nam. */
function daysBetween(from, to) {
  const number = (time) => Math.floor((time + 7 * 3600e3) / DAY);
  return number(to) - number(from);
}

/** How long ago a moment was. */
export function age(time, now) {
  const minutes = Math.floor((now - time) / 60e3);
  // A few minutes are the difference of two clocks.
  if (minutes < -5) return say('clock');
  if (minutes < 1) return say('now');
  if (minutes < 60) return say('minutes', minutes);
  const days = daysBetween(time, now);
  if (days < 1 || minutes < 12 * 60) return say('hours', Math.floor(minutes / 60));
  return days === 1 ? say('yesterday') : say('days', days);
}

/** Whether figures are so old that a reader should be told beside their date. */
export function isOld(time, now) {
  return now - time > 30 * DAY;
}

/** Bytes for people. */
export function size(bytes) {
  const [unit, name] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
  const number = new Intl.NumberFormat(lang(), { maximumFractionDigits: bytes < 1e6 ? 0 : 1 });
  return `${number.format(bytes / unit)} ${name}`;
}
