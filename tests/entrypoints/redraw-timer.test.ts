// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { redrawTimer } from '../../entrypoints/sidepanel/redraw-timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the panel's one timer", () => {
  test('draws once when the time has come, and only the last that was set', () => {
    const draw = vi.fn();
    const timer = redrawTimer(draw, new AbortController().signal);
    timer.set(1_000);
    timer.set(5_000);
    vi.advanceTimersByTime(4_999);
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(draw).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('runs not at all where time changes nothing', () => {
    const timer = redrawTimer(() => {}, new AbortController().signal);
    timer.set(1_000);
    timer.set(null);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits no longer than browsers can, and then looks again', () => {
    const draw = vi.fn();
    redrawTimer(draw, new AbortController().signal).set(1e12);
    vi.advanceTimersByTime(2 ** 31);
    expect(draw).toHaveBeenCalledOnce();
  });

  test('draws when the panel is looked at again, as after sleep', () => {
    const draw = vi.fn();
    redrawTimer(draw, new AbortController().signal);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(draw).toHaveBeenCalledOnce();
  });

  test('ends with the panel', () => {
    const draw = vi.fn();
    const closing = new AbortController();
    const timer = redrawTimer(draw, closing.signal);
    timer.set(1_000);
    closing.abort();
    timer.set(1_000);
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(2_000);
    expect(draw).not.toHaveBeenCalled();
  });
});
