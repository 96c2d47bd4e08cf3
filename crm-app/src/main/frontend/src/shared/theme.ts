import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { overlaysId } from './i18n';

const accent: MantineColorsTuple = [
  '#eaf2fb',
  '#d3e3f5',
  '#a6c7ea',
  '#76a9df',
  '#4f8fd6',
  '#367fd0',
  '#2a75cc',
  '#1d63b3',
  '#1457a0',
  '#064b8d',
];

const dialog = {
  overlayProps: { backgroundOpacity: 0.45 },
  // Above the labels inside.
  styles: { title: { fontSize: 17, fontWeight: 700, lineHeight: 1.3 } },
  // A dialog's heading is not the page's: without this a reader would meet two banners.
  attributes: { header: { role: 'presentation' } },
};

/** What is typed into a chosen value replaces it. Once more after the click that brought the focus has placed its caret. */
const replaced = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
  currentTarget.select();
  requestAnimationFrame(() => currentTarget.select());
};

/** A list box that scrolls by itself: Mantine's own scroll area inside it cannot be reached by keyboard readers. */
const choice = { withScrollArea: false, styles: { options: { maxHeight: 260, overflowY: 'auto' } } };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: { accent },
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain objects: naming the components themselves would load them all with the first page.
  components: {
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Modal: { defaultProps: { centered: true, ...dialog } },
    Drawer: { defaultProps: dialog },
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false } },
    Portal: { defaultProps: { target: `#${overlaysId}` } },
    Select: { defaultProps: { ...choice, onFocus: replaced } },
    MultiSelect: { defaultProps: choice },
    TagsInput: { defaultProps: choice },
    Popover: { defaultProps: { shadow: 'md' } },
  },
});

/** Mantine's greys and light variants, darkened or lightened until every text has the contrast of WCAG AA. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => {
  const light: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const color of Object.keys(colors)) {
    light[`--mantine-color-${color}-light-color`] = `color-mix(in srgb, var(--mantine-color-${color}-9) 68%, black)`;
    light[`--mantine-color-${color}-outline`] = `var(--mantine-color-${color}-8)`;
    light[`--mantine-color-${color}-text`] = `color-mix(in srgb, var(--mantine-color-${color}-9) 85%, black)`;
    dark[`--mantine-color-${color}-light-color`] = `var(--mantine-color-${color}-2)`;
    dark[`--mantine-color-${color}-text`] = `var(--mantine-color-${color}-3)`;
  }
  return {
    variables: {},
    light: {
      ...light,
      '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
      '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
      '--mantine-color-error': 'var(--mantine-color-red-9)',
      '--mantine-color-anchor': 'var(--mantine-color-accent-7)',
      '--crm-page': '#f4f5f7',
      '--crm-surface': '#ffffff',
      '--crm-line': '#e1e4e8',
      '--crm-hover': '#eef1f5',
      '--crm-tint': '#eef4fb',
      '--crm-step': '#e6e9ee',
    },
    dark: {
      ...dark,
      '--mantine-color-body': '#1b1d21',
      '--mantine-color-dimmed': '#a3a9b2',
      '--mantine-color-placeholder': '#8b919a',
      '--mantine-color-error': 'var(--mantine-color-red-4)',
      '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
      '--crm-page': '#15171a',
      '--crm-surface': '#1f2226',
      '--crm-line': '#33373d',
      '--crm-hover': '#292d33',
      '--crm-tint': '#20303f',
      '--crm-step': '#2b2f35',
    },
  };
};
