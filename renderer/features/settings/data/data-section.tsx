import { useSetup } from '../../../lib/engine.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { ImportSection } from '../../setup/import-section.tsx';

/** What is stored of the agency that is shown. */
export function DataSection() {
  const setup = useSetup();
  return (
    <Loaded query={setup}>{({ source }) => (source === 'none' ? null : <ImportSection />)}</Loaded>
  );
}
