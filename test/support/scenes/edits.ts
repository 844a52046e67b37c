import type { CandidateView, IncidentLine, ShiftView } from '../../../shared/contract/views.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Scene } from './scene.ts';

/** Every incident of a scene, resolved ones too. */
export function allLines(scene: Scene): readonly IncidentLine[] {
  return [...scene.panel.incidents, ...scene.panel.resolved];
}

/** The scene with something else said of one incident. */
export function withLine(scene: Scene, id: string, own: Partial<IncidentLine>): Scene {
  const incidents = scene.panel.incidents.map((one) => (one.id === id ? { ...one, ...own } : one));
  return { ...scene, panel: { ...scene.panel, incidents } };
}

/** The shift of this key, whichever incident it belongs to. */
export function shiftWith(scene: Scene, key: ShiftKey): ShiftView | undefined {
  return Object.values(scene.shifts)
    .flat()
    .find((one) => one.shift === key);
}

/** The scene with every shift edited. */
export function withEveryShift(scene: Scene, edit: (view: ShiftView) => ShiftView): Scene {
  const entries = Object.entries(scene.shifts).map(([id, views]) => [id, views.map(edit)]);
  return { ...scene, shifts: Object.fromEntries(entries) as Scene['shifts'] };
}

/** The scene with one shift edited. */
export function withShift(
  scene: Scene,
  key: ShiftKey,
  edit: (view: ShiftView) => ShiftView,
): Scene {
  return withEveryShift(scene, (view) => (view.shift === key ? edit(view) : view));
}

/** A new ask of the same caregiver takes the place of the one that waits for an answer. */
export function withAsk(
  view: ShiftView,
  { caregiverId, name }: Pick<CandidateView, 'caregiverId' | 'name'>,
  ask: Ask,
): ShiftView {
  const candidates = view.candidates.map((one) =>
    one.caregiverId === caregiverId ? { ...one, ask } : one,
  );
  const others = view.ledger.filter((one) => one.caregiverId !== caregiverId);
  return { ...view, candidates, ledger: [{ ...ask, caregiverName: name }, ...others] };
}

/** The shift without one of its asks. */
export function withoutAsk(view: ShiftView, id: AskId): ShiftView {
  const candidates = view.candidates.map((one) =>
    one.ask?.id === id ? { ...one, ask: null } : one,
  );
  return { ...view, candidates, ledger: view.ledger.filter((one) => one.id !== id) };
}
