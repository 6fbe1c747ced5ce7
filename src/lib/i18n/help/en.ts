export const en = {
	step: 'Which step?',
	why: 'Why this board',
	whyPage: 'Why this page',
	whyStep: 'Why this step',
	example: 'An example',
	examples: 'Examples',
	invented: 'Invented: no community is behind them.',
	ask: 'Questions to read aloud',
	care: 'With care',
	template: {
		intro:
			'Groups and roles you may need, and on each board a sentence or two to finish. You can change or remove all of it.',
		withStarters: 'With sentences to finish',
		withStartersHint: 'Each begins with “{mark}”, so that nobody takes it for your words.',
		use: 'Use this one',
		useOf: 'Use this one: {template}',
		comesIn: 'What comes in',
		groups: 'Groups',
		roles: 'Roles',
		sensitive: 'counted for facilitators only',
		review: { one: 'A look back every month', other: 'A look back every {n} months' },
		applied: { one: '{n} sentence to finish came in.', other: '{n} sentences to finish came in.' },
		appliedNone: 'Groups and roles came in.',
		takenBack: 'Taken back.',
		notEmpty: 'Somebody has written a card meanwhile. Nothing was changed.'
	}
};
