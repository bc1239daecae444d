import { demoBorrowers } from './demo-organisations.data.js';

/** A borrower of the demonstration that does not exist; only the first six have an account (`demoBorrowers`). */
export interface DemoFirm {
  /** Ends the id of its office: `borrower@F0007`. */
  key: string;
  name: string;
  /** Who speaks for it. */
  person: string;
}

export const DEMO_FIRMS = 300;

const places = ['景德镇', '浮梁', '乐平', '珠山', '昌江', '湘湖', '瑶里', '洪岩', '三龙', '鹅湖'];
const marks = [
  '宏远', '恒泰', '瑞丰', '嘉禾', '锦程', '晟阳', '聚鑫', '广源', '华盛', '天工', '启明', '鼎新', '联创', '博雅', '承古', '和兴', '泰和', '茂林', '清泉', '朝晖',
  '新岳', '凌云', '长青', '众诚', '万象', '同德', '百川', '金穗', '星原', '远景',
];
const trades = [
  '陶瓷', '瓷业科技', '窑炉设备', '陶瓷颜料', '航空零部件', '直升机配件', '精密铸造', '汽车零部件', '化工', '医药', '茶业', '粮油', '畜禽养殖', '园林', '建材', '包装印刷',
  '电子元件', '光伏材料', '物流', '文化旅游', '家具', '纺织', '食品', '五金', '环保科技', '农机', '矿产品', '水产', '劳保用品', '酒店管理',
];
const surnames = [...'赵周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤'];
const given = ['启航', '明德', '思远', '文博', '雨泽', '承志', '子昂', '秋实', '志恒', '永年', '书言', '少卿', '景行', '若虚', '长风', '乐山', '知新', '景和', '照临', '归田'];
const at = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

function firm(index: number): DemoFirm {
  const known = demoBorrowers[index];
  const key = `F${String(index + 1).padStart(4, '0')}`;
  if (known) return { key, name: known.name, person: known.person };
  const place = at(places, index * 7 + Math.floor(index / 10));
  const stem = `${place}${at(marks, index)}${at(trades, index + Math.floor(index / 30) * 11)}`;
  const kind = index % 10 === 9 ? '经营部（演示个体户）' : index % 25 === 13 ? '家庭农场（演示）' : '有限公司（演示）';
  return { key, name: stem + kind, person: at(surnames, index) + at(given, Math.floor(index / 50) + index * 3) };
}

/** Three hundred firms, individual businesses and persons with a business, the same at every start. */
export const demoFirms: readonly DemoFirm[] = Array.from({ length: DEMO_FIRMS }, (_, index) => firm(index));
