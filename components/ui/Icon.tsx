/** The few line icons of the face. Decoration: the button around one carries the words. */

const PATHS = {
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  'fold-right': 'm6 3.5 4.5 4.5L6 12.5',
  'fold-left': 'm10 3.5-4.5 4.5 4.5 4.5',
  down: 'm4 6.5 4 4 4-4',
  more: 'M3.25 8h.01M8 8h.01M12.75 8h.01',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3.5 8.5 3 3 6-7',
  star: 'm8 2.4 1.7 3.5 3.8.6-2.8 2.7.7 3.8L8 11.2 4.6 13l.7-3.8-2.8-2.7 3.8-.6Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
