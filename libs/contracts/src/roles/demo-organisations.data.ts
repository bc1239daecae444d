/** Twelve banks that do not exist. Their keys end the ids of their offices. */
export const demoBanks: readonly { key: string; name: string; handler: string; approver: string }[] = [
  { key: 'bank-01', name: '瓷都商业银行（演示）', handler: '艾明澈', approver: '白致远' },
  { key: 'bank-02', name: '昌水农村商业银行（演示）', handler: '岑嘉木', approver: '常以宁' },
  { key: 'bank-03', name: '浮梁村镇银行（演示）', handler: '池映雪', approver: '褚修文' },
  { key: 'bank-04', name: '乐平村镇银行（演示）', handler: '狄星河', approver: '丁守拙' },
  { key: 'bank-05', name: '珠山城市银行（演示）', handler: '窦听澜', approver: '杜怀瑾' },
  { key: 'bank-06', name: '高岭开发银行（演示）', handler: '范知止', approver: '费敬亭' },
  { key: 'bank-07', name: '御窑信用银行（演示）', handler: '封若愚', approver: '傅砚秋' },
  { key: 'bank-08', name: '瑶里储蓄银行（演示）', handler: '高澄怀', approver: '葛延年' },
  { key: 'bank-09', name: '三龙实业银行（演示）', handler: '耿介之', approver: '龚望岳' },
  { key: 'bank-10', name: '湘湖合作银行（演示）', handler: '顾行之', approver: '关山月' },
  { key: 'bank-11', name: '洪岩民生银行（演示）', handler: '桂长庚', approver: '郝静澜' },
  { key: 'bank-12', name: '历居交通银行（演示）', handler: '何以清', approver: '贺兰舟' },
];

/** The borrowers of the demonstration that have an account; the other firms are represented at the counter. */
export const demoBorrowers: readonly { key: string; name: string; person: string }[] = [
  { key: 'F0001', name: '景德镇青白瓷业有限公司（演示）', person: '焦望亭' },
  { key: 'F0002', name: '浮梁云雾茶业有限公司（演示）', person: '金砚书' },
  { key: 'F0003', name: '乐平精密机械有限公司（演示）', person: '柯清扬' },
  { key: 'F0004', name: '珠山釉彩颜料厂（演示）', person: '孔时雨' },
  { key: 'F0005', name: '昌江航空配件有限公司（演示）', person: '蓝采薇' },
  { key: 'F0006', name: '瑶里民宿（演示个体户）', person: '雷鸣谦' },
];
