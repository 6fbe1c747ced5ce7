// Words of the assessment: the matrix, whom threats touch, the needs in their order.
export const en = {
	look: {
		label: 'Ways to look at the threats',
		grid: 'Grid',
		touches: 'Whom it touches',
		list: 'List'
	},
	who: {
		label: 'Show the threats that touch',
		all: 'Anyone',
		individual: 'Each person',
		collective: 'All together',
		shown: '{n} of {total} threats'
	},
	turn: { first: 'Talk first', next: 'Talk next', watch: 'Keep an eye on' },
	matrix: {
		hint: 'Drag a threat to its place. Or tap it, then tap a place. With the keyboard: arrows move it. “Talk first” sorts the conversation; it does not measure danger.',
		empty: 'No threats yet. Write the first one; it begins in the middle.',
		none: 'No threat here.',
		cell: '{likelihood}, {impact}. {turn}.',
		threats: { one: '{n} threat', other: '{n} threats' },
		putHere: 'Put it here',
		chosen: 'Chosen: “{threat}”. Tap a place, or use the arrows.',
		moved: 'Now: {likelihood}, {impact}. {turn}.',
		more: { one: '{n} more', other: '{n} more' }
	},
	threat: {
		open: 'Open the card',
		trend: 'Trend: {trend}',
		hits: 'Touches: {whom}',
		hitsNobody: 'Nobody said yet whom it touches.',
		reactsTo: 'It reacts to:',
		harms: 'It harms:',
		forces: 'What weighs on it',
		stronger: 'Makes us stronger',
		weaker: 'Makes us weaker',
		noFactor: 'Nothing written yet.',
		addStronger: 'What makes us stronger?',
		addWeaker: 'What makes us weaker?',
		add: 'Add',
		added: 'Added.',
		needs: 'Needs that follow from it',
		noNeed: 'No need rests on it yet.',
		writeNeed: 'Write a need from this threat',
		needMade: 'A need was begun from this threat. Write it: “we need …”',
		done: 'Done'
	},
	touches: {
		hint: 'Threats hit people one by one and all together. Tick whom each one touches.',
		threat: 'Threat',
		cell: '“{threat}” touches: {whom}',
		total: 'Threats that touch them',
		people: 'Each person',
		together: 'All together'
	},
	needs: {
		hint: 'First what cannot wait. Put the needs in order by hand, or give dots and let them sort.',
		empty: 'No needs yet. What do you need, as a collective, to be able to go on?',
		sort: 'Order',
		byHand: 'By hand',
		byDots: 'By dots',
		place: '{n} of {total}',
		up: 'Move up',
		down: 'Move down',
		moved: 'Moved to place {n} of {total}.',
		dots: { one: '{n} dot', other: '{n} dots' },
		dotAdd: 'Add a dot: “{need}”',
		dotTake: 'Take a dot away: “{need}”',
		restsOn: 'It rests on',
		restsOnNothing: 'It rests on nothing yet.',
		whose: 'Whose need',
		whoseNobody: 'Nobody said yet whose need it is.',
		confirmed: 'Confirmed by the group',
		notConfirmed: 'Not confirmed yet',
		read: 'Read aloud and confirm',
		drag: 'Move “{need}”: drag it, or use the arrows up and down'
	},
	aloud: {
		heading: 'Read aloud, then confirm',
		hint: 'Somebody reads it aloud, slowly. Whoever wants to change a word says so. Confirm only what the group says yes to.',
		because: 'Because …',
		we: '… we need',
		nothing: 'It rests on nothing yet. What happens, that makes us need it?',
		empty: 'This need has no words yet.',
		confirm: 'The group confirms it',
		take: 'Take the confirmation back',
		confirmed: 'Confirmed.',
		taken: 'No longer confirmed.',
		change: 'Change the words',
		next: 'Next need',
		previous: 'Need before'
	}
};
