import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { z } from 'zod';
import { formatInstant, type Clock } from '../../../shared/util/time.ts';
import { events, type EventFields, type EventName } from './events.ts';

export const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/** Writes events as JSON lines. Only what `events` lists is ever written. */
export interface Log {
  /** Logs an event of the list with its fields, checked when compiled and again when written. */
  write<N extends EventName>(level: Level, event: N, fields: EventFields<N>): void;
  /**
   * Logs what comes with a name only known at run time. An unknown event and fields that are not on
   * its list are dropped and counted in `dropped`.
   */
  report(level: Level, event: string, fields: Readonly<Record<string, unknown>>): void;
}

interface Options {
  /** A folder for `standby.log` (kept below 2 MB, with one older file), or where lines go. */
  readonly to: { readonly dir: string } | { readonly write: (line: string) => unknown };
  /** The least urgent level that is written. */
  readonly level: Level;
  readonly clock: Clock;
}

const MAX_BYTES = 2 * 1024 * 1024;

export function createLog({ to, level, clock }: Options): Log {
  const write = 'dir' in to ? fileWriter(to.dir) : to.write;
  const report: Log['report'] = (at, event, fields) => {
    if (LEVELS.indexOf(at) > LEVELS.indexOf(level)) return;
    const line = { at: formatInstant(clock()), level: at, ...allowed(event, fields) };
    write(`${JSON.stringify(line)}\n`);
  };
  return { write: report, report };
}

function allowed(event: string, fields: Readonly<Record<string, unknown>>): object {
  if (!isEvent(event)) return { event: 'not-on-the-list', dropped: Object.keys(fields).length + 1 };
  const schemas: Readonly<Record<string, z.ZodType>> = events[event];
  const kept = Object.entries(fields).filter(
    ([name, value]) => Object.hasOwn(schemas, name) && schemas[name]?.safeParse(value).success,
  );
  const dropped = Object.keys(fields).length - kept.length;
  return { event, ...Object.fromEntries(kept), ...(dropped > 0 && { dropped }) };
}

function isEvent(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

/** electron-log turns the file over when it has grown; its own words and format are left out. */
function fileWriter(dir: string): (line: string) => void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'standby.log');
  const logger = electronLog.create({ logId: path });
  const { file, console: terminal } = logger.transports;
  terminal.level = false;
  file.level = 'silly';
  file.resolvePathFn = () => path;
  file.maxSize = MAX_BYTES;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = ({ data }) => data.map(String);
  return (line) => {
    logger.info(line.trimEnd());
  };
}
