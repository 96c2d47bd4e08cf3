import { lazy, Suspense } from 'react';
import { Navigate, type RouteObject, useRoutes } from 'react-router';
import { Splash } from '@/shared/ui/Splash';
import { features } from './features';
import { homePath } from './home';

const page = {
  login: lazy(async () => ({ default: (await import('./pages/LoginPage')).LoginPage })),
  setup: lazy(async () => ({ default: (await import('./pages/SetupPage')).SetupPage })),
  invitation: lazy(async () => ({ default: (await import('./pages/InvitationPage')).InvitationPage })),
  callback: lazy(async () => ({ default: (await import('./pages/CallbackPage')).CallbackPage })),
  signedIn: lazy(async () => ({ default: (await import('./SignedIn')).SignedIn })),
  notFound: lazy(async () => ({ default: (await import('./pages/NotFoundPage')).NotFoundPage })),
};

const routes: RouteObject[] = [
  { path: 'login', Component: page.login },
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
