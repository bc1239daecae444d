import { CalendarNoticeMessage, ClockMessage, OfficeMessage, referenceTopic, SettingMessage, SharingDecisionMessage } from '@lianban/contracts';
import { consumeWithInbox, parseJson, type IncomingMessage, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import { BusinessClock } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { referenceStore } from './reference-store.js';

/** What else happens, in the same transaction, when something newer than what is held arrives. */
export interface ReferenceHooks {
  onCalendarNotice?(manager: EntityManager, message: CalendarNoticeMessage): Promise<void>;
  onSetting?(manager: EntityManager, message: SettingMessage): Promise<void>;
  onOffice?(manager: EntityManager, message: OfficeMessage): Promise<void>;
  onSharing?(manager: EntityManager, message: SharingDecisionMessage): Promise<void>;
  onClock?(manager: EntityManager, message: ClockMessage): Promise<void>;
}

export interface ReferenceConsumerSettings extends ReferenceHooks {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** Name of the service; its group and inbox are `<service>.reference`. */
  service: string;
  onError?: (error: unknown) => void;
}

type Kind = Parameters<typeof referenceTopic>[0];
type Take = (manager: EntityManager, message: IncomingMessage) => Promise<void>;

/** Keeps calendar notices, settings, offices, what parties declined and the demonstration clock in local tables. */
export function referenceConsumers(settings: ReferenceConsumerSettings): RunningConsumer {
  const takes = new Map(Object.entries(takesOf(settings)).map(([kind, take]) => [referenceTopic(kind as Kind), take]));
  const { dataSource, kafka, service, onError } = settings;
  return consumeWithInbox({
    dataSource, kafka, consumer: `${service}.reference`, topics: [...takes.keys()],
    ...(onError && { onError }),
    handle: async (manager, message) => {
      if (message.value !== null) await takes.get(message.topic)?.(manager, message);
    },
  });
}

function takesOf(hooks: ReferenceConsumerSettings): Record<Kind, Take> {
  const clock = new BusinessClock(hooks.dataSource);
  return {
    calendar: async (manager, message) => {
      const notice = parseJson(message, CalendarNoticeMessage);
      if (await referenceStore.calendarNotice(manager, notice)) await hooks.onCalendarNotice?.(manager, notice);
    },
    settings: async (manager, message) => {
      const setting = parseJson(message, SettingMessage);
      if (await referenceStore.setting(manager, setting)) await hooks.onSetting?.(manager, setting);
    },
    directory: async (manager, message) => {
      const office = parseJson(message, OfficeMessage);
      if (await referenceStore.office(manager, office)) await hooks.onOffice?.(manager, office);
    },
    sharing: async (manager, message) => {
      const decision = parseJson(message, SharingDecisionMessage);
      if (await referenceStore.sharing(manager, decision)) await hooks.onSharing?.(manager, decision);
    },
    clock: async (manager, message) => {
      const { offsetSeconds, sequence, ...rest } = parseJson(message, ClockMessage);
      await clock.setOffset(manager, offsetSeconds, sequence);
      await hooks.onClock?.(manager, { ...rest, offsetSeconds, sequence });
    },
  };
}
