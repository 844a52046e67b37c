import { ChartLine } from 'lucide-react';
import type { CapacityView } from '../../../shared/contract/insights.ts';
import { Blank } from '../../components/blank.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { CapacityCard } from './capacity-card.tsx';
import { PlacesTable, WantedTable } from './place-tables.tsx';
import { WeeksTable } from './weeks-table.tsx';

/** How much the agency sustains, what is coming, and where. */
export function CapacityScreen() {
  const query = useAnswer('capacity', {});
  return (
    <ViewScreen title={text.capacity.heading} lead={text.capacity.lead}>
      <Loaded query={query}>{(view) => <Capacity view={view} />}</Loaded>
    </ViewScreen>
  );
}

function Capacity({ view }: { view: CapacityView }) {
  const { outlook, places, wanted, missing } = view;
  return (
    <>
      {outlook === null ? (
        <Blank icon={ChartLine} title={text.capacity.empty} detail={text.capacity.emptyDetail} />
      ) : (
        <>
          <CapacityCard outlook={outlook} />
          <WeeksTable outlook={outlook} />
        </>
      )}
      <PlacesTable places={places} />
      <WantedTable wanted={wanted} />
      <MissingNotes missing={missing} />
    </>
  );
}
