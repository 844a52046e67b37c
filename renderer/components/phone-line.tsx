import { Copy, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { copyText } from '../lib/clipboard.ts';
import { phoneNumber } from '../lib/format.ts';
import { text } from '../lib/text.ts';
import { Button } from './button.tsx';
import { useToast } from './toast.tsx';

interface PhoneLineProps {
  readonly name: string;
  readonly phone: string | null;
  /** Other ways to reach her, beside the number. */
  readonly children?: ReactNode;
}

/** The number to call, as a link for machines with a phone and to copy for the others. */
export function PhoneLine({ name, phone, children }: PhoneLineProps) {
  if (phone === null) return <p className="text-soft">{text.candidates.noPhone}</p>;
  const shown = phoneNumber(phone);
  return (
    <div className="flex flex-wrap gap-2">
      <a
        href={`tel:${phone.replace(/[^+\d]/g, '')}`}
        aria-label={`${text.candidates.call(name)}, ${shown}`}
        className="inline-flex min-h-9 flex-1 items-center wide:flex-none justify-center gap-1.5 rounded-lg border border-transparent bg-accent px-3 py-1.5 font-medium whitespace-nowrap text-accent-ink hover:bg-accent-strong"
      >
        <Phone aria-hidden="true" className="size-[1.1em] shrink-0" />
        <span className="tabular-nums">{shown}</span>
      </a>
      <CopyNumber shown={shown} />
      {children}
    </div>
  );
}

function CopyNumber({ shown }: { shown: string }) {
  const say = useToast();
  return (
    <Button
      aria-label={text.candidates.copyPhone}
      title={text.candidates.copyPhone}
      className="px-2"
      onClick={() => {
        void copyText(shown).then((copied) => {
          say(copied ? text.copy.done : text.copy.failed);
        });
      }}
    >
      <Copy aria-hidden="true" className="size-[1.1em]" />
    </Button>
  );
}
