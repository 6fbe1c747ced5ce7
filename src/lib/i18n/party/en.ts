// Adding a group or a role where a card asks for it.
export const party = {
	groups: 'Add a group',
	roles: 'Add a role',
	'groups-and-roles': 'Add a group or a role',
	is: 'It is',
	group: 'a group',
	role: 'a role',
	label: 'What it is called',
	hint: 'Such as “the women’s circle” or “who keeps the radio”. Better no names of people.',
	go: 'Add',
	added: '“{name}” was added.',
	full: 'There are too many already.'
};
