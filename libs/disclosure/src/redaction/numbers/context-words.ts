import type { DigitWindow } from './digit-windows.js';

/** The words stand shortly before the number, in the same sentence, without another number between. */
const shortlyBefore = (words: string, distance: number) => {
  const pattern = new RegExp(`(?:${words})[^0-9。;\\n]{0,${distance}}$`, 'i');
  return (window: DigitWindow) => pattern.test(window.before);
};

export const namesIdentity = shortlyBefore('身份证|公民身份|身份号码|证件号', 14);
export const namesPermit = shortlyBefore('通行证|回乡证|台胞证|护照|居留证|证件', 14);
export const namesTaiwanPermit = shortlyBefore('台湾居民来往大陆通行证|台湾通行证|台胞证', 14);
export const namesAccount = shortlyBefore('账号|帐号|账户|帐户|卡号|银行卡|存折|开户行|开户银行', 22);
export const namesPhone = shortlyBefore('电话|手机|固话|座机|传真|联系方式|tel|phone', 8);
const REGISTER = '编号|代码|文号|案号|注册号|登记号|证书号|许可证号?|执法证号?|资格证号?|单号|批号|合同号|发票号|流水号|国药准字';
/** At most three numbers of the same list may stand between. */
const REGISTERED = new RegExp(`(?:${REGISTER})[^0-9。;\\n]{0,8}(?:\\d{4,20}[、,和及\\s]{1,3}){0,3}$`);

/** A register's own number: licence, file, project. */
export const namesRegister = (window: DigitWindow) => REGISTERED.test(window.before);
