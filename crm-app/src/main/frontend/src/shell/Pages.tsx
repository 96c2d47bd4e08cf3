import { lazy, Suspense } from 'react';
import { Navigate, type RouteObject, useRoutes } from 'react-router';
import { needTexts } from '@/shared/i18n';
import { Splash } from '@/shared/ui/Splash';
import { features } from './features';
import { homePath } from './home';

/** A page's code and texts are read side by side. */
async function withTexts<T>(code: Promise<T>): Promise<T> {
  await needTexts('security');
  return code;
}

const page = {
  login: lazy(async () => ({ default: (await import('./pages/LoginPage')).LoginPage })),
  setup: lazy(async () => ({ default: (await import('./pages/SetupPage')).SetupPage })),
  invitation: lazy(async () => ({ default: (await import('./pages/InvitationPage')).InvitationPage })),
  callback: lazy(async () => ({ default: (await import('./pages/CallbackPage')).CallbackPage })),
  forgotten: lazy(async () => ({
    default: (await withTexts(import('./pages/ForgottenPasswordPage'))).ForgottenPasswordPage,
  })),
  newPassword: lazy(async () => ({ default: (await withTexts(import('./pages/NewPasswordPage'))).NewPasswordPage })),
  secondStep: lazy(async () => ({ default: (await withTexts(import('./pages/SecondStepPage'))).SecondStepPage })),
  signedIn: lazy(async () => ({ default: (await import('./SignedIn')).SignedIn })),
  notFound: lazy(async () => ({ default: (await import('./pages/NotFoundPage')).NotFoundPage })),
};

const routes: RouteObject[] = [
  { path: 'login', Component: page.login },
  { path: 'login/second-factor', Component: page.secondStep },
  { path: 'forgotten-password', Component: page.forgotten },
  { path: 'password-reset/:token', Component: page.newPassword },
  { path: 'setup', Component: page.setup },
  { path: 'invitation/:token', Component: page.invitation },
  { path: 'auth/callback', Component: page.callback },
  {
    Component: page.signedIn,
    children: [
      { index: true, element: <Navigate to={homePath()} replace /> },
      ...features.flatMap((feature) => feature.routes),
      { path: '*', Component: page.notFound },
    ],
  },
];

export function Pages() {
  return <Suspense fallback={<Splash />}>{useRoutes(routes)}</Suspense>;
}
