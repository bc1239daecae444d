import type { ProofView } from '@lianban/contracts';
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Digest } from './digest.js';
import { proofWords } from './proof-words.js';

const SHOWN = 3;

/** Each time the system fetched the page itself: when, with which digest, and whether it was as published. The newest first. */
export function ProofList({ proofs }: { proofs: readonly ProofView[] }): ReactNode {
  const { t } = useTranslation('safety');
  const [all, setAll] = useState(false);
  if (proofs.length === 0) return <p className="lb-muted">{t('publication.noProof')}</p>;
  return (
    <>
      <ul className="lb-papers">{(all ? proofs : proofs.slice(0, SHOWN)).map((proof) => <Proof key={proof.at} proof={proof} />)}</ul>
      {proofs.length > SHOWN && !all ? <Button size="small" style={{ marginTop: 8 }} onClick={() => setAll(true)}>{t('publication.allProofs', { n: proofs.length })}</Button> : null}
    </>
  );
}

function Proof({ proof }: { proof: ProofView }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <li>
      <div className={proof.ok ? 'lb-light-green' : 'lb-light-red'}>{proof.ok ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />} {proofWords(proof, t)}</div>
      <div className="lb-muted">{proof.ok ? <Digest value={proof.digest} /> : <>{t('publication.expected')}<Digest value={proof.expected} />{proof.digest ? <>，{t('publication.found')}<Digest value={proof.digest} /></> : null}</>}</div>
    </li>
  );
}
