import { Copy } from 'lucide-react';
import { copyText } from '../lib/clipboard.ts';
import { text } from '../lib/text.ts';
import { Button } from './button.tsx';
import { useToast } from './toast.tsx';

/** Copies `content` and says whether that worked. */
export function CopyButton({ label, content }: { label: string; content: string }) {
  const say = useToast();
  return (
    <Button
      onClick={() => {
        void copyText(content).then((copied) => {
          say(copied ? text.copy.done : text.copy.failed);
        });
      }}
    >
      <Copy aria-hidden="true" className="size-[1.1em]" />
      {label}
    </Button>
  );
}
