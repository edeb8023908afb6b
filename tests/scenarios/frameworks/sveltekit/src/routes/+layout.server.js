export function load() {
  return { visitor: { name: 'Wren Halloway', lastHere: new Date('2026-10-02T14:20:00Z') } };
}
