export const network = {
	quiet:
		'Institutions, organisations and roles, never a person. These cards are for the circle: look who can see this screen.',
	modes: { label: 'How to look at the network', picture: 'Picture', list: 'List', channels: 'Channels of dialogue' },
	us: 'We',
	none: 'Nobody is here yet. Who stands with us, who has the duty to protect us, who is against?',
	picture: {
		label: 'The network: we in the middle, the others around us, the nearer the more they stand with us',
		how: 'Choose somebody to see more. Drag to another place, or choose and then “Move”. Keys: M takes up, the arrows move, Enter leaves it there, Escape puts it back.',
		outside: 'Outside the circles: not known',
		bigger: 'Bigger',
		smaller: 'Smaller',
		legend: 'What the lines and shapes mean',
		dutyShape: 'Square with a double line: has the duty to protect',
		otherShape: 'Round: everybody else',
		size: 'The bigger the shape, the more power'
	},
	layOut: {
		action: 'Lay out',
		heading: 'Lay out the picture',
		hint: 'Everybody stays in their circle. For all who see the picture; you can undo it.',
		free: 'Only those whom nobody has put in a place',
		all: 'All',
		done: 'Laid out.',
		nobody: 'Everybody was put in a place by hand.'
	},
	move: {
		action: 'Move',
		taken: '{name} is taken up. Tap the place in the picture, or use the arrows and Enter.',
		tap: 'Now tap the place for {name} in the picture.',
		over: 'In “{circle}”, {side}',
		placed: '{name} stands {side} in “{circle}”.',
		changed: '{name} now stands in “{circle}”.',
		back: 'Put back.'
	},
	circle: 'Circle (stance)',
	side: 'Side',
	sideFree: 'Laid out by itself',
	sides: {
		n: 'above us',
		ne: 'above, to the right',
		e: 'to the right',
		se: 'below, to the right',
		s: 'below us',
		sw: 'below, to the left',
		w: 'to the left',
		nw: 'above, to the left'
	},
	hasDuty: 'Duty to protect',
	open: 'Open the card',
	change: 'Change',
	changeOf: 'Change {name}',
	chosen: '{name} is chosen.',
	choose: 'Choose somebody in the picture.',
	noTies: 'No ties yet.',
	ties: {
		heading: 'Ties',
		to: 'Tie to…',
		with: 'With whom',
		kind: 'What kind of tie',
		pick: 'Choose',
		tapToo: 'You can also tap them in the picture.',
		add: 'Tie',
		remove: 'Untie',
		removeOf: 'Untie from {name}',
		kindOf: 'Tie with {name}',
		made: 'Tied.',
		cut: 'Untied.',
		noOther: 'There is nobody else on the board yet.',
		out: {
			close: 'close to {name}',
			'works-together': 'works together with {name}',
			strained: 'strained with {name}',
			pressures: 'puts pressure on {name}',
			unknown: 'tied to {name}, we do not know how'
		},
		in: {
			close: 'close to {name}',
			'works-together': 'works together with {name}',
			strained: 'strained with {name}',
			pressures: 'is under pressure from {name}',
			unknown: 'tied to {name}, we do not know how'
		}
	},
	channels: {
		heading: 'Channels of dialogue',
		intro: 'How we speak with each of them, and who among us holds that thread. A role, not a name.',
		count: { one: '{n} channel', other: '{n} channels' },
		unheld: { one: '{n} that nobody holds yet', other: '{n} that nobody holds yet' },
		noChannel: 'No channel yet',
		nobody: 'Nobody holds it yet',
		heldBy: 'Held by {roles}'
	}
};
