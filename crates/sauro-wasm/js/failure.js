// What stands in an element's place when it cannot show anything.

/** A sentence with a button, above what the page itself offers inside the element, such as a plain
 *  table or a link. */
export function failure(told, label, act) {
  const alert = document.createElement('div');
  alert.className = 'failure';
  alert.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = told;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  alert.append(words, button);
  return [alert, document.createElement('slot')];
}
