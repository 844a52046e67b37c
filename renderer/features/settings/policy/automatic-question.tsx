import { Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { text } from '../../../lib/text.ts';
import { optionName } from './values.ts';

interface AutomaticQuestionProps {
  readonly workflows: readonly string[];
  /** Messages a day. */
  readonly dailyCap: number;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks before messages go out that nobody approves one by one. */
export function AutomaticQuestion(props: AutomaticQuestionProps) {
  const { workflows, dailyCap, onConfirm, onKeep } = props;
  const keep = useRef<HTMLButtonElement>(null);
  const words = text.policy.automatic;
  useEffect(() => {
    keep.current?.focus();
  }, []);
  const names = workflows.map((workflow) => optionName('asking.automatic', workflow));
  return (
    <Notice
      tone="warning"
      icon={Send}
      title={words.question(names.join(', '))}
      role="alert"
      actions={
        <>
          <Button ref={keep} onClick={onKeep}>
            {words.keep}
          </Button>
          <Button onClick={onConfirm}>{words.confirm}</Button>
        </>
      }
    >
      <p className="text-pretty">{words.detail(dailyCap)}</p>
    </Notice>
  );
}
