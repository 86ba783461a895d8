/** A newer pack file that waits to be taken or left. It takes the focus, and gives it back. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { PackChanges } from '../packs/PackChanges';
import type { WorkspaceStore } from './create-workspace-store';
import type { PackOffer } from './open-offer';

export function OfferedPack({ store }: { readonly store: WorkspaceStore }) {
  const offer = useStore(store, (state) => state.offer);
  return offer && <Offered key={offer.text} store={store} offer={offer} />;
}

function Offered({ store, offer }: { readonly store: WorkspaceStore; readonly offer: PackOffer }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { acceptOffer, leaveOffer } = store.getState();
  const { older, newer, changes, own } = offer;
  return (
    <div ref={place} tabIndex={-1} className="offered-pack">
      <PackChanges
        older={older}
        newer={newer}
        changes={changes}
        own={own}
        accept={() => void acceptOffer()}
        leave={leaveOffer}
      />
    </div>
  );
}
