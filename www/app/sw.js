// The app's service worker: its files, what keeps them, and what updates plans in the background.
importScripts('../sauro/sauro-files-app.js', '../sauro/sauro-offline-worker.js', '../sauro/sauro-background.js');
