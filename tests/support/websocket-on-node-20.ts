// @medplum/core names WebSocket when it is loaded; Node 20 has none and the tests open none.
if (!('WebSocket' in globalThis)) {
  Object.defineProperty(globalThis, 'WebSocket', { value: class WebSocket {} });
}

export {};
