// Text made safe for HTML and XML.

const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as the content of an element or the value of a quoted attribute. */
export function escaped(text) {
  return String(text).replace(/[&<>"']/g, (character) => NAMED[character]);
}
