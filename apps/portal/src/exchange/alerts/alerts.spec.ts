import { beforeAll, describe, expect, it } from '@jest/globals';
import { alertRequests, alertSteps } from '@lianban/procedure-share-alert';
import { fieldsOf } from '@lianban/steps';
import i18next, { type TFunction } from 'i18next';
import { alertTexts } from '../texts/alerts.zh-cn.js';
import { alertEventWords } from './alert-event-words.js';
import { actionTitle } from './alert-actions.js';

let t: TFunction<'alerts'>;
beforeAll(async () => {
  await i18next.init({ lng: 'zh-CN', keySeparator: '.', resources: { 'zh-CN': { alerts: alertTexts } }, interpolation: { escapeValue: false }, showSupportNotice: false } as never);
  t = i18next.getFixedT('zh-CN', 'alerts');
});

describe('the history of an alert', () => {
  it('is told by stable words', () => {
    expect(alertEventWords({ action: 'case.opened', text: null }, t)).toEqual({ head: '系统立案', more: null });
    expect(alertEventWords({ action: 'case.mute', text: '静默告警：机房搬迁' }, t)).toEqual({ head: '静默告警', more: '机房搬迁' });
    expect(alertEventWords({ action: 'step.coordinate.kept', text: '协调数据共享：仍由原单位恢复' }, t)).toEqual({ head: '协调数据共享：仍由原单位恢复', more: null });
  });

  it('lets an unknown word speak by its text', () => {
    expect(alertEventWords({ action: 'case.something-new', text: '新情况' }, t)).toEqual({ head: '新情况', more: null });
  });
});

it('names every action that the procedure declares, and says what each causes', () => {
  for (const code of Object.keys(alertRequests)) {
    expect(actionTitle({ action: 'request', code })).not.toBe(code);
    expect(Object.keys(alertTexts.act.consequences)).toContain(code);
  }
  for (const code of Object.keys(alertSteps)) expect(actionTitle({ action: 'complete', code })).not.toBe(code);
  for (const { form } of Object.values(alertRequests)) expect(fieldsOf(form).length).toBeGreaterThan(0);
});
