import type { Finding } from '../../../shared/domain/incident.ts';
import type { Words } from './words.ts';

/**
 * "94% of typical capacity this week (2,150 h). Hiring trigger: 2,200 h"; without the share while the
 * typical capacity is not known.
 */
export function capacityWords({ finding }: { readonly finding: Finding }): Words {
  const { ratio, hours, triggerHours } = finding.details;
  const thisWeek = aboutHours(Number(hours));
  return {
    headline:
      typeof ratio === 'number'
        ? `${String(Math.round(ratio * 100))}% of typical capacity this week (${thisWeek})`
        : `${thisWeek} this week, typical capacity not known yet`,
    body: `Hiring trigger: ${grouped(Number(triggerHours))} h`,
  };
}

/** Weekly hours are never known to more than three digits: clocks, corrections, call-outs. */
export function aboutHours(hours: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, hours))) - 2);
  return `${grouped(Math.round(hours / unit) * unit)} h`;
}

/** With a comma at the thousands, as the agency writes them, whatever language the computer speaks. */
export function grouped(hours: number): string {
  const [whole = '', fraction] = String(hours).split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
