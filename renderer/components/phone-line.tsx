import { Phone } from 'lucide-react';
import { CopyButton } from './copy-button.tsx';
import { phoneNumber } from '../lib/format.ts';
import { text } from '../lib/text.ts';

/** The number to call, as a link for machines with a phone and to copy for the others. */
export function PhoneLine({ name, phone }: { name: string; phone: string | null }) {
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
      <CopyButton label={text.candidates.copyPhone} content={shown} />
    </div>
  );
}
