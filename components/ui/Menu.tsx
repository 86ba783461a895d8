/** A button with a list of things to do or to take. */
import type { ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './Button';

export interface MenuGroup {
  /** Left out where there is one group alone. */
  readonly title?: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

export interface MenuProps {
  /** What the list is, for those who only hear it; the name of a button that shows an icon. */
  readonly label: string;
  readonly look?: 'plain' | 'main' | 'icon';
  /** What the button shows. */
  readonly children: ReactNode;
  /** In the order on screen; groups without items are left out. */
  readonly groups: readonly MenuGroup[];
  /** What stands there instead of nothing. */
  readonly empty?: string;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  choose(id: string): void;
}

export function Menu({ label, look = 'plain', children, groups, empty, choose, isOpen, onOpenChange }: MenuProps) {
  const filled = groups.filter(({ items }) => items.length > 0);
  return (
    <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      <Button look={look} {...(look === 'icon' && { 'aria-label': label })}>
        {children}
      </Button>
      <Popover className="popover" offset={4}>
        <AriaMenu
          className="options"
          aria-label={label}
          onAction={(key) => choose(String(key))}
          {...(empty && { renderEmptyState: () => <p className="options-empty">{empty}</p> })}
        >
          {filled.map(({ title, items }) => (
            <MenuSection key={title ?? label} aria-label={title ?? label}>
              {title && <Header className="options-title">{title}</Header>}
              {items.map(({ id, name }) => (
                <MenuItem key={id} id={id} textValue={name} className="option">
                  {name}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
