// Answers with the offline page where the server cannot be reached. It stores that page, its style and its icon, and
// nothing else: no answer of the API and no page of somebody's is ever in its cache, so signing out leaves nothing.
const CACHE = "offline-1";
const PAGE = "/offline.html";
const FILES = [PAGE, "/offline.css", "/icons/icon-192.png"];

addEventListener("install", (event) => {
  const stored = caches.open(CACHE).then((cache) => cache.addAll(FILES));
  event.waitUntil(stored.then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const removed = caches
    .keys()
    .then((names) =>
      Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))),
    );
  event.waitUntil(removed.then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (origin === location.origin && FILES.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(pathname)));
  }
});
