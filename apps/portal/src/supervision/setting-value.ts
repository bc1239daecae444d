/** What a person typed, as the value it means: a number, a yes or no, or text. */
export function settingValue(text: string): string | number | boolean {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'true' || trimmed === '是') return true;
  if (trimmed === 'false' || trimmed === '否') return false;
  return trimmed;
}

/** A value as people read it. */
export function settingText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? value.toLocaleString('zh-CN') : value;
}
