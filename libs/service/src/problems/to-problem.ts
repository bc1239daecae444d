import { HttpException } from '@nestjs/common';
import { isDatabaseDown } from './database-down.js';
import { LianbanProblem } from './lianban-problem.js';

const INTERNAL = () =>
  new LianbanProblem('INTERNAL', 500, { detail: '系统处理时发生意外错误，您的内容没有保存', remedy: '请稍后重试；仍不成功的，请把追踪号告诉系统管理员' });

const BY_STATUS: Record<number, [code: string, detail: string, remedy: string]> = {
  400: ['BAD_REQUEST', '请求的格式不正确，无法读取', '请刷新页面后重试；通过接口调用的，请对照接口文档检查格式'],
  404: ['NOT_FOUND', '地址不存在', '请核对地址，或从首页重新进入'],
  413: ['BODY_TOO_LARGE', '提交的内容超过大小限制', '请减少内容后重试；名单请用文件上传'],
  415: ['UNSUPPORTED_MEDIA_TYPE', '提交的内容类型不支持', '请使用 JSON，或在上传页面选择文件'],
};

/** Translates whatever was thrown into a problem. Unexpected errors say nothing but INTERNAL. */
export function toProblem(error: unknown): LianbanProblem {
  if (error instanceof LianbanProblem) return error;
  if (isDatabaseDown(error)) {
    return LianbanProblem.unavailable('DATABASE_UNAVAILABLE', '数据库暂时无法连接，您的内容没有保存', '请稍后重试；持续超过 5 分钟的，请联系系统管理员');
  }
  const status = statusOf(error);
  const known = status === undefined ? undefined : BY_STATUS[status];
  if (known && status !== undefined) return new LianbanProblem(known[0], status, { detail: known[1], remedy: known[2] }, { cause: error });
  if (status !== undefined && status >= 400 && status < 500) {
    return new LianbanProblem('BAD_REQUEST', status, { detail: '请求无法处理', remedy: '请刷新页面后重试' }, { cause: error });
  }
  return INTERNAL();
}

/** Nest's exceptions and those of the body parser carry a status; anything else is a defect. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number' ? status : undefined;
}
