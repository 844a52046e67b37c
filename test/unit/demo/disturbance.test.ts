import { expect, it } from 'vitest';
import { latencyOf } from '../../../electron/demo/http/disturbance.ts';
import { defaultSwitches, type Switches } from '../../../electron/demo/switches.ts';

function latencies(latency: Switches['latency']): (number | null)[] {
  const switches = { ...defaultSwitches(), latency };
  return Array.from({ length: 500 }, (_, call) => latencyOf(switches, call));
}

it('answers after the time the switch states', () => {
  expect(latencies('300ms').every((ms) => ms !== null && ms >= 200 && ms <= 400)).toBe(true);
  expect(new Set(latencies('none'))).toEqual(new Set([0]));
  expect(new Set(latencies('1s'))).toEqual(new Set([1000]));
  expect(new Set(latencies('hang'))).toEqual(new Set([null]));
  const slow = latencies('30s-tail').filter((ms) => ms === 30_000);
  expect(slow.length).toBeGreaterThan(2);
  expect(slow.length).toBeLessThan(30);
});
