// The port within one process: several relays on one store, as the tests have them.
import type { Fanout, FanoutEar } from './fanout.ts';

export function inProcess(): () => Fanout {
	const ears = new Map<Fanout, FanoutEar | undefined>();
	return () => {
		const others = (tell: (ear: FanoutEar) => void): void => {
			for (const [node, ear] of ears) if (node !== self && ear) tell(ear);
		};
		const self: Fanout = {
			get shared() {
				return ears.size > 1;
			},
			grown: (space) => others((ear) => ear.grown(space)),
			present: (space, record) => others((ear) => ear.present(space, record)),
			hear: (ear) => void ears.set(self, ear),
			close: () => void ears.delete(self)
		};
		ears.set(self, undefined);
		return self;
	};
}
