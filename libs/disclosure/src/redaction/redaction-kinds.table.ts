/**
 * What may not stand in a text that is made public. Decisions are published by item 9, accident reports in full by item 7
 * of 景府办字〔2023〕43号; what must be left out follows from 个人信息保护法 arts. 28 (sensitive data, minors under 14) and
 * 51 (de-identification) and 政府信息公开条例 arts. 14, 15 (state secrets, trade secrets, privacy), all recalled.
 */
export interface RedactionKindText {
  label: string;
  message: string;
  remedy: string;
}

export const redactionKinds = {
  'identity-number': { label: '证件号码', message: '公开文本中有身份证件号码', remedy: '删去号码，或只保留前四位' },
  phone: { label: '电话号码', message: '公开文本中有个人或单位的电话号码', remedy: '删去号码；确为本机关对外公布的电话时，列入可公开内容' },
  'bank-account': { label: '银行账号', message: '公开文本中有银行卡号或账号', remedy: '删去账号；确为罚款缴款专户时，列入可公开内容' },
  'person-name': { label: '自然人姓名', message: '公开文本中有自然人的姓名', remedy: '隐去名字，只保留姓氏（如“张某”）；依法应当公开的人员，列入可公开内容' },
  'home-address': { label: '家庭住址', message: '公开文本中有自然人的住址', remedy: '住址只写到县（市、区）' },
  'plate-number': { label: '车牌号码', message: '公开文本中有机动车号牌', remedy: '隐去号牌后五位' },
  email: { label: '电子邮箱、网络账号', message: '公开文本中有电子邮箱或网络账号', remedy: '删去；确为本机关对外公布的邮箱时，列入可公开内容' },
  'birth-date': { label: '出生日期', message: '公开文本中有出生日期', remedy: '只保留出生年份，或删去' },
  health: { label: '医疗健康信息', message: '公开文本可能写有个人的医疗健康情况', remedy: '核对是否与公开事项有关；无关的删去，有关的确认后保留' },
  minor: { label: '未成年人信息', message: '公开文本可能写明了未成年人或学生的身份', remedy: '核对是否能认出其本人；能认出的改写，不能认出的确认后保留' },
  secrecy: { label: '涉密、不宜公开标记', message: '公开文本中有密级标志或不宜公开的字样', remedy: '先经保密审查；可以公开的，由有权机关解密或去掉标记后再发布' },
  'hazard-position': { label: '危险物品位置', message: '公开文本可能写明了危险物品存放地点或坐标', remedy: '删去坐标和具体方位，只写到乡镇（街道）' },
  'document-property': { label: '文档属性', message: '公开文本或文件属性中有编写人员、计算机路径等痕迹', remedy: '清除文档属性、批注和路径后重新提交' },
} as const satisfies Record<string, RedactionKindText>;

export type RedactionKind = keyof typeof redactionKinds;
