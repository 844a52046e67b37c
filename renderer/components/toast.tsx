import { Toast } from 'radix-ui';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { UNDO_FOR } from '../../shared/domain/undo.ts';
import { text } from '../lib/text.ts';

interface Message {
  readonly key: number;
  readonly words: string;
  readonly undo: (() => void) | null;
}

type Say = (words: string, undo?: () => void) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Says for a while what was just done and lets it be taken back; the newest replaces the rest. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const say = useCallback<Say>((words, undo) => {
    setMessage((last) => ({ key: (last?.key ?? 0) + 1, words, undo: undo ?? null }));
  }, []);
  return (
    <Toast.Provider duration={UNDO_FOR} swipeDirection="down">
      <ToastContext value={say}>{children}</ToastContext>
      {message === null ? null : (
        <ToastLine
          key={message.key}
          message={message}
          close={() => {
            setMessage((now) => (now?.key === message.key ? null : now));
          }}
        />
      )}
      <Toast.Viewport className="fixed inset-x-0 bottom-0 z-20 mx-auto w-full max-w-sm p-3" />
    </Toast.Provider>
  );
}

function ToastLine({ message, close }: { message: Message; close: () => void }) {
  return (
    <Toast.Root
      onOpenChange={(open) => {
        if (!open) close();
      }}
      className="flex items-center justify-between gap-3 rounded-xl border border-transparent bg-ink px-3.5 py-2 text-canvas shadow-lg"
    >
      <Toast.Description className="min-w-0">{message.words}</Toast.Description>
      {message.undo === null ? null : (
        <Toast.Action
          altText={text.incident.undo}
          onClick={message.undo}
          className="min-h-8 shrink-0 rounded-md border border-canvas/40 px-2.5 font-semibold focus-visible:outline-canvas"
        >
          {text.incident.undo}
        </Toast.Action>
      )}
    </Toast.Root>
  );
}

/** Says what was done: `say(words, undo)`. */
export function useToast(): Say {
  return use(ToastContext);
}
