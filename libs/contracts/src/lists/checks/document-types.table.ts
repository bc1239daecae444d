/** Identity documents that art. 10 of 景府发〔2023〕10号 accepts, with the form of their numbers where it is not GB 11643. */
export interface DocumentType {
  label: string;
  alternates: string[];
  /** Kind of an 18-character number that belongs to it; null: the form alone is checked. */
  kind: 'citizen' | 'residence-permit' | 'permanent-residence' | null;
  form: RegExp | null;
}

export const documentTypes: readonly DocumentType[] = [
  { label: '居民身份证', alternates: ['身份证', '户口簿', '户口本', '居民户口簿', '社会保障卡', '居住证', '01'], kind: 'citizen', form: null },
  { label: '港澳台居民居住证', alternates: ['港澳居民居住证', '台湾居民居住证'], kind: 'residence-permit', form: null },
  { label: '外国人永久居留身份证', alternates: ['外国人永久居留证', '永久居留身份证'], kind: 'permanent-residence', form: null },
  { label: '出生医学证明', alternates: ['出生证明'], kind: null, form: /^[A-Z]\d{9}$/ },
  { label: '护照', alternates: ['普通护照'], kind: null, form: /^[A-Z]{1,2}\d{7,8}$/ },
  { label: '港澳居民来往内地通行证', alternates: ['港澳通行证', '回乡证'], kind: null, form: /^[HM]\d{8}(\d{2})?$/ },
  { label: '台湾居民来往大陆通行证', alternates: ['台湾通行证', '台胞证'], kind: null, form: /^\d{8}$/ },
];

export const documentTypeByLabel: ReadonlyMap<string, DocumentType> = new Map(
  documentTypes.flatMap((type) => [type.label, ...type.alternates].map((label) => [label, type] as const)),
);

export const kindLabels = { citizen: '居民身份证', 'residence-permit': '港澳台居民居住证', 'permanent-residence': '外国人永久居留身份证' } as const;
