import { expect, test } from '@playwright/test';
import { SHORT_WINDOW } from '../support/kinds-of-shop';
import { somebodyNew } from '../support/people';
import { aTitle, findTicket, listTicket, reserve } from '../support/shop';

/** The longest reservation somebody would watch run out. */
const PATIENCE_SECONDS = 60;

test(
  'an unpaid order runs out, and the ticket is on sale again',
  { tag: SHORT_WINDOW },
  async ({ browser }) => {
    test.setTimeout((PATIENCE_SECONDS + 90) * 1000);
    const title = aTitle();
    await listTicket(await somebodyNew(browser, 'seller'), title);
    const buyer = await somebodyNew(browser, 'buyer');
    await findTicket(buyer, title);
    await reserve(buyer);
    const [minutes, seconds] = (await buyer.getByRole('timer').innerText()).split(':').map(Number);
    const left = minutes! * 60 + seconds!;
    expect(left, 'seconds that this shop holds a reservation').toBeLessThanOrEqual(PATIENCE_SECONDS);

    await expect(buyer.getByText('The time ran out, the ticket is on sale again')).toBeVisible({
      timeout: (left + 15) * 1000,
    });

    await buyer.getByRole('link', { name: 'Back to this ticket' }).click();
    await reserve(buyer);
  },
);
