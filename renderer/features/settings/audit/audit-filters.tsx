import type { AuditQuestion } from '../../../../shared/contract/settings.ts';
import { Field } from '../../../components/field.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { actorWords, entityWords } from './audit-words.ts';

export type AuditFilter = Omit<AuditQuestion, 'before' | 'limit'>;

/** No filter: the whole log. */
export const ALL_ROWS: AuditFilter = { actor: null, action: null, entity: null, outcome: null };

const ACTIONS = ['create', 'read', 'update', 'delete', 'execute'] as const;
const OUTCOMES = ['success', 'failure', 'unknown'] as const;

interface FiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Which rows to look at. */
export function AuditFilters({ filter, onChange }: FiltersProps) {
  const { data } = useAnswer('auditFields', {});
  const words = text.audit;
  return (
    <div className="mb-3 grid grid-cols-2 gap-3 wide:grid-cols-4">
      <Filter
        label={words.actor}
        options={data?.actors ?? []}
        titleOf={actorWords}
        chosen={filter.actor}
        onChoose={(actor) => {
          onChange({ ...filter, actor });
        }}
      />
      <Filter
        label={words.action}
        options={ACTIONS}
        titleOf={(action) => words.actions[action]}
        chosen={filter.action}
        onChoose={(action) => {
          onChange({ ...filter, action });
        }}
      />
      <Filter
        label={words.entity}
        options={data?.entities ?? []}
        titleOf={entityWords}
        chosen={filter.entity}
        onChoose={(entity) => {
          onChange({ ...filter, entity });
        }}
      />
      <Filter
        label={words.outcome}
        options={OUTCOMES}
        titleOf={(outcome) => words.outcomes[outcome]}
        chosen={filter.outcome}
        onChoose={(outcome) => {
          onChange({ ...filter, outcome });
        }}
      />
    </div>
  );
}

interface FilterProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly titleOf: (option: T) => string;
  readonly chosen: T | null;
  readonly onChoose: (option: T | null) => void;
}

function Filter<T extends string>({ label, options, titleOf, chosen, onChoose }: FilterProps<T>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={chosen ?? ''}
          onChange={(event) => {
            onChoose(options.find((one) => one === event.target.value) ?? null);
          }}
        >
          <option value="">{text.audit.all}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {titleOf(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
