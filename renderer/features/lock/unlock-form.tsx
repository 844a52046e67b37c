import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Session } from '../../../shared/contract/session.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useEngine } from '../../lib/engine.tsx';
import { askForSession } from '../../lib/session.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { rememberPerson, rememberedPerson } from './last-person.ts';
import { useCountdown } from './countdown.ts';

type Someone = Session['people'][number];

/** Who she is, and her PIN. The typed PIN is nowhere kept. */
export function UnlockForm({ people }: { people: readonly Someone[] }) {
  const [id, setId] = useState(() => rememberedPerson(people));
  const person = people.find((one) => one.id === id) ?? people[0];
  if (person === undefined) return null;
  return (
    <PinForm key={person.id} person={person}>
      <Field label={text.lock.who}>
        {(control) =>
          people.length === 1 ? (
            <input {...control} value={person.name} readOnly autoComplete="off" />
          ) : (
            <select
              {...control}
              value={person.id}
              onChange={(event) => {
                setId(event.target.value);
              }}
            >
              {people.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )
        }
      </Field>
    </PinForm>
  );
}

function PinForm({ person, children }: { person: Someone; children: ReactNode }) {
  const box = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useCountdown(person.waitMs);
  const unlock = useUnlock(person.id);
  useEffect(() => {
    box.current?.focus();
  }, []);

  const submit = async () => {
    if (unlock.isPending || waiting.seconds > 0) return;
    if (pin === '') {
      setProblem(text.lock.missing);
      return;
    }
    const outcome = await unlock.mutateAsync(pin);
    setPin('');
    setProblem(outcome.problem);
    waiting.start(outcome.waitMs);
    box.current?.focus();
  };
  const wait = waiting.seconds > 0 ? text.lock.wait(text.lock.seconds(waiting.seconds)) : null;
  const error = [problem, wait].filter((words) => words !== null).join(' ');
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <Field label={text.lock.pin} error={error === '' ? undefined : error}>
        {(control) => (
          <input
            {...control}
            ref={box}
            type="password"
            autoComplete="off"
            value={pin}
            onChange={(event) => {
              setPin(event.target.value);
            }}
          />
        )}
      </Field>
      {/* Read out once, not with every second. */}
      <p role="alert" className="sr-only">
        {problem}
      </p>
      <Button type="submit" look="primary" className="w-full" aria-disabled={wait !== null}>
        {unlock.isPending ? text.lock.checking : text.lock.unlock}
      </Button>
      <p className="text-xs text-pretty text-soft">{text.lock.forgotten}</p>
    </form>
  );
}

interface Outcome {
  readonly problem: string | null;
  readonly waitMs: number;
}

/** Tries a PIN. A failure of the call is a problem in words, too. */
function useUnlock(personId: string) {
  const { bridge } = useEngine();
  const queries = useQueryClient();
  return useMutation<Outcome, Error, string>({
    async mutationFn(pin) {
      const answer = await bridge.client.unlock({ personId, pin });
      if (!answer.ok) return { problem: said(answer.message), waitMs: 0 };
      const { isUnlocked, waitMs } = answer.value;
      if (!isUnlocked) return { problem: text.lock.wrong, waitMs };
      rememberPerson(personId);
      askForSession(queries);
      return { problem: null, waitMs: 0 };
    },
  });
}
