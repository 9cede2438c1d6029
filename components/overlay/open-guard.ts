import type { Held, HoldDeps, HoldDesk } from '../hold/hold-part.ts';
import { openReasons, ReadReasons } from '../hold/open-reasons.ts';
import { FollowMusts } from './follow-musts.ts';
import { SendHold } from './send-hold.ts';
import { SoftLine } from './soft-line.ts';

/** Guards one draft before it is sent, by question or by a line beside it, as the policy has it at each moment. */
export function openGuard(deps: HoldDeps, desk: HoldDesk): Held {
  const musts = new FollowMusts(deps, desk);
  const read = () => openReasons(deps, musts.now);
  const soft = new SoftLine(deps, read);
  new SendHold(deps, new ReadReasons(deps, read), desk);
  const look = () => {
    musts.look();
    soft.look();
  };
  look();
  return { look };
}
