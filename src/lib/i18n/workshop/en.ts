// What every screen of a workshop says: the stage, its time, what to do now.
export const workshop = {
	heading: 'Workshop',
	region: 'The stage we are in',
	none: 'No workshop is under way.',
	start: 'Start this workshop',
	now: 'Now: {stage}',
	minutes: { one: '{n} minute', other: '{n} minutes' },
	left: 'Time left',
	over: 'over time',
	standing: 'The clock is stopped',
	next: 'Next: {stage}',
	end: 'End the workshop',
	/** Between the stages of the flow. */
	steps: {
		break: ['Break', 'Stretch, drink some water, look out of the window.'],
		grounding: ['Back to the ground', 'Feel your feet. What gives you strength right now?'],
		'closing-round': ['Closing round', 'One word each: how do you leave?'],
		're-open': ['Coming back', 'How do you arrive, and what has stayed with you since last time?'],
		'day-close': ['End of the day', 'What do you want to sleep over?'],
		own: ['A stage of our own', '']
	},
	variants: {
		ninety: ['90 minutes', 'A first spark: one or two measures.'],
		'half-day': ['Half a day', 'Four hours with a break: the whole way, in short.'],
		'two-day': ['Two days', 'Time to go deep, with a night in between to talk it over at home.'],
		'remote-series': ['Six sessions from afar', 'An hour each, with days in between to read and add.'],
		own: ['Our own', '']
	}
};
