import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormats, type FormatSettings, type Formats } from './formats';

const FormatsContext = createContext<Formats>(createFormats({ language: 'uk', timeZone: 'Europe/Kyiv' }));

export function FormatsProvider({ language, timeZone, children }: FormatSettings & { children: ReactNode }) {
  const formats = useMemo(() => createFormats({ language, timeZone }), [language, timeZone]);
  return <FormatsContext value={formats}>{children}</FormatsContext>;
}

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
