import { localDate, SECOND, type Clock, type Instant } from '../../../shared/util/time.ts';

/** Twilio hands a text to the carrier at once, and the telephone has it some seconds later. */
const HANDED_OVER = SECOND;
const ARRIVES = 4 * SECOND;

export type TextStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'received';

/** One text in either direction. */
export interface Text {
  readonly sid: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly createdAt: Instant;
  /** The carrier never gets it to the telephone. */
  readonly isLost: boolean;
}

/** What a list is narrowed down to, as Twilio's parameters name it; days are of UTC. */
export interface Filter {
  readonly to: string | null;
  readonly from: string | null;
  readonly day: string | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** Every text of the network, and who wants no more of them. */
export class Texts {
  readonly #all: Text[] = [];
  readonly #optedOut = new Set<string>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Oldest first. */
  all(): readonly Text[] {
    return this.#all;
  }

  find(sid: string): Text | undefined {
    return this.#all.find((text) => text.sid === sid);
  }

  /** Newest first. */
  list({ to, from, day, fromDay, toDay }: Filter): readonly Text[] {
    return this.#all
      .filter((text) => (to === null || text.to === to) && (from === null || text.from === from))
      .filter(({ createdAt }) => {
        const date = localDate(createdAt, 'UTC');
        const isOn = day === null || date === day;
        return isOn && (fromDay === null || date >= fromDay) && (toDay === null || date <= toDay);
      })
      .toSorted((left, right) => right.createdAt - left.createdAt);
  }

  send(text: Pick<Text, 'from' | 'to' | 'body' | 'isLost'>): Text {
    return this.#add({ ...text, direction: 'outbound-api', createdAt: this.#clock() });
  }

  /** A text to the agency. STOP and START alone are heeded by the network itself, as by Twilio. */
  receive(text: Pick<Text, 'from' | 'to' | 'body'>, at: Instant): Text {
    const order = text.body.trim().toUpperCase();
    if (order === 'STOP') this.#optedOut.add(text.from);
    if (order === 'START') this.#optedOut.delete(text.from);
    return this.#add({ ...text, direction: 'inbound', createdAt: at, isLost: false });
  }

  hasOptedOut(phone: string): boolean {
    return this.#optedOut.has(phone);
  }

  statusOf({ direction, createdAt, isLost }: Text): TextStatus {
    if (direction === 'inbound') return 'received';
    const age = this.#clock() - createdAt;
    if (age < HANDED_OVER) return 'queued';
    if (age < ARRIVES) return 'sent';
    return isLost ? 'undelivered' : 'delivered';
  }

  #add(text: Omit<Text, 'sid'>): Text {
    const sid = `SM${this.#all.length.toString(16).padStart(32, '0')}`;
    const added = { ...text, sid };
    this.#all.push(added);
    return added;
  }
}
