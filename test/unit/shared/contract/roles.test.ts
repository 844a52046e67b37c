import { describe, expect, it } from 'vitest';
import { calls, type CallName } from '../../../../shared/contract/contract.ts';
import { dispatch } from '../../../../shared/contract/dispatch.ts';
import { ROLES, type Role } from '../../../../shared/domain/role.ts';
import { handlersWith } from '../../../support/handlers.ts';

/** What not everybody may do, and who may. Whatever is not named here, everybody may. */
const RESTRICTED: Readonly<Partial<Record<CallName, readonly Role[]>>> = {
  people: ['administrator'],
  savePerson: ['administrator'],
  removePerson: ['administrator'],
  setLockAfter: ['administrator'],
  setup: ['administrator'],
  testConnection: ['administrator'],
  connect: ['administrator'],
  useDemo: ['administrator'],
  renameAgency: ['administrator'],
  removeAgency: ['administrator'],
  firstRun: ['administrator'],
  startWith: ['administrator'],
  importFile: ['administrator'],
  setWorkflow: ['administrator'],
  changePolicy: ['administrator'],
  exportAudit: ['administrator'],
  exportData: ['administrator'],
  wipeData: ['administrator'],
  saveChannel: ['administrator'],
  removeChannel: ['administrator'],
  setWellSkyPage: ['administrator'],
  saveRecipient: ['supervisor', 'administrator'],
  removeRecipient: ['supervisor', 'administrator'],
  allowAsking: ['supervisor', 'administrator'],
  hoursReport: ['supervisor', 'administrator'],
  readCharges: ['supervisor', 'administrator'],
  previewPolicy: ['supervisor', 'administrator'],
  auditPage: ['supervisor', 'administrator'],
  auditFields: ['supervisor', 'administrator'],
  verifyAudit: ['supervisor', 'administrator'],
  keptData: ['supervisor', 'administrator'],
};

const NAMES = Object.keys(calls) as CallName[];
const neverReports = (): void => {
  throw new Error('A refused call is no bug.');
};

describe.each(ROLES)('a %s', (role) => {
  it.each(NAMES)('asking for %s is let through or refused by her role', async (name) => {
    let isAsked = false;
    const handlers = handlersWith({
      [name]: () => {
        isAsked = true;
        return { ok: false, code: 'not-found', message: 'asked' };
      },
    });
    const mayAsk = RESTRICTED[name]?.includes(role) ?? true;
    const caller = { actor: 'Dana', role };
    const answer = await dispatch(handlers, name, {}, caller, neverReports);
    expect(!answer.ok && answer.code === 'forbidden').toBe(!mayAsk);
    if (!mayAsk) expect(isAsked).toBe(false);
  });
});

it.each(NAMES.filter((name) => name !== 'session' && name !== 'unlock'))(
  'nobody is answered %s while locked, whatever she sends',
  async (name) => {
    const handlers = handlersWith({ [name]: neverReports as never });
    for (const input of [{}, null, { id: 'i-1' }, 'a', []]) {
      const answer = await dispatch(handlers, name, input, null, neverReports);
      expect(answer).toMatchObject({ ok: false, code: 'locked' });
    }
  },
);
