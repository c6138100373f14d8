// English, which comes with the first element that wants it: few readers do.

import { addSentences, apart } from './fault.js';

/** The module's English words, once they are there. */
export let words;

/** Gets the texts of a language unless they are there; Vietnamese always is. */
export async function learn(lang) {
  if (lang !== 'en' || words) return;
  const english = await apart('sauro-en.js', import('./sauro-en.js'));
  addSentences(lang, english.sentences);
  words = english.words;
}
