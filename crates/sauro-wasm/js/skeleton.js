// What shows before the data are there: the shape of the view, so that nothing jumps.

/** The skeleton; `label` is a promise of its words for those who do not see it. */
export function skeleton(label) {
  const box = document.createElement('div');
  box.className = 'skeleton';
  box.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.className = 'hidden';
  label.then((text) => (words.textContent = text));
  box.append(words);
  for (const shape of ['title', 'tabs', 'cards', 'bar', 'row', 'row', 'row', 'row']) {
    const bone = document.createElement('div');
    bone.className = `bone bone-${shape}`;
    bone.setAttribute('aria-hidden', 'true');
    box.append(bone);
  }
  return box;
}
