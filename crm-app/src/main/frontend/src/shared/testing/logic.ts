// What code that can call the server asks of a browser as it loads: rules tested by themselves need no more of one.
Object.assign(globalThis, {
  window: { location: new URL('http://localhost/'), sessionStorage: {} },
});
