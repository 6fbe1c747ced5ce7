import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { systemRandom } from '../crypto/index.ts';
import { prepareSpace } from './create-join.ts';
import { inlineCrunch } from './crunch.ts';
import { workerCrunch } from './worker-crunch.ts';

test('a worker gives the same verdicts and the same snapshot as in place', async () => {
	const { keys, genesis } = await prepareSpace(systemRandom);
	const [worker, place] = [workerCrunch(keys), inlineCrunch(keys)];
	expect(await worker.open([genesis], [])).toEqual(await place.open([genesis], []));
	const doc = new Y.Doc();
	doc.getText('text').insert(0, 'the same');
	const update = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
	expect(await worker.build(undefined, [update])).toEqual(await place.build(undefined, [update]));
	worker.stop();
});
