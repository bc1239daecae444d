import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, QRCode } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../page/page-title.js';

interface PrintSheetProps {
  title: string;
  number: string;
  printedBy: { name: string; post: string };
  printedAt: string;
  /** Link back to the page of the matter; shown on screen and as QR code on paper. */
  backTo: string;
  children: ReactNode;
}

/** A paper: A4, headings repeated, page numbers, who printed it, the number and a QR code of its page. */
export function PrintSheet({ title, number, printedBy, printedAt, backTo, children }: PrintSheetProps): ReactNode {
  const { t } = useTranslation();
  usePageTitle(`${title} ${number}`);
  return (
    <div className="lb-sheet-page">
      <Flex gap={8} className="lb-no-print lb-sheet-actions">
        <Button href={backTo}>{t('print.back')}</Button>
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>{t('print.print')}</Button>
      </Flex>
      <article className="lb-sheet">
        <Flex justify="space-between" align="flex-start" gap={16}>
          <div>
            <h1 className="lb-sheet-title">{title}</h1>
            <div>{t('print.number', { number })}</div>
          </div>
          <QRCode value={new URL(backTo, window.location.origin).href} size={84} bordered={false} type="svg" aria-hidden />
        </Flex>
        {children}
        <footer className="lb-sheet-foot">
          <span>{t('print.by', printedBy)}</span>
          <span>{t('print.at', { time: printedAt })}</span>
        </footer>
      </article>
    </div>
  );
}
