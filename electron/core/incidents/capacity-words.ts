import type { Sentences } from '../../../shared/text/sentences.ts';
import type { Words, WordingInput } from './words.ts';

/**
 * "94% of typical capacity this week (2,150 h). Hiring trigger: 2,200 h"; without the share while the
 * typical capacity is not known.
 */
export function capacityWords({ finding, say }: Pick<WordingInput, 'finding' | 'say'>): Words {
  const { ratio, hours, triggerHours } = finding.details;
  const thisWeek = aboutHours(Number(hours), say);
  const trigger = say.hours.manyHours(grouped(Number(triggerHours)));
  return {
    headline:
      typeof ratio === 'number'
        ? say.hours.ofCapacity(say.candidate.percent(Math.round(ratio * 100)), thisWeek)
        : say.hours.capacityUnknown(thisWeek),
    body: say.hours.hiringTrigger(trigger),
  };
}

/** Weekly hours are never known to more than three digits: clocks, corrections, call-outs. */
export function aboutHours(hours: number, say: Sentences): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, hours))) - 2);
  return say.hours.manyHours(grouped(Math.round(hours / unit) * unit));
}

/** With a comma at the thousands, as the agency writes them, whatever language the computer speaks. */
export function grouped(hours: number): string {
  const [whole = '', fraction] = String(hours).split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
