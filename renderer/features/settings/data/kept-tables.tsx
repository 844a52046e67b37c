import type { KeptData, Retention } from '../../../../shared/contract/settings.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Section } from '../../../components/section.tsx';
import { TableFrame } from '../../../components/table-frame.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { calendarDate } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import { localDate } from '../../../../shared/util/time.ts';
import { WipeForm } from './wipe-form.tsx';

type Table = KeptData['tables'][number];

/** What is stored, since when and for how long; below it, how to throw it away. */
export function KeptTables() {
  const query = useAnswer('keptData', {});
  const zone = useZone();
  const words = text.data;
  return (
    <Loaded query={query}>
      {(kept) => (
        <>
          <Section title={words.kept}>
            <p className="mb-1.5 px-1 text-soft">{words.size(kept.bytes / 1_000_000)}</p>
            <TableFrame caption={words.caption}>
              <DataTable<Table>
                caption={words.caption}
                columns={[
                  { label: words.table, cell: ({ table }) => words.tables[table] },
                  { label: words.rows, isNumber: true, cell: ({ rows }) => words.count(rows) },
                  {
                    label: words.oldest,
                    cell: ({ oldest }) =>
                      oldest === null ? '' : calendarDate(localDate(oldest, zone)),
                  },
                  { label: words.retention, cell: ({ retention }) => retentionWords(retention) },
                ]}
                rows={kept.tables.filter(({ rows }) => rows > 0)}
                keyOf={({ table }) => table}
              />
            </TableFrame>
          </Section>
          <Section title={words.wipe}>
            <div className="card px-3.5 py-3">
              {kept.isWipeable ? (
                <WipeForm kept={kept} />
              ) : (
                <p className="text-pretty text-soft">{words.notWipeable}</p>
              )}
            </div>
          </Section>
        </>
      )}
    </Loaded>
  );
}

function retentionWords(retention: Retention): string {
  const words = text.data.retentions;
  return retention.kind === 'days' ? words.days(retention.days) : words[retention.kind];
}
