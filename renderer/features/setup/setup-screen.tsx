import { ArrowLeft, CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Setup } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCommand, useSetup } from '../../lib/engine.tsx';
import { useKeys } from '../../lib/keys.ts';
import { go } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { ConnectionForm } from './connection-form.tsx';
import { ImportSection } from './import-section.tsx';

/** Where the schedule comes from, and how to change that. */
export function SetupScreen() {
  const root = useRef<HTMLElement>(null);
  const setup = useSetup();
  const back = () => {
    go({ screen: 'list' });
  };
  useKeys({ Escape: back });
  useEffect(() => {
    root.current?.focus();
  }, []);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="border-b border-line bg-surface px-2 py-1.5">
        <Button look="quiet" className="px-2" onClick={back}>
          <ArrowLeft aria-hidden="true" className="size-[1.2em]" />
          {text.setup.back}
        </Button>
      </div>
      <section
        ref={root}
        tabIndex={-1}
        aria-label={text.setup.heading}
        className="min-h-0 flex-1 overflow-y-auto px-4 pt-4 pb-20"
      >
        <div className="mx-auto max-w-md space-y-6">
          <h1 className="text-lg font-semibold">{text.setup.heading}</h1>
          {setup.data === undefined ? null : (
            <>
              <Source setup={setup.data} />
              <ConnectionForm setup={setup.data} />
              {setup.data.source === 'none' ? null : <ImportSection />}
            </>
          )}
          {setup.error === null || setup.data !== undefined ? null : (
            <Notice
              tone="calm"
              icon={CircleAlert}
              title={setup.error.code === 'forbidden' ? text.setup.forbidden : setup.error.message}
              actions={
                <Button
                  onClick={() => {
                    void setup.refetch();
                  }}
                >
                  {text.setup.retry}
                </Button>
              }
            />
          )}
        </div>
      </section>
    </div>
  );
}

function Source({ setup }: { setup: Setup }) {
  const say = useToast();
  const useDemo = useCommand('useDemo');
  return (
    <section>
      <h2 className="font-semibold">{text.setup.source}</h2>
      <p className="text-soft">
        {setup.source === 'wellsky'
          ? text.setup.sources.wellsky(setup.agencyId)
          : text.setup.sources[setup.source]}
      </p>
      {setup.source === 'demo' ? null : (
        <>
          <Button
            className="mt-2"
            disabled={useDemo.isPending}
            onClick={() => {
              useDemo.mutate(
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
          {setup.source === 'wellsky' ? (
            <p className="mt-1 text-xs text-soft">{text.setup.toDemoDetail}</p>
          ) : null}
        </>
      )}
    </section>
  );
}
