import type { Problem } from '@lianban/contracts';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../problem/problem-view.js';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, one sentence each, with counts. */
  consequences: readonly string[];
  okText: string;
  danger?: boolean;
  busy: boolean;
  problem: Problem | null;
  disabled?: boolean;
  onOk: () => void;
  onCancel: () => void;
  /** In pixels; narrower where there is less room. */
  width?: number;
  children?: ReactNode;
}

/** Says what will happen before it happens. A refusal is shown inside, and what was typed stays. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { t } = useTranslation();
  const { title, consequences, okText, danger, busy, problem, disabled, onOk, onCancel, width, children } = props;
  return (
    <Modal
      open title={title} okText={okText} cancelText={t('confirm.cancel')} onOk={onOk} onCancel={onCancel} confirmLoading={busy}
      okButtonProps={{ danger: danger ?? false, disabled: disabled ?? false }} mask={{ closable: false }} {...(width === undefined ? {} : { width })}
    >
      {problem ? <ProblemView problem={problem} /> : null}
      {consequences.length > 0 ? (
        <div className="lb-consequences">
          <strong>{t('confirm.what')}</strong>
          <ul>{consequences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </div>
      ) : null}
      {children}
    </Modal>
  );
}
