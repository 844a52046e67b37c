import { CircleAlert, FlaskConical, Plug, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Panel } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { useCommand, useSetup } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { ConnectionForm } from '../settings/connection/connection-form.tsx';
import { StepFrame } from './step-frame.tsx';

/** The demo agency in one click, or one's own. */
export function AgencyStep({ panel }: { panel: Panel }) {
  const words = text.firstRun.agency;
  const [isEntering, setEntering] = useState(false);
  return (
    <StepFrame step="agency" heading={words.heading} detail={words.detail}>
      <div className="space-y-3">
        {panel.source === 'none' ? null : <InUse agency={panel.agency.name} />}
        <Way icon={FlaskConical} title={words.demo} detail={words.demoDetail}>
          <StartDemo />
        </Way>
        <Way icon={Plug} title={words.wellsky} detail={words.wellskyDetail}>
          {isEntering ? (
            <Credentials />
          ) : (
            <Button
              onClick={() => {
                setEntering(true);
              }}
            >
              {words.enter}
            </Button>
          )}
        </Way>
      </div>
    </StepFrame>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail: string;
  readonly children: ReactNode;
}

function Way({ icon: Icon, title, detail, children }: WayProps) {
  return (
    <section className="card flex gap-3 px-3.5 py-3">
      <Icon aria-hidden="true" className="mt-0.5 size-[1.4em] shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{title}</h2>
        <p className="mb-2.5 text-pretty text-soft">{detail}</p>
        {children}
      </div>
    </section>
  );
}

function StartDemo() {
  const words = text.firstRun.agency;
  const starting = useCommand('useDemo');
  return (
    <>
      <Button
        look="primary"
        aria-disabled={starting.isPending}
        onClick={() => {
          if (!starting.isPending) starting.mutate({});
        }}
      >
        {starting.isPending ? words.openingDemo : words.openDemo}
      </Button>
      {starting.error === null ? null : (
        <div className="mt-3">
          <Notice tone="critical" icon={CircleAlert} title={starting.error.message} role="alert" />
        </div>
      )}
    </>
  );
}

function Credentials() {
  const setup = useSetup();
  return <Loaded query={setup}>{(known) => <ConnectionForm setup={known} />}</Loaded>;
}

/** Somebody came back to this step: what she chose can stay. */
function InUse({ agency }: { agency: string }) {
  const going = useCommand('firstRun');
  return (
    <Notice
      tone="good"
      icon={Plug}
      title={text.firstRun.agency.inUse(agency)}
      actions={
        <Button
          onClick={() => {
            going.mutate({ step: 'workflow' });
          }}
        >
          {text.firstRun.next}
        </Button>
      }
    >
      {going.error === null ? null : <p role="alert">{going.error.message}</p>}
    </Notice>
  );
}
