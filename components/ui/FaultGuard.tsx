/** Keeps a fault in one part of the screen from taking the rest away: says what happened and opens that part again. */
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/WordsProvider';
import { Button } from './Button';
import { Notice } from './Notice';

export interface FaultGuardProps {
  /** Which part this is; a fault is forgotten when another is shown. */
  readonly part: string;
  readonly children: ReactNode;
}

interface FaultState {
  readonly failed: boolean;
  readonly part: string;
}

/** React tells of a fault while drawing to class components only. */
export class FaultGuard extends Component<FaultGuardProps, FaultState> {
  override state: FaultState = { failed: false, part: this.props.part };

  static getDerivedStateFromError(): Partial<FaultState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ part }: FaultGuardProps, state: FaultState): FaultState | null {
    return part === state.part ? null : { failed: false, part };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Fault again={() => this.setState({ failed: false })} />;
  }
}

function Fault({ again }: { readonly again: () => void }) {
  const words = useWords();
  return (
    <div role="alert">
      <Notice look="error" trouble={words.fault}>
        <Button onPress={again}>{words.openAgain}</Button>
      </Notice>
    </div>
  );
}
