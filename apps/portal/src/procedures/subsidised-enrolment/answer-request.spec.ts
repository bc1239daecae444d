import { describe, expect, it } from '@jest/globals';
import { AnswerBody, DecideBody, ReviewBody } from '@lianban/procedure-subsidised-enrolment';
import { answerRequest } from './answer-request.js';

describe('answerRequest', () => {
  it('sends answers to the step in the agreed shape', () => {
    const { path, body } = answerRequest('reject', 's/1', 3, { reasonCode: 'deceased', reason: '  ' });
    expect(path).toBe('/steps/s%2F1/answer');
    expect(AnswerBody.parse(body)).toEqual({ revision: 3, answer: 'reject', reasonCode: 'deceased' });
  });

  it('sends reviews to the step', () => {
    const { path, body } = answerRequest('return', 's1', 3, { reason: ' 请补充 ' });
    expect(path).toBe('/steps/s1/review');
    expect(ReviewBody.parse(body)).toEqual({ revision: 3, decision: 'return', reason: '请补充' });
  });

  it('sends the decision on a disagreement to the case', () => {
    const { path, body } = answerRequest('decide', 's1', 7, { outcome: 'confirmed', category: 'orphan', reason: '以民政为准' });
    expect(path).toBe('/decide');
    expect(DecideBody.parse(body)).toEqual({ revision: 7, outcome: 'confirmed', category: 'orphan', reason: '以民政为准' });
  });
});
