import { Info } from 'lucide-react';
import type { PolicyGroup } from '../../../../shared/contract/settings.ts';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Section } from '../../../components/section.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { fieldsAt, type Place } from './places.ts';
import { PolicyForm } from './policy-form.tsx';

/** Rules of these groups change words, not what is found, so a rehearsal has nothing to tell. */
const WITHOUT_PREVIEW: ReadonlySet<PolicyGroup> = new Set(['privacy', 'texts']);

/** All rules of a section, each group in a form of its own. */
export function PolicyGroups({ place }: { place: Place }) {
  const query = useAnswer('policy', {});
  return (
    <Loaded query={query}>
      {({ fields, isEditable }) => {
        const own = fieldsAt(fields, place);
        const groups = [...new Set(own.map(({ group }) => group))];
        return (
          <>
            {isEditable ? null : <Notice tone="calm" icon={Info} title={text.policy.byFile} />}
            {groups.map((group) => (
              <Section key={group} title={text.policy.groups[group]}>
                <div className="card px-3.5 py-3">
                  <PolicyForm
                    name={`${place}.${group}`}
                    fields={own.filter((field) => field.group === group)}
                    isEditable={isEditable}
                    hasPreview={!WITHOUT_PREVIEW.has(group)}
                  />
                </div>
              </Section>
            ))}
          </>
        );
      }}
    </Loaded>
  );
}
