// Words of the line of descent: what grew from what.
export const en = {
	hint: 'Each line begins with something you already do. Follow it with the arrow keys, or tap a card to open it.',
	empty: 'No practices yet. Write what you already do; what grows from it will be drawn here.',
	look: { label: 'Ways to look at what grew', drawing: 'Drawing', list: 'List' },
	stage: {
		practice: 'Practice',
		guards: 'Protection practice',
		need: 'Need it answers',
		measure: 'Measure'
	},
	columnEmpty: {
		practice: 'Nothing here yet.',
		guards: 'No practice says yet how it protects.',
		need: 'No need on these lines yet.',
		measure: 'Nothing has grown into a measure yet.'
	},
	because: 'because of:',
	grewNothing: 'Nothing has grown from it yet.',
	without: {
		one: '{n} measure grew from no practice.',
		other: '{n} measures grew from no practice.'
	},
	steps: {
		heading: 'From practice to measure',
		practice: '1. What you already do',
		state: 'State: {state}',
		guards: '2. How it becomes protection',
		guardsHint: 'With whom, when, with which signal? Say it in one or two sentences. Then it is a protection practice.',
		guardsLabel: 'How it protects us',
		isProtection: 'This is a protection practice.',
		measure: '3. The measure that grows from it',
		grow: 'Grow a measure',
		grown: 'A measure was begun from this practice.',
		grewInto: 'Grew into'
	}
};
