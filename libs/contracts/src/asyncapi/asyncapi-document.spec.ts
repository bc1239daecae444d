import { beforeAll, describe, expect, it } from '@jest/globals';
import { Parser, type AsyncAPIDocumentInterface } from '@asyncapi/parser';
import { listIds } from '../lists/list-ids.js';
import { messageSchemas } from '../messages/message-schemas.js';
import { shareTopic, topics } from '../messages/topics.js';
import { asyncApiDocument } from './asyncapi-document.js';
import { topicFacts } from './topic-facts.js';

const text = JSON.stringify(asyncApiDocument());
let document: AsyncAPIDocumentInterface | undefined;
let faults: unknown[];
beforeAll(async () => {
  const parsed = await new Parser().parse(text);
  document = parsed.document;
  faults = parsed.diagnostics.filter(({ severity }) => severity <= 1).map(({ code, message, path }) => `${code} ${message} ${path.join('/')}`);
}, 60_000);

describe('the AsyncAPI document', () => {
  it('is taken by the official parser without an error or a warning', () => {
    expect(faults).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  it('has every topic, with its owner, its key, what is kept and who reads', () => {
    expect(document!.channels().all().map((channel) => channel.address()).sort()).toEqual(topics.map(({ name }) => name).sort());
    for (const channel of document!.channels().all()) {
      const say = (name: string): unknown => channel.extensions().get(name)?.value();
      expect([channel.address(), say('x-owner'), say('x-key'), say('x-ordering')]).toEqual([channel.address(), expect.stringMatching(/./), expect.stringMatching(/./), expect.stringMatching(/./)]);
      expect([channel.address(), Boolean(say('x-compaction')) === (say('x-retention-days') === null)]).toEqual([channel.address(), true]);
      expect(channel.messages().all().length).toBeGreaterThan(0);
    }
  });

  it('says what travels on each: every message somewhere, rows of every list', () => {
    const carried = new Set(topicFacts().flatMap(({ messages }) => messages));
    expect([...carried].sort()).toEqual(Object.keys(messageSchemas).sort());
    for (const list of listIds) expect(document!.channels().get(shareTopic(list))?.messages().all().map((message) => message.name())).toEqual(['share-manifest.v1', 'share-chunk.v1']);
  });

  it('names who reads a list: services, departments, and the monitor that watches it pass', () => {
    const consumers = (list: string): readonly string[] => topicFacts().find((facts) => facts.list === list)!.consumers;
    expect(consumers('deaths')).toEqual(['medical-insurance', 'exchange-monitor']);
    expect(consumers('enrolment-status-veterans-affairs')).toEqual(['veterans-affairs', 'exchange-monitor']);
    expect(consumers('persons-to-collect')).toEqual(['tax', 'exchange-monitor']);
  });

  it('shows no clear number: people in it are synthetic and masked', () => {
    expect(text).not.toMatch(/36029919\d{10}|36029920\d{10}/);
    expect(text).toContain('********');
  });

  it('says that it coordinates on top of the platform of the province', () => {
    expect(document!.info().description()).toContain('不是新的共享交换平台');
  });
});
