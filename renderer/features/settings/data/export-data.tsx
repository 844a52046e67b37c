import { CircleAlert, Download } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Section } from '../../../components/section.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useCommand } from '../../../lib/engine.tsx';
import { saveFile } from '../../../lib/save-file.ts';
import { text } from '../../../lib/text.ts';

/** Saves what Standby knows and WellSky does not. */
export function ExportData() {
  const say = useToast();
  const exporting = useCommand('exportData');
  const words = text.data;
  return (
    <Section title={words.export}>
      <div className="card space-y-3 px-3.5 py-3">
        <p className="text-pretty text-soft">{words.exportDetail}</p>
        <Button
          aria-disabled={exporting.isPending}
          onClick={() => {
            if (exporting.isPending) return;
            exporting.mutate(
              {},
              {
                onSuccess: (file) => {
                  saveFile(file.fileName, 'application/json', file.text);
                  say(words.exported(file.fileName));
                },
              },
            );
          }}
        >
          <Download aria-hidden="true" className="size-[1.1em]" />
          {exporting.isPending ? words.exporting : words.exportButton}
        </Button>
        {exporting.error === null ? null : (
          <Notice tone="critical" icon={CircleAlert} title={exporting.error.message} role="alert" />
        )}
      </div>
    </Section>
  );
}
