import '@lianban/ui/ui.css';
import './shell/shell.css';
import './catalogue/catalogue.css';
import './procedures/loan-renewal/print/print.css';
import { startTexts } from '@lianban/ui';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { App } from './shell/app.js';
import { catalogues } from './texts.js';

dayjs.locale('zh-cn');
startTexts(catalogues);
// Forms are checked by the schemas of the services; what these leave unsaid is said in Chinese too.
z.config(zhCN());
const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
