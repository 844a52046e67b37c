import type { Workflow } from '../../../../shared/domain/policy.ts';
import { useTypedDraft } from '../../../lib/draft.ts';
import { useAnswer } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { fieldsAt } from '../policy/places.ts';
import { PolicyForm } from '../policy/policy-form.tsx';

/** The rules of one workflow, folded away; nothing where it has none of its own. */
export function WorkflowRules({ workflow }: { workflow: Workflow }) {
  const { data } = useAnswer('policy', {});
  // What was typed comes back after a reload, so it must not come back folded away.
  const [open, setOpen] = useTypedDraft(`unfolded.${workflow}`);
  const fields = fieldsAt(data?.fields ?? [], workflow);
  if (data === undefined || fields.length === 0) return null;
  return (
    <details
      open={open !== ''}
      onToggle={(event) => {
        setOpen(event.currentTarget.open ? 'yes' : '');
      }}
    >
      <summary className="min-h-6 w-fit rounded text-accent">
        {text.policy.open(fields.length)}
      </summary>
      <div className="pt-3">
        <PolicyForm name={workflow} fields={fields} isEditable={data.isEditable} />
      </div>
    </details>
  );
}
