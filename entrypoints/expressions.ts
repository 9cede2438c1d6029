import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { provenExpression } from '../lib/policy/expressions/compile-expression.ts';

export default defineUnlistedScript(() => leavePart('expressions', provenExpression));
