import type { PolicyField, PolicyGroup, PolicyKey } from '../../../../shared/contract/settings.ts';
import type { Workflow } from '../../../../shared/domain/policy.ts';
import type { RuleKey, RulePart } from '../../../lib/text/en/policy.ts';

/** The section that shows a rule, or the workflow of which it is a part. */
export type Place = Workflow | 'rules' | 'alerts' | 'appearance';

/** Every rule has a place, so that a new one cannot be forgotten. */
const PLACES: Readonly<Record<RuleKey, Place>> = {
  'week.startsOn': 'rules',
  'week.workdayStartsAt': 'rules',
  'overtime.jurisdictions': 'rules',
  'overtime.warningHours': 'overtime',
  'overtime.weeklyThresholdHours': 'rules',
  'eligibility.restHours': 'rules',
  'eligibility.hourCap': 'rules',
  'eligibility.requiredTags': 'rules',
  'match.halfLifeDays': 'rules',
  'match.similarStartHours': 'rules',
  'patterns.q': 'pattern',
  'patterns.expireDays': 'pattern',
  'capacity.triggerHours': 'capacity',
  'capacity.leadWeeks': 'capacity',
  'sweep.requestsPerSecond': 'feed-health',
  'sweep.nearMinutes': 'feed-health',
  'sweep.farMinutes': 'feed-health',
  'visits.lateMinutes': 'visit-compliance',
  'asking.target': 'rules',
  'asking.weeklyBudget': 'rules',
  'asking.quietFrom': 'rules',
  'asking.quietTo': 'rules',
  'asking.automatic': 'rules',
  'asking.dailyCap': 'rules',
  'writeBack.allowed': 'rules',
  'writeBack.taskOwners': 'rules',
  'texts.language': 'appearance',
  'alerts.quietFrom': 'alerts',
  'alerts.quietTo': 'alerts',
  'alerts.ladder': 'alerts',
  'alerts.criticalMinutes': 'alerts',
  'alerts.highMinutes': 'alerts',
  'alerts.digestAt': 'alerts',
  'privacy.notificationText': 'alerts',
  'privacy.outsideText': 'alerts',
  'privacy.askText': 'rules',
};

/** Rules that stand together under a heading, where that is not simply their group. */
const PARTS: Partial<Record<RuleKey, RulePart>> = {
  'alerts.quietFrom': 'quiet-hours',
  'alerts.quietTo': 'quiet-hours',
  'alerts.ladder': 'ladder',
  'alerts.criticalMinutes': 'ladder',
  'alerts.highMinutes': 'ladder',
  'alerts.digestAt': 'digest',
  'asking.automatic': 'messages',
  'asking.dailyCap': 'messages',
  'privacy.askText': 'messages',
};

/** Under which heading a rule stands. */
export function partOf({ key, group }: RuleField): RulePart {
  // Every rule of the alerts has a part of its own, and workflows have no typed rules.
  return PARTS[key] ?? (group as Exclude<PolicyGroup, 'alerts' | 'workflows'>);
}

/** A rule that is typed, not the mode of a workflow. */
export type RuleField = PolicyField & { readonly key: RuleKey };

/** The rules shown at `place`, in the policy's order. */
export function fieldsAt(fields: readonly PolicyField[], place: Place): RuleField[] {
  return fields.filter(
    (field): field is RuleField => isRule(field.key) && PLACES[field.key] === place,
  );
}

function isRule(key: PolicyKey): key is RuleKey {
  return !key.startsWith('workflows.');
}
