import { expect, it } from 'vitest';
import { passedOver } from '../../../../electron/core/workflows/present.ts';
import { workflowSchema } from '../../../../shared/domain/policy.ts';
import { aCallOut, aShift, caregiverId } from '../../../support/builders.ts';

const sarah = caregiverId('sarah');
const hers = aShift({ caregiverId: sarah });

it.each(workflowSchema.options)(
  'of %s only a call-out passes over whoever still has the shift',
  (workflow) => {
    const names = [...passedOver({ workflow, caregiverId: sarah }, hers, [])];
    expect(names).toEqual(workflow === 'call-out' ? [sarah] : []);
  },
);

it.each(workflowSchema.options)('of %s everybody who called out is passed over', (workflow) => {
  const callOuts = [aCallOut(hers, 'mike', { kind: 'logged' })];
  const names = passedOver({ workflow, caregiverId: sarah }, aShift(), callOuts);
  expect([...names]).toEqual([caregiverId('mike')]);
});

it('whoever took the shift of a call-out has not called out', () => {
  const finding = { workflow: 'call-out', caregiverId: caregiverId('mike') } as const;
  const names = passedOver(finding, hers, [aCallOut(hers, 'mike')]);
  expect([...names]).toEqual([caregiverId('mike')]);
});
