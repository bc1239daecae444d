import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { OperatorError, type Report } from '../operator-error.js';
import { findLive, writePidFile } from '../processes/pid-file.js';
import { findProcess } from '../processes/process-identity.js';
import { statePaths } from './state-paths.js';

const MIB = 1024 * 1024;
const TOO_LITTLE_MIB = 1024;
const LITTLE_MIB = 4096;

/**
 * Makes this process the only supervisor of a state folder, and returns how to let go of it.
 * @throws OperatorError when a live supervisor holds it, or the disk is nearly full.
 */
export function claimStateDir(stateDir: string, report: Report): () => void {
  mkdirSync(stateDir, { recursive: true });
  checkDiskSpace(stateDir, report);
  const { supervisorPid } = statePaths(stateDir);
  const holder = findLive(supervisorPid);
  if (holder) {
    throw new OperatorError('STACK.ALREADY_RUNNING', `联办已经在运行（进程 ${holder.pid}，状态文件夹 ${stateDir}）`, '用 npm run status 查看，用 npm run stop 停止它');
  }
  const self = findProcess(process.pid);
  if (self) writePidFile(supervisorPid, self, true);
  return () => rmSync(supervisorPid, { force: true });
}

function checkDiskSpace(stateDir: string, report: Report): void {
  const { bavail, bsize } = statfsSync(stateDir);
  const freeMib = Math.floor((bavail * bsize) / MIB);
  if (freeMib < TOO_LITTLE_MIB) {
    throw new OperatorError('STACK.DISK_FULL', `磁盘空间不足：${stateDir} 所在的磁盘只剩 ${freeMib} MiB，至少需要 ${TOO_LITTLE_MIB} MiB`, '腾出空间后重新运行；npm run reset 可以清除演示数据');
  }
  if (freeMib < LITTLE_MIB) report(`提醒：磁盘只剩 ${freeMib} MiB`);
}
