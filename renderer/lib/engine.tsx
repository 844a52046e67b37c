import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import type {
  Answer,
  CallInput,
  CallName,
  CallOutput,
  FailureCode,
} from '../../shared/contract/contract.ts';
import type { Panel } from '../../shared/contract/views.ts';
import type { IncidentId } from '../../shared/domain/ids.ts';
import type { Clock, Instant } from '../../shared/util/time.ts';
import type { Bridge } from './bridge.ts';
import { said } from './said.ts';

/** What the entry point hands to every screen. */
export interface Engine {
  readonly bridge: Bridge;
  readonly clock: Clock;
}

const EngineContext = createContext<Engine | null>(null);
export const EngineProvider = EngineContext.Provider;

/** The engine of this window. */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (engine === null) throw new Error('EngineProvider is missing');
  return engine;
}

/** A call that was answered with a failure; `message` is for people, in this window's language. */
export class CallFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'CallFailure';
    this.code = code;
  }
}

/** The words of a call that failed; anything else that is thrown is a bug and stays one. */
export function failureWords(failure: unknown): string {
  if (failure instanceof CallFailure) return failure.message;
  throw failure;
}

/** The value of an answer; a failure becomes an exception, as react-query wants it. */
async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw new CallFailure(settled.code, said(settled.message));
}

/** The front page and the moment of this machine at which it arrived. */
export interface PanelReading {
  readonly panel: Panel;
  readonly receivedAt: Instant;
}

const RETRY_MS = 3_000;
/** Announcements keep the page current; this is for the one that got lost. */
const SAFETY_MS = 60_000;

/** The front page, kept current. */
export function usePanel() {
  const { bridge, clock } = useEngine();
  return useQuery<PanelReading, CallFailure>({
    queryKey: ['panel'],
    queryFn: async () => ({ panel: await unwrap(bridge.client.panel({})), receivedAt: clock() }),
    refetchInterval: (query) => (query.state.status === 'error' ? RETRY_MS : SAFETY_MS),
  });
}

/** One incident with its shifts. */
export function useIncident(id: IncidentId) {
  const { bridge } = useEngine();
  return useQuery<CallOutput<'incident'>, CallFailure>({
    queryKey: ['incident', id],
    queryFn: () => unwrap(bridge.client.incident({ id })),
  });
}

/**
 * Not asked again by themselves: a form that is being typed into, and what is written into the
 * audit log each time somebody asks for it.
 */
const ASKED_ONCE: ReadonlySet<unknown> = new Set<CallName>([
  'setup',
  'profile',
  'hoursReport',
  'auditPage',
]);

/** Asked again as time goes by, see `useFigures`. */
const FIGURES = 'figures';
const FIGURES_MS = 60_000;

/** Whether a query is asked again when something changed. */
export function isFollowed({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== FIGURES && !ASKED_ONCE.has(queryKey[0]);
}

/** What a reading call answers, asked again whenever something changed. */
export function useAnswer<N extends CallName>(name: N, input: CallInput<N>) {
  const { bridge } = useEngine();
  return useQuery<CallOutput<N>, CallFailure>({
    queryKey: [name, input],
    queryFn: () => unwrap<CallOutput<N>>(bridge.client[name](input)),
    refetchOnWindowFocus: !ASKED_ONCE.has(name),
  });
}

/**
 * Figures over days and weeks of the agency that is shown: asked again every minute instead of
 * after every change, of which one sweep brings many.
 */
export function useFigures<N extends CallName>(name: N, input: CallInput<N>) {
  const { bridge } = useEngine();
  const agency = usePanel().data?.panel.agency.name;
  return useQuery<CallOutput<N>, CallFailure>({
    queryKey: [FIGURES, agency, name, input],
    queryFn: () => unwrap<CallOutput<N>>(bridge.client[name](input)),
    refetchInterval: FIGURES_MS,
  });
}

/** What is found for `text` while it is being typed; the last finding stays until the next. */
export function useFound(text: string) {
  const { bridge } = useEngine();
  return useQuery<CallOutput<'lookUp'>, CallFailure>({
    queryKey: ['lookUp', text],
    queryFn: () => unwrap(bridge.client.lookUp({ text })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

/** Messages as they would be sent, checked again as they are edited; the last check stays. */
export function useAskDrafts(question: CallInput<'draftAsks'>) {
  const { bridge } = useEngine();
  return useQuery<CallOutput<'draftAsks'>, CallFailure>({
    queryKey: ['draftAsks', question],
    queryFn: () => unwrap(bridge.client.draftAsks(question)),
    enabled: question.caregiverIds?.length !== 0,
    // A later dialog begins with what is true then.
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** What the connection form starts with. */
export function useSetup() {
  const { bridge } = useEngine();
  return useQuery<CallOutput<'setup'>, CallFailure>({
    queryKey: ['setup'],
    queryFn: () => unwrap(bridge.client.setup({})),
    // The form is being typed into; it must not be replaced under the hands.
    refetchOnWindowFocus: false,
  });
}

/** What becomes of a command, for who began it. */
interface Outcome<T> {
  readonly onSuccess?: (output: T) => void;
  readonly onError?: (failure: CallFailure) => void;
}

/**
 * A command; whatever it did, the screens ask again afterwards. Who began it hears how it ended
 * when they have, even where what they learned took the button away.
 */
export function useCommand<N extends CallName>(name: N) {
  const { bridge } = useEngine();
  const queries = useQueryClient();
  const mutation = useMutation<CallOutput<N>, CallFailure, CallInput<N>>({
    mutationFn: (input) => unwrap<CallOutput<N>>(bridge.client[name](input)),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: (query) => query.queryKey[0] === 'setup' || isFollowed(query),
      }),
  });
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (input: CallInput<N>, { onSuccess, onError }: Outcome<CallOutput<N>> = {}) => {
      mutateAsync(input).then(onSuccess, (failure: unknown) => {
        // Without a listener it stands in `error`, which the screen shows.
        onError?.(failure as CallFailure);
      });
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}
