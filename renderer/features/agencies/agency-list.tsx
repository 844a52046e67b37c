import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { AgencyState } from './agency-state.tsx';
import { RemoveAgency } from './remove-agency.tsx';
import { RenameForm } from './rename-form.tsx';
import { useShowAgency } from './showing.ts';

interface AgencyListProps {
  /** The form that connects one more, where it is not on the screen anyway. */
  readonly newForm: ReactNode;
}

/** Every agency of this computer, and what can be done with each. */
export function AgencyList({ newForm }: AgencyListProps) {
  const agencies = useAnswer('agencies', {});
  const [isAdding, setAdding] = useState(false);
  const words = text.agencies;
  return (
    <Loaded query={agencies}>
      {(all) =>
        all.length === 0 ? null : (
          <Section title={words.heading}>
            <p className="mb-2 px-1 text-pretty text-soft">{words.detail}</p>
            <ul className="card divide-y divide-line">
              {all.map((agency) => (
                <Agency key={agency.id} agency={agency} />
              ))}
            </ul>
            {newForm === null || isAdding ? null : (
              <Button
                className="mt-3"
                onClick={() => {
                  setAdding(true);
                }}
              >
                <Plus aria-hidden="true" className="size-[1.1em]" />
                {words.add}
              </Button>
            )}
            {isAdding ? <div className="mt-4">{newForm}</div> : null}
          </Section>
        )
      }
    </Loaded>
  );
}

type Doing = 'nothing' | 'renaming' | 'removing';

function Agency({ agency }: { agency: AgencyLine }) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const end = () => {
    setDoing('nothing');
  };
  return (
    <li className="px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-40">
          <p className="font-medium">
            {agency.name} {agency.isShown ? <Chip>{text.agencies.shown}</Chip> : null}{' '}
            {agency.kind === 'demo' ? <Chip>{text.agencies.demo}</Chip> : null}
          </p>
          <AgencyState agency={agency} />
          {agency.problem === null ? null : (
            <p className="text-xs text-soft">{said(agency.problem.message)}</p>
          )}
        </div>
        {doing === 'nothing' ? <Actions agency={agency} onDo={setDoing} /> : null}
      </div>
      {doing === 'renaming' ? <RenameForm agency={agency} onEnd={end} /> : null}
      {doing === 'removing' ? <RemoveAgency agency={agency} onEnd={end} /> : null}
    </li>
  );
}

function Actions({ agency, onDo }: { agency: AgencyLine; onDo: (doing: Doing) => void }) {
  const words = text.agencies;
  const show = useShowAgency();
  const { name, isShown, kind, problem } = agency;
  return (
    <div className="flex flex-wrap gap-1.5">
      {isShown && problem === null ? null : (
        <Button
          aria-label={words.showFor(name)}
          onClick={() => {
            show(agency);
          }}
        >
          {words.show}
        </Button>
      )}
      {kind === 'demo' ? null : (
        <Button
          aria-label={words.renameFor(name)}
          onClick={() => {
            onDo('renaming');
          }}
        >
          {words.rename}
        </Button>
      )}
      <Button
        aria-label={words.removeFor(name)}
        onClick={() => {
          onDo('removing');
        }}
      >
        {words.remove}
      </Button>
    </div>
  );
}
