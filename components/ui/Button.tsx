/** The button of every surface: plain, main (one a card), link, quiet or icon. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `main` is the one thing to do, `quiet` words that open something; left out: plain. */
  readonly look?: 'plain' | 'main' | 'link' | 'quiet' | 'icon';
}

/** A button of at least 32 pixels. An icon button needs an `aria-label`. */
export function Button({ look = 'plain', ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={look === 'plain' ? 'button' : `button is-${look}`} />;
}
