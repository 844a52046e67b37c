import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ConnectionTest } from '../../../../shared/contract/views.ts';
import type { Capabilities } from '../../../../shared/domain/feed.ts';
import { Notice } from '../../../components/notice.tsx';
import { said } from '../../../lib/said.ts';
import { text } from '../../../lib/text.ts';

/** What the test of the credentials found out about this tenant, in words. */
export function ProbeResult({ result }: { result: ConnectionTest }) {
  const { capabilities } = result;
  return (
    <Notice
      tone={result.reached ? 'good' : 'critical'}
      icon={result.reached ? CircleCheck : TriangleAlert}
      title={result.reached ? text.probe.reached : text.probe.failed}
      role={result.reached ? 'status' : 'alert'}
    >
      <p>{said(result.message)}</p>
      {capabilities === null ? null : <Found capabilities={capabilities} />}
    </Notice>
  );
}

/** What can be read with these credentials. */
export function Found({ capabilities }: { capabilities: Capabilities }) {
  return (
    <>
      <ul className="mt-2 list-disc space-y-0.5 pl-4">
        <li>{text.probe.schedule[capabilities.scheduleFeed]}</li>
        <li>{text.probe.visits[capabilities.visitFeed]}</li>
      </ul>
      <details className="mt-2 text-xs">
        <summary className="min-h-6 w-fit rounded">{text.probe.details}</summary>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {technical(capabilities).map(([term, value]) => (
            <div key={term} className="contents">
              <dt className="text-soft">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function technical(capabilities: Capabilities): readonly (readonly [string, string])[] {
  const words = text.probe.detail;
  const pages = Object.entries(capabilities.pageBase);
  return [
    [words.token, capabilities.tokenRequest],
    [words.agency, capabilities.agencyIdOnReads ? text.probe.yes : text.probe.no],
    [words.pages, pages.map(([resource, base]) => `${resource} ${String(base)}`).join(', ')],
    [words.wrapping, capabilities.entryWrapping],
    [words.open, capabilities.openShiftShape],
    [words.unauthorized, capabilities.unauthorizedShape],
  ];
}
