import type { Help } from './shape.ts';

export const help: Help = {
	practices: {
		why: 'What a community already does for itself is its first protection: eating together, warning each other, deciding in the open. Much of it was never called security, and those who carry it are seldom seen. Naming it first gives you firm ground before you speak of what frightens you.',
		examples: [
			{
				who: 'A neighbourhood radio',
				words: 'Nobody closes the studio alone: whoever reads the last news walks home with two others.'
			},
			{
				who: 'A coastal village',
				words:
					'The women who smoke the fish know before anyone else which boat is late, and somebody goes to sit with the family.'
			}
		],
		ask: [
			'When were we afraid and not alone? What did we do?',
			'Which of our habits would our grandmothers call protection?',
			'Who carries it, and does that person rest?',
			'What did we use to do that has fallen asleep? Do we miss it?'
		],
		care: 'Say what is done, and which group does it. Leave out names, paths and hours.'
	},
	assets: {
		why: 'Attacks often strike what people live from: the well, the school, the archive, the boats. Seeing what you hold in common shows what is worth looking after together, and why the loss of one thing touches everyone. It is also where your strength lies: much of what you do to protect each other will lean on it.',
		examples: [
			{
				who: 'A coastal village',
				words: 'The ice house that we built together. Without it, whoever buys our fish sets the price.'
			},
			{
				who: 'A network of lawyers',
				words: 'Our case files. There are copies, but only one office knows how to open them.'
			}
		],
		ask: [
			'What would hurt all of us if it were taken, closed or burnt?',
			'What do we hold that nobody can touch: a language, a song, what the elders know?',
			'Who looks after it today, and who could if they were away?',
			'What has been damaged for so long that we no longer notice?'
		],
		care: 'Say what it is and what it means to you. Not where it is kept, and not who has the key.'
	},
	'safe-spaces': {
		why: 'To think, rest and decide, people need somewhere they do not have to look over their shoulder. The same place can be a refuge for some and a danger for others, so always ask: safe for whom? A place you only wish for belongs here too; a measure can begin with a wish.',
		examples: [
			{
				who: 'A neighbourhood radio',
				words: 'The kitchen behind the studio: tea, no microphones, and nobody has to explain why they came.'
			},
			{
				who: 'A cooperative of market women',
				words: 'Our online room is good for deciding, but not for those who share a phone at home.'
			}
		],
		ask: [
			'Where do we breathe out? What makes it so?',
			'For whom is this place not safe: women on their own, young people, LGBTIQ+ people, someone who cannot climb stairs?',
			'Where would we meet if this door were closed?',
			'What place do we wish for?'
		],
		care: 'Describe what it offers, never where it is. New cards here are for the circle only; leave it so unless all of you want it otherwise.'
	},
	threats: {
		why: 'A threat is mostly an answer to what you defend: somebody wants you to stop. Looking at it together brings it out of the whispers, sorts facts from fears, and shows that it reaches further than the leaders. How likely and how heavy are only there to see what to talk about first; they measure nothing.',
		examples: [
			{
				who: 'A neighbourhood radio',
				words:
					'Since we spoke about the rubbish dump, a car without plates waits outside after the last programme. Our children no longer come along.'
			},
			{
				who: 'A network of lawyers',
				words: 'A draft law would make us hand over lists of those we advise. It answers our work against evictions.'
			}
		],
		ask: [
			'What do we know, and what do we suppose?',
			'What do they want us to stop doing?',
			'Whom does it touch besides those it is aimed at: families, members, the place itself?',
			'Does it strike women, young people or LGBTIQ+ people differently?'
		],
		care: 'Write what happens and to which group; behind it an institution or a role, never a person, a day or an hour. If somebody is in danger now, stop here and follow your own emergency plan.'
	},
	factors: {
		why: 'The same threat weighs less on a group that holds together and more on one that is tired or divided. For each heavy threat, look at both sides: what makes you stronger, and what makes you weaker. A weak point is named so that it can be shared, not to blame anybody.',
		examples: [
			{
				who: 'A coastal village, on what makes it stronger',
				words: 'Everyone can steer a boat, so nothing depends on one person.'
			},
			{
				who: 'A network of lawyers, on what makes it weaker',
				words: 'The same few colleagues answer every urgent call, and they are worn out.'
			}
		],
		ask: [
			'When this threat comes close, what holds us up?',
			'Which of our practices is already a strength here?',
			'What would one small loss change?',
			'What is hard to say about ourselves, and how can we say it kindly?'
		],
		care: 'In the wrong hands, a weak point is a target. Say it in general words, keep it to the circle, or burn it after the workshop.'
	},
	needs: {
		why: 'Between a threat and a measure stands a need: what you must have, as a collective, to be able to go on. Plans that skip this step often protect one person and leave the others outside. A need is confirmed by reading it aloud and hearing a yes from those it concerns; nothing can calculate that for you.',
		examples: [
			{
				who: 'A neighbourhood radio',
				words:
					'Because we are followed after the last programme, and because many of us live far away, we need a way home that nobody goes alone.'
			},
			{
				who: 'A coastal village',
				words:
					'Because we are called smugglers, and our young people begin to believe it, we need to hear our own story at school and on the quay.'
			}
		],
		ask: [
			'Finish the sentence: because … happens, and because …, we need …',
			'Who needs it most? Are they here, and did they say so themselves?',
			'If nothing changes, which need will not wait?',
			'Does this hold all of us up, or only some?'
		],
		care: 'Say what is missing, not yet how to get it: that comes with the measures.'
	},
	network: {
		why: 'Nobody protects themselves alone. Seeing who stands with you, who hesitates and who has the duty to protect you shows whom to keep close, whom a friend could move, and which doors are still shut. An authority can have the duty to protect you and be against you at the same time: write down both.',
		examples: [
			{
				who: 'A network of lawyers',
				words: 'The bar association: undecided, with much weight. It listens to the older colleagues among us.'
			},
			{
				who: 'A coastal village',
				words: 'The harbour office: it has the duty to protect us, and it repeats what the company says about us.'
			}
		],
		ask: [
			'Who came without being asked, the last time we needed it?',
			'Who has the duty to protect us, whether they like us or not?',
			'Who does not listen to us, but listens to someone close to us?',
			'Which of us keeps each thread alive, and what if they are away?'
		],
		care: 'Institutions and roles, never names of people. Whoever wishes you harm would draw this very picture: new cards here are for the circle only.'
	},
	narratives: {
		why: 'Before people are attacked, they are often talked down, so that it looks deserved. A good answer does not repeat the lie: it says what you defend and why that is good for everyone, in many voices. When only one person answers, that person becomes the target.',
		examples: [
			{
				who: 'A neighbourhood radio',
				words:
					'Said about us: “They are paid from abroad to stir up trouble.” Our own words: “We are your neighbours. We tell you what is in the water we all drink.”'
			},
			{
				who: 'A network of lawyers',
				words:
					'Said about us: “They defend criminals.” Our own words: “We make sure that everyone is heard by a judge. One day that may be you.”'
			}
		],
		ask: [
			'Which of these lies hurts most, and whom among us?',
			'What do we stand for? Let us say that first, before we deny anything.',
			'Who is listening, and whom would they believe?',
			'Which voices can take turns, so that no face stands alone?'
		],
		care: 'A lie needs to be written down only once, in few words, without the name of whoever says it. Ask those it hurts whether they want to see it here.'
	},
	measures: {
		why: 'Here you think of what to do, with two aims. A: strengthen yourselves. B: ask of the State what is its duty, so that you can do your work without fear. The two go together, and the best measures grow from something you already do and answer a need you have confirmed.',
		examples: [
			{
				who: 'A neighbourhood radio, aim A',
				words:
					'A second team learns to close the studio, so that the way home in company never rests on the same people. It grew from our habit of not leaving alone.'
			},
			{
				who: 'A coastal village, aim B',
				words:
					'We ask the regional government to say in public that our cooperative is lawful, and to tell us every season what was done about the damage to our boats.'
			}
		],
		ask: [
			'Take one practice. With whom, and with which signal, would it become protection?',
			'What could go wrong, and for whom? What would we do then?',
			'If only one of us were protected by this, who would be left outside?',
			'Which authority has the duty, and what exactly do we ask?'
		],
		care: 'Those who would carry a risk decide about it. Write what you agree on; leave turns, paths and hours to the people who need them.'
	},
	balance: {
		why: 'A plan rarely fails by one bad measure. It fails by what is missing: the families, the tired ones, the group that was not in the room. This page is a mirror: it asks, and gives no marks. Where a question does not fit you, set it aside and say why, so that those who come later understand.',
		examples: [
			{
				who: 'A network of lawyers',
				words:
					'We were asked why no measure reaches the families. It was true: at home they heard of every threat last. We added an evening for them.'
			},
			{
				who: 'A cooperative of market women',
				words: 'Almost everything rested on the treasurer. We handed on two of her tasks, and she slept.'
			}
		],
		ask: [
			'Is this true for us?',
			'If we leave it so, what do we say to those who are left out?',
			'Who was not in the room when this was written?',
			'Who carries most, and what could we hand on?'
		],
		care: 'A count can give a small group away. Speak of groups that are in danger only among people they trust.'
	},
	strategy: {
		why: 'One text that says, the way you speak, who you are, what you defend and what you will do. It starts from your boards, so that nothing has to be written twice, and every word of it is yours to change. Whoever reads it later should understand not only what you decided, but why.',
		examples: [
			{
				who: 'A coastal village, the first line',
				words: 'We are the people of the shore. We defend a sea that feeds everyone, and our right to say so.'
			},
			{
				who: 'A network of lawyers',
				words: 'We keep the whole text for ourselves, and hand the ministry one page with our asks.'
			}
		],
		ask: [
			'If someone new read only the beginning, would they know what we defend?',
			'Is this how we speak, or how institutions speak?',
			'What may others read, and what stays with us?',
			'When do we look at it again, and who calls us together?'
		],
		care: 'Paper can be found. Before you print, leave out what belongs to the circle: the safe spaces, the network, and who does what.'
	}
};
