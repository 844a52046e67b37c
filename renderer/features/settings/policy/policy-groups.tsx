import { Info } from 'lucide-react';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Section } from '../../../components/section.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import type { RulePart } from '../../../lib/text/en/policy.ts';
import { fieldsAt, partOf, type Place } from './places.ts';
import { PolicyForm } from './policy-form.tsx';

/** Rules of these parts change words and ways, not what is found: a rehearsal has nothing to tell. */
const WITHOUT_PREVIEW: ReadonlySet<RulePart> = new Set([
  'privacy',
  'texts',
  'ladder',
  'digest',
  'messages',
  'writeBack',
]);

/** All rules of a section, each part in a form of its own. */
export function PolicyGroups({ place }: { place: Place }) {
  const query = useAnswer('policy', {});
  return (
    <Loaded query={query}>
      {({ fields, isEditable }) => {
        const own = fieldsAt(fields, place);
        const parts = [...new Set(own.map(partOf))];
        return (
          <>
            {isEditable ? null : <Notice tone="calm" icon={Info} title={text.policy.byFile} />}
            {parts.map((part) => (
              <Section key={part} title={text.policy.parts[part]}>
                <div className="card px-3.5 py-3">
                  <PolicyForm
                    name={`${place}.${part}`}
                    fields={own.filter((field) => partOf(field) === part)}
                    isEditable={isEditable}
                    hasPreview={!WITHOUT_PREVIEW.has(part)}
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
