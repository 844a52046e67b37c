import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/util/result.ts';

/** Reads a JSON file through a schema. The failure says in words what is wrong with it. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): Result<T, string> {
  const text = readText(path);
  return text.ok ? readJson(text.value, schema) : text;
}

/** Reads JSON text through a schema; defects are named by line and column or by path. */
export function readJson<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : fail(defects(parsed.error));
}

function readText(path: string): Result<string, string> {
  try {
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return fail(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`);
  }
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail(`it is not valid JSON${place(String(error), text)}`);
  }
}

/** V8 names the place of most defects; its other words quote the text, which may hold secrets. */
function place(words: string, text: string): string {
  const found = /\(line (\d+) column (\d+)\)/.exec(words);
  if (found !== null) return ` (line ${found[1] ?? ''}, column ${found[2] ?? ''})`;
  return words.includes('end of JSON input') ? ` (line ${String(lines(text))}, at its end)` : '';
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Every defect as `path: what is wrong`. Values are never repeated. */
export function defects(error: z.ZodError): string {
  return error.issues.flatMap(describe).join('; ');
}

function describe(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${[...path, key].join('.')}: unknown key`);
  }
  return [`${path.join('.') || 'the file'}: ${issue.message.replace(/^Invalid \w+: /, '')}`];
}
