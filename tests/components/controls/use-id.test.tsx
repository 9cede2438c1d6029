// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { useId } from '../../../components/controls/use-id.ts';

function Field() {
  return <input id={useId()} />;
}

const Fields = ({ count }: { count: number }) => (
  <div>
    {Array.from({ length: count }, (_, key) => (
      <p key={key}>
        <Field />
      </p>
    ))}
  </div>
);

it('an id is of one element alone, in trees beside and within each other, and in one that grows; and it stays', () => {
  document.body.innerHTML = '<div></div><div></div>';
  const [one, other] = [...document.body.children] as [Element, Element];
  const draw = (count: number) =>
    act(() => {
      render(<Fields count={count} />, one);
      render(<Fields count={2} />, other);
    });
  draw(1);
  const first = one.querySelector('input')?.id;
  draw(4);
  const ids = [...document.querySelectorAll('input')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
  expect(ids[0]).toBe(first);
});
