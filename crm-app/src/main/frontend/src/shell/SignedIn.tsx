import { useSuspenseQueries } from '@tanstack/react-query';
import { use } from 'react';
import { accessToken, signIn } from '@/shared/auth/session';
import { showLanguage } from '@/shared/i18n';
import { currentLanguage, type Language } from '@/shared/language';
import { meQuery, permissionsQuery, preferencesQuery } from '@/shared/me';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { Frame } from './Frame';

/** Lets in who is signed in, with what every page needs to know about them; others leave for the sign-in page. */
export function SignedIn() {
  use(signedIn());
  return (
    <ErrorBoundary>
      <Person />
    </ErrorBoundary>
  );
}

function Person() {
  const [{ data: me }] = useSuspenseQueries({ queries: [meQuery, permissionsQuery, preferencesQuery] });
  use(textsIn(me.language));
  return <Frame />;
}

let entry: Promise<void> | undefined;

function signedIn(): Promise<void> {
  entry ??= accessToken().then(async (token) => {
    if (token) return;
    const { pathname, search, hash } = window.location;
    await signIn(`${pathname}${search}${hash}`);
    await new Promise(() => {});
  });
  return entry;
}

let texts: Promise<void> | undefined;

/** The language of the profile, read once: later changes are made by the person and shown at once. */
function textsIn(language: Language): Promise<void> {
  texts ??= language === currentLanguage() ? Promise.resolve() : showLanguage(language);
  return texts;
}
