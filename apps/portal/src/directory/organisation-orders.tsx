import { CloseAccount, OpenAccount, organisationRoles, RegisterOrganisation, roles, type OrganisationView } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationDialog } from './organisation-dialog.js';

export type OrganisationOrder =
  | { order: 'register'; organisation?: OrganisationView }
  | { order: 'open'; organisation: OrganisationView }
  | { order: 'close'; account: OrganisationView['accounts'][number] };

const Opening = OpenAccount.omit({ office: true });

/** The window of an order about an organisation. */
export function OrganisationOrderDialog({ wanted, onClose }: { wanted: OrganisationOrder; onClose: () => void }): ReactNode {
  if (wanted.order === 'register') return <Register onClose={onClose} {...(wanted.organisation && { organisation: wanted.organisation })} />;
  return wanted.order === 'open' ? <Open organisation={wanted.organisation} onClose={onClose} /> : <Close account={wanted.account} onClose={onClose} />;
}

function Register({ organisation, onClose }: { organisation?: OrganisationView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('directory');
  const words = ['name', 'contactName', 'contactPhone'] as const;
  const fields = [{ name: 'office', label: t('organisations.office'), input: 'text', help: t('organisations.officeHelp') } as const, ...words.map((name) => ({ name, label: t(`organisations.${name}`), input: 'text' }) as const)];
  return (
    <OrganisationDialog path="organisations" title={t('organisations.register')} okText={t('organisations.save')} will={t('organisations.willRegister', { returnObjects: true })} schema={RegisterOrganisation} fields={fields} initial={organisation ? { ...organisation } : {}} onClose={onClose} />
  );
}

function Open({ organisation, onClose }: { organisation: OrganisationView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('directory');
  const own = organisationRoles[organisation.kind];
  const options = Object.fromEntries(own.map((role) => [role, roles[role]]));
  const fields = [{ name: 'role', label: t('organisations.role'), input: 'choice', options }, { name: 'sub', label: t('organisations.sub'), input: 'text', help: t('organisations.subHelp') }, { name: 'name', label: t('organisations.person'), input: 'text' }] as const;
  return (
    <OrganisationDialog
      path="accounts" title={t('organisations.openTitle', { name: organisation.name })} okText={t('organisations.open')} will={t('organisations.willOpen', { returnObjects: true })} schema={Opening} fields={fields} fixed={{ office: organisation.office }}
      initial={own.length === 1 ? { role: own[0] } : {}} onClose={onClose}
    />
  );
}

function Close({ account, onClose }: { account: OrganisationView['accounts'][number]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('directory');
  return (
    <OrganisationDialog danger path={`accounts/${encodeURIComponent(account.id)}/close`} title={t('organisations.closeTitle', { name: account.person.name })} okText={t('organisations.close')} will={t('organisations.willClose', { returnObjects: true })} schema={CloseAccount} fields={[{ name: 'reason', label: t('organisations.reason'), input: 'long-text' }]} onClose={onClose} />
  );
}
