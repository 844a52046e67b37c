import { useState } from 'react';
import type { AuditPage, AuditQuestion } from '../../../../shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Section } from '../../../components/section.tsx';
import { TableFrame } from '../../../components/table-frame.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { useNow } from '../../../lib/clock.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { momentFrom } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import { ALL_ROWS, AuditFilters, type AuditFilter } from './audit-filters.tsx';
import { actorWords, detailFacts, entityWords } from './audit-words.ts';

const PAGE = 50;

type Row = AuditPage['rows'][number];

/** The log, newest first, a page at a time. */
export function AuditLog() {
  const [filter, setFilter] = useState<AuditFilter>(ALL_ROWS);
  // Where each page begins, the newest first; the last one is shown.
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  const question: AuditQuestion = { ...filter, before: starts.at(-1) ?? null, limit: PAGE };
  const query = useAnswer('auditPage', question);
  const words = text.audit;
  return (
    <Section title={words.log}>
      <AuditFilters
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          setStarts([null]);
        }}
      />
      <Loaded query={query}>
        {(page) => (
          <div className="space-y-3">
            <p role="status" className="px-1 text-xs text-soft">
              {words.total(page.rows.length, page.total)}
            </p>
            {page.rows.length === 0 ? null : <Rows rows={page.rows} />}
            <div className="flex flex-wrap gap-2">
              <Button
                disabled={starts.length === 1}
                onClick={() => {
                  setStarts(starts.slice(0, -1));
                }}
              >
                {words.newer}
              </Button>
              <Button
                disabled={page.next === null}
                onClick={() => {
                  setStarts([...starts, page.next]);
                }}
              >
                {words.older}
              </Button>
              <Button
                look="quiet"
                onClick={() => {
                  if (starts.length > 1) setStarts([null]);
                  else void query.refetch();
                }}
              >
                {words.refresh}
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const now = useNow();
  const zone = useZone();
  const words = text.audit;
  return (
    <TableFrame caption={words.caption}>
      <DataTable<Row>
        caption={words.caption}
        columns={[
          {
            label: words.when,
            cell: ({ at }) => (
              <span className="whitespace-nowrap tabular-nums">{momentFrom(now, at, zone)}</span>
            ),
          },
          { label: words.actor, cell: ({ actor }) => actorWords(actor) },
          { label: words.action, cell: ({ action }) => words.actions[action] },
          { label: words.entity, cell: ({ entity }) => entityWords(entity) },
          { label: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
          {
            label: words.detail,
            cell: ({ entityId, detail }) => <Detail facts={detailFacts(entityId, detail)} />,
          },
        ]}
        rows={rows}
        keyOf={({ sequence }) => String(sequence)}
      />
    </TableFrame>
  );
}

/** Ids and counts are there for whoever looks for them; one line is enough for the others. */
function Detail({ facts }: { facts: readonly string[] }) {
  const [first, ...others] = facts;
  if (others.length === 0) return <span className="block min-w-32 text-soft">{first}</span>;
  return (
    <details className="min-w-48 text-soft">
      <summary className="min-h-6 rounded wrap-anywhere">{first}</summary>
      <ul className="pl-4 wrap-anywhere">
        {others.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </details>
  );
}
