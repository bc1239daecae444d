import type { ThemeConfig } from 'antd';

/** Colours with at least 4.5 : 1 on white and on the page ground; text greys of antd are too light for that. */
const base: ThemeConfig = {
  cssVar: { key: 'lianban' },
  token: {
    colorPrimary: '#1a5294',
    colorInfo: '#1a5294',
    colorLink: '#1a5294',
    colorLinkHover: '#0f3a6d',
    colorSuccess: '#1a7037',
    colorWarning: '#8a5a00',
    colorError: '#b3261e',
    colorPrimaryBg: '#e3ecf8',
    colorPrimaryBgHover: '#d3e1f4',
    colorInfoBg: '#e8f0fa',
    colorInfoBorder: '#a9c3e4',
    colorSuccessBg: '#e9f6ee',
    colorSuccessBorder: '#a3d3b4',
    colorWarningBg: '#fff6e0',
    colorWarningBorder: '#e3c27a',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#efb4b0',
    colorText: '#1c2430',
    colorTextSecondary: '#4a5463',
    colorTextTertiary: '#556070',
    colorTextQuaternary: '#5c6675',
    colorTextPlaceholder: '#616b7a',
    colorTextDescription: '#4a5463',
    colorTextDisabled: '#5f6875',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#c3cad5',
    colorBorderSecondary: '#dde2ea',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: {
    Layout: { siderBg: '#ffffff', headerBg: '#123a6b', headerHeight: 52, headerPadding: '0 16px', bodyBg: '#f3f5f8' },
    Menu: { itemSelectedBg: '#e3ecf8', itemSelectedColor: '#123a6b', itemHeight: 38 },
    Table: { headerBg: '#eef1f6', headerColor: '#1c2430', cellPaddingBlock: 10, cellPaddingInline: 12 },
    Card: { headerFontSize: 16 },
    Descriptions: { labelBg: '#f6f8fb' },
    Tag: { defaultColor: '#1c2430' },
  },
};

/** The look of the portal; without motion for people who asked their system for that. */
export function theme(reducedMotion: boolean): ThemeConfig {
  return { ...base, token: { ...base.token, motion: !reducedMotion } };
}
