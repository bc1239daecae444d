import { shareOfList, type ShareVersionView } from '@lianban/contracts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../shell/session.js';
import type { ShownShare } from '../condition/unheard.js';
import { alertPage } from '../exchange-api.js';
import { mayInExchange } from '../exchange-rights.js';
import { lettersOfShare } from '../letters/letters-address.js';
import { ResendDialog } from './resend-dialog.js';

interface ShareActionsProps {
  state: ShownShare;
  versions: readonly ShareVersionView[];
}

/** The way on from here: repair, alert, letters, catalogue. */
export function ShareActions({ state, versions }: ShareActionsProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { activePost } = useSession();
  const navigate = useNavigate();
  const [resending, setResending] = useState(false);
  const { alert } = state;
  const entry = shareOfList(state.list);
  const resend = mayInExchange(activePost.role, 'share-resend') && versions.length > 0;
  return (
    <>
      {resend ? <Button type="primary" onClick={() => setResending(true)}>{t('share.resend')}</Button> : null}
      {alert ? <Button onClick={() => void navigate(alertPage(alert.caseId))}>{t('share.openAlert')}</Button> : null}
      {mayInExchange(activePost.role, 'letters-read') ? <Button onClick={() => void navigate(lettersOfShare(state))}>{t('share.letters')}</Button> : null}
      {entry ? <Button onClick={() => void navigate(`/catalogue/${encodeURIComponent(entry.id)}`)}>{t('share.catalogue')}</Button> : null}
      {resending ? <ResendDialog state={state} versions={versions} onClose={() => setResending(false)} /> : null}
    </>
  );
}
