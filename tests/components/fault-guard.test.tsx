// @vitest-environment happy-dom
/** A fault in one part of the screen: told in words, the rest stays, and the part opens again. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FaultGuard } from '../../components/ui/FaultGuard';
import { WordsProvider } from '../../components/words/WordsProvider';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

let broken = true;
function Fragile() {
  if (broken) throw new Error('as a bug would');
  return <p>Here it is</p>;
}

const surface = (language: 'en' | 'zh', part = 'notes') => (
  <WordsProvider language={language}>
    <p>The rest</p>
    <FaultGuard part={part}>
      <Fragile />
    </FaultGuard>
  </WordsProvider>
);

describe('a fault while drawing', () => {
  it.each(['en', 'zh'] as const)('is told, leaves the rest, and is gone when opened again (%s)', async (language) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    broken = true;
    render(surface(language));
    expect(screen.getByText('The rest')).toBeTruthy();
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(language === 'en' ? 'what was saved is safe' : '保存过的内容都在');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: language === 'en' ? 'Open it again' : '重新打开' }));
    expect(screen.getByText('Here it is')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is forgotten when another part is shown', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    broken = true;
    const { rerender } = render(surface('en'));
    broken = false;
    rerender(surface('en', 'promises'));
    expect(screen.getByText('Here it is')).toBeTruthy();
  });
});
