import { Info } from 'lucide-react';
import { said } from '../lib/said.ts';
import { text } from '../lib/text.ts';
import { Notice } from './notice.tsx';

/** Which data the agency has not told, and what they would add. */
export function MissingNotes({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="calm" icon={Info} title={text.view.missing}>
      <ul className="mt-1 list-disc space-y-1 pl-4 text-soft">
        {missing.map((sentence) => (
          <li key={sentence}>{said(sentence)}</li>
        ))}
      </ul>
    </Notice>
  );
}
