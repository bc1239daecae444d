import { theme } from '@lianban/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { router } from './routes.js';
import { SessionProvider } from './session.js';

const queries = new QueryClient({
  // «Online» is the browser's guess; in a closed network it may be wrong, so requests are always made.
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

const look = theme(window.matchMedia('(prefers-reduced-motion: reduce)').matches);

export function App(): ReactNode {
  return (
    <ConfigProvider locale={zhCN} theme={look} button={{ autoInsertSpace: false }} form={{ scrollToFirstError: true }}>
      <AntdApp>
        <QueryClientProvider client={queries}>
          <SessionProvider><RouterProvider router={router} /></SessionProvider>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
