import { describe, expect, it } from 'vitest';
import {
  SWITCHES,
  SWITCH_NAMES,
  defaultSwitches,
  parseSetting,
  setSwitch,
} from '../../../electron/demo/switches.ts';

describe('switches from the command line', () => {
  it('start with the first value of the table', () => {
    const switches = defaultSwitches();
    for (const name of SWITCH_NAMES) expect(switches[name]).toBe(SWITCHES[name].values[0]);
  });

  it('take every value of the table, and numbers where a range is stated', () => {
    const switches = defaultSwitches();
    for (const name of SWITCH_NAMES) {
      for (const value of SWITCHES[name].values) {
        setSwitch(switches, name, value);
        expect(switches[name]).toBe(value);
      }
    }
    setSwitch(switches, 'token.ttl', '7');
    expect(switches['token.ttl']).toBe('7');
  });

  it.each([
    ['token.ttl', '0', /3599, 60 or a whole number from 1 to 86400/],
    ['token.ttl', '1.5', /is not a value of token.ttl/],
    ['page.base', '2', /use 0, 1, per-resource/],
    ['weather', 'rain', /unknown switch "weather"; known are token.response, /],
    ['__proto__', 'x', /unknown switch/],
  ])('refuse %s=%s and say what is allowed', (name, value, message) => {
    const switches = defaultSwitches();
    expect(() => {
      setSwitch(switches, name, value);
    }).toThrow(message);
    expect(switches).toEqual(defaultSwitches());
  });

  it('are written switch=value', () => {
    expect(parseSetting('time.format=+00:00')).toEqual({ name: 'time.format', value: '+00:00' });
    expect(() => parseSetting('latency')).toThrow('"latency" is not of the form switch=value');
  });
});
