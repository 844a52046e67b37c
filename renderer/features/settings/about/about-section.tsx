import { Button } from '../../../components/button.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { duration } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import { SECOND } from '../../../../shared/util/time.ts';

/** Which Standby this is, and what support needs to know, without a name in it. */
export function AboutSection() {
  const query = useAnswer('diagnostics', {});
  const words = text.about;
  return (
    <Loaded query={query}>
      {(about) => (
        <>
          <Facts>
            <Fact term={words.version}>{about.version}</Fact>
            <Fact term={words.host}>{words.hosts[about.host]}</Fact>
            <Fact term={words.platform}>{about.platform}</Fact>
            <Fact term={words.schema}>{about.schemaVersion ?? words.none}</Fact>
            <Fact term={words.uptime}>{duration(about.uptimeSeconds * SECOND)}</Fact>
            <Fact term={words.feed}>
              {about.feed === null ? words.none : words.feeds[about.feed]}
            </Fact>
          </Facts>
          <div className="space-y-2">
            <div className="flex flex-wrap gap-2">
              <CopyButton label={words.copy} content={about.text} />
              <Button
                onClick={() => {
                  void query.refetch();
                }}
              >
                {words.refresh}
              </Button>
            </div>
            <p className="text-xs text-soft">{words.copyDetail}</p>
            <details>
              <summary className="min-h-6 w-fit rounded text-accent">{words.show}</summary>
              <pre
                tabIndex={0}
                aria-label={words.diagnostics}
                className="card mt-2 overflow-x-auto px-3.5 py-3 text-xs whitespace-pre-wrap"
              >
                {about.text}
              </pre>
            </details>
          </div>
        </>
      )}
    </Loaded>
  );
}
