/** Pages that ask for no sign-in. */
const openPaths = /^\/(login|setup|invitation|auth|forgotten-password|password-reset)(\/|$)/;

/** Begins what the page will need beside its texts: signing in silently and reading who it is, not one after the other. */
export function prepare(): void {
  if (openPaths.test(window.location.pathname)) return;
  void import('./entry').then(({ enter }) => enter());
}
