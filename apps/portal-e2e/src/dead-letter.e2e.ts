import { expectAccessible, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { approveOrder, findLetter, orderLetter } from './support/letter-steps.js';
import { cityAccount } from './support/people.js';
import { poison, POISONED_TOPIC } from './support/poison.js';

test('a message that nobody can take is grouped, shown, sent again by two persons and not cured by that, then given up by two persons', async ({ as }) => {
  test.setTimeout(420_000);
  const key = await poison();
  const [operator, approver] = [await as(cityAccount('exchange-operator')), await as(cityAccount('exchange-approver'))];

  const row = await findLetter(operator, key, 'open');
  await openPage(operator, '/exchange/dead-letters', '死信处理');
  await expect(operator.getByRole('row').filter({ hasText: POISONED_TOPIC }).getByText(/待处理/).first()).toBeVisible();

  await findLetter(operator, key, 'open');
  await row.getByRole('link').first().click();
  await expect(operator.locator('pre')).toContainText(key);
  await expect(operator.getByRole('heading', { name: '改正后重放' })).toBeVisible();
  await expectAccessible(operator);

  const again = `旅程重放 ${key}`;
  await findLetter(operator, key, 'open');
  await orderLetter(operator, row, '重放', again);
  await approveOrder(approver, again);

  // What was sent again is refused again: the letter waits as before, and the order is not called done.
  await findLetter(operator, key, 'open', /重放 1 次/);
  const order = operator.getByRole('row').filter({ hasText: again });
  await expect(async () => {
    await openPage(operator, '/exchange/replays', '重放与丢弃');
    await expect(order).toContainText('部分未治愈', { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(order).toContainText('已治愈 0');
  await expect(order).toContainText('再次被拒 1');

  const away = `旅程丢弃 ${key}`;
  await findLetter(operator, key, 'open');
  await orderLetter(operator, row, '丢弃', away);
  await approveOrder(approver, away);
  await findLetter(operator, key, 'discarded');
});
