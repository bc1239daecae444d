import { UserOutlined } from '@ant-design/icons';
import { SessionView } from '@lianban/contracts';
import { useCommand } from '@lianban/ui';
import { App, Button, Dropdown } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from './session.js';

/** Who acts, from which post; another post is another set of rights, so everything is read anew. */
export function PostSwitcher({ narrow }: { narrow: boolean }): ReactNode {
  const { t } = useTranslation('shell');
  const { user, posts, activePost } = useSession();
  const switchPost = useSwitchPost();
  const label = narrow ? user.name : `${user.name} · ${activePost.title}`;
  const items = [
    { key: 'now', type: 'group' as const, label: t('header.post') },
    ...posts.map((post) => ({ key: post.id, label: post.title, disabled: post.id === activePost.id })),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [activePost.id], onClick: ({ key }) => switchPost(key) }}>
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('header.switchPost')}：${user.name}，${activePost.title}`}><span className="lb-post-name">{label}</span></Button>
    </Dropdown>
  );
}

function useSwitchPost(): (postId: string) => void {
  const { t } = useTranslation('shell');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useCommand({
    run: (api, postId: string) => api.post('/api/v1/session/post', SessionView, { postId }),
    onDone: async (session) => {
      // First of all: a home page that still asked for the former post would be refused.
      queries.setQueryData(['session'], session);
      await navigate('/');
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      await queries.invalidateQueries({ queryKey: ['session'] });
      void message.success(t('header.switched', { post: session.activePost.title }));
    },
  });
  return mutate;
}
