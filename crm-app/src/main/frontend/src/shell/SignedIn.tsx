import { type QueryClient, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { use } from 'react';
import { keepDraftsOf } from '@/shared/drafts/drafts';
import { showLanguage } from '@/shared/i18n';
import { currentLanguage, type Language } from '@/shared/language';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { enter, personQueries } from './entry';
import { Frame } from './Frame';

/** Lets in who is signed in, with what every page needs to know about them; others leave for the sign-in page. */
export function SignedIn() {
  use(enter());
  return (
    <ErrorBoundary>
      <Person />
    </ErrorBoundary>
  );
}

function Person() {
  const [{ data: me }] = useSuspenseQueries({ queries: personQueries });
  use(textsIn(me.language, useQueryClient()));
  draftsOf(me.id);
  return <Frame />;
}

let person: number | undefined;

/** Before any page is shown, which looks for what was typed on it. */
function draftsOf(id: number): void {
  if (person !== id) keepDraftsOf(id);
  person = id;
}

let texts: Promise<void> | undefined;

/** The language of the profile, read once: later changes are made by the person and shown at once. */
function textsIn(language: Language, client: QueryClient): Promise<void> {
  texts ??= language === currentLanguage() ? Promise.resolve() : showInstead(language, client);
  return texts;
}

/** What has been read names the person's role in the language that the browser had guessed. */
async function showInstead(language: Language, client: QueryClient): Promise<void> {
  await showLanguage(language);
  void client.invalidateQueries();
}
