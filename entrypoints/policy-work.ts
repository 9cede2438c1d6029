import { defineUnlistedScript } from '#imports';
import { leavePolicyWork } from '../lib/platform/policy/policy-script.ts';
import * as work from '../lib/platform/policy/policy-work.ts';

/** The part of the worker that is brought when there is a policy to judge. */
export default defineUnlistedScript(() => leavePolicyWork(work));
