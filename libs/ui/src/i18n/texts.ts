import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { uiTexts } from '../texts/ui.zh-cn.js';

declare global {
  /** Every catalogue by namespace. A feature adds its own by merging this interface, so that a misspelt key does not compile. */
  interface LianbanTexts {
    ui: typeof uiTexts;
  }
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: LianbanTexts;
    defaultNS: 'ui';
  }
}

/** Starts the texts: one language, all catalogues in the bundle, no escaping because React does it. */
export function startTexts(catalogues: Omit<LianbanTexts, 'ui'>): void {
  void i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    defaultNS: 'ui',
    resources: { 'zh-CN': { ui: uiTexts, ...catalogues } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
}
