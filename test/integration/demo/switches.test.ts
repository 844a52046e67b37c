import { describe, it } from 'vitest';
import { SWITCHES, SWITCH_NAMES } from '../../../electron/demo/switches.ts';
import { instant } from '../../../shared/util/time.ts';
import { loggedIn, simulatedWellSky } from '../../support/simulated-wellsky.ts';
import { LISTS_CHECKS } from '../../support/switch-checks/lists.ts';
import { NETWORK_CHECKS } from '../../support/switch-checks/network.ts';
import { RECORDS_CHECKS } from '../../support/switch-checks/records.ts';
import { SESSION_CHECKS } from '../../support/switch-checks/session.ts';
import { SHIFTS_CHECKS } from '../../support/switch-checks/shifts.ts';
import { WRITES_CHECKS } from '../../support/switch-checks/writes.ts';
import type { SwitchChecks } from '../../support/switch-checks/scene.ts';

/** The real clock stands, so that all calls of a test fall into one second. */
const STANDING = instant(0);

/** A switch without checks does not compile; a value without one fails its test. */
const CHECKS: SwitchChecks = {
  ...SESSION_CHECKS,
  ...LISTS_CHECKS,
  ...SHIFTS_CHECKS,
  ...RECORDS_CHECKS,
  ...NETWORK_CHECKS,
  ...WRITES_CHECKS,
};

const cases = SWITCH_NAMES.flatMap((name) =>
  SWITCHES[name].values.map((value) => ({ name, value, check: CHECKS[name][value] })),
);

describe('every value of every switch shows on the wire as documented', () => {
  it.each(cases)('$name = $value', async ({ name, value, check }) => {
    const simulator = await simulatedWellSky({ latencyScale: 0.01, clock: () => STANDING });
    // The log-in comes first: some values would refuse it.
    const call = await loggedIn(simulator);
    if (check === undefined) throw new Error('this value has no check');
    simulator.setText(name, value);
    await check({ call, simulator });
  });
});
