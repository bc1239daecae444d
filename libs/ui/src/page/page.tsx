import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.js';

interface PageProps {
  title: string;
  /** One line that says what this page is for. */
  lead?: ReactNode;
  /** The one primary action and what stands beside it. */
  actions?: ReactNode;
  hasErrors?: boolean;
  children: ReactNode;
}

/** Heading, lead line, actions and body; sets the title of the window. */
export function Page({ title, lead, actions, hasErrors, children }: PageProps): ReactNode {
  usePageTitle(title, hasErrors);
  return (
    <div className="lb-page">
      <Flex className="lb-page-head" justify="space-between" align="flex-start" gap={12} wrap>
        <div className="lb-page-heading">
          <Typography.Title level={1} className="lb-h1" tabIndex={-1}>{title}</Typography.Title>
          {lead ? <div className="lb-lead">{lead}</div> : null}
        </div>
        {actions ? <Flex gap={8} wrap className="lb-page-actions">{actions}</Flex> : null}
      </Flex>
      {children}
    </div>
  );
}
