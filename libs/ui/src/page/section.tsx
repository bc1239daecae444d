import { Flex, Typography } from 'antd';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** A titled block of a page on its own ground. */
export function Section({ title, extra, children, id }: SectionProps): ReactNode {
  const heading = useId();
  return (
    <section className="lb-section" aria-labelledby={heading} id={id}>
      <Flex justify="space-between" align="center" gap={8} wrap className="lb-section-head">
        <Typography.Title level={2} className="lb-h2" id={heading}>{title}</Typography.Title>
        {extra}
      </Flex>
      {children}
    </section>
  );
}
