import { execa } from 'execa';
import { join } from 'node:path';
import { OperatorError, type Report } from '../operator-error.js';
import { buildOnce } from '../cache/build-once.js';
import { runSlowStep } from '../cache/run-slow-step.js';
import { writeFileSync } from 'node:fs';
import { findOnPath, isExecutable } from './find-on-path.js';

const REMEDY = '安装 Java 17 或更高版本（Debian/Ubuntu：apt-get install openjdk-17-jre-headless），或用 JAVA_HOME 指明位置';

/** A Java of version 17 or higher: from JAVA_HOME, else from the PATH. */
export async function getJava(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const java = home && isExecutable(join(home, 'bin', 'java')) ? join(home, 'bin', 'java') : findOnPath('java');
  if (!java) throw new OperatorError('STACK.JAVA_MISSING', '没有找到 Java，Kafka 需要它', REMEDY);
  const { all } = await execa(java, ['-version'], { all: true, reject: false });
  const major = Number(/version "(\d+)/.exec(all ?? '')?.[1] ?? 0);
  if (major < 17) throw new OperatorError('STACK.JAVA_TOO_OLD', `Java（${java}）版本为 ${major || '未知'}，需要 17 或更高`, REMEDY);
  return java;
}

export interface JarSet {
  /** Folder name in the cache; carries the version. */
  name: string;
  label: string;
  /** Maven coordinates `group:artifact:version`; their dependencies come along. */
  artifacts: readonly string[];
}

/** The class path (`<folder>/*`) of a set of jars, fetched once through Maven. */
export async function getClassPath({ name, label, artifacts }: JarSet, report: Report): Promise<string> {
  const folder = await buildOnce({
    name,
    report,
    build: async (into) => {
      writeFileSync(join(into, 'pom.xml'), pom(artifacts));
      await runSlowStep({
        label,
        command: getMaven(),
        args: ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${join(into, 'libs')}`],
        cwd: into,
        remedy: '检查 Maven 能否访问中央仓库或其镜像（settings.xml），然后重新运行；已下载的部分不会重复下载',
        report,
      });
    },
  });
  return join(folder, 'libs', '*');
}

function getMaven(): string {
  const maven = findOnPath('mvn');
  if (maven) return maven;
  throw new OperatorError('STACK.MAVEN_MISSING', '没有找到 Maven，取得 Kafka 和时间跳跃测试服务器需要它', '安装 Maven（Debian/Ubuntu：apt-get install maven）后重新运行');
}

function pom(artifacts: readonly string[]): string {
  const dependency = (coordinates: string): string => {
    const [groupId, artifactId, version] = coordinates.split(':');
    return `<dependency><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version></dependency>`;
  };
  return `<project><modelVersion>4.0.0</modelVersion><groupId>lianban</groupId><artifactId>server</artifactId><version>1</version>
<packaging>pom</packaging><dependencies>${artifacts.map(dependency).join('')}</dependencies></project>\n`;
}
