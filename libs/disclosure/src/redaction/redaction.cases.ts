import { syntheticCreditCode, syntheticIdNumber } from '@lianban/kernel';
import type { RedactionLevel } from './redaction-finding.js';
import type { RedactionKind } from './redaction-kinds.table.js';

const id = syntheticIdNumber(11);
const wrongCheck = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
const legacy = '360299850615123';

export interface FoundCase {
  named: string;
  text: string;
  /** What the finding's offsets cut out of the text. */
  found: string;
  kind: RedactionKind;
  level: RedactionLevel;
  suggestion: string | null;
}

const found = (kind: RedactionKind, level: RedactionLevel, rows: [named: string, text: string, found: string, suggestion: string | null][]): FoundCase[] =>
  rows.map(([named, text, part, suggestion]) => ({ named, text, found: part, kind, level, suggestion }));

export const persons = ['张三', '王建国', '王建民', '欧阳修文', '买买提·艾力', 'John Smith', '高峰'];
export const allowed = ['张三瓷厂', '刘局长', '王建', '0798-8123456', '景德镇市应急管理局', 'yjj@jdz.gov.cn', '1502208009022100999'];

export const foundCases: FoundCase[] = [
  ...found('identity-number', 'blocking', [
    ['18 digits', `身份证${id}，男`, id, `${id.slice(0, 4)}********`],
    ['wrong check digit', `号码${wrongCheck}。`, wrongCheck, '3602********'],
    ['spaces inside', `（${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}）`, `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, '3602********'],
    ['hyphens inside', `甲${id.slice(0, 6)}-${id.slice(6, 14)}—${id.slice(14)}乙`, `${id.slice(0, 6)}-${id.slice(6, 14)}—${id.slice(14)}`, '3602********'],
    ['letters before', `ID${id}`, id, '3602********'],
    ['a phone behind', `${id} 13800001234`, id, '3602********'],
    ['15 digits', `原号码${legacy}。`, legacy, '3602********'],
    ['17 digits behind 身份证号', `身份证号：${id.slice(0, 17)}，`, id.slice(0, 17), '3602********'],
    ['permanent residence card of before 2023', '外国人 KAZ110090123105 到场', 'KAZ110090123105', 'KAZ1********'],
    ['permit of a Hong Kong resident', '通行证号码H12345678。', 'H12345678', 'H********'],
    ['passport', '护照号：E12345678', 'E12345678', 'E********'],
    ['permit of a Taiwan resident', '台胞证：12345678。', '12345678', '1*******'],
  ]),
  ...found('phone', 'blocking', [
    ['mobile', '电话13800001234。', '13800001234', '138********'],
    ['full width and spaces', '手机：１３８ ００００ １２３４', '１３８ ００００ １２３４', '138********'],
    ['country code', '致电+86-138-0000-1234', '86-138-0000-1234', '861********'],
    ['beside a date', '2026-10-12 13900001234', '13900001234', '139********'],
    ['landline', '（0798）8222333联系', '0798）8222333', '079********'],
    ['local number behind 电话', '联系电话：8222333', '8222333', '8******'],
  ]),
  ...found('phone', 'warning', [
    ['a register number that looks like one', '执法证号14020012005，', '14020012005', '140********'],
    ['the second of a list', '执法证号：14020012005、14020012006', '14020012006', '140********'],
  ]),
  ...found('bank-account', 'blocking', [
    ['card', '卡6228480402564890018内', '6228480402564890018', '6228********'],
    ['card in fours', '付至 6228 4804 0256 4890 018', '6228 4804 0256 4890 018', '6228********'],
    ['account of a firm', '开户行：某银行，账号：1502 2080 0902 2100', '1502 2080 0902 2100', '1502********'],
  ]),
  ...found('person-name', 'blocking', [
    ['known', '经查，张三违章作业', '张三', '张某'],
    ['spaced', '经查，张　三违章作业', '张　三', '张某'],
    ['of two alike the first', '证人 王建国证实', '王建国', '王某甲'],
    ['of two alike the second', '王建民供述', '王建民', '王某乙'],
    ['compound family name', '欧阳修文在场', '欧阳修文', '欧阳某'],
    ['ethnic name with another dot', '买买提•艾力到场', '买买提•艾力', '买某'],
    ['foreign name in capitals', '技师JOHN  SMITH操作', 'JOHN  SMITH', 'J某'],
  ]),
  ...found('person-name', 'warning', [
    ['behind a role word', '法定代表人：李四光，', '李四光', '李某'],
    ['two characters, then a verb', '死者赵六在车间', '赵六', '赵某'],
    ['compound, unknown', '证人司马懿的陈述', '司马懿', '司马某'],
    ['ethnic, unknown', '伤者阿依古丽·买买提，', '阿依古丽·买买提', '阿某'],
    ['the same name again', '负责人陈志强到场。经问，陈志强称不知情', '陈志强', '陈某'],
    ['everyday word', '用电高峰时', '高峰', '高某'],
    ['part of a known ethnic name', '随后买买提离开', '买买提', '买某'],
  ]),
  ...found('home-address', 'blocking', [
    ['address of a home', '住址：江西省景德镇市浮梁县瓷都花园3栋2单元501室，', '江西省景德镇市浮梁县瓷都花园3栋2单元501室', '江西省景德镇市浮梁县***'],
    ['village', '男，家住乐平市洎阳街道东湖村12号。', '乐平市洎阳街道东湖村12号', '乐平市***'],
    ['registered place', '户籍所在地为昌江区西郊街道曙光路8号', '昌江区西郊街道曙光路8号', '昌江区***'],
  ]),
  ...found('home-address', 'warning', [['room without a word before', '送达至瓷都花园3栋2单元501室。', '3栋2单元501室', '***']]),
  ...found('plate-number', 'blocking', [
    ['car', '驾驶赣H12345小车', '赣H12345', '赣H*****'],
    ['with a dot', '货车赣H·A2345，', '赣H·A2345', '赣H*****'],
    ['electric', '赣HD12345', '赣HD12345', '赣H*****'],
    ['trailer', '牵引赣H1234挂', '赣H1234挂', '赣H*****'],
  ]),
  ...found('email', 'blocking', [
    ['mail', '发至zhang.san@example.com。', 'zhang.san@example.com', '***'],
    ['full width', '发至ｚｓ＠example．com', 'ｚｓ＠example．com', '***'],
    ['chat account', '微信号：zhangsan_88', 'zhangsan_88', '***'],
  ]),
  ...found('birth-date', 'blocking', [
    ['day', '张某，男，1985年6月15日出生', '1985年6月15日', '1985年×月×日'],
    ['behind the word', '出生日期：1985-06-15', '1985-06-15', '1985年×月×日'],
    ['eight digits', '生于19850615，', '19850615', '1985年×月×日'],
    ['Chinese figures', '一九八五年六月十五日生', '一九八五年六月十五日', '×年×月×日'],
  ]),
  ...found('birth-date', 'warning', [['month', '1985年6月出生', '1985年6月', '1985年×月×日']]),
  ...found('health', 'warning', [['diagnosis', '经医院诊断为肋骨挫伤', '诊断为', '（略）']]),
  ...found('minor', 'warning', [['pupil with a name', '小学生李小明受伤', '小学生', null], ['age beside a known person', '张三，16岁，', '16岁', null]]),
  ...found('secrecy', 'blocking', [
    ['marking', '机密★10年\n关于…', '机密★10年', null],
    ['level alone', '秘密\n报告', '秘密', null],
    ['internal paper', '内部资料 注意保存\n报告', '内部资料 注意保存', null],
  ]),
  ...found('secrecy', 'warning', [['trade secret', '烧成工艺参数为', '工艺参数', null], ['in a sentence', '该数据属于国家秘密。', '国家秘密', null]]),
  ...found('hazard-position', 'warning', [
    ['coordinates', '东经117.2147°', '东经117.2147°', '（坐标略）'],
    ['pair', '坐标117.21478,29.29251处', '117.21478,29.29251', '（坐标略）'],
    ['store', '炸药库位于三号井', '炸药库位于', null],
  ]),
  ...found('document-property', 'blocking', [['path', '见C:\\Users\\zhangsan\\稿.docx', 'C:\\Users\\zhangsan\\稿.docx', '（文件路径略）']]),
  ...found('document-property', 'warning', [['editor', '最后修改者：zhangsan', 'zhangsan', '（略）']]),
];

/** Texts in which nothing is found. */
export const cleanTexts: string[] = [
  `统一社会信用代码：${syntheticCreditCode(7)}`,
  `${syntheticCreditCode(123456)}，91360200MA35102050`,
  '景应急罚〔2026〕12号，景府办字〔2023〕43号',
  '依据《中华人民共和国安全生产法》第一百条第一款，罚款人民币13800000000元，即138000000.00元',
  '自2026年10月12日至2026年11月12日停产停业整顿，2026年1月1日生效',
  '举报电话12350、12345，急救120',
  '24小时服务电话：400-820-8820',
  '本局电话0798-8123456，或8123456，邮箱yjj@jdz.gov.cn',
  '张三瓷厂的生产负责人应当到场，当事人陈述申辩的意见不予采纳',
  '罚款缴至账号1502208009022100999',
  '死者张某，证人欧阳某的证言',
  '本报告不涉及国家秘密、商业秘密和个人隐私',
  '户籍管理机关，家住户口登记，住所地',
  '号码3602**************已隐去，138****1234',
  '许可证编号（赣）FM安许证字〔2012〕M0687号',
  '长12.5米，容积30立方米，温度1300℃，2026-2027年度',
];
