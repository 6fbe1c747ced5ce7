import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing for axe to find in this state, and nothing is scrolled in two directions (1.4.10). */
export async function clean(page: Page, state: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`),
		state
	).toEqual([]);
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(wider, `${state}: wider than the screen`).toBeLessThanOrEqual(0);
}
