// Three people draw one map over the product's relay, with cut lines and a relay that is stopped: all see the same, nothing is lost.
import { afterEach, expect, test } from 'vitest';
import { memoryStore as relayStore } from '../../server/store/memory.ts';
import { systemRandom } from '../../src/lib/crypto/index.ts';
import { burn } from '../../src/lib/domain/burn.ts';
import { addCard, createUndo, spaceFrom, type Space } from '../../src/lib/domain/index.ts';
import {
	addLabel,
	drawStroke,
	eraseStrokes,
	moveLabel,
	placePin,
	readSketch,
	restyleStroke,
	shapePoints,
	writeLabel
} from '../../src/lib/domain/sketch.ts';
import { createSpace, joinByInvite, makeInvite } from '../../src/lib/sync/index.ts';
import { ROLE } from '../../src/lib/wire/index.ts';
import { eventually, realPerson, realRelay, type RealPerson, type RealRelay } from '../kit/real-line.ts';

let relay: RealRelay;
const people: RealPerson[] = [];
afterEach(async () => {
	for (const { sync } of people.splice(0)) await sync.destroy();
	await relay.stop();
});

const got = <T>(made: { ok: true; value: T } | { ok: false; code: string }): T => {
	if (!made.ok) throw new Error(made.code);
	return made.value;
};

async function three(): Promise<RealPerson[]> {
	const keys = await createSpace(relay.reach);
	if ('refused' in keys) throw new Error(keys.refused);
	const ana = realPerson(relay, keys);
	people.push(ana);
	await eventually(() => ana.sync.status.line === 'live');
	for (let n = 0; n < 2; n++) {
		const invite = await makeInvite(ana.sync, ana.keys, systemRandom, { role: ROLE.member, uses: 1 });
		if ('refused' in invite) throw new Error(invite.refused);
		const joined = await joinByInvite({ ...relay.reach, fragment: invite.fragment });
		if ('refused' in joined) throw new Error(joined.refused);
		people.push(realPerson(relay, joined.keys, { network: joined.network }));
	}
	await eventually(() => people.every(({ sync }) => sync.status.line === 'live'));
	return people;
}

const said = (space: Space) =>
	JSON.stringify(readSketch(space), (_, value: unknown) =>
		value instanceof Map ? [...value] : value instanceof Uint8Array ? [...value] : value
	);

test('three people draw at once, with lines that are cut: all converge and nothing is lost', async () => {
	const store = relayStore();
	relay = await realRelay(store);
	const port = Number(new URL(relay.url).port);
	const spaces = (await three()).map(({ doc }) => spaceFrom(doc));
	const [ana, ben, cat] = spaces as [Space, Space, Space];
	const undo = createUndo(ben);
	const school = got(addCard(ana, 'assets', { lang: 'es', text: 'La escuela' }));
	const label = got(addLabel(ana, 'el vado', { x: 100, y: 100 }, 'paths'));
	const kept = new Set<string>();
	const draw = (space: Space, y: number) => {
		const style = { layer: 'water', ink: 'blue', width: 'fine' } as const;
		return got(drawStroke(space, style, shapePoints('ring', { x: 50, y }, { x: 900, y: y + 300 })));
	};
	await eventually(() => spaces.every((space) => readSketch(space).labels.length === 1 && space.cards.has(school)));
	for (let round = 0; round < 8; round++) {
		// Each line is cut in turn; then the relay itself is away.
		if (round % 2 === 1) people[round % 3]!.sync.disconnect();
		if (round === 4) await relay.stop();
		for (const [at, space] of spaces.entries()) {
			kept.add(draw(space, round * 300 + at));
			const mine = draw(space, 2000 + at);
			if (at === 1) undo.stopCapturing();
			eraseStrokes(space, [mine]);
		}
		writeLabel(ana, label, `el vado ${round}`);
		moveLabel(ben, label, { x: 200 + round, y: 300 });
		placePin(cat, school, { x: 10 * round, y: 10 });
		restyleStroke(cat, readSketch(cat).strokes[0]!.id, { ink: 'red' });
		await new Promise((rest) => setTimeout(rest, 60));
		if (round === 4) relay = await realRelay(store, port);
		for (const { sync } of people) sync.connect();
	}
	// What Ben undoes is his alone, whatever the others did meanwhile.
	const his = draw(ben, 2500);
	undo.stopCapturing();
	const doomed = draw(ben, 2600);
	undo.undo();
	kept.add(his);
	for (const { sync } of people) {
		sync.nudge();
		await sync.whenSaved();
	}
	await eventually(() => said(ana) === said(ben) && said(ben) === said(cat));
	const sketch = readSketch(cat);
	expect(new Set(sketch.strokes.map(({ id }) => id))).toEqual(kept);
	expect(sketch.strokes.some(({ id }) => id === doomed)).toBe(false);
	expect(sketch.labels).toEqual([{ id: label, x: 207, y: 300, layer: 'paths', words: 'el vado 7' }]);
	expect(sketch.pins.get(school)).toEqual({ x: 70, y: 10 });
	for (const { sync } of people) expect(sync.status).toMatchObject({ quarantined: 0, trouble: undefined });

	burn(ana, [], true);
	await eventually(() => spaces.every((space) => readSketch(space).strokes.length + space.sketch.size === 0));
}, 60_000);
