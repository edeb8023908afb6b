/** Times of a day that are sent without a day: `17:30`, `17:30:00`, and `1730` or 730 of fields that are named as such. */

/** Minutes of a day. */
export const DAY_MINUTES = 1440;
const WITH_COLONS = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?$/;
const IN_DIGITS = /^([01]\d|2[0-3])([0-5]\d)$/;
/** What fields are called that say when something begins, ends, opens or closes. */
const NAMED =
  /(?:^|_)(?:times?|hours?|opens?|opening|opened|closes?|closing|closed|starts?|ends?|begins?|from|to|until|till|dep|arr|departs?|departure|arrives?|arrival)(?:_|$)/i;

/** Minutes from midnight, or null. `name`: what the field is called, or the list that it is an item of. */
export function clockOf(value: string | number, name: string): number | null {
  if (typeof value === 'number') return isWhole(value) && isNamed(name) ? inDigits(value) : null;
  if (value.length < 4 || value.length > 15) return null;
  const time = WITH_COLONS.exec(value) ?? (isNamed(name) ? IN_DIGITS.exec(value) : null);
  return time && Number(time[1]) * 60 + Number(time[2]);
}

/** From one o'clock on: smaller ones are numbers of anything. */
function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value < 2400;
}

function inDigits(value: number): number | null {
  const minute = value % 100;
  return minute < 60 ? Math.floor(value / 100) * 60 + minute : null;
}

function isNamed(name: string): boolean {
  return NAMED.test(name.replace(/([a-z\d])(?=[A-Z])/g, '$1_'));
}
