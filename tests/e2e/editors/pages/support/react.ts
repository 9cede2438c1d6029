import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { freshPlace } from './place.ts';

/** Renders into a fresh place; done when it returns. */
export function renderInPlace(element: ReactElement): Root {
  const root = createRoot(freshPlace());
  flushSync(() => root.render(element));
  return root;
}
