/** What happens in an accident of one kind, and what its investigation finds; invented, names nobody. */
export interface AccidentText {
  word: string;
  /** Of the firms in which it happens, by words of their names. */
  trade: RegExp;
  place: string;
  summary: string;
  cause: string;
  liability: string;
  measures: string;
  leadUnit: string;
}

const LIABLE = '该公司安全生产主体责任不落实，安全教育培训不到位，现场管理缺失，对事故发生负有责任，建议由应急管理部门依法给予行政处罚。属地和行业监管部门监督检查不到位，建议向上一级作出书面检查。';

export const accidentTexts: readonly AccidentText[] = [
  {
    word: '高处坠落', trade: /./u, place: '厂房屋面检修区', leadUnit: '应急管理局', summary: '一名作业人员在更换厂房屋面采光板时踏破采光板，坠落至地面，经抢救无效死亡。',
    cause: '直接原因：作业人员未系挂安全带，踩踏未设置防护的采光板。间接原因：该公司未制定屋面作业方案，未设置临边防护和安全平网，未安排专人监护。', liability: LIABLE,
    measures: '全面停用无防护的屋面通道，加装安全平网和生命绳；高处作业实行审批和专人监护；对全体作业人员重新开展安全教育培训并考核。',
  },
  {
    word: '机械伤害', trade: /陶瓷|瓷业|建材|矿产/u, place: '原料破碎车间', leadUnit: '应急管理局', summary: '一名操作工在未停机的情况下清理皮带机尾轮积料，被卷入设备，当场死亡。',
    cause: '直接原因：操作工违章在设备运转时清理积料，皮带机尾轮未设防护罩。间接原因：该公司未执行停机、断电、挂牌制度，设备防护装置缺失后未及时整改。', liability: LIABLE,
    measures: '对全部皮带机、破碎机加装防护罩和急停拉绳；严格执行停机、断电、挂牌、上锁制度；建立设备安全装置日检台账。',
  },
  {
    word: '触电', trade: /陶瓷|瓷业|窑炉/u, place: '窑炉配电间', leadUnit: '应急管理局', summary: '一名电工在检修窑炉风机电源时触电，经抢救无效死亡。',
    cause: '直接原因：检修前未验电、未装设接地线，误触带电端子。间接原因：该公司电气作业审批流于形式，未配备合格的绝缘用具。', liability: LIABLE,
    measures: '电气作业实行两人制和工作票制度；更换绝缘用具并按期检测；对配电间进行标识、上锁管理。',
  },
  {
    word: '车辆伤害', trade: /./u, place: '厂区装卸场', leadUnit: '应急管理局', summary: '一辆叉车在倒车时撞倒一名装卸工，装卸工经抢救无效死亡。',
    cause: '直接原因：叉车司机倒车时未观察后方，装卸区人车混行。间接原因：该公司未划定人行通道，叉车倒车影像损坏后未维修。', liability: LIABLE,
    measures: '厂区实行人车分流，划定通道和限速；所有叉车加装倒车影像和声光报警；场内机动车定期检验、持证驾驶。',
  },
  {
    word: '物体打击', trade: /./u, place: '在建厂房工地', leadUnit: '住房和城乡建设局', summary: '吊运钢管时捆绑松脱，散落的钢管击中下方一名工人，工人经抢救无效死亡。',
    cause: '直接原因：钢管单点捆绑，吊运时散落，工人违规进入吊物下方。间接原因：施工单位未设置警戒区，信号工未到岗。', liability: LIABLE,
    measures: '吊装作业编制专项方案并设警戒区；信号工、司索工持证到岗；散料一律使用吊笼。',
  },
  {
    word: '坍塌', trade: /./u, place: '基坑工程', leadUnit: '住房和城乡建设局', summary: '基坑边坡局部坍塌，掩埋坑底作业人员，救出后经抢救无效死亡。',
    cause: '直接原因：未按专项方案放坡和支护，坑边堆载超限，雨后未检查即恢复作业。间接原因：施工单位抢工期，监理单位未制止违规作业。', liability: LIABLE,
    measures: '深基坑工程全部停工复查，按方案支护并实行第三方监测；雨后复工须经验收；坑边二米内禁止堆载。',
  },
  {
    word: '中毒和窒息', trade: /食品|医药|化工|纺织|水产/u, place: '污水处理站调节池', leadUnit: '应急管理局', summary: '工人进入污水池清淤时昏倒，在场人员盲目下池施救，经抢救无效死亡。',
    cause: '直接原因：未通风、未检测即进入有限空间，施救人员未佩戴防护装备。间接原因：该公司未辨识有限空间，未配备气体检测仪和呼吸器。', liability: LIABLE,
    measures: '对有限空间逐一辨识、挂牌、上锁；先通风、再检测、后作业；配备检测和救援装备，每季度演练一次。',
  },
  {
    word: '起重伤害', trade: /铸造|零部件|配件|五金|农机|窑炉设备/u, place: '成品库行车区', leadUnit: '市场监督管理局', summary: '行车吊运模具时钢丝绳断裂，模具坠落砸中一名工人，工人经抢救无效死亡。',
    cause: '直接原因：钢丝绳断丝超标仍继续使用，吊物下方有人停留。间接原因：该公司起重机械超过检验有效期，日常检查无记录。', liability: LIABLE,
    measures: '停用超期未检的起重机械，更换钢丝绳；建立吊具日检、月检台账；吊装区设置隔离和声光警示。',
  },
  {
    word: '灼烫', trade: /陶瓷|瓷业|窑炉|颜料/u, place: '釉料熔块车间', leadUnit: '应急管理局', summary: '熔块炉出料时高温熔体喷溅，一名炉前工被灼烫，经抢救无效死亡。',
    cause: '直接原因：出料口结块后违规用水冷却，引起喷溅。间接原因：该公司未制定异常处置规程，未配备隔热防护服。', liability: LIABLE,
    measures: '修订出料和异常处置规程；配备隔热服和面罩；出料区设置隔离护板。',
  },
  {
    word: '道路运输', trade: /物流/u, place: '省道弯坡路段', leadUnit: '交通运输局', summary: '一辆重型货车在弯坡路段侧翻，与对向车辆相撞，有人当场死亡。',
    cause: '直接原因：货车超载、制动性能不良，驾驶人操作不当。间接原因：运输公司未落实动态监控，对超速报警不处理。', liability: LIABLE,
    measures: '全面核查车辆动态监控数据，对超速报警逐条处置；车辆定期检测，制动不合格的一律停运；对驾驶人重新培训考核。',
  },
];
