// Inside a frame this page only ever carries the answer of a silent sign-in back to the page that asked for it.
if (window.parent !== window) {
  window.parent.postMessage(
    { source: 'oidc-client', url: window.location.href, keepOpen: false },
    window.location.origin,
  );
} else {
  import('./shell/start').then(({ start }) => start());
}
