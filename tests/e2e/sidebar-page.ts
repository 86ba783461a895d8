/** The sidebar as a user finds it: by what its parts are called. The one place that knows its shape. */
import type { Frame, Locator } from 'playwright-core';
import { en } from '../../components/words/en';
import { zh } from '../../components/words/zh';

type Tab = 'coach' | 'promises' | 'notes' | 'tracks';

/** One sidebar on one page. */
export class SidebarPage {
  readonly words: typeof en;

  constructor(
    readonly frame: Frame,
    language: 'en' | 'zh' = 'en',
  ) {
    this.words = language === 'zh' ? zh : en;
  }

  private button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  /** Resolves once the face is there: open with its tabs, or folded. */
  async waitUntilDrawn(): Promise<void> {
    await this.frame.getByRole('tablist').or(this.unfold).first().waitFor();
  }

  /** Opens a tab and answers its panel. */
  async open(tab: Tab): Promise<Locator> {
    const name = new RegExp(`^${this.words.tabs[tab]}`);
    await this.frame.getByRole('tab', { name }).click();
    await this.frame.getByRole('tab', { name, selected: true }).waitFor();
    return this.frame.getByRole('tabpanel');
  }

  /** All that is to be read in the sidebar now. */
  async text(): Promise<string> {
    return (await this.frame.locator('body').textContent()) ?? '';
  }

  /** All that is to be read, and what stands in fields. */
  async everything(): Promise<string> {
    const fields = await this.frame
      .getByRole('textbox')
      .evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
    return `${await this.text()}\n${fields.join('\n')}`;
  }

  /** How the four pillars stand, in the words of the screen. */
  async pillars(): Promise<readonly string[]> {
    const row = this.frame.getByRole('list', { name: this.words.pillarsLabel });
    return row.getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
  }

  /** Where the sidebar quotes these words of the draft. */
  quoted(words: string): Locator {
    return this.frame.getByText(words).first();
  }

  /** Puts the first suggestion into the draft. */
  get insert(): Locator {
    return this.button(new RegExp(`^${this.words.coach.insert}`)).first();
  }

  /** Says that the draft in hand delivers what was promised. */
  get delivers(): Locator {
    return this.button(this.words.promises.isDelivered);
  }

  /** Puts the better line over the first wording that costs trust. */
  get replace(): Locator {
    return this.button(new RegExp(`^${this.words.coach.replace}`)).first();
  }

  /** Opens what a risk rests on: the button of the last card. */
  get why(): Locator {
    return this.button(this.words.coach.why).last();
  }

  /** The tick that keeps the first promise of this draft: what is shown of it, since the box itself is unseen. */
  get confirm(): Locator {
    const box = this.frame.getByRole('checkbox', { name: new RegExp(`^${this.words.promises.confirm('')}`) });
    return this.frame.locator('label').filter({ has: box }).first();
  }

  /** A note about the contact as it is read, by its place in the list. */
  noteText(at: number): Locator {
    return this.frame.getByRole('group', { name: this.words.notes.open }).nth(at);
  }

  /** The field of the note that is being written. */
  get note(): Locator {
    return this.frame.getByRole('textbox', { name: this.words.notes.label }).first();
  }

  /** Opens the first note for writing, where it is not open already. */
  async openNote(): Promise<void> {
    await this.note.or(this.noteText(0)).first().waitFor();
    if (await this.noteText(0).isVisible()) await this.noteText(0).click();
    await this.note.waitFor();
  }

  /** Writes a new note about the contact; it is saved by itself. The notes must be open. */
  async writeNote(text: string): Promise<void> {
    await this.button(this.words.notes.add).first().click();
    await this.note.fill(text);
  }

  get search(): Locator {
    return this.frame.getByRole('searchbox', { name: this.words.tracks.search });
  }

  get fold(): Locator {
    return this.button(this.words.header.fold);
  }

  get unfold(): Locator {
    return this.button(new RegExp(`^${this.words.folded.open}`));
  }
}
