export type Scenario = 'normal' | 'empty' | 'busy' | 'failing' | 'long';

/** Words of unusual length, to see what a page does with them. */
export const long = (text: string, scenario: Scenario): string => (scenario === 'long' ? `${text}${'关于进一步做好城乡居民基本医疗保险资助参保身份确认相关工作的补充说明'.repeat(2)}` : text);
