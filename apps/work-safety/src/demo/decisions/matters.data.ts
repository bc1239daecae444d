import { demoEnforcement, type DemoEnforcement, type SafetyDutyDepartment, type ViolationKind } from '@lianban/contracts';

/** What is decided about, on which ground; `violationKind` where its discretion is laid down in bands. */
export type Matter = DemoEnforcement['cases'][number] & { violationKind?: ViolationKind };

const LAW = '《中华人民共和国安全生产法》';

/** Decisions that the lists of the demonstration do not report; invented. */
const further: Record<SafetyDutyDepartment, readonly Matter[]> = {
  'emergency-management': [
    { kinds: ['fine'], violation: '未将事故隐患排查治理情况如实记录并向从业人员通报', basis: `${LAW}第九十七条第五项`, yuan: 20_000, violationKind: 'training-or-staff' },
    { kinds: ['fine', 'rectify'], violation: '安全设备的安装、使用、检测不符合国家标准', basis: `${LAW}第九十九条第二项`, yuan: 18_000, violationKind: 'signs-or-equipment' },
    { kinds: ['fine'], violation: '未采取措施消除事故隐患', basis: `${LAW}第一百零二条`, yuan: 25_000, violationKind: 'hazard-not-removed' },
    { kinds: ['confiscation', 'fine'], violation: '将生产经营场所发包给不具备安全生产条件的单位', basis: `${LAW}第一百零三条第一款`, yuan: 120_000 },
    { kinds: ['stop-power', 'rectify'], violation: '存在重大事故隐患，拒不执行停产停业决定，有发生事故的现实危险', basis: `${LAW}第七十条` },
    { kinds: ['close-down'], violation: '不具备法定的安全生产条件，经停产停业整顿仍不具备', basis: `${LAW}第一百一十三条` },
    { kinds: ['top-penalty'], violation: '对重大危险源未登记建档、未进行定期检测，情节严重', basis: `${LAW}第一百零一条第二项`, yuan: 100_000 },
    { kinds: ['revoke-licence'], violation: '取得安全生产许可证后不再具备安全生产条件', basis: '《安全生产许可证条例》第十四条第二款' },
  ],
  'housing-construction': [
    { kinds: ['rectify'], violation: '施工现场临边洞口防护不到位', basis: '《建设工程安全生产管理条例》第六十二条' },
    { kinds: ['stop-use', 'rectify'], violation: '起重机械安全装置失效仍继续使用', basis: '《建设工程安全生产管理条例》第六十五条' },
  ],
  transport: [{ kinds: ['rectify'], violation: '未按规定对驾驶人开展安全教育培训', basis: `${LAW}第九十七条第三项` }],
  'market-regulation': [{ kinds: ['fine', 'rectify'], violation: '未按规定建立特种设备安全技术档案', basis: '《中华人民共和国特种设备安全法》第八十三条第一项', yuan: 15_000 }],
  'fire-rescue': [{ kinds: ['seal'], violation: '疏散通道严重堵塞，存在重大火灾隐患', basis: '《中华人民共和国消防法》第五十四条' }],
  'public-security': [{ kinds: ['rectify'], violation: '爆破作业人员管理台账不完整', basis: '《民用爆炸物品安全管理条例》第四十四条' }],
};

const warnings: Record<SafetyDutyDepartment, Matter> = {
  'emergency-management': { kinds: ['warning'], violation: '未按规定组织生产安全事故应急预案演练', basis: '《生产安全事故应急条例》第三十条' },
  'housing-construction': { kinds: ['warning'], violation: '未按规定在施工现场公示安全管理人员信息', basis: '《建筑施工企业安全生产许可证管理规定》第二十三条' },
  transport: { kinds: ['warning'], violation: '未随车携带道路运输证', basis: '《中华人民共和国道路运输条例》第六十八条' },
  'market-regulation': { kinds: ['warning'], violation: '未将特种设备使用登记标志置于显著位置', basis: '《中华人民共和国特种设备安全法》第八十三条第一项' },
  'fire-rescue': { kinds: ['warning'], violation: '消防设施标识不清', basis: '《中华人民共和国消防法》第六十七条' },
  'public-security': { kinds: ['warning'], violation: '未按规定报送民用爆炸物品流向信息', basis: '《民用爆炸物品安全管理条例》第四十六条' },
};

export const warningOf = (department: SafetyDutyDepartment): Matter => warnings[department];
export const mattersOf = (department: SafetyDutyDepartment): readonly Matter[] => [...demoEnforcement[department].cases.filter(({ kinds }) => kinds[0] !== 'warning'), ...further[department]];

/** The matter of a department in which a kind of decision is made. */
export function matterWith(department: SafetyDutyDepartment, kind: Matter['kinds'][number]): Matter {
  const found = [warnings[department], ...mattersOf(department)].find(({ kinds }) => kinds.includes(kind));
  if (!found) throw new Error(`${department} decides nothing of kind ${kind} in the demonstration`);
  return found;
}
