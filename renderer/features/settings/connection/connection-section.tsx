import type { Setup } from '../../../../shared/contract/views.ts';
import { Button } from '../../../components/button.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Section } from '../../../components/section.tsx';
import { useToast } from '../../../components/toast.tsx';
import { AgencyList } from '../../agencies/agency-list.tsx';
import { useCommand, usePanel, useSetup } from '../../../lib/engine.tsx';
import { go } from '../../../lib/route.ts';
import { text } from '../../../lib/text.ts';
import { ConnectionForm } from './connection-form.tsx';
import { Found } from './probe-result.tsx';
import { WellSkyPage } from './wellsky-page.tsx';

/** Where the schedule comes from, what was found there, and how to change it. */
export function ConnectionSection() {
  const setup = useSetup();
  return (
    <Loaded query={setup}>
      {(known) => (
        <>
          <AgencyList
            newForm={
              known.agency === null ? null : <ConnectionForm setup={newAgency(known.keyring)} />
            }
          />
          <Source setup={known} />
          <Page />
          <ConnectionForm key={known.agency} setup={known} />
        </>
      )}
    </Loaded>
  );
}

/** What the form of one more agency starts with. */
function newAgency(keyring: boolean): Setup {
  const empty = { name: '', url: '', clientId: '', agencyId: '', timeZone: '' };
  return { source: 'none', agency: null, keyring, capabilities: null, ...empty };
}

function Source({ setup }: { setup: Setup }) {
  const { source, agencyId, capabilities } = setup;
  const words = text.setup.sources;
  return (
    <Section title={text.setup.source}>
      <div className="card space-y-2 px-3.5 py-3">
        <p className="text-soft">
          {source === 'wellsky' ? words.wellsky(agencyId) : words[source]}
        </p>
        {source === 'wellsky' && capabilities !== null ? (
          <Found capabilities={capabilities} />
        ) : null}
        {source === 'demo' ? null : <ToDemo isConnected={source === 'wellsky'} />}
      </div>
    </Section>
  );
}

/** Of the agency that is shown, in the demo as well. */
function Page() {
  const panel = usePanel().data?.panel;
  if (panel === undefined || panel.source === 'none') return null;
  return <WellSkyPage key={panel.agency.name} page={panel.wellskyPage} />;
}

function ToDemo({ isConnected }: { isConnected: boolean }) {
  const say = useToast();
  const toDemo = useCommand('useDemo');
  return (
    <>
      <Button
        disabled={toDemo.isPending}
        onClick={() => {
          toDemo.mutate(
            {},
            {
              onSuccess: () => {
                say(text.setup.nowDemo);
                go({ screen: 'list' });
              },
              onError: (failure) => {
                say(failure.message);
              },
            },
          );
        }}
      >
        {text.setup.toDemo}
      </Button>
      {isConnected ? <p className="text-xs text-soft">{text.setup.toDemoDetail}</p> : null}
    </>
  );
}
