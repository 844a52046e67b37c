import { describe, expect, it } from 'vitest';
import { parseWellSkyUrl } from '../../../../electron/io/wellsky/url.ts';

describe('the address of WellSky', () => {
  it.each([
    ['https://connect.clearcareonline.com', 'https://connect.clearcareonline.com'],
    [' https://connect.clearcareonline.com/ ', 'https://connect.clearcareonline.com'],
    ['https://connect.clearcareonline.com/v1', 'https://connect.clearcareonline.com'],
    ['https://connect.clearcareonline.com/v1/', 'https://connect.clearcareonline.com'],
    ['https://connect.clearcareonline.com/v1/v1/', 'https://connect.clearcareonline.com'],
    ['https://host.example.org:8443', 'https://host.example.org:8443'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://localhost:4010/v1', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('reads %s', (text, origin) => {
    expect(parseWellSkyUrl(text)).toEqual({ ok: true, value: origin });
  });

  it.each([
    ['connect.clearcareonline.com', 'is not an address'],
    ['', 'is not an address'],
    ['ftp://host.example.org', 'must start with https://'],
    ['http://connect.clearcareonline.com', 'must use https'],
    ['http://127.0.0.1.example.org', 'must use https'],
    ['https://someone:secret@host.example.org', 'must not contain a user name'],
    ['https://host.example.org/api', 'must be the host alone'],
    ['https://host.example.org/?agencyId=1', 'must be the host alone'],
  ])('refuses %s and says why', (text, why) => {
    const parsed = parseWellSkyUrl(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.error.message).toContain(why);
    expect(parsed.ok ? '' : parsed.error.message).not.toContain('secret');
  });
});
