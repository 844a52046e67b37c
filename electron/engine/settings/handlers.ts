import type { Handlers } from '../../../shared/contract/contract.ts';
import type { Channel } from '../../../shared/domain/delivery.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Clock } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import type { Rules, Sources } from '../sources.ts';
import { withEngine } from '../with-engine.ts';
import { auditFields, auditPage, exportAudit, verifyAudit } from './audit-reading.ts';
import { changePolicy } from './changing.ts';
import { sendTest } from './channel-test.ts';
import { diagnosticsOf, type Computer } from './diagnostics.ts';
import { exportData } from './export.ts';
import { keptData } from './kept-data.ts';
import { policyFields } from './policy-fields.ts';
import { previewPolicy } from './preview.ts';
import { privacyView } from './privacy.ts';

export type SettingsHandlers = Pick<
  Handlers,
  | 'policy'
  | 'changePolicy'
  | 'previewPolicy'
  | 'auditPage'
  | 'auditFields'
  | 'verifyAudit'
  | 'exportAudit'
  | 'keptData'
  | 'exportData'
  | 'privacy'
  | 'sendTest'
  | 'diagnostics'
>;

export interface SettingsParts {
  /** The engine of the agency that is shown. */
  readonly current: () => Engine | null;
  /** The rules of the agency that is shown. */
  readonly rules: () => Rules;
  readonly sources: Sources;
  /** Of every agency that is watched. */
  readonly engines: () => readonly Engine[];
  readonly channels: readonly Channel[];
  readonly ids: IdSource;
  readonly computer: Computer;
  readonly realClock: Clock;
}

/** What the Settings window asks, but for which agencies there are. */
export function settingsHandlers(parts: SettingsParts): SettingsHandlers {
  const { current, rules, sources } = parts;
  const { on, onLater } = withEngine(current);
  return {
    policy: () =>
      on(({ source }) => ({
        ok: true,
        value: { fields: policyFields(source.policy), isEditable: rules().isEditable },
      })),
    changePolicy: ({ changes }, caller) =>
      on((engine) => changePolicy(engine, changes, rules(), caller)),
    previewPolicy: (question) => onLater((engine) => previewPolicy(engine, question)),
    auditPage: (question, { actor }) => onLater((engine) => auditPage(engine, question, actor)),
    auditFields: () => onLater(auditFields),
    verifyAudit: (_, { actor }) => onLater((engine) => verifyAudit(engine, actor)),
    exportAudit: ({ after }, { actor }) => on((engine) => exportAudit(engine, after, actor)),
    keptData: () => onLater(keptData),
    exportData: (_, { actor }) => on((engine) => exportData(engine, actor)),
    privacy: () => ({ ok: true, value: privacyView(sources, parts.channels, parts.engines()) }),
    sendTest: ({ channel, to }, { actor }) => sendTest(parts, { channel, to }, actor),
    diagnostics: async () => ({ ok: true, value: await diagnosticsOf(parts) }),
  };
}
