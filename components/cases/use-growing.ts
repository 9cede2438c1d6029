import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows that are drawn at once: more than a tall screen shows, and few enough for one short task. */
export const PAGE = 40;

/**
 * How much of a long list is drawn: more each time its end comes near, so that no task draws thousands of rows.
 * `end` goes on what stands after the last row.
 */
export function useGrowing(count: number) {
  const [most, setMost] = useState(PAGE);
  const end = useRef<HTMLDivElement>(null);
  const grow = () => setMost((now) => now + PAGE);
  const isMore = most < count;

  useEffect(() => {
    const element = end.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && grow(),
      { rootMargin: '800px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
    // Watched anew after each growth: an end that is still in sight tells of nothing by itself.
  }, [isMore, most]);

  return { most, isMore, grow, end };
}
