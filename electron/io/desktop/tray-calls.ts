import type {
  Answer,
  CallInput,
  CallName,
  Caller,
  Handlers,
} from '../../../shared/contract/contract.ts';
import { dispatch, type Refused } from '../../../shared/contract/dispatch.ts';

export interface TrayCallOptions {
  readonly handlers: Handlers;
  /** Who sits at this computer; null while Standby is locked. */
  readonly caller: () => Caller | null;
  /** Opens the panel: to unlock, or to read why something was refused. */
  readonly showPanel: () => void;
  /** Told of bugs: the name of the call and what was thrown. */
  readonly report: (call: string, error: unknown) => void;
  /** Told when somebody asks for what her role does not allow. */
  readonly refused?: Refused;
}

/** Asks for something in the name of whoever sits here; nothing is done while locked. */
export type TrayCall = <N extends CallName>(name: N, input: CallInput<N>) => Promise<void>;

/** The calls of the tray's menu take the same way as those of the panel: lock, role, handler. */
export function createTrayCalls(options: TrayCallOptions): TrayCall {
  const { handlers, caller, showPanel, report, refused } = options;
  return async (name, input) => {
    const answer: Answer<unknown> = await dispatch(
      handlers,
      name,
      input,
      caller(),
      report,
      refused,
    );
    if (!answer.ok) showPanel();
  };
}
