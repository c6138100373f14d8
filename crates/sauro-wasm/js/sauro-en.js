// Everything English: the sentences of the shell and the words of the module. A file of its own,
// which the first element in English loads.

import english from 'sauro-english';

export const { sentences, words } = english;
