export const library = {
	modes: { label: 'Ideas and asks', ideas: 'Ideas', asks: 'Asks to authorities' },
	intro: 'Sixteen questions to start from. They help, they are no list to fill in: your own idea counts as much.',
	search: 'Search the ideas',
	nothing: 'No idea has these words.',
	aimHint: {
		A: 'What we can do with our own hands.',
		B: 'What those who have the duty to protect must do.'
	},
	used: { one: '{n} measure', other: '{n} measures' },
	unused: 'No measure yet',
	guards: 'Guards against: {pitfall}',
	look: 'Look first at: {boards}',
	write: 'Write a measure from this',
	writeFrom: 'Write a measure from “{title}”',
	own: 'Write our own idea',
	begun: 'A measure was begun.',
	asks: {
		hint: 'For handing over: only the cause and what is asked. Read it before it leaves the room.',
		agreedOnly: 'Only what the group agreed',
		print: 'Print',
		heading: 'What we ask',
		cause: 'What we defend',
		noCause: 'Nobody has written yet what you defend. It belongs on top of every ask.',
		none: 'Nothing is asked of an authority yet. Write a measure of aim B.',
		noneAgreed: 'Nothing was agreed yet. Untick the box to see what is proposed.',
		noDuty: 'The board does not say that it has the duty to protect. This line is not printed.',
		nobody: 'Asked of nobody yet',
		nobodyHint: 'These are not on the sheet: choose of whom you ask it.',
		hidden: {
			one: '{n} ask is left out: not everybody may see it.',
			other: '{n} asks are left out: not everybody may see them.'
		}
	},
	fields: {
		prompt: 'Started from',
		own: 'Our own idea',
		promptOpen: 'Not said',
		comesFrom: 'What it grows from',
		fromNothing: 'It grew from no practice yet. Is there something you already do that it can start from?',
		needsHint: 'It rests on no need yet. Which need of the group does it meet?',
		withWhat: 'With what, and with whom',
		works: 'What it works on',
		protects: 'Whom it protects',
		each: 'Each person',
		together: 'All of us together',
		oneSide: {
			each: 'Nothing here protects the group as a whole. Could it?',
			together: 'Nothing here protects each person. Is somebody left alone?'
		},
		harm: 'That nobody is harmed',
		harmQuestion: 'Somebody carries more risk here. What could go wrong for them, and what would we do then?',
		see: 'How we shall see that it works',
		ask: 'Of whom we ask it',
		askHint: 'None of these has the duty to protect. Which authority has it?',
		askNobody: 'An ask needs somebody who has the duty to answer.',
		when: 'When, and how far it is',
		decided: 'Only a decision of the group makes a measure agreed or not agreed.',
		add: 'Add',
		addTo: 'Add to “{field}”',
		noCards: 'There is no card to choose yet.',
		removeOf: 'Take “{card}” away',
		openOf: 'Open “{card}”'
	},
	next: {
		forNeed: 'Write a measure for this need',
		met: { one: '{n} measure meets it', other: '{n} measures meet it' },
		unmet: 'No measure meets it yet.',
		ask: 'Ask something of them'
	}
};
