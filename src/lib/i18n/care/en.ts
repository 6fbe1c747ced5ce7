export const en = {
	kind: {
		coordinates: 'coordinates of a place',
		'map-link': 'a link to a map',
		secret: 'a password or a code',
		email: 'an e-mail address',
		'phone-or-id': 'a phone or identity number',
		'exact-date': 'an exact date',
		'clock-time': 'an exact hour',
		'street-address': 'an address',
		handle: 'a name on a network',
		'name-like': 'the name of a person'
	},
	instead: {
		coordinates: 'Say it as a neighbour would: “behind the school”, “up the valley”.',
		'map-link': 'Say it as a neighbour would: “behind the school”, “up the valley”.',
		secret: 'Passwords are passed on by word of mouth, never here.'
	},
	refused: 'This has stayed on your device',
	refusedWhy: 'It looks like {what}: “{match}”. Whoever finds that here finds people.',
	refusedAdd: 'The card is not added yet. Write it without that, and add it.',
	refusedShare: 'Not shared yet. The others still see the words without it.',
	already: 'This text holds {what}: “{match}”. Better take it out.',
	ask: 'This looks like {what}: “{match}”.',
	askWhy: 'Does it have to stand here? A month, a role or “by word of mouth” is often enough.',
	reword: 'Write it differently',
	burnIt: 'Burn this card after the workshop',
	burnAdd: 'Add it, and burn it after the workshop',
	keep: 'Leave it like this',
	keepAdd: 'Add it like this',
	hint: 'Is “{match}” a person? A role protects better than a name.',
	hintPut: 'Put instead:',
	hintKeep: 'It is no person',
	stands: ['one of us', 'a neighbour', 'a relative', 'an official'],
	nameHint: 'That looks like a full name. A nickname, a role or an emoji is enough here.',
	writtenIn: 'I write in',
	see: {
		room: 'Everybody who comes in sees it.',
		circle:
			'Covered on every screen until somebody opens it there, and left out of files unless asked for. It is a cover, not a lock: every member’s device holds it.',
		burn: 'To be burnt when the workshop is over: taken out of the space itself.'
	},
	circleFile: 'With the cards of the circle',
	circleFileHint:
		'They are left out of the file unless you ask for them. Who only keeps a copy for the group may want them in.',
	pasted: {
		heading: 'That is a long text',
		why: '{n} characters; a card holds {max}.',
		many: { one: 'Make {n} card of it', other: 'Make {n} cards of it' },
		first: 'Take the beginning only',
		leave: 'Leave it out',
		refused: 'Nothing was added: it holds {what}, “{match}”. Take that out and paste it again.',
		tooMany: 'That would be too many cards. Paste it in smaller pieces.',
		made: { one: '{n} card added.', other: '{n} cards added.' },
		rest: { one: '{n} character did not fit and is not here.', other: '{n} characters did not fit and are not here.' }
	},
	unshared: {
		heading: 'Some words have not been shared',
		why: 'They are on this device only, and are gone when you close the card.',
		back: 'Go back and reword',
		drop: 'Close without them'
	},
	burn: {
		heading: 'Burn',
		lead: 'Burning is for what must not stay. The words are taken out of the space itself, not only off the boards.',
		none: 'No card is marked “Burn after the workshop”. The mark is set on each card.',
		marked: { one: '{n} card is marked', other: '{n} cards are marked' },
		sketch: 'The drawn map is marked as well.',
		removedToo: {
			one: 'Also burn {n} card that was removed from the boards',
			other: 'Also burn {n} cards that were removed from the boards'
		},
		only: 'While somebody who facilitates is here, burning is theirs to do.',
		go: { one: 'Burn {n} card', other: 'Burn {n} cards' },
		goSketch: 'Burn the drawn map',
		sure: 'Burn them now?',
		sureWhy:
			'Nobody can bring them back: not you, not undo, not whoever runs the server. Links to them, remarks on them and their translations go as well.',
		yes: 'Yes, burn now',
		no: 'No, keep them',
		done: { one: '{n} card was burnt.', other: '{n} cards were burnt.' },
		doneSketch: 'The drawn map was burnt.',
		after: 'What happens now',
		after1: 'Every device that is in the space lets go of the words, and of the steps that could be undone.',
		after2:
			'A fresh state without the words is made. It counts when a second person’s device has confirmed it: leave the space open for a minute, with somebody else in it.',
		after3:
			'The server keeps the old sealed records, which it cannot read, for some more weeks. Whoever holds the space’s key could still open those.',
		after4:
			'A device without a line lets go when it is back. Files, prints and photographs that somebody made stay theirs.',
		heard: {
			one: '{n} card was burnt. Nobody has it any more.',
			other: '{n} cards were burnt. Nobody has them any more.'
		},
		wrote: 'A card that you wrote on was burnt. What you wrote on it is gone with it.'
	},
	translate: {
		heading: 'Translate cards',
		lead: 'Only people of your group translate here. No word is sent to a translation service.',
		into: 'Into which language?',
		left: { one: '{n} card is not in {language} yet', other: '{n} cards are not in {language} yet' },
		none: 'Every card is in {language}.',
		start: 'Begin',
		original: 'Original: {language}',
		yours: 'In {language}',
		next: 'Next card',
		open: 'Open the card',
		finished: 'That was the last one.'
	}
};
