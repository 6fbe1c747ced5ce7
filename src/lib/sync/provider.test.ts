import { expect, test } from 'vitest';
import { World } from '../../../tests/kit/people.ts';

test('two people write, and both read both', async () => {
	const world = new World(1);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	ana.write('hello ');
	ben.write('there');
	await world.clock.run(3000);
	expect(ana.text.toString()).toBe(ben.text.toString());
	expect(ana.text.toString()).toHaveLength(11);
	expect(ana.sync.status).toMatchObject({ line: 'live', saving: 'with-group', waiting: 0, quarantined: 0 });
	await world.end();
});
