/** US dollars in us-east-1, on demand, before any free tier (2026). */
export const PRICES = {
  mail: 0.1 / 1000,
  write: 0.625 / 1e6,
  read: 0.125 / 1e6,
  call: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  queueRequest: 0.4 / 1e6,
  publish: 0.5 / 1e6,
  objectPut: 5 / 1e6,
  objectGet: 0.4 / 1e6,
  logGigabyte: 0.5,
  alarm: 0.1,
  metric: 0.3,
} as const;

/** What goes on whether anybody writes or not, a month. */
export const IDLE = {
  alarms: 16,
  metrics: 1,
  /** Three triggers, two pollers each, that ask every 20 seconds: long polling's limit. */
  polls: 3 * 2 * 3 * 60 * 24 * 30.4,
  sweeps: 6 * 24 * 30.4,
} as const;
