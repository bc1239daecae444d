import { uuidOf } from '@lianban/casework/demo';
import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import { sectionsOf, type PublicRecord, type PublicVersion, type ReleasedText } from '@lianban/disclosure';
import { permanentAddress, recordFiles, type SiteIdentity } from '@lianban/public-site';
import type { SafetyCaseEntity } from '../../cases/safety-case.entity.js';
import type { PublicCase } from '../../publication/public-case.js';
import { nameOfOffice } from '../demo-city.js';

/** Who brought a version into being, and when. */
export interface DemoRelease {
  preparedBy: string;
  releasedBy: string;
  releasedAt: Date;
}

/** What the public sees of a case, version by version. */
export class DemoPublication {
  readonly documentId: string;
  readonly versions: { content: PublicVersion; release: DemoRelease }[] = [];
  withdrawn: { on: string; reason: string } | null = null;

  constructor(private readonly row: SafetyCaseEntity, private readonly shown: Pick<PublicCase, 'kind' | 'number'>) {
    this.documentId = uuidOf(`demo publication ${row.caseId}`);
  }

  release({ title, body, correctedReason }: ReleasedText, { kind: _, number: __, ...of }: PublicCase, publishedOn: string, release: DemoRelease): void {
    this.versions.push({ content: { ...of, version: this.versions.length + 1, publishedOn, title, sections: sectionsOf(body), correctedReason }, release });
  }

  record(): PublicRecord {
    const { department, county, office, number } = this.row;
    return {
      documentId: this.documentId, kind: this.shown.kind, slug: number.toLowerCase(), number: this.shown.number, department: department as DepartmentCode, county: county as CountyCode | null, officeName: nameOfOffice(office),
      versions: this.versions.map(({ content }) => content), withdrawn: this.withdrawn,
    };
  }

  /** What anybody finds at its address now. */
  page(site: SiteIdentity): { version: number; url: string; digest: string } {
    const record = this.record();
    return { version: record.versions.length, url: permanentAddress(site, record), digest: recordFiles(record, site).page.sha256 };
  }
}
