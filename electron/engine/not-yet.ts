/** What a call answers before its part of Standby is there. */
export const NOT_YET = {
  ok: false,
  code: 'unavailable',
  message: 'This part of Standby is not there yet.',
} as const;
