import { DelayedSkeleton, KeyboardShortcuts, ProblemView, toProblem } from '@lianban/ui';
import { Drawer, Grid, Layout } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { Header } from './header.js';
import { LoginPage } from './login-page.js';
import { Navigation } from './navigation.js';
import { SessionEnd } from './session-end.js';
import { SendingBanner } from './sending/sending-banner.js';
import { useSessionState } from './session.js';

/** The frame: header, menu, page. Without a session it shows the way in and keeps the address. */
export function Shell(): ReactNode {
  const { query, signedOut } = useSessionState();
  if (query.data) return <Frame />;
  if (signedOut) return <LoginPage />;
  if (query.isError) return <main className="lb-public"><ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} /></main>;
  return <DelayedSkeleton />;
}

function Frame(): ReactNode {
  const { t } = useTranslation('shell');
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const wide = Grid.useBreakpoint().lg !== false;
  const main = useFocusOnNewPage();
  return (
    <Layout className="lb-shell">
      <a href="#main" className="lb-skip" onClick={() => main.current?.focus()}>{t('header.skip')}</a>
      <Header narrow={!wide} onMenu={() => setMenuOpen(true)} onKeys={() => setKeysOpen(true)} />
      <Layout hasSider={wide}>
        {wide ? <Layout.Sider width={196} className="lb-shell-side"><Navigation /></Layout.Sider> : null}
        <Layout.Content role="main" id="main" tabIndex={-1} ref={main} className="lb-main"><SendingBanner /><Outlet /></Layout.Content>
      </Layout>
      <Drawer open={!wide && menuOpen} placement="left" size={260} onClose={() => setMenuOpen(false)} title={t('nav.label')} styles={{ body: { padding: 0 } }}>
        <Navigation onPick={() => setMenuOpen(false)} />
      </Drawer>
      <KeyboardShortcuts open={keysOpen} onOpen={setKeysOpen} />
      <SessionEnd />
    </Layout>
  );
}

/** A new page starts at its top, with the focus on it, as a fresh document would. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    if (!first.current) window.scrollTo(0, 0);
    first.current = false;
  }, [pathname]);
  return main;
}
