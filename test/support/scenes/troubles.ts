import { MINUTE, plus } from '../../../shared/util/time.ts';
import { incidentLine, NOW, panel } from '../panel-data.ts';
import { scene, type Scene } from './scene.ts';

export function feedIn(state: 'stale' | 'refused' | 'unreachable', message: string): Scene {
  const readAt = plus(NOW, -115 * MINUTE);
  const health = incidentLine('feed', message, {
    workflow: 'feed-health',
    severity: state === 'stale' ? 'high' : 'critical',
    body: 'Alerts are paused until the schedule can be read again.',
  });
  return scene({
    panel: panel({ incidents: [health], feed: { ...panel().feed, state, readAt, message } }),
    shifts: { feed: [] },
  });
}
