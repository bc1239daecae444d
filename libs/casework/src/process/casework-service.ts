import { OutboxRelay } from '@lianban/messaging';
import { auditWorks, bootstrapService, referenceConsumers, runAlongside, type Background, type ReferenceHooks, type RunningService, type ServiceOptions } from '@lianban/service';
import { signalWithStartRecordChanged, temporalClient } from '@lianban/temporal';
import { Watermark } from '../deadlines/watermark.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { openProcess, type OpenProcess, type ProcessSettings } from './open-process.js';
import type { ServiceSettings } from './process-config.js';

export interface ServiceParts extends Required<Pick<ServiceOptions, 'title' | 'module'>>, Pick<ServiceOptions, 'logDestination'> {
  record: CaseworkRecord;
  /** What news from supervision and the directory sets going. */
  hooks: ReferenceHooks;
  /** Called when the service listens. */
  consumers?: () => Background[];
  loops?: Background[];
}

/** The process behind HTTP of a service with cases: requests, consumers and the way out; heavy work is done by `CaseworkWorker`. */
export class CaseworkService {
  private constructor(private readonly settings: ProcessSettings<ServiceSettings>, readonly parts: OpenProcess) {}

  static async open(settings: ProcessSettings<ServiceSettings>): Promise<CaseworkService> {
    return new CaseworkService(settings, await openProcess(settings));
  }

  async run({ record, hooks, consumers = () => [], loops = [], ...http }: ServiceParts): Promise<RunningService> {
    const { name, config } = this.settings;
    const { dataSource, keys, kafka, temporal, onError } = this.parts;
    const service = await bootstrapService({ name, config, exchange: { dataSource, kafka, keys }, ...http });
    const client = temporalClient(temporal);
    const works = [
      ...consumers(),
      referenceConsumers({ dataSource, kafka, service: name, onError, ...hooks }),
      new OutboxRelay({ dataSource, kafka, startWorkflow: (entry) => signalWithStartRecordChanged(client, entry), onError }),
      ...auditWorks({ service: name, dataSource, keys, onError }),
      new Watermark(name, record, onError),
      ...loops,
    ];
    runAlongside(service, works, [() => client.connection.close(), () => kafka.close(), () => dataSource.destroy()], onError);
    return service;
  }
}
