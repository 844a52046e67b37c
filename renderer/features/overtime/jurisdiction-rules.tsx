import type { OvertimeView } from '../../../shared/contract/insights.ts';
import { calendarDate } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';

/** The rules as they are applied, each with the law behind it. */
export function JurisdictionRules({
  jurisdictions,
}: {
  jurisdictions: OvertimeView['jurisdictions'];
}) {
  if (jurisdictions.length === 0) return null;
  return (
    <details className="card px-3.5 py-2.5">
      <summary className="min-h-6 rounded font-semibold">
        <h2 className="inline">{text.overtime.rules}</h2>
      </summary>
      {jurisdictions.length > 1 ? (
        <p className="mt-1 text-xs text-soft">{text.overtime.rulesLead}</p>
      ) : null}
      {jurisdictions.map((one) => (
        <div key={one.id} className="mt-3">
          <h3 className="font-semibold">{said(one.name)}</h3>
          <ul className="mt-0.5 list-disc space-y-0.5 pl-4">
            {one.rules.map((rule) => (
              <li key={rule}>{said(rule)}</li>
            ))}
          </ul>
          <p className="mt-1 text-xs text-soft">
            {text.overtime.source(one.source)}.{' '}
            {text.overtime.since(calendarDate(one.effectiveFrom))}.
          </p>
        </div>
      ))}
    </details>
  );
}
