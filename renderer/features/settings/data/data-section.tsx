import { Blank } from '../../../components/blank.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { useSetup } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { Plug } from 'lucide-react';
import { ImportSection } from '../../import/import-section.tsx';
import { ExportData } from './export-data.tsx';
import { KeptTables } from './kept-tables.tsx';

/** What is stored of the agency that is shown: brought in, taken out, thrown away. */
export function DataSection() {
  const setup = useSetup();
  return (
    <Loaded query={setup}>
      {({ source }) =>
        source === 'none' ? (
          <Blank icon={Plug} title={text.data.nothing} detail={text.data.nothingDetail} />
        ) : (
          <>
            <ImportSection />
            <ExportData />
            <KeptTables />
          </>
        )
      }
    </Loaded>
  );
}
