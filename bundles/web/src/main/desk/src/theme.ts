import type {ThemeConfig} from 'antd';

const style = getComputedStyle(document.documentElement);
const token = (name: string) => style.getPropertyValue(name).trim();

/** antd's theme, taken from the design tokens that all pages share. */
export const theme = (): ThemeConfig => ({
  token: {
    colorPrimary: token('--accent'),
    colorLink: token('--link'),
    colorInfo: token('--info-ink'),
    colorSuccess: token('--good-ink'),
    colorWarning: token('--wait-ink'),
    colorError: token('--bad-ink'),
    colorInfoBg: token('--info-wash'),
    colorInfoBorder: token('--line-strong'),
    colorSuccessBg: token('--good-wash'),
    colorWarningBg: token('--wait-wash'),
    colorErrorBg: token('--bad-wash'),
    colorPrimaryBg: token('--accent-wash'),
    colorText: token('--ink'),
    colorTextSecondary: token('--ink-soft'),
    colorTextTertiary: token('--ink-soft'),
    colorTextDescription: token('--ink-soft'),
    colorTextPlaceholder: token('--ink-soft'),
    colorTextDisabled: token('--ink-soft'),
    colorBgLayout: token('--paper'),
    colorBorder: token('--line-strong'),
    colorBorderSecondary: token('--line'),
    colorSplit: token('--line'),
    borderRadius: 4,
    fontFamily: token('--font'),
    fontSize: 14,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    wireframe: false,
  },
  components: {
    Table: {cellPaddingBlockSM: 7, headerBg: token('--shade'), headerColor: token('--ink')},
    Tabs: {horizontalMargin: '0 0 16px 0'},
    Steps: {iconSize: 26},
    Tag: {defaultBg: token('--shade'), defaultColor: token('--ink')},
  },
});
