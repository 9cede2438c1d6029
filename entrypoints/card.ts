import { defineUnlistedScript } from '#imports';
import { openCard } from '../components/card/mount-card.ts';
import { leaveCard } from '../components/overlay/card-source.ts';

export default defineUnlistedScript(() => leaveCard(openCard));
