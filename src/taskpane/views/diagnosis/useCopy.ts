import { useState } from 'react';
import { say, type MessageKey } from '../../../locale';
import { copied } from '../../app/handing/copied';
import { useSession } from '../../session/useSession';

/** Copies texts. What could not be copied is `byHand`. @param done told where it was copied */
export function useCopy(done: MessageKey): { readonly byHand: string | null; copy(text: string): Promise<boolean> } {
  const { session } = useSession();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = (text: string) =>
    session.look('pane.diagnosis.copying', async () => {
      const isCopied = await copied(text);
      setByHand(isCopied ? null : text);
      return isCopied ? { intent: 'success', lines: (locale) => [say(locale, done)] } : { intent: 'warning', lines: (locale) => [say(locale, 'pane.copy.refused')] };
    });
  return { byHand, copy };
}
