import type { ServerResponse } from 'node:http';
import { formatInstant, plus, type Clock, type Instant } from '../../../shared/util/time.ts';
import { asObject, textOf } from '../http/api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from '../http/answer.ts';
import { listenOn, send, type RawRequest } from '../http/loopback.ts';
import { randomFrom } from '../random.ts';
import { Timeline } from '../world/timeline.ts';
import { answerTo, type Answerer } from './answering.ts';
import { fateOf, parseFaults, type Fate, type PhoneFault } from './faults.ts';
import { messagesPath, objection, read, refusal, type Account } from './messages-api.ts';
import { Texts, type Text } from './texts.ts';
import { wireText } from './twilio-wire.ts';

const CONTROL_PREFIX = '/_sim/';

export interface PhoneNetworkOptions {
  /** The demo's time: it decides when somebody answers. */
  readonly clock: Clock;
  readonly seed: number;
  readonly account: Account;
  /** Whose telephones answer; all other numbers take every text and say nothing. */
  readonly people: readonly Answerer[];
}

/** A running telephone network. */
export interface PhoneNetwork {
  /** `http://127.0.0.1:PORT`, in the place of `https://api.twilio.com`. */
  readonly url: string;
  /** Every text until now, oldest first. */
  texts(): readonly Text[];
  /** What becomes of the next texts that are sent, one each. */
  fail(...faults: readonly PhoneFault[]): void;
  /** Somebody texts the agency, now. */
  text(from: string, body: string): void;
  close(): Promise<void>;
}

interface Network {
  readonly options: PhoneNetworkOptions;
  readonly texts: Texts;
  readonly timeline: Timeline;
  readonly people: ReadonlyMap<string, Answerer>;
  readonly faults: PhoneFault[];
}

/**
 * Starts a telephone network on 127.0.0.1 that answers like Twilio's `Messages.json` of 2010-04-01
 * (create, list, fetch) and whose people write back. Under `/_sim/` it is looked at and acted on:
 *
 * - GET `state`: time, texts, faults to come
 * - POST `fail` {"next": ["500-after", …]}, POST `text` {"from": "+1…", "body": "…"}
 */
export async function startPhoneNetwork(options: PhoneNetworkOptions): Promise<PhoneNetwork> {
  const network: Network = {
    options,
    texts: new Texts(options.clock),
    timeline: new Timeline(),
    people: new Map(options.people.map((one) => [one.phone, one])),
    faults: [],
  };
  const listening = await listenOn(0, (request, outgoing) => {
    catchUp(network);
    serve(network, request, outgoing);
  });
  return {
    url: `http://127.0.0.1:${String(listening.port)}`,
    texts() {
      catchUp(network);
      return network.texts.all();
    },
    fail(...faults) {
      network.faults.push(...faults);
    },
    text(from, body) {
      catchUp(network);
      comeIn(network, from, body);
    },
    close: () => listening.close(),
  };
}

/** Whoever was going to write by now has written. */
function catchUp({ timeline, options }: Network): void {
  timeline.runUntil(options.clock());
}

function serve(network: Network, request: RawRequest, outgoing: ServerResponse): void {
  const { account } = network.options;
  const say = (answer: Answer): void => {
    send(outgoing, dated(answer, network.options.clock()));
  };
  if (request.path.startsWith(CONTROL_PREFIX)) {
    say(control(network, request));
    return;
  }
  const isSending = request.method === 'POST' && request.path === `${messagesPath(account)}.json`;
  const refused = refusal(account, request);
  if (refused !== null || !isSending) {
    say(refused ?? read(account, network.texts, request));
    return;
  }
  const fate = fateOf(network.faults.shift() ?? 'none');
  const answer = fate.isTaken ? take(network, new URLSearchParams(request.body), fate) : NOT_FOUND;
  if (fate.then === 'reset') outgoing.destroy();
  else if (fate.then !== 'silence') say(fate.then === 'answer' ? answer : fate.then);
}

/** An answer that says what time it is in the demo, as a service says what time it is there. */
function dated(answer: Answer, now: Instant): Answer {
  return { ...answer, headers: { date: new Date(now).toUTCString(), ...answer.headers } };
}

/** Takes a text, whose receiver then thinks about it, or says why not. */
function take(network: Network, form: URLSearchParams, { isLost }: Fate): Answer {
  const { options, texts } = network;
  const refused = objection(options.account, texts, form);
  if (refused !== null) return refused;
  const [to, body] = [form.get('To') ?? '', form.get('Body') ?? ''];
  const before = texts.all().filter((text) => text.to === to).length;
  const text = texts.send({ from: options.account.number, to, body, isLost });
  if (!isLost) planAnswer(network, text, before);
  return { ...ok(wireText(options.account.accountSid, text, 'queued')), status: 201 };
}

/** `before`: how many texts she had until then, so that each is answered in its own way. */
function planAnswer(network: Network, { to, body }: Text, before: number): void {
  const { options, people, texts, timeline } = network;
  const receiver = people.get(to);
  if (receiver === undefined) return;
  const reply = answerTo(body, receiver, randomFrom(options.seed, 'answer', to, before));
  if (reply === null) return;
  timeline.plan(plus(options.clock(), reply.after), (at) => {
    texts.receive({ from: to, to: options.account.number, body: reply.text }, at);
  });
}

function comeIn({ texts, options }: Network, from: string, body: string): void {
  texts.receive({ from, to: options.account.number, body }, options.clock());
}

function control(network: Network, request: RawRequest): Answer {
  const command = request.path.slice(CONTROL_PREFIX.length);
  if (request.method === 'GET') return command === 'state' ? ok(state(network)) : NOT_FOUND;
  try {
    const body = asObject(JSON.parse(request.body || '{}'));
    if (command === 'fail') network.faults.push(...parseFaults(body['next']));
    else if (command === 'text')
      comeIn(network, textOf(body, 'from') ?? '', textOf(body, 'body') ?? '');
    else return refuse(404, `unknown: ${command}`);
    return ok(state(network));
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) {
      return refuse(400, error.message);
    }
    throw error;
  }
}

function state({ options, texts, faults }: Network): unknown {
  return {
    now: formatInstant(options.clock()),
    faults,
    texts: texts.all().map((text) => ({
      ...text,
      createdAt: formatInstant(text.createdAt),
      status: texts.statusOf(text),
    })),
  };
}
