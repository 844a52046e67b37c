import type { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import type { HttpLine, HttpOutcome } from './http.ts';
import { goodAnswer, parsedJson } from './outcome.ts';
import { wireFailureSchema } from './slack-wire.ts';

/** Why a question has no answer, and how long to wait before it is asked again. */
export interface SlackTrouble {
  readonly reason: string;
  readonly waitMs?: number;
}

/** The Web API with one bot token: https://docs.slack.dev/apis/web-api */
export interface SlackCalls {
  /** Posts JSON; what came of it is the caller's to judge. */
  post(method: string, body: unknown): Promise<HttpOutcome>;
  /** Asks for what changes nothing. */
  ask<T>(
    schema: z.ZodType<T>,
    method: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<Result<T, SlackTrouble>>;
}

export function slackCalls(line: HttpLine, botToken: string): SlackCalls {
  const headers = { Authorization: `Bearer ${botToken}`, Accept: 'application/json' };
  return {
    post: (method, body) =>
      line.exchange({
        method: 'POST',
        target: `/api/${method}`,
        headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
      }),
    async ask(schema, method, parameters) {
      const query = new URLSearchParams(parameters).toString();
      const target = `/api/${method}?${query}`;
      const answer = goodAnswer(
        'Slack',
        await line.exchange({ method: 'GET', target, headers, body: null }),
      );
      if (answer.kind === 'bad') return fail(answer);
      const json = parsedJson(answer.text);
      const read = schema.safeParse(json);
      if (read.success) return ok(read.data);
      return fail({ reason: `Slack did not say (${codeIn(json)})` });
    },
  };
}

/** Slack's code of what went wrong. */
function codeIn(json: unknown): string {
  const failed = wireFailureSchema.safeParse(json);
  if (!failed.success) return 'unreadable answer';
  return /^[a-z_]{1,60}$/.test(failed.data.error) ? failed.data.error : 'unknown error';
}
