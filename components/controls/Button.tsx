import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

/** `fix` carries wording that will stand in the draft; `quiet` stays in the background until needed. */
export type ButtonLook = 'plain' | 'primary' | 'fix' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class'> {
  look?: ButtonLook | undefined;
  children: ComponentChildren;
}

/** A button of Amend; never submits a form. */
export function Button({ look = 'plain', children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={`button button-${look}`} {...rest}>
      {children}
    </button>
  );
}
