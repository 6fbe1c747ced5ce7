export const strategy = {
	heading: 'Our strategy',
	placeholder: 'Write here, together.'
};
