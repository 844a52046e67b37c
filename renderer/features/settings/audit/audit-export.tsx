import { useMutation } from '@tanstack/react-query';
import { CircleAlert, Download } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useCommand, type CallFailure } from '../../../lib/engine.tsx';
import { saveFile } from '../../../lib/save-file.ts';
import { text } from '../../../lib/text.ts';

const FILE = 'standby-audit.jsonl';

/** Saves the whole log as JSON lines, fetched piece by piece. */
export function AuditExport() {
  const say = useToast();
  const piece = useCommand('exportAudit');
  const words = text.audit;
  const exporting = useMutation<string, CallFailure>({
    mutationFn: async () => {
      const pieces: string[] = [];
      for (let after: number | null = 0; after !== null;) {
        const part: { text: string; next: number | null } = await piece.mutateAsync({ after });
        pieces.push(part.text);
        after = part.next;
      }
      return pieces.join('');
    },
    onSuccess: (content) => {
      saveFile(FILE, 'application/jsonl', content);
      say(words.exported(FILE));
    },
  });
  return (
    <section className="card space-y-3 px-3.5 py-3">
      <h2 className="font-semibold">{words.export}</h2>
      <p className="-mt-1.5 text-pretty text-soft">{words.exportDetail}</p>
      <Button
        aria-disabled={exporting.isPending}
        onClick={() => {
          if (!exporting.isPending) exporting.mutate();
        }}
      >
        <Download aria-hidden="true" className="size-[1.1em]" />
        {exporting.isPending ? words.exporting : words.exportButton}
      </Button>
      {exporting.error === null ? null : (
        <Notice tone="warning" icon={CircleAlert} title={exporting.error.message} role="alert" />
      )}
    </section>
  );
}
