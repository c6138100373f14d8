// What shows before the data are there: the shape of the view, so that nothing jumps.

export function skeleton(label) {
  const box = document.createElement('div');
  box.className = 'skeleton';
  box.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.className = 'hidden';
  words.textContent = label;
  box.append(words);
  for (const shape of ['title', 'tabs', 'cards', 'bar', 'row', 'row', 'row', 'row']) {
    const bone = document.createElement('div');
    bone.className = `bone bone-${shape}`;
    bone.setAttribute('aria-hidden', 'true');
    box.append(bone);
  }
  return box;
}
