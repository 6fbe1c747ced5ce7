export const balance = {
	heading: 'The mirror',
	intro:
		'Questions to talk about, and counts. They give no marks: whether something is missing, and whether it matters, is for you to say.',
	ways: { label: 'What to look at', questions: 'Questions', coverage: 'What covers what', figures: 'Figures' },
	cause: { label: 'What you defend', write: 'Write it down' },
	plan: {
		counts: {
			one: 'This looks at {n} measure: what you agreed or, before you have, what is proposed.',
			other: 'This looks at {n} measures: those you agreed or, before you have, those that are proposed.'
		},
		empty: 'There is no plan to look at yet.',
		emptyHow:
			'Write what you could do on the board of measures. When a measure is ready to be talked about, open it and set its state to “{state}”.',
		ideas: {
			one: '{n} measure is still an idea. When it is ready to be talked about, open it and set its state to “{state}”.',
			other:
				'{n} measures are still ideas. When one is ready to be talked about, open it and set its state to “{state}”.'
		},
		toMeasures: 'To the measures'
	},
	gate: {
		heading: 'Before measures',
		open: 'What protects you, what threatens you and what you need is there, and you have confirmed it.',
		missing: {
			'no-practice-named': 'Nobody has written yet what you already do that protects you.',
			'no-threat-named': 'Nobody has written a threat yet.',
			'no-need-confirmed':
				'No need is confirmed yet. A need rests on something, and the group has said: yes, we need this.',
			'first-threats-without-need':
				'These threats are likely and heavy, and no confirmed need has come from them yet. What do you need because of them?'
		},
		to: 'To: {board}'
	},
	/** How much a question weighs. */
	level: { stop: 'Talk about this first', look: 'Worth a look', note: 'A remark' },
	gaps: { title: 'What may be missing', ask: 'Is it missing, or is it there and nobody has written it down?' },
	questions: {
		count: { one: '{n} question', other: '{n} questions' },
		none: 'The mirror has nothing to ask at this moment. That does not mean that nothing is missing: who would see it otherwise?',
		because: 'It asks because of:',
		show: { one: 'Show {n} more', other: 'Show {n} more' }
	},
	check: {
		'p1-no-cause': 'Which cause do you defend? Nobody has written it yet.',
		'p1-person-centred':
			'This stands around one person. How would it sound if the cause or the group stood in the middle?',
		'p1-threats-unlinked-to-cause':
			'What do the threats answer? No threat says yet what you do that somebody wants to stop.',
		'p2-no-practice-grown':
			'Which of the things you already do could one of these measures grow from? So far none grows from a practice.',
		'p2-nothing-collective':
			'What protects all of you together? So far no measure reaches the organisation, the community or the territory.',
		'p2-carriers-unseen': 'Who keeps these practices alive? For more than half of them nobody has written it down.',
		'p3-leaders-only': 'Who else needs protection? These measures protect leaders alone.',
		'p3-no-families': 'What about the families? No measure protects them yet.',
		'p3-source-untouched': 'What would touch the source of these threats? So far nothing works on the threat itself.',
		'p4-individual-without-collective-pair':
			'This protects leaders alone. Which measure for everybody could go with it, for the same need?',
		'p4-harm-not-asked': 'What could go wrong here, and for whom? Nobody has written it down yet.',
		'p4-objection-left-standing': 'Somebody objected, and it still stands. Have you gone back to that person?',
		'p5-all-on-one': 'Everything that is open lies on one pair of shoulders. Who could share it?',
		'p5-load-on-one': 'More than half of what is open lies on one pair of shoulders. What could somebody else take on?',
		'p5-single-voice': 'All your answers are spoken by one voice. Who else could speak?',
		'p5-no-deputy': 'Who steps in when this person cannot? There is no second pair of hands yet.',
		'g-no-care': 'How will you look after each other while you do all this?',
		'g-no-gender': 'Does this protect women, LGBTIQ+ people and youth as well as it protects the others?',
		'g-no-aim-a': 'What can you do yourselves, without waiting for anybody?',
		'g-no-aim-b': 'Which authority has the duty to protect you, and what do you ask of it?',
		'g-lopsided': 'Nearly everything serves one of the two aims. Is that what you want for now?',
		'g-threat-uncovered': 'What will you do about this? No measure answers it yet.',
		'g-need-unmet': 'You confirmed this need. Which measure meets it?',
		'g-measure-without-need': 'Which need is this for?',
		'g-no-responsible': 'You agreed on this. Who carries it?',
		'g-no-review-date': 'In which month will you look at this again?',
		'g-review-overdue': 'The month to look at this again has passed. When will you?',
		'g-ask-without-duty-bearer': 'Which authority with a duty to protect is this asked of?',
		'g-stigma-unanswered': 'What do you answer to this, in your own words?',
		'g-safe-space-unresolved': 'What would make this space safe, or make it real?',
		'g-asset-at-risk': 'What will you do to look after this?',
		'g-group-absent-from-decisions': 'This group was not there in most decisions. What kept it away?'
	},
	/** What made a question, where it is no card. */
	ref: { group: 'Group: {name}', role: 'Role: {name}', unnamed: 'without a name', gone: 'something that was removed' },
	aside: {
		action: 'Set aside, with a reason',
		label: 'Why does this not hold for us, or not now?',
		save: 'Set aside',
		done: 'Set aside. It is under “Set aside by us”.',
		heading: 'Set aside by us',
		hint: 'A question comes back by itself when something new makes the mirror ask.',
		reason: 'Our reason:',
		hidden: 'The reason is kept among those who facilitate.',
		back: 'Ask it again',
		backDone: 'The question is back.'
	},
	coverage: {
		rows: 'Look at',
		threats: 'Threats',
		needs: 'Confirmed needs',
		as: 'Show as',
		table: 'Table',
		list: 'List',
		tableOfThreats: 'Which measure answers which threat',
		tableOfNeeds: 'Which measure meets which need',
		threat: 'Threat',
		need: 'Need',
		covers: 'answers it',
		source: 'at its source',
		meets: 'meets it',
		no: 'no',
		coveredBy: 'Answered by:',
		metBy: 'Met by:',
		nobody: 'No measure yet.',
		noThreats: 'No threat is written yet.',
		noNeeds: 'No need is confirmed yet.',
		noMeasures: 'There is no measure in the plan yet, so nothing is covered.',
		moreRows: { one: 'Show {n} more row', other: 'Show {n} more rows' },
		moreColumns: { one: 'Show {n} more measure', other: 'Show {n} more measures' }
	},
	figures: {
		ofMeasures: { one: '{n} of {of} measure', other: '{n} of {of} measures' },
		aims: 'The two aims',
		aimsHint: 'Both belong to a plan: what you do yourselves, and what you ask of those who have the duty to protect.',
		reach: 'How far the measures reach',
		reaches: {
			individual: 'Leaders alone',
			relational: 'Members or families',
			collective: 'Organisation, community or territory'
		},
		dims: 'Each person and all together',
		dimsHint: 'Whom the threats hit, and whom the measures protect.',
		persons: 'Each person',
		together: 'All together',
		hit: { one: 'hit by {n} threat', other: 'hit by {n} threats' },
		protected: { one: 'protected by {n} measure', other: 'protected by {n} measures' },
		threats: 'Threats that have a measure: {n} of {of}.',
		needs: 'Confirmed needs that a measure meets: {n} of {of}.',
		practices: 'Practices that have grown into a measure: {n} of {of}.',
		stigmas: 'Stigmas that have an answer: {n} of {of}.',
		priorities: 'Of the threats: {first} to talk about first, {next} next, {watch} to watch.',
		whole: 'What covers what',
		after: 'Since you decided',
		responsible: 'Measures that somebody carries: {n} of {of}.',
		review: 'Measures with a month to look again: {n} of {of}.',
		done: 'Commitments that are done: {n} of {of}.',
		load: 'Open commitments that the busiest role holds: {n} of {of}.',
		gap: {
			one: 'The longest time in which nothing was decided or looked at again: {n} month.',
			other: 'The longest time in which nothing was decided or looked at again: {n} months.'
		},
		agreed: { one: 'You wanted to look again every month.', other: 'You wanted to look again every {n} months.' },
		objections: {
			one: '{n} objection was written down.',
			other: '{n} objections were written down.'
		},
		noObjections: 'No objection was written down. Did everybody feel free to object?',
		asks: 'What you asked of authorities',
		response: {
			none: 'no answer yet',
			promised: 'promised',
			partly: 'kept in part',
			kept: 'kept',
			refused: 'refused'
		},
		since: { one: '{n} month since it was decided', other: '{n} months since it was decided' },
		voice: 'Who had a voice',
		voiceHint: 'To be there is not yet to decide. Only the people themselves can say whether they were heard.',
		gatherings: 'gatherings: there at {n} of {of}',
		decisions: 'decisions: took part in {n} of {of}',
		lastTime: 'at the last gathering: {many}',
		few: 'a few',
		nobody: 'none',
		sensitive: 'Shown only to those who facilitate.',
		poll: 'At the end of a gathering: could you say what you wanted?',
		polled: '{month}: yes {yes}, in part {partly}, no {no}',
		pollUndated: 'A gathering: yes {yes}, in part {partly}, no {no}',
		none: 'Nothing to count yet.'
	}
};
