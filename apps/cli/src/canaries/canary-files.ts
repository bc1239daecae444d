import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, counties, getListContract, type ListId } from '@lianban/contracts';
import { canaryAt, CANARIES, type Canary } from './canary.js';

type Cells = Record<string, string>;

/** Every tenth row is spoiled, each in another way that brings what a person typed into an error. */
const spoilers: readonly ((cells: Cells) => Cells)[] = [
  (cells) => ({ ...cells, idNumber: (cells['idNumber'] as string).slice(0, 17) }),
  (cells) => ({ ...cells, idNumber: cells['name'] as string }),
  (cells) => ({ ...cells, name: cells['idNumber'] as string }),
  (cells) => ({ ...cells, recognisedOn: cells['phone'] as string }),
  (cells) => ({ ...cells, county: cells['name'] as string }),
  (cells) => ({ ...cells, category: cells['idNumber'] as string }),
  (cells) => ({ ...cells, phone: cells['idNumber'] as string }),
  (cells) => ({ ...cells, change: cells['name'] as string }),
];

/** How many of them stand in the lists that departments share with one another. */
const SHARED = 50;

export interface CanaryFile {
  list: ListId;
  path: string;
}

/** Entries of all canaries in one department's list, and of the first hundred in another county's list of another. */
export function writeCanaryFiles(folder: string): CanaryFile[] {
  mkdirSync(folder, { recursive: true });
  const all = Array.from({ length: CANARIES }, (_, index) => canaryAt(index));
  return [
    writeList(folder, 'low-income-persons', all.map((canary) => cellsOf(canary, '低保对象', counties['360222'])).map(spoiled)),
    writeList(folder, 'monitored-persons', all.slice(0, 100).map((canary) => cellsOf(canary, '突发严重困难人口', counties['360281']))),
    ...sharedFiles(folder, all.slice(0, SHARED)),
  ];
}

/** The same people at school, with a card, and suspected: what tells of them there is no number and no name by its type. */
function sharedFiles(folder: string, canaries: readonly Canary[]): CanaryFile[] {
  const person = ({ idNumber, name }: Canary): Cells => ({ idNumber, name, county: counties['360222'], change: '新增' });
  return [
    writeList(folder, 'students', canaries.map((canary) => ({ ...person(canary), school: '浮梁县第一小学（演示）', schoolKind: '小学', schoolYear: '2026', term: '第一学期' }))),
    writeList(folder, 'social-security-cards', canaries.map((canary) => ({ ...person(canary), cardNumber: canary.phone, cardState: '正常', issuedOn: '2024-03-01' }))),
    writeList(folder, 'joint-fraud-cases', canaries.map((canary) => ({
      ...person(canary), caseNumber: `QZ9${canary.index}`, role: '参保人', kind: '虚假票据', found: `经查，${canary.name}以他人票据报销，联系电话${canary.phone}`, openedOn: '2026-09-15',
    }))),
  ];
}

/** A file that no reader takes: canaries between bytes that are no text. */
export function brokenFile(): Buffer {
  const { idNumber, name } = canaryAt(1);
  return Buffer.concat([Buffer.from(`证件号码,姓名\n${idNumber},${name}\n`), Buffer.from([0xff, 0xfe, 0x00, 0x81, 0x00]), Buffer.from(`\n${idNumber}`)]);
}

function cellsOf({ idNumber, name, phone }: Canary, category: string, county: string): Cells {
  return { idNumber, name, phone, category, county, recognisedOn: '2026-09-15', change: '新增' };
}

function spoiled(cells: Cells, index: number): Cells {
  const spoil = spoilers[Math.floor(index / 10) % spoilers.length];
  return index % 10 === 0 && spoil ? spoil(cells) : cells;
}

function writeList(folder: string, list: ListId, rows: readonly Cells[]): CanaryFile {
  const columns = columnsOf(getListContract(list), 'incremental');
  const path = join(folder, `${list}.csv`);
  const lines = [columns.map(({ label }) => label), ...rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))];
  writeFileSync(path, lines.map((cells) => `${cells.join(',')}\r\n`).join(''));
  return { list, path };
}
