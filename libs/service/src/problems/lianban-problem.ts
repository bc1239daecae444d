import type { Problem } from '@lianban/contracts';

export type FieldProblem = NonNullable<Problem['errors']>[number];

export interface ProblemText {
  /** What is wrong with this request, in zh-CN, without personal data. */
  detail: string;
  /** Short name of the kind of problem; absent: from the status. */
  title?: string;
  /** What the reader can do about it. */
  remedy?: string;
  errors?: FieldProblem[];
}

const TITLES: Record<number, string> = {
  400: '请求内容有误', 401: '尚未登录', 403: '没有权限', 404: '没有找到', 405: '不支持的操作', 409: '当前状态不允许这样做', 410: '内容已失效', 412: '内容已被他人更新',
  413: '内容过大', 415: '文件类型不支持', 422: '内容不符合要求', 428: '缺少版本号', 429: '操作过于频繁', 500: '系统内部错误', 502: '后台服务异常', 503: '服务暂时不可用', 504: '后台服务超时',
};

/** A refusal for people: stable code, HTTP status, what is wrong and what to do. Answered as problem+json. */
export class LianbanProblem extends Error {
  override readonly name = 'LianbanProblem';
  readonly title: string;

  constructor(readonly code: string, readonly status: number, readonly text: ProblemText, options?: ErrorOptions) {
    super(code, options);
    this.title = text.title ?? titleOf(status);
  }

  static notSignedIn(): LianbanProblem {
    return new LianbanProblem('NOT_SIGNED_IN', 401, { detail: '没有登录，或登录已经失效', remedy: '请重新登录后再试' });
  }

  static forbidden(action = '使用此功能'): LianbanProblem {
    return new LianbanProblem('FORBIDDEN', 403, { detail: `您当前的岗位不能${action}`, remedy: '如果您有其他岗位，请先切换岗位；确需权限的，请联系本单位安全管理员' });
  }

  /** Also for what exists but belongs to another office: the answer is the same, so nothing leaks. */
  static notFound(what = '您要找的内容'): LianbanProblem {
    return new LianbanProblem('NOT_FOUND', 404, { detail: `${what}不存在，或不属于您的单位`, remedy: '请核对编号，或返回列表重新打开' });
  }

  static conflict(code: string, detail: string, remedy: string): LianbanProblem {
    return new LianbanProblem(code, 409, { detail, remedy });
  }

  static staleRevision(): LianbanProblem {
    return new LianbanProblem('STALE_REVISION', 412, { detail: '您打开之后，这条内容已被他人更新', remedy: '请刷新页面，核对最新内容后再提交' });
  }

  static unavailable(code: string, detail: string, remedy: string): LianbanProblem {
    return new LianbanProblem(code, 503, { detail, remedy });
  }

  toProblem(traceId: string): Problem {
    const { detail, remedy, errors } = this.text;
    return { type: problemType(this.code), title: this.title, status: this.status, code: this.code, detail, ...(remedy && { remedy }), traceId, ...(errors && { errors }) };
  }
}

/** Address of the page that explains a code. */
export function problemType(code: string): string {
  return `/problems/${code}`;
}

export function titleOf(status: number): string {
  return TITLES[status] ?? (status >= 500 ? '系统内部错误' : '请求无法处理');
}
