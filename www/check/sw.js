// The checker's service worker: its files, and what keeps them.
importScripts('../sauro/sauro-files-check.js', '../sauro/sauro-offline-worker.js');
