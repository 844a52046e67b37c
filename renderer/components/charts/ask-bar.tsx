import { scaleLinear } from '@visx/scale';
import { THRESHOLD } from './hours-bar.tsx';

/** How each answer is drawn, in the legend too: by fill, outline and dashes, not by hue alone. */
export const ANSWER_LOOKS = {
  accepted: 'fill-accent stroke-accent',
  declined: 'fill-planned stroke-planned',
  noAnswer: 'fill-sunken stroke-control',
  other: 'fill-none stroke-control [stroke-dasharray:2_2]',
} as const;

type Answer = keyof typeof ANSWER_LOOKS;
const ANSWERS = Object.keys(ANSWER_LOOKS) as Answer[];

interface AskBarProps {
  /** Asks of one week by answer. */
  readonly counts: Readonly<Record<Answer, number>>;
  /** Asks a week before. */
  readonly mean: number;
  readonly budget: number;
  /** Asks of the whole width, the same for all bars that stand below each other. */
  readonly max: number;
  /** The bar in words. */
  readonly label: string;
}

/**
 * One block for each ask of the week, the budget's mark, and below them a pointer at the mean of
 * the weeks before.
 */
export function AskBar({ counts, mean, budget, max, label }: AskBarProps) {
  const scale = scaleLinear({ domain: [0, max], range: [0, 100], clamp: true });
  const at = (asks: number) => `${String(scale(asks))}%`;
  const asks = ANSWERS.flatMap((answer) => Array.from({ length: counts[answer] }, () => answer));
  return (
    <svg role="img" aria-label={label} className="block h-4 w-full overflow-visible">
      <line y1="36%" y2="36%" x2="100%" className="stroke-line" />
      {asks.map((answer, index) => (
        <rect
          // The blocks of a bar differ by nothing but their answer and their place.
          key={index}
          x={at(index + 0.06)}
          y="4%"
          width={at(0.88)}
          height="64%"
          rx="2"
          className={ANSWER_LOOKS[answer]}
        />
      ))}
      <rect x={at(budget)} width="2" height="76%" transform="translate(-1)" className={THRESHOLD} />
      <svg x={at(mean)} y="76%" className="overflow-visible">
        <Pointer />
      </svg>
    </svg>
  );
}

/** Points up at a place of a bar. */
export function Pointer() {
  return <path d="M0 0 4 6H-4Z" className="fill-ink forced-colors:fill-[CanvasText]" />;
}
