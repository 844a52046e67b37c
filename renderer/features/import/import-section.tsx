import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/domain/history.ts';
import { fail } from '../../../shared/util/result.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { text } from '../../lib/text.ts';
import { readCsvFile } from './csv-file.ts';
import { FirstRows } from './first-rows.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { useFileImport, type FileImport } from './importing.ts';

/**
 * Stores what WellSky does not know, in two steps: a check that stores nothing, then the import of
 * exactly what was checked. Another choice of kind or file starts over; a failure keeps the choice.
 */
export function ImportSection() {
  const [kind, setKind] = useState<ImportKind>('asks');
  const [file, setFile] = useState<File | null>(null);
  const [fileProblem, setFileProblem] = useState<string>();
  const [skipBad, setSkipBad] = useState(false);
  const fileImport = useFileImport();
  const { result, step, failure } = fileImport;

  const startOver = () => {
    fileImport.forget();
    setFileProblem(undefined);
    setSkipBad(false);
  };
  const check = async () => {
    startOver();
    const content = file === null ? fail(text.import.noFile) : await readCsvFile(file);
    if (content.ok) fileImport.check(kind, content.value);
    else setFileProblem(content.error);
  };

  return (
    <section>
      <h2 className="font-semibold">{text.import.heading}</h2>
      <p className="text-soft">{text.import.detail}</p>
      <form
        noValidate
        className="mt-3 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <KindField
          kind={kind}
          choose={(chosen) => {
            startOver();
            setKind(chosen);
          }}
        />
        <FileField
          problem={fileProblem}
          choose={(chosen) => {
            startOver();
            setFile(chosen);
          }}
        />
        {failure === null ? null : (
          <Notice tone="critical" icon={CircleAlert} title={failure.message} role="alert" />
        )}
        {result === undefined ? null : (
          <>
            {result.preview.columns.length === 0 ? null : (
              <>
                <FirstRows preview={result.preview} />
                <MappingFields
                  preview={result.preview}
                  disabled={step === 'stored' || fileImport.isStoring}
                  onChange={(mapping) => {
                    fileImport.checkWith(mapping);
                  }}
                />
              </>
            )}
            <ImportOutcome result={result} step={step} />
          </>
        )}
        <Buttons fileImport={fileImport} skipBad={skipBad} setSkipBad={setSkipBad} />
      </form>
    </section>
  );
}

interface ButtonsProps {
  readonly fileImport: FileImport;
  readonly skipBad: boolean;
  readonly setSkipBad: (skipBad: boolean) => void;
}

function Buttons({ fileImport, skipBad, setSkipBad }: ButtonsProps) {
  const { result, step, isChecking, isStoring } = fileImport;
  const isBusy = isChecking || isStoring;
  const canStore = step !== 'stored' && result !== undefined && result.good > 0;
  const hasBad = result !== undefined && result.rejectedTotal > 0;
  return (
    <>
      {canStore && hasBad ? (
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={skipBad}
            onChange={(event) => {
              setSkipBad(event.target.checked);
            }}
          />
          {text.import.skipBad}
        </label>
      ) : null}
      {canStore ? <p className="text-xs text-soft">{text.import.noUndo}</p> : null}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button type="submit" disabled={isBusy}>
          {isChecking ? text.import.checking : text.import.check}
        </Button>
        <Button
          look="primary"
          disabled={isBusy || !canStore || (hasBad && !skipBad)}
          onClick={() => {
            fileImport.store(skipBad);
          }}
        >
          {isStoring ? text.import.storing : text.import.store}
        </Button>
      </div>
    </>
  );
}

function KindField(props: { kind: ImportKind; choose: (kind: ImportKind) => void }) {
  return (
    <Field label={text.import.kind}>
      {(control) => (
        <select
          {...control}
          value={props.kind}
          onChange={(event) => {
            const chosen = IMPORT_KINDS.find((one) => one === event.target.value);
            if (chosen !== undefined) props.choose(chosen);
          }}
        >
          {IMPORT_KINDS.map((one) => (
            <option key={one} value={one}>
              {text.import.kinds[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FileFieldProps {
  readonly problem: string | undefined;
  readonly choose: (file: File | null) => void;
}

function FileField({ problem, choose }: FileFieldProps) {
  return (
    <Field label={text.import.file} hint={text.import.fileHint} error={problem}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,text/csv"
          className={`${control.className} file:mr-3 file:rounded-md file:border-0 file:bg-sunken file:px-2 file:py-1 file:font-medium file:text-ink`}
          onClick={(event) => {
            // A corrected file has the name of the old one, and the same name is not a change.
            event.currentTarget.value = '';
            choose(null);
          }}
          onChange={(event) => {
            choose(event.target.files?.[0] ?? null);
          }}
        />
      )}
    </Field>
  );
}
