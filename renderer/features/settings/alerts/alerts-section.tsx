import { Loaded } from '../../../components/loaded.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { PolicyGroups } from '../policy/policy-groups.tsx';
import { ChannelTest } from './channel-test.tsx';

/** How the scheduler is told, when she is not, and what others can read of it. */
export function AlertsSection() {
  const privacy = useAnswer('privacy', {});
  return (
    <>
      <Loaded query={privacy}>
        {({ channels }) =>
          channels.map((channel) => <ChannelTest key={channel} channel={channel} />)
        }
      </Loaded>
      <PolicyGroups place="alerts" />
    </>
  );
}
