import type { SafetyText } from './stored.ts';

export const safety: SafetyText = {
	intro:
		'Minga locks what you write on your own devices, and the server passes on what it cannot read. That protects you from much, and not from everything. Read here what is true, before you rely on it.',
	stored: {
		heading: 'What the server stores',
		intro:
			'This is the whole database: each table, with all its columns. It knows days and no hours. Nothing in it names a person, and nothing leads from one space to another.',
		what: 'What it holds',
		why: 'What for',
		until: 'How long',
		columns: 'Columns'
	},
	tables: {
		spaces: [
			'For each space a number made by chance, how many records came, and checksums over them.',
			'To find the space and to keep the order; devices see by the checksums whether something was taken out.',
			'Until whoever hosts deletes it. Spaces do not expire by themselves yet.'
		],
		members: [
			'For each device a public key, another one in every space; whether it may read, write or lead; and which devices are one person’s.',
			'To let devices in that belong, and only those.',
			'As long as the space.'
		],
		invites: [
			'For each invite a number that is not its secret, how many may still come, until which day, and the sealed invite.',
			'To let in who has the link.',
			'Until it is revoked or the space changes its key. One that is used up or expired stays in the list and opens nothing.'
		],
		streams: [
			'For each opening of the page in which something was written a random number, and how much came in it.',
			'So that nothing is taken twice.',
			'As long as the space. So it can be counted how often a device opened the space and wrote.'
		],
		log: [
			'The sealed records: every change, in its order, with the day on which it came.',
			'So that the others get it.',
			'Until a confirmed snapshot replaces it and 30 days have passed. Records of who belongs and of decisions: as long as the space.'
		],
		control: [
			'The records of who belongs: device keys, roles and invites in the open, names sealed.',
			'So that every device can check who belongs.',
			'As long as the space.'
		],
		snapshots: [
			'The whole space in one piece, sealed, and which device made it.',
			'So that newcomers need not read everything from the beginning.',
			'Until two newer ones are confirmed.'
		],
		attestations: [
			'Which device looked at a snapshot, and whether it agreed.',
			'Nothing is let go that only one device has seen.',
			'As long as the snapshot.'
		],
		account_secret: [
			'A number drawn by chance, once for this server.',
			'Names of accounts become hashes under it, which mean nothing elsewhere.',
			'As long as the server runs.'
		],
		accounts: [
			'For who made an account: a hash of name and login key together, a locked list of spaces, how often it changed, the day of the last visit. No name, no space, no device.',
			'To open your spaces again from any device.',
			'Until the account is deleted.'
		],
		sessions: [
			'Which browser is logged in: a hash of its token, the first and the last day, and the locked name of the device.',
			'You stay logged in, and can log out other devices.',
			'Until you log out, or 30 days after the last visit.'
		]
	},
	sees: {
		heading: 'What a running server sees besides, and does not store',
		items: [
			'The network address of each device that is connected, and when it comes and goes.',
			'How much is sent. Sizes come in steps, so that a short card and a shorter one look alike.',
			'Which devices are connected to the same space at the same time, and who waits at its door.',
			'For ten minutes a link that was lent under a short code, sealed so that the server cannot read it.'
		]
	},
	not: {
		heading: 'What it does not get',
		items: [
			'Your words, your titles, the name of your space, what you call yourselves.',
			'The keys, the passphrases, and the secret part of a link: browsers do not send what stands after the #.'
		]
	},
	phone: {
		heading: 'What a seized phone gives',
		items: [
			'Switched on and with the space open: all that its holder can read.',
			'With the space locked: sealed records, how many, and the day on which it was kept. Six drawn words cannot be guessed; a passphrase of your own is as good as it is.',
			'With a space that is not kept: nothing that we put there. A phone may have moved memory to its storage by itself.',
			'In every case: that this site was visited, the links in the browser’s history, the chosen language, your choices below.',
			'A link in the history opens the space as long as the invite is open.'
		]
	},
	tools: {
		heading: 'Leave, lock, wipe',
		items: [
			'“Leave now”, or Shift alone three times within five seconds: the page is covered, and empty notes take its place; Back leads to the notes, too. The browser’s history still lists the visit. What was only in the tab is gone.',
			'Lock: the words and keys of a kept space leave the page. Its passphrase brings them back. A space that is not kept can only be covered.',
			'Wipe: first the keys, then copies, choices and installed pages leave this browser, with a network or without. The group keeps its copy.',
			'A neutral name for the tab helps against a glance, and against nothing else.'
		]
	},
	promises: {
		heading: 'What we do not promise',
		items: [
			'Whoever controls this site can serve another program, to all or to one person, and that program could read what is written in it. If that is your risk, run a server of your own.',
			'The server sees who is connected when. Tor Browser hides from where.',
			'Who was in the space and has read something has it. Removing a person or a card does not change that.',
			'Burning a card takes its words out of the space, not at once out of everything. On the server they stay in sealed records until the device of a second person has confirmed a snapshot without them and 30 days have passed; until it is confirmed, the devices of newcomers get them, too. A device that never comes back, a file and a photograph keep what they have.',
			'What was deleted in a browser can sometimes be found again by experts.',
			'That this site was used can be found out, and it may be held against you. We cannot make it look as if it had not been.',
			'A phone with a spying program on it shows everything to whoever watches.',
			'Minga is not an emergency service. If someone is in danger now, use your own emergency plan first.'
		]
	}
};
