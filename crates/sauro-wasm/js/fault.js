// A fault that is told to the reader in a sentence: its code, and a detail for the sentence's gap.

import texts from 'sauro-texts';

export class Fault extends Error {
  constructor(code, detail = '', cause) {
    super(code, { cause });
    this.code = code;
    this.detail = detail;
  }

  /** The sentence for the reader, in the element's language. */
  sentence(lang) {
    return sentence(lang, this.code, this.detail);
  }
}

/** A script that is loaded only where it is wanted; without it, the fault that names it. */
export function apart(name, loading) {
  return loading.catch((error) => {
    throw new Fault('wasm.missing', name, error);
  });
}

/** Adds the sentences of a language. */
export function addSentences(lang, sentences) {
  texts[lang] = sentences;
}

/** The shell's sentence of a code, in Vietnamese where there is none in the language; the detail
 *  fills its gap. */
export function sentence(lang, code, detail = '') {
  const language = texts[lang] ?? texts.vi;
  return (language[code] ?? language['wasm.stopped']).replace('{}', () => detail);
}
